package juan.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import juan.library.StateFile.Head;
import juan.source.FileSource;
import juan.source.Source;
import juan.text.LazyPattern;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of articles, a small file each in one folder. An article is known again by its
 * place; where nothing is remembered of that, and when it was piped in, by its content.
 */
public final class ArticleStates {
  private static final LazyPattern PART = LazyPattern.of("#[0-9]{1,9}$");

  /** Null where nobody has a home: then nothing is remembered. */
  private final @Nullable StateFolder folder;

  /** What files stand for that are there only to be shown. */
  private final Map<Path, Part> parts;

  /** The files of articles that have no place, and were known again by their content. */
  private final Map<Source, Path> known = new ConcurrentHashMap<>();

  public ArticleStates(Path folder) {
    this(new StateFolder(folder), Map.of());
  }

  private ArticleStates(@Nullable StateFolder folder, Map<Path, Part> parts) {
    this.folder = folder;
    this.parts = Map.copyOf(parts);
  }

  /** The same where some files stand for something else. */
  public ArticleStates with(Map<Path, Part> files) {
    return new ArticleStates(folder, files);
  }

  /**
   * Those of the user: in {@code $XDG_STATE_HOME/juan}, or in {@code ~/.local/state/juan}; none
   * where neither is set.
   */
  public static ArticleStates of(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (!xdg.startsWith("/") && !home.startsWith("/")) {
      return new ArticleStates(null, Map.of());
    }
    Path base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".local", "state");
    return new ArticleStates(base.resolve("juan").resolve("articles"));
  }

  /**
   * What there is of an article.
   *
   * @param problem why a file that is there is not used, or null
   */
  public record Loaded(ArticleState state, About about, @Nullable StateProblem problem) {
    public static final Loaded NOTHING = new Loaded(ArticleState.NONE, About.NOTHING, null);

    /** Whether there is none at all; a start would wait for a comparison of what there is. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isNothing() {
      return this == NOTHING;
    }
  }

  /** What is remembered of an article at its place; nothing of one that is piped in. */
  public Loaded load(Source source) {
    try {
      String article = placeOf(source);
      if (folder == null || article.isEmpty() || !Files.isDirectory(folder.path())) {
        return Loaded.NOTHING;
      }
      Path file = file(folder, article);
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          ? new StateFile(file, named(source, article, file)).load()
          : Loaded.NOTHING;
    } catch (IOException e) {
      return Loaded.NOTHING; // of an article that is not there, as reading it will tell
    }
  }

  /**
   * What is remembered of an article that had another place, or of the same text elsewhere; from
   * now on it is remembered of this one, too, and no longer of a place where nothing is any more.
   */
  public Loaded recognize(Source source, About about) {
    if (folder == null) {
      return Loaded.NOTHING;
    }
    try {
      Path own = file(folder, placeOf(source));
      Head found = null;
      for (Head head : folder.heads()) {
        boolean later = found == null || head.time() > found.time();
        boolean same = head.content().equals(about.content()) && !head.file().equals(own);
        found = same && later ? head : found;
      }
      return found == null ? Loaded.NOTHING : adopt(source, about, found);
    } catch (IOException e) {
      return Loaded.NOTHING; // it is gone since
    }
  }

  private Loaded adopt(Source source, About about, Head found) {
    Loaded loaded = new StateFile(found.file(), found.article()).load();
    try {
      if (placeOf(source).isEmpty()) {
        known.put(source, found.file());
      } else if (loaded.problem() == null
          && save(source, about, ArticleState.NONE, loaded.state()) == null
          && !exists(found.article())) {
        Files.deleteIfExists(found.file());
      }
    } catch (IOException e) {
      return loaded; // it is there twice: no harm
    }
    return loaded;
  }

  private static boolean exists(String article) {
    try {
      String file = PART.matcher(article).replaceFirst("");
      return !article.isEmpty()
          && (Files.exists(Path.of(article)) || Files.exists(Path.of(file).toAbsolutePath()));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Writes down a change; gives back why it cannot be, or null. Of an article that is piped in
   * nothing is before its content is known.
   *
   * @param before what the change was made on: what others have changed since stays
   */
  public @Nullable StateProblem save(
      Source source, About about, ArticleState before, ArticleState after) {
    if (folder == null) {
      return null;
    }
    try {
      String article = placeOf(source);
      if (article.isEmpty() && about.content().isEmpty()) {
        return null;
      }
      Path file =
          known.getOrDefault(source, file(folder, article.isEmpty() ? about.content() : article));
      var its = new StateFile(file, named(source, article, file));
      return folder.alone(() -> its.save(about, before, after, System.currentTimeMillis()));
    } catch (IOException e) {
      return new StateProblem(StateProblem.Kind.UNWRITABLE, folder.path());
    }
  }

  /** Where articles were read last, by their places; for what was piped in, by its content. */
  public Map<String, Visit> visits() {
    var visits = new HashMap<String, Visit>();
    for (Head head : folder == null ? List.<Head>of() : folder.heads()) {
      String place = head.article().startsWith("/") ? head.article() : head.content();
      if (!place.isEmpty() && head.time() > 0) {
        var start = juan.article.Anchor.START;
        visits.put(place, new Visit(start, head.permille(), head.time()));
      }
    }
    return visits;
  }

  /**
   * Something remembered of an article.
   *
   * @param article its place; empty for one that was piped in, or - with # and its number there
   */
  public record Remembered(String article, Loaded loaded) {}

  /**
   * All that is remembered, to be looked through. Files that cannot be used are among it, last, so
   * that who looks through all is told.
   */
  public StateIndex index() {
    var heads = new ArrayList<Head>();
    for (Path file : folder == null ? List.<Path>of() : folder.files()) {
      Head head = StateFile.head(file);
      heads.add(head == null ? new Head(file, "", "", 0, Long.MIN_VALUE) : head);
    }
    heads.sort(Comparator.comparingLong(Head::time).reversed());
    return new StateIndex(this, heads);
  }

  /** By what an article is known again before it is read; empty for one that is piped in. */
  String placeOf(Source source) throws IOException {
    Part part = part(source);
    return part == null ? place(source) : part.place();
  }

  private @Nullable Part part(Source source) {
    return !parts.isEmpty() && source instanceof FileSource file ? parts.get(file.path()) : null;
  }

  /** What the article is called in its file: of what is piped in, as it was at first. */
  private String named(Source source, String place, Path file) {
    Part part = part(source);
    if (place.startsWith("/")) {
      return place;
    }
    Head there = StateFile.head(file);
    return there != null ? there.article() : part == null ? place : part.article();
  }

  /** Where an article really is; empty when it is no file. */
  static String place(Source source) throws IOException {
    return source instanceof FileSource file && Files.isRegularFile(file.path())
        ? file.path().toRealPath().toString()
        : "";
  }

  /**
   * When what is remembered of the article at a place was last changed, in milliseconds since 1970;
   * 0 for never. All there is is looked at once, so that many articles can be asked for.
   */
  public ToLongFunction<String> changes() {
    if (folder == null) {
      return article -> 0;
    }
    StateFolder its = folder;
    var times = new HashMap<Path, Long>();
    try {
      for (Path file : folder.files()) {
        times.put(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis());
      }
    } catch (IOException e) {
      times.clear(); // then nothing can be said of any
    }
    return article -> times.isEmpty() ? 0 : times.getOrDefault(file(its, article), 0L);
  }

  /**
   * The file for an article: its name is a hash of the article's place (FNV-1a of 64 bits over
   * UTF-16), which is all the same to a start; the place itself is in the file.
   */
  private static Path file(StateFolder folder, String article) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < article.length(); i++) {
      hash = (hash ^ article.charAt(i)) * 0x100000001B3L;
    }
    return folder.path().resolve(Long.toHexString(hash) + StateFile.ENDING);
  }
}
