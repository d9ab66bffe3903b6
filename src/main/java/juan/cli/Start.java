package juan.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import juan.dictionary.Dictionaries;
import juan.heading.Finding;
import juan.index.TextCache;
import juan.library.ArticleStates;
import juan.library.Bookshelf;
import juan.library.Entry;
import juan.library.Librarian;
import juan.library.Library;
import juan.library.StateProblem;
import juan.reader.Model;
import juan.reader.Problems;
import juan.reader.Step;
import juan.reader.Words;
import juan.source.FileSource;
import juan.source.PipeSource;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import juan.terminal.Session;
import juan.terminal.Stty;
import juan.text.Ambiguous;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/** Decides what is to be read and where it is shown, and wires the parts together. */
final class Start {
  private static final String PIPE = "-";

  /** The width of what is printed where nothing tells how much room there is. */
  private static final int PRINTED_WIDTH = 80;

  private final List<String> paths;
  private final Settled settled;
  private final Words words;
  private final Library library;

  Start(List<String> paths, Settled settled) {
    this.paths = paths;
    this.settled = settled;
    this.words = settled.words();
    this.library = library(problem -> complain(Problems.sentence(words, problem)));
  }

  /** Something that may fail in ways the user is told of in one sentence. */
  private interface Work {
    int run() throws IOException;
  }

  private Library library(Consumer<StateProblem> problems) {
    return new Library(
        settled.reading(), settled.given(), ArticleStates.of(settled.environment()), problems);
  }

  /** Runs the program and gives its exit code. */
  int run() {
    Stty stty = Stty.ask();
    return guarded(
        () -> {
          try {
            return stty.stdoutIsTerminal() ? show(stty) : printAll(stty);
          } finally {
            stty.restore();
          }
        });
  }

  /** Prints articles at a width, in cells, or on pages of a height, in rows. */
  int print(int width, int height) {
    return guarded(
        () ->
            new Printout(settled, library, width, height)
                .articles(sources(), false, this::complain));
  }

  /** Prints the headings of the one article there is. */
  int outline(Toc toc) {
    return guarded(() -> toc.print(sources().get(0), library, words));
  }

  /**
   * Prints the one text there is, repaired.
   *
   * @param rulesFile of rules for replacements beside those of the configuration; may be empty
   */
  int repair(Repair repair, String rulesFile) {
    return guarded(
        () -> {
          var rules = new ArrayList<>(settled.reading().rules());
          var problems = new ArrayList<Configuration.Problem>();
          if (!rulesFile.isEmpty()) {
            rules.addAll(ReplacementRules.in(path(rulesFile), problems));
          }
          // One wrong rule among those that readers exchange is no reason to refuse the others.
          for (Configuration.Problem problem : problems) {
            complain(problem.sentence(words));
          }
          int done = repair.print(sources().get(0), settled.reading(), rules);
          return problems.isEmpty() ? done : Main.FAILED;
        });
  }

  /** Prints what is known of articles. */
  int describe(Info info) {
    return guarded(() -> info.print(sources(), library, this::complain));
  }

  /** Prints the articles at the paths. */
  int list(Catalogue catalogue) {
    return guarded(
        () -> {
          var there = new ArrayList<Path>();
          int done = 0;
          for (Path path : asked()) {
            Reason why =
                Files.notExists(path)
                    ? Reason.MISSING
                    : Files.isReadable(path) ? null : Reason.NO_PERMISSION;
            if (why == null) {
              there.add(path);
            } else {
              done = complain(new UnreadableException(why, path.toString()));
            }
          }
          var nobody = Librarian.Reader.NOBODY;
          catalogue.print(new Librarian(there, library, cache("shelves"), edition(), nobody).all());
          return done;
        });
  }

  /** Prints where something is in the articles at the paths; gives an exit code of grep's. */
  int find(Grep grep) {
    var done = new int[] {Grep.WRONG};
    guarded(
        () -> {
          var entries = new ArrayList<Entry>();
          boolean all = true;
          for (String path : paths) {
            try {
              entries.addAll(
                  path.equals(PIPE)
                      ? List.of(Entry.unread(pipe(), ""))
                      : Bookshelf.list(List.of(path(path))));
            } catch (UnreadableException e) {
              complain(e);
              all = false;
            }
          }
          var texts = new TextCache(cache("texts"), edition());
          int found =
              grep.print(
                  entries,
                  library,
                  texts,
                  (entry, reason) ->
                      complain(new UnreadableException(reason, name(entry.source()))),
                  () -> complain(words.get("search.stopped")));
          done[0] = all ? found : Grep.WRONG;
          return done[0];
        });
    return done[0];
  }

