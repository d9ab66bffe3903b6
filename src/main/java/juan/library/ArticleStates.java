package juan.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import juan.source.FileSource;
import juan.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * What has been chosen for articles, a small file each in one folder. Nothing is loaded for an
 * article that has no such file. A file that is piped in is not known again.
 */
public final class ArticleStates {
  private final Path folder;

  public ArticleStates(Path folder) {
    this.folder = folder;
  }

  /** Those of the user: in {@code $XDG_STATE_HOME/juan}, or in {@code ~/.local/state/juan}. */
  public static ArticleStates of(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base =
        xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(environment.getOrDefault("HOME", ""), ".local", "state");
    return new ArticleStates(base.resolve("juan").resolve("articles"));
  }

  /**
   * What there is of an article.
   *
   * @param problem why a file that is there is not used, or null
   */
  public record Loaded(ArticleState state, @Nullable StateProblem problem) {
    public static final Loaded NOTHING = new Loaded(ArticleState.NONE, null);

    public boolean isNothing() {
      return problem == null && state.isEmpty();
    }
  }

  /** What has been chosen for an article. */
  public Loaded load(Source source) {
    try {
      Path article = place(source);
      if (article == null || !Files.isDirectory(folder)) {
        return Loaded.NOTHING;
      }
      Path file = file(article);
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          ? new StateFile(file, article.toString()).load()
          : Loaded.NOTHING;
    } catch (IOException e) {
      return Loaded.NOTHING; // of an article that is not there, as reading it will tell
    }
  }

  /** Writes down what has been chosen for an article; gives back why it cannot be, or null. */
  public @Nullable StateProblem save(Source source, ArticleState state) {
    try {
      Path article = place(source);
      return article == null ? null : new StateFile(file(article), article.toString()).save(state);
    } catch (IOException e) {
      return new StateProblem(StateProblem.Kind.UNWRITABLE, folder);
    }
  }

  /** Where an article really is; null when it is no file. */
  private static @Nullable Path place(Source source) throws IOException {
    return source instanceof FileSource file && Files.isRegularFile(file.path())
        ? file.path().toRealPath()
        : null;
  }

  /**
   * The file for an article: its name is a hash of the article's place (FNV-1a of 64 bits over
   * UTF-16), which is all the same to a start; the place itself is in the file.
   */
  private Path file(Path article) {
    long hash = 0xCBF29CE484222325L;
    String place = article.toString();
    for (int i = 0; i < place.length(); i++) {
      hash = (hash ^ place.charAt(i)) * 0x100000001B3L;
    }
    return folder.resolve(Long.toHexString(hash) + ".json");
  }
}
