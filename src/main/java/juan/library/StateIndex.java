package juan.library;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import juan.library.ArticleStates.Loaded;
import juan.library.ArticleStates.Remembered;
import juan.library.StateFile.Head;
import juan.source.FileSource;
import juan.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of articles at one moment, to be looked through: nothing is adopted by it, as
 * it is when an article is opened.
 */
public final class StateIndex {
  private final ArticleStates states;
  private final List<Head> heads;
  private final Map<String, Head> byArticle = new HashMap<>();
  private final Map<String, Head> byContent = new HashMap<>();

  /**
   * An index.
   *
   * @param heads what was read last first
   */
  StateIndex(ArticleStates states, List<Head> heads) {
    this.states = states;
    this.heads = heads;
    for (Head head : heads) {
      byArticle.putIfAbsent(head.article(), head);
      byContent.putIfAbsent(head.content(), head);
    }
    byArticle.remove("");
    byContent.remove("");
  }

  /** All that is remembered, what was read last first; each is loaded when it is come to. */
  public Stream<Remembered> all() {
    return heads.stream().map(head -> new Remembered(head.article(), load(head)));
  }

  private static Loaded load(Head head) {
    return new StateFile(head.file(), head.article()).load();
  }

  /**
   * What is remembered of one article: at its place, or else of the same text elsewhere. Of a file
   * that is gone it is still known.
   *
   * @throws IOException when there is no such article
   */
  public Remembered find(Source source) throws IOException {
    Loaded there = states.load(source);
    String place = ArticleStates.place(source);
    if (!there.isNothing()) {
      return new Remembered(place, there);
    }
    Head head = gone(source);
    if (head == null) {
      head = byContent.get(ContentHash.of(source));
    }
    if (head == null) {
      return new Remembered(place, Loaded.NOTHING);
    }
    return new Remembered(place.isEmpty() ? head.article() : place, load(head));
  }

  /** What is remembered of the parts of an article that was parted. */
  public Stream<Remembered> parts(Source source) throws IOException {
    String place = ArticleStates.place(source) + "#";
    return heads.stream()
        .filter(head -> place.length() > 1 && head.article().startsWith(place))
        .filter(head -> head.article().substring(place.length()).matches("[0-9]{1,9}"))
        .sorted(
            Comparator.comparing(
                head -> Integer.parseInt(head.article().substring(place.length()))))
        .map(head -> new Remembered(head.article(), load(head)));
  }

  private @Nullable Head gone(Source source) {
    boolean is = source instanceof FileSource file && Files.notExists(file.path());
    if (!is) {
      return null;
    }
    var path = ((FileSource) source).path().toAbsolutePath().normalize();
    return byArticle.get(Objects.toString(path));
  }
}