  private static String name(Source source) {
    return source instanceof FileSource file ? file.path().toString() : source.name();
  }

  /** Prints the one article there is in another form. */
  int convert(Convert convert) {
    return guarded(() -> convert.print(sources().get(0), library));
  }

  /** Prints what has been noted in articles: in those at the paths, or in all. */
  int notes(Notes notes) {
    return guarded(
        () -> {
          var index = ArticleStates.of(settled.environment()).index();
          boolean all = true;
          if (paths.isEmpty()) {
            for (var its = index.all().iterator(); its.hasNext(); ) {
              all &= print(notes, its.next());
            }
          }
          for (String path : paths) {
            try {
              for (Source source : noted(path)) {
                all &= print(notes, index.find(source));
              }
            } catch (UnreadableException e) {
              complain(e);
              all = false;
            }
          }
          if (all && notes.isEmpty()) {
            complain(words.get("notes.none"));
          }
          return all ? 0 : Main.FAILED;
        });
  }

  private boolean print(Notes notes, ArticleStates.Remembered remembered) {
    var problem = remembered.loaded().problem();
    if (problem != null) {
      complain(Problems.sentence(words, problem));
    }
    notes.print(remembered);
    return problem == null;
  }

  private List<Source> noted(String path) throws UnreadableException {
    if (path.equals(PIPE)) {
      return List.of(pipe());
    }
    Path its = path(path);
    return Files.isDirectory(its)
        ? Bookshelf.list(List.of(its)).stream().map(Entry::source).toList()
        : List.of(new FileSource(its));
  }

  private int guarded(Work work) {
    for (String problem : settled.problems()) {
      complain(problem);
    }
    try {
      return work.run();
    } catch (Printout.WriteException e) {
      return complain(words.get("problem.output", Sanitizer.clean(String.valueOf(e.getMessage()))));
    } catch (UnreadableException e) {
      return complain(e);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return complain(words.get("problem.internal", Sanitizer.clean(String.valueOf(cause))));
    }
  }

  private int show(Stty stty) throws IOException {
    String term = settled.environment().getOrDefault("TERM", "");
    if (term.isEmpty() || term.equals("dumb")) {
      stty.restore();
      return complain(words.get("problem.dumb", Sanitizer.clean(term)));
    }
    if (!stty.hasTerminal()) {
      return complain(words.get("problem.no-keys"));
    }
    if (readsPipe(stty) && stty.stdinIsTerminal()) {
      return complain(words.get("problem.no-pipe"));
    }
    var choices = settled.choices();
    var preferences =
        new Model.Preferences(
            stty.window(),
            words,
            settled.keys(),
            choices.ambiguousOr(Ambiguous.NARROW),
            choices.typography(),
            choices.measure());
    Source article = article(stty);
    var session = new Session(stty, choices.ambiguous() == null, settled.coloring());
    // On the shelf nothing is said of one article; when it is opened its reader is told.
    var its = library(problem -> {});
    var dictionaries = Dictionaries.folder(settled.environment());
    Step start =
        article == null
            ? Model.shelf(preferences, shelfName())
            : Model.article(preferences, article);
    var worker =
        article == null
            ? new Worker(
                session, its, dictionaries, asked(), cache("shelves"), cache("texts"), edition())
            : new Worker(session, its, dictionaries);
    var failure = session.run(start, worker);
    var problem = worker.finish();
    if (problem != null) {
      complain(Problems.sentence(words, problem));
    }
    return failure == null
        ? 0
        : complain(Problems.sentence(words, failure.reason(), failure.source()));
  }

  /** The one article that is to be read; null for a shelf. */
  private @Nullable Source article(Stty stty) throws UnreadableException {
    if (readsPipe(stty)) {
      return pipe();
    }
    var asked = asked();
    for (Path path : asked) {
      if (Files.notExists(path)) {
        throw new UnreadableException(Reason.MISSING, path.toString());
      }
      if ((isOneFile() || Files.isDirectory(path)) && !Files.isReadable(path)) {
        throw new UnreadableException(Reason.NO_PERMISSION, path.toString());
      }
    }
    return isOneFile() ? new FileSource(asked.get(0)) : null;
  }

