package juan.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import juan.heading.Finding;
import juan.library.ArticleStates;
import juan.library.Bookshelf;
import juan.library.Entry;
import juan.library.Librarian;
import juan.library.Library;
import juan.library.Part;
import juan.library.Progress;
import juan.library.StateIndex;
import juan.library.StateProblem;
import juan.library.Visit;
import juan.reader.Problems;
import juan.reader.Words;
import juan.search.Query;
import juan.source.FileSource;
import juan.source.PipeSource;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import juan.terminal.Stty;
import juan.text.LazyPattern;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/** Juan as it was called once: what it is to read, what is settled, and where it speaks. */
final class Invocation {
  /** Standard input, as a path. */
  static final String PIPE = "-";

  private static final LazyPattern PART = LazyPattern.of("(?s).+#[0-9]+");

  // Of the mode of a file, as POSIX systems have it.
  private static final int FILE_TYPE = 0xF000;
  private static final int FIFO = 0x1000;
  private static final int SOCKET = 0xC000;

  private final List<String> paths;
  private final Settled settled;
  private final @Nullable Query split;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Library library;
  private Meter meter;

  /** What is piped in, where some of it has been looked at. */
  private @Nullable InputStream input;

  /** What the files at the paths stand for, where they go with the program. */
  private Map<Path, Part> temporary = Map.of();

  private String shelf = "";

  Invocation(List<String> paths, Settled settled, PrintWriter out, PrintWriter err) {
    this(paths, settled, null, out, err);
  }

  /**
   * Juan as it was called.
   *
   * @param split what is found in the first line of each of several articles in one, or null
   */
  Invocation(
      List<String> paths,
      Settled settled,
      @Nullable Query split,
      PrintWriter out,
      PrintWriter err) {
    this.split = split;
    // Standard input can be read but once, however often it is asked for.
    var its = new ArrayList<String>(paths.size());
    for (String path : paths) {
      if (!path.equals(PIPE) || !its.contains(PIPE)) {
        its.add(path);
      }
    }
    this.paths = List.copyOf(its);
    this.settled = settled;
    this.out = out;
    this.err = err;
    this.meter = new Meter(err, System::nanoTime, () -> columns(Stty.isTerminal(Stty.STDERR)));
    this.library = library(problem -> complain(Problems.sentence(words(), problem)));
  }

  /** Something that may fail in ways the reader is told of in one sentence. */
  interface Work {
    int run() throws IOException;
  }

  /** What is done with one article. */
  interface Use<T> {
    void with(T it) throws IOException;
  }

  /**
   * What is at the paths.
   *
   * @param all whether something is at each of them; of the others the reader has been told
   */
  record Found<T>(List<T> found, boolean all) {
    /** The exit code of something that has come to one with those that were found. */
    int code(int done) {
      return all ? done : Main.FAILED;
    }
  }

  /** What is printed goes on while the meter shows: there is none where both are one terminal. */
  void printsAllAlong() {
    meter =
        new Meter(
            err,
            System::nanoTime,
            () -> columns(Stty.isTerminal(Stty.STDERR) && !Stty.isTerminal(Stty.STDOUT)));
  }

  private static int columns(boolean terminal) {
    return terminal ? Stty.currentWindow().columns() : 0;
  }

  /** How far the command has come. */
  Meter meter() {
    return meter;
  }

  /** The same for files that are deleted when it has run; what is shown is the paths' name. */
  Invocation at(TemporaryFiles files) {
    var its = new Invocation(files.paths(), settled, null, out, err);
    its.temporary = files.parts();
    its.shelf = shelfName();
    return its;
  }

  /** What the shelf is called. */
  String shelfName() {
    String name = paths.isEmpty() ? "articles" : String.join(" ", paths);
    return shelf.isEmpty() ? Sanitizer.clean(name) : shelf;
  }

  List<String> paths() {
    return paths;
  }

  Settled settled() {
    return settled;
  }

  Words words() {
    return settled.words();
  }

  PrintWriter out() {
    return out;
  }

  Library library() {
    return library;
  }

  /** A library that tells somebody else of what is wrong with what is remembered. */
  Library library(Consumer<StateProblem> problems) {
    var its = new Library(settled.reading(), settled.given(), states(), problems);
    return settled.choices().locked() ? its.confined() : its;
  }

  ArticleStates states() {
    return ArticleStates.of(settled.environment()).with(temporary);
  }

  /** Does something, tells what is wrong, and gives the exit code. */
  int guarded(Work work) {
    for (String problem : settled.problems()) {
      complain(problem);
    }
    try {
      int code = work.run();
      String failure = out instanceof Output its ? its.failure() : null;
      return failure == null
          ? code
          : complain(words().get("problem.output", Sanitizer.clean(failure)));
    } catch (UsageException e) {
      throw e;
    } catch (Printout.WriteException e) {
      return complain(
          words().get("problem.output", Sanitizer.clean(String.valueOf(e.getMessage()))));
    } catch (UnreadableException e) {
      return complain(e);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return complain(words().get("problem.internal", Sanitizer.clean(String.valueOf(cause))));
    } finally {
      meter.erase();
    }
  }

