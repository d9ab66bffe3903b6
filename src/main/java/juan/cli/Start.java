package juan.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import juan.dictionary.Dictionaries;
import juan.library.Bookshelf;
import juan.library.Entry;
import juan.reader.Model;
import juan.reader.Problems;
import juan.reader.Step;
import juan.reader.Words;
import juan.source.FileSource;
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
  /** The width of what is printed where nothing tells how much room there is. */
  private static final int PRINTED_WIDTH = 80;

  private final Invocation its;
  private final List<String> paths;
  private final Settled settled;
  private final Words words;

  private final @Nullable FileSource begun;

  Start(Invocation its) {
    this(its, null);
  }

  /**
   * Something to read.
   *
   * @param begun the only article, where it has been begun already
   */
  Start(Invocation its, @Nullable FileSource begun) {
    this.its = its;
    this.begun = begun;
    this.paths = its.paths();
    this.settled = its.settled();
    this.words = its.words();
  }

  /** Runs the program and gives its exit code. */
  int run() throws IOException {
    if (paths.size() > 1 && paths.contains("-")) {
      return several();
    }
    Stty stty = Stty.ask();
    try {
      if (readsPipe(stty) && !stty.stdinIsTerminal() && its.pipesSeveral()) {
        stty.restore();
        return several();
      }
      return stty.stdoutIsTerminal() ? show(stty) : printAll(stty);
    } catch (UnreadableException e) {
      stty.restore();
      return complain(e);
    } finally {
      stty.restore();
    }
  }

  /** Shows articles of which some are no files. They are read with the line as it was found. */
  int several() throws IOException {
    Stty.refuse();
    var sources = its.sources();
    if (sources.found().isEmpty()) {
      return Main.FAILED;
    }
    try (var files = TemporaryFiles.of(sources.found())) {
      return sources.code(new Start(its.at(files)).run());
    }
  }

  /** What is no file may be a command that is misspelt. */
  private int complain(UnreadableException e) {
    String name = e.source();
    if (e.reason() == Reason.MISSING && paths.indexOf(name) == 0 && name.matches("[A-Za-z]+")) {
      var near = Nearest.to(name, Commands.names());
      if (near.isPresent()) {
        return its.complain(words.get("problem.missing-command", name, near.get()));
      }
    }
    return its.complain(e);
  }

  private int show(Stty stty) throws IOException {
    String term = settled.environment().getOrDefault("TERM", "");
    if (term.isEmpty() || term.equals("dumb")) {
      stty.restore();
      return its.complain(words.get("problem.dumb", Sanitizer.clean(term)));
    }
    if (!stty.hasTerminal()) {
      return its.complain(words.get("problem.no-keys"));
    }
    if (readsPipe(stty) && stty.stdinIsTerminal()) {
      return its.complain(words.get("problem.no-pipe"));
    }
    return show(stty, article(stty), new FileInputStream("/dev/tty"));
  }

  /**
   * Shows an article, or the shelf.
   *
   * @param article null for the shelf
   * @param keys what the reader types
   */
  int show(Stty stty, @Nullable Source article, InputStream keys) throws IOException {
    var choices = settled.choices();
    var preferences =
        new Model.Preferences(
            stty.window(),
            words,
            settled.keys(),
            choices.ambiguousOr(Ambiguous.NARROW),
            choices.typography(),
            choices.measure());
    var session =
        new Session(stty, choices.ambiguous() == null, settled.coloring(), !choices.locked());
    // On the shelf nothing is said of one article; when it is opened its reader is told.
    var library = its.library(problem -> {});
    var dictionaries = Dictionaries.folder(settled.environment());
    Step start =
        article == null
            ? Model.shelf(preferences, its.shelfName())
            : Model.article(preferences, article);
    // What the shell was told of it is behind the screen.
    Step told = settled.problems().isEmpty() ? start : start.noticing(words.get("config.mistakes"));
    var worker =
        article == null
            ? new Worker(
                session,
                library,
                dictionaries,
                its.asked(),
                its.cache("shelves"),
                its.cache("texts"),
                its.edition())
            : new Worker(session, library, dictionaries);
    var failure = session.run(told, worker, keys);
    var problem = worker.finish();
    if (problem != null) {
      its.complain(Problems.sentence(words, problem));
    }
    return failure == null
        ? 0
        : its.complain(Problems.sentence(words, failure.reason(), failure.source()));
  }

  /** The one article that is to be read; null for a shelf. */
  private @Nullable Source article(Stty stty) throws UnreadableException {
    if (readsPipe(stty)) {
      return its.pipe();
    }
    var asked = its.asked();
    for (Path path : asked) {
      if (Files.notExists(path)) {
        throw new UnreadableException(Reason.MISSING, path.toString());
      }
      if ((isOneFile() || Files.isDirectory(path)) && !Files.isReadable(path)) {
        throw new UnreadableException(Reason.NO_PERMISSION, path.toString());
      }
      if (isOneFile() && isEmpty(path)) {
        throw new UnreadableException(Reason.EMPTY, path.toString()); // before the screen is taken
      }
    }
    if (!isOneFile()) {
      return null;
    }
    return begun == null ? new FileSource(asked.get(0)) : begun;
  }

  private static boolean isEmpty(Path path) {
    File file = path.toFile();
    return file.length() == 0 && file.isFile(); // a device has no length either
  }

  private int printAll(Stty stty) throws IOException {
    var printout = new Printout(its, printedWidth(), 0);
    if (readsPipe(stty)) {
      return printout.articles(List.of(its.pipe()), true);
    }
    var entries = entries();
    if (entries.isEmpty()) {
      throw new UnreadableException(Reason.NO_ARTICLES, its.shelfName());
    }
    boolean folders =
        paths.isEmpty() || paths.stream().anyMatch(p -> Files.isDirectory(Path.of(p)));
    return folders
        ? printout.shelf(entries)
        : printout.articles(entries.stream().map(Entry::source).toList(), true);
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
    return paths.isEmpty() ? !stty.stdinIsTerminal() : its.isPipe();
  }

  private List<Entry> entries() throws UnreadableException {
    var asked = its.asked();
    var entries = Bookshelf.list(asked, settled.choices().locked());
    if (isOneFile() && !Files.isReadable(asked.get(0))) {
      throw new UnreadableException(Reason.NO_PERMISSION, asked.get(0).toString());
    }
    return entries;
  }

  private boolean isOneFile() {
    return paths.size() == 1 && !Files.isDirectory(Path.of(paths.get(0)));
  }
}