  /** Where what is in articles is remembered in one form; null where nobody has a home. */
  private @Nullable Path cache(String form) {
    String xdg = settled.environment().getOrDefault("XDG_CACHE_HOME", "");
    String home = settled.environment().getOrDefault("HOME", "");
    if (!xdg.startsWith("/") && !home.startsWith("/")) {
      return null;
    }
    Path base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".cache");
    return base.resolve("juan").resolve(form);
  }

  /** By what articles are described: this program, and how it is told to read them. */
  private String edition() throws IOException {
    var reading = settled.reading();
    var edition = new StringBuilder();
    edition.append(changed(Path.of(System.getProperty("java.class.path", "").split(":", 2)[0])));
    if (reading.charset() != null) {
      edition.append(' ').append(reading.charset().name());
    }
    if (reading.format() != null) {
      edition.append(' ').append(reading.format().name());
    }
    if (!reading.repaired()) {
      edition.append(" raw");
    }
    if (!reading.rules().isEmpty() || !reading.headings().rules().isEmpty()) {
      edition.append(' ').append(changed(Configuration.place(settled.environment())));
    }
    return edition.toString();
  }

  private static long changed(Path file) throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
  }

  private int printAll(Stty stty) throws IOException {
    var printout = new Printout(settled, library, printedWidth(), 0);
    if (readsPipe(stty)) {
      return printout.articles(List.of(pipe()), true, this::complain);
    }
    var entries = entries();
    if (entries.isEmpty()) {
      throw new UnreadableException(Reason.NO_ARTICLES, shelfName());
    }
    boolean folders =
        paths.isEmpty() || paths.stream().anyMatch(p -> Files.isDirectory(Path.of(p)));
    return folders
        ? printout.shelf(entries)
        : printout.articles(entries.stream().map(Entry::source).toList(), true, this::complain);
  }

  /** The columns a shell tells of, when they are fewer than a comfortable page has. */
  private int printedWidth() {
    String columns = settled.environment().getOrDefault("COLUMNS", "");
    boolean told = columns.matches("[1-9][0-9]{0,3}");
    int width = told ? Math.min(Integer.parseInt(columns), PRINTED_WIDTH) : PRINTED_WIDTH;
    // A mark that hangs must have room, too: what is beyond the last column would be a line more.
    return settled.choices().typography().hang() ? Math.max(1, width - 2) : width;
  }

  private boolean readsPipe(Stty stty) {
    return paths.isEmpty() ? !stty.stdinIsTerminal() : paths.equals(List.of(PIPE));
  }

  private Source pipe() {
    return new PipeSource(words.get("stdin"), new FileInputStream(FileDescriptor.in));
  }

  private List<Source> sources() throws UnreadableException {
    var sources = new ArrayList<Source>();
    for (String path : paths) {
      sources.add(path.equals(PIPE) ? pipe() : new FileSource(path(path)));
    }
    return sources;
  }

  private static Path path(String name) throws UnreadableException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UnreadableException(Reason.MISSING, name, e);
    }
  }

  private List<Path> asked() throws UnreadableException {
    var asked = new ArrayList<Path>();
    for (String path : paths) {
      asked.add(path(path));
    }
    if (asked.isEmpty()) {
      asked.add(articles());
    }
    return asked;
  }

  private List<Entry> entries() throws UnreadableException {
    var asked = asked();
    var entries = Bookshelf.list(asked);
    if (isOneFile() && !Files.isReadable(asked.get(0))) {
      throw new UnreadableException(Reason.NO_PERMISSION, asked.get(0).toString());
    }
    return entries;
  }

  private boolean isOneFile() {
    return paths.size() == 1 && !Files.isDirectory(Path.of(paths.get(0)));
  }

  /** The articles that come with Juan; the launcher says where it is. */
  private static Path articles() {
    return Path.of(System.getProperty("juan.home", "."), "articles");
  }

  private String shelfName() {
    String name = paths.isEmpty() ? "articles" : String.join(" ", paths);
    return Sanitizer.clean(name);
  }

  /** Says so when a finding is that a rule cannot be used. */
  static void tell(Finding finding, Words words) {
    if (finding.reason().equals(Finding.TOO_SLOW)) {
      complain(words.get("rule.slow", Sanitizer.clean(finding.family())));
    }
  }

  private int complain(UnreadableException e) {
    return complain(Problems.sentence(words, e.reason(), e.source()));
  }

  private static int complain(String sentence) {
    Main.utf8(FileDescriptor.err).println("juan: " + sentence);
    return Main.FAILED;
  }
}
