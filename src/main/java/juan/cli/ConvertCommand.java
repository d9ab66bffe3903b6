package juan.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import juan.article.Article;
import juan.export.Form;
import juan.source.Source;
import juan.terminal.Stty;
import juan.text.Sanitizer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan convert}: writes an article in another form. */
final class ConvertCommand implements Command {
  private static final String TO = "--to";
  private static final String OUTPUT = "--output";

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.value(TO, "FORM", Form.words()));
    spec.addOption(Options.value(OUTPUT, "FILE"));
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
    Source source = its.source();
    Path path = Invocation.path(file);
    if (!file.isEmpty() && Files.exists(path)) {
      return its.complain(its.words().get("problem.exists", Sanitizer.clean(file)));
    }
    Article article = its.library().read(source);
    String name = name(source);
    if (!file.isEmpty()) {
      return write(article, form, name, path, its);
    }
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
    String name = source.name();
    int dot = name.lastIndexOf('.');
    return Sanitizer.clean(dot > 0 ? name.substring(0, dot) : name);
  }

  private static Form form(ParseResult parsed, String file) {
    if (parsed.hasMatchedOption(TO)) {
      String word = Options.oneOf(parsed, TO, Form.words(), "");
      return Form.valueOf(word.toUpperCase(Locale.ROOT));
    }
    return Form.ofFile(file)
        .orElseThrow(() -> new UsageException("error.no-form", String.join(", ", Form.words())));
  }
}