  /** Uses each source; one that cannot be read does not keep from the others. */
  int each(List<Source> sources, Use<Source> use) throws IOException {
    int done = 0;
    for (int i = 0; i < sources.size(); i++) {
      meter.at(i, sources.size());
      try {
        use.with(sources.get(i));
      } catch (UnreadableException e) {
        done = complain(e);
      }
    }
    return done;
  }

  /** Whether standard input is what is to be read, as far as paths tell. */
  boolean isPipe() {
    return paths.equals(List.of(PIPE));
  }

  Source pipe() {
    InputStream all = input == null ? new FileInputStream(FileDescriptor.in) : input;
    return new PipeSource(words().get("stdin"), all);
  }

  /** Whether standard input is a pipe or a socket: then nothing there may mean nothing yet. */
  private static boolean mayWait() {
    try {
      int kind = (int) Files.getAttribute(Path.of("/dev/stdin"), "unix:mode") & FILE_TYPE;
      return kind == FIFO || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return true; // nobody knows
    }
  }

  /**
   * Whether NUL bytes part what is piped in, as far as that is there already: who reads shall not
   * wait for it. Of what is looked at nothing is lost.
   *
   * @throws UnreadableException when it is known to be empty
   */
  boolean pipesSeveral() throws IOException {
    var in = new FileInputStream(FileDescriptor.in);
    // One read of what is there; more at once would ask a pipe for its place.
    var bytes = new byte[Math.min(Parting.HEAD, in.available())];
    int read = bytes.length == 0 ? 0 : in.read(bytes);
    byte[] head = Arrays.copyOf(bytes, Math.max(0, read));
    if (head.length == 0 && !mayWait()) {
      head = in.readNBytes(1);
      if (head.length == 0) {
        throw new UnreadableException(Reason.EMPTY, words().get("stdin"));
      }
    }
    input = new Begun(head, in);
    for (byte b : head) {
      if (b == 0) {
        return Parting.isPartedText(head);
      }
    }
    return false;
  }

  boolean isSplit() {
    return split != null;
  }

  /** The articles in a source: one, or those that it is to be parted into. */
  List<Source> parts(Source source) throws IOException {
    if (split == null && source instanceof FileSource) {
      return List.of(source);
    }
    var parts = Parting.of(source, place(source), split);
    if (!parts.complete()) {
      complain(words().get("search.stopped"));
    }
    return parts.articles();
  }

  /**
   * The articles at the paths, and in folders there; standard input where there is no path.
   *
   * @throws UsageException when there is nothing to read
   */
  Found<Source> sources() throws IOException {
    var sources = new ArrayList<Source>();
    boolean all = true;
    for (String path : pathsOrPipe()) {
      try {
        if (path.equals(PIPE)) {
          sources.addAll(parts(pipe()));
        } else if (Files.isDirectory(path(path))) {
          for (Entry entry : entries(path)) {
            sources.addAll(parts(entry.source()));
          }
        } else {
          sources.addAll(parts(new FileSource(path(path))));
        }
      } catch (UnreadableException e) {
        complain(e);
        all = false;
      }
    }
    return new Found<>(sources, all);
  }

  private List<String> pathsOrPipe() {
    if (paths.isEmpty() && Stty.isTerminal(Stty.STDIN)) {
      throw new UsageException("error.nothing-given", "PATH");
    }
    return paths.isEmpty() ? List.of(PIPE) : paths;
  }

  private List<String> pathsOrShelf() {
    return paths.isEmpty()
        ? List.of(Stty.isTerminal(Stty.STDIN) ? articles().toString() : PIPE)
        : paths;
  }

  private List<Entry> parted(Entry entry) throws IOException {
    return parts(entry.source()).stream().map(part -> Entry.unread(part, entry.folder())).toList();
  }

  private List<Entry> entries(String path) throws UnreadableException {
    if (path.equals(PIPE)) {
      return List.of(Entry.unread(pipe(), ""));
    }
    var entries = Bookshelf.list(List.of(path(path)), settled.choices().locked());
    if (entries.isEmpty()) {
      throw new UnreadableException(Reason.NO_ARTICLES, path);
    }
    return entries;
  }

  /**
   * The articles of a shelf, unread; without a path of standard input, where it is no terminal, or
   * else of those that come with Juan.
   */
  Found<Entry> entries() throws IOException {
    var entries = new ArrayList<Entry>();
    boolean all = true;
    for (String path : pathsOrShelf()) {
      try {
        var its = entries(path);
        if (split == null && !path.equals(PIPE)) {
          entries.addAll(its);
          continue;
        }
        for (Entry entry : its) {
          entries.addAll(parted(entry));
        }
      } catch (UnreadableException e) {
        complain(e);
        all = false;
      }
    }
    return new Found<>(entries, all);
  }

