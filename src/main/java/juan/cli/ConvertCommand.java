package juan.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Locale;
import juan.article.Article;
import juan.export.Form;
import juan.source.Source;
import juan.terminal.Stty;
import juan.text.Sanitizer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan convert}: writes articles in another form. */
final class ConvertCommand implements Command {
  private static final String TO = "--to";
  private static final String OUTPUT = "--output";

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]…");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.value(TO, "FORM", Form.words()));
    spec.addOption(Options.value(OUTPUT, "FILE"));
    spec.addOption(Options.value(Options.SPLIT, "REGEX"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec, Choice.UI_LANG);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    String file = parsed.matchedOptionValue(OUTPUT, "");
    var form = form(parsed, file);
    if (file.isEmpty() && form == Form.EPUB && Stty.isTerminal(Stty.STDOUT)) {
      throw new UsageException("error.to-terminal");
    }
    Path path = file.isEmpty() ? null : Invocation.path(file);
    if (path != null && its.settled().choices().locked()) {
      return its.complain(its.words().get("problem.locked", Sanitizer.clean(file)));
    }
    if (path != null && Files.exists(path)) {
      return its.complain(its.words().get("problem.exists", Sanitizer.clean(file)));
    }
    Path folder = path == null ? null : path.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      String why = Files.exists(folder) ? "problem.unwritable" : "problem.missing";
      return its.complain(its.words().get(why, Sanitizer.clean(folder.toString())));
    }
    var sources = its.sources();
    var articles = new ArrayList<Article>();
    var names = new ArrayList<String>();
    int done =
        its.each(
            sources.found(),
            source -> {
              articles.add(read(source, sources.found().size() == 1, its));
              names.add(name(source));
            });
    its.meter().erase();
    boolean all = sources.code(done) == 0;
    if (articles.isEmpty() || (path != null && !all)) {
      return Main.FAILED; // a file that is not whole would keep the next from being written
    }
    boolean one = sources.found().size() == 1 && sources.all();
    Article article = one ? articles.get(0) : Joined.of(articles, names);
    String title = path == null ? its.shelfName() : name(String.valueOf(path.getFileName()));
    String name = one ? names.get(0) : title;
    int written = path == null ? print(article, form, name) : write(article, form, name, path, its);
    return written == 0 ? sources.code(done) : written;
  }

  private static Article read(Source source, boolean alone, Invocation its) throws IOException {
    var read = new Article[] {Article.EMPTY};
    its.library()
        .read(
            source,
            batch -> {
              read[0] = read[0].with(batch);
              if (alone) {
                its.meter().at(batch.progress().read(), batch.progress().of());
              }
            },
            its::tell);
    return read[0];
  }

  private static int print(Article article, Form form, String name) throws IOException {
    try {
      var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 15);
      form.write(article, name, out);
      out.flush();
    } catch (IOException e) {
      // Whoever reads may stop when they have enough; a full disk is another matter.
      String why = String.valueOf(e.getMessage());
      if (!why.contains("Broken pipe")) {
        throw new Printout.WriteException(why, e);
      }
    }
    return 0;
  }

  /** Writes a file that nobody has made meanwhile; what is begun and cannot be ended is deleted. */
  private static int write(Article article, Form form, String name, Path path, Invocation its)
      throws IOException {
    OutputStream made;
    try {
      made = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      return its.complain(its.words().get("problem.exists", Sanitizer.clean(path.toString())));
    } catch (AccessDeniedException e) {
      return its.complain(its.words().get("problem.unwritable", Sanitizer.clean(path.toString())));
    } catch (IOException e) {
      throw new Printout.WriteException(String.valueOf(e.getMessage()), e);
    }
    boolean whole = false;
    try (var out = new BufferedOutputStream(made)) {
      form.write(article, name, out);
      whole = true;
    } catch (IOException e) {
      throw new Printout.WriteException(String.valueOf(e.getMessage()), e);
    } finally {
      if (!whole) {
        Files.deleteIfExists(path);
      }
    }
    return 0;
  }

  /** What an article without a title is called. */
  private static String name(Source source) {
    return name(source.name());
  }

  private static String name(String name) {
    int dot = name.lastIndexOf('.');
    return Sanitizer.clean(dot > 0 ? name.substring(0, dot) : name);
  }

  private static Form form(ParseResult parsed, String file) {
    var told = Form.ofFile(file);
    if (parsed.hasMatchedOption(TO)) {
      String word = Options.oneOf(parsed, TO, Form.words(), "");
      var form = Form.valueOf(word.toUpperCase(Locale.ROOT));
      if (told.isPresent() && told.get() != form) {
        throw new UsageException("error.not-both", TO + " " + word, OUTPUT + " " + file);
      }
      return form;
    }
    return told.orElseThrow(
        () -> new UsageException("error.no-form", String.join(", ", Form.words())));
  }
}