  /**
   * The same with what is in them. Without a path and something to part it is the shelf also where
   * standard input is no terminal: a list that is asked for by {@code ssh} would wait for ever.
   */
  Found<Entry> described() throws IOException {
    if (split != null || paths.contains(PIPE)) {
      var found = entries();
      var index = states().index();
      var all = new ArrayList<Entry>();
      boolean complete = found.all();
      for (Entry unread : found.found()) {
        Entry entry = Bookshelf.read(unread, library);
        if (entry.problem() == Reason.EMPTY && entry.source() instanceof PipeSource) {
          complain(new UnreadableException(Reason.EMPTY, entry.source().name()));
          complete = false;
        } else {
          all.add(entry.with(progress(index, entry.source())));
        }
      }
      return new Found<>(all, complete);
    }
    var there = new ArrayList<Path>();
    boolean all = true;
    for (Path path : asked()) {
      Reason why =
          Files.notExists(path)
              ? Reason.MISSING
              : Files.isReadable(path) ? null : Reason.NO_PERMISSION;
      if (why == null) {
        there.add(path);
      } else {
        complain(new UnreadableException(why, path.toString()));
        all = false;
      }
    }
    var nobody = Librarian.Reader.NOBODY;
    return new Found<>(
        new Librarian(there, library, cache("shelves"), edition(), nobody).all(meter::at), all);
  }

  private static @Nullable Progress progress(StateIndex index, Source source) {
    try {
      Visit visit = index.find(source).loaded().state().visit();
      return visit.time() == 0 ? null : new Progress(visit.permille(), visit.time());
    } catch (IOException e) {
      return null; // who lists it is told
    }
  }

  /** The paths, or that of the articles that come with Juan. */
  List<Path> asked() throws UnreadableException {
    var asked = new ArrayList<Path>();
    for (String path : paths) {
      asked.add(path(path));
    }
    if (asked.isEmpty()) {
      asked.add(articles());
    }
    return asked;
  }

  /** The articles that come with Juan; the launcher says where it is. */
  private static Path articles() {
    return Path.of(System.getProperty("juan.home", "."), "articles");
  }

  static Path path(String name) throws UnreadableException {
    if (name.isEmpty()) {
      throw new UnreadableException(Reason.MISSING, "''"); // not the folder it would be
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UnreadableException(Reason.MISSING, name, e);
    }
  }

  /**
   * Where what is in articles is remembered in one form; null where nobody has a home, or nothing
   * may be written.
   */
  @Nullable Path cache(String form) {
    if (!temporary.isEmpty() || settled.choices().locked()) {
      return null;
    }
    String xdg = settled.environment().getOrDefault("XDG_CACHE_HOME", "");
    String home = settled.environment().getOrDefault("HOME", "");
    if (!xdg.startsWith("/") && !home.startsWith("/")) {
      return null;
    }
    Path base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".cache");
    return base.resolve("juan").resolve(form);
  }

  /** By what articles are described: this program, and how it is told to read them. */
  String edition() throws IOException {
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
      Path file = Configuration.place(settled.environment());
      edition.append(' ').append(file == null ? 0 : changed(file));
    }
    return edition.toString();
  }

  private static long changed(Path file) throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
  }

  /** Whether what is printed may be more than plain text. */
  boolean isColored() {
    Boolean asked = settled.choices().colored();
    if (asked != null) {
      return asked;
    }
    var environment = settled.environment();
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    return !plain && Stty.isTerminal(Stty.STDOUT);
  }

  /** Says so when a finding is that a rule cannot be used. */
  void tell(Finding finding) {
    if (finding.reason().equals(Finding.TOO_SLOW)) {
      complain(words().get("rule.slow", Sanitizer.clean(finding.family())));
    }
  }

  /** Says what cannot be read, and gives the exit code for that. */
  int complain(UnreadableException e) {
    return complain(Problems.sentence(words(), e.reason(), e.source()));
  }

  /** Says what is wrong, in one line, and gives the exit code for that. */
  int complain(String sentence) {
    meter.erase();
    err.println("juan: " + sentence);
    err.flush();
    return Main.FAILED;
  }

  /**
   * Where an article is, as programs are told: its path as it was given, or -; with # and a number
   * for one of several in one.
   */
  static String place(Source source) {
    if (source instanceof FileSource file) {
      return file.path().toString();
    }
    return PART.matcher(source.name()).matches() ? source.name() : PIPE;
  }

  /** The same for people. */
  static String shownPlace(Source source) {
    return Sanitizer.clean(
        source instanceof FileSource file ? file.path().toString() : source.name());
  }
}
