package juan.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Position;
import org.jspecify.annotations.Nullable;

/**
 * An article as lines, one after the other, with blank ones between blocks. Only blocks that are
 * asked for are set, and those near the screen are kept. A line is named by a {@link Place}; there
 * are no line numbers, since nobody has laid out what lies above.
 */
public final class Layout {
  private static final int KEPT_BLOCKS = 512;

  private final Article article;
  private final Setting setting;
  private final Rendition rendition;
  private final Typesetter typesetter;
  private final Map<Integer, Shown> kept;

  /** A block as it is shown, and its lines. */
  private record Shown(Block block, List<Line> lines) {}

  public Layout(Article article, Setting setting) {
    this(article, setting, new Rendition(setting.language(), setting.typography()));
  }

  private Layout(Article article, Setting setting, Rendition rendition) {
    this(
        article,
        setting,
        rendition,
        new Typesetter(setting.withLanguage(rendition.language())),
        new Kept());
  }

  private Layout(
      Article article,
      Setting setting,
      Rendition rendition,
      Typesetter typesetter,
      Map<Integer, Shown> kept) {
    this.article = article;
    this.setting = setting;
    this.rendition = rendition;
    this.typesetter = typesetter;
    this.kept = kept;
  }

  /**
   * A line.
   *
   * @param line its index in its block; below zero for a blank one above the block
   */
  public record Place(int block, int line) {}

  /** The same layout of its article with a batch more. */
  public Layout with(Batch batch) {
    return with(article.with(batch), batch);
  }

  /** The same layout of an article that a batch has made of its own. */
  public Layout with(Article grown, Batch batch) {
    var language = grown.metadata().language();
    if (setting.typography().languageOf(language) != setting.language()) {
      return new Layout(grown, setting.withLanguage(language));
    }
    kept.keySet().removeIf(block -> block >= batch.from());
    batch.corrections().forEach(correction -> kept.remove(correction.index()));
    return new Layout(grown, setting, rendition, typesetter, kept);
  }

  /** The same layout of the same text, of which some blocks have turned out to be others. */
  public Layout with(Article other) {
    kept.keySet().removeIf(block -> !other.block(block).equals(article.block(block)));
    return new Layout(other, setting, rendition, typesetter, kept);
  }

  public Article article() {
    return article;
  }

  public Setting setting() {
    return setting;
  }

  /** The lines of a block. */
  public List<Line> lines(int block) {
    return shown(block).lines();
  }

  /** A block as it is shown: in the characters and with the readings the reader wants. */
  public Block block(int index) {
    return shown(index).block();
  }

  private Shown shown(int index) {
    Shown known = kept.get(index);
    if (known == null) {
      Block block = rendition.of(article.block(index));
      known = new Shown(block, typesetter.set(block));
      kept.put(index, known);
    }
    return known;
  }

  /** The line at a place, or null for a blank one. */
  public @Nullable Line line(Place place) {
    return place.line() < 0 || article.size() == 0 ? null : lines(place.block()).get(place.line());
  }

  /** The rows a line takes, or the columns where lines run downwards. */
  public int height(Place place) {
    Line line = line(place);
    return line == null ? 1 : line.height(setting);
  }

  /** Blank lines above a block. */
  public int gap(int block) {
    return block == 0 ? 0 : typesetter.gap(article.block(block - 1), article.block(block));
  }

  /** The line that shows a position; the nearest there is when the article has changed under it. */
  public Place place(Position position) {
    if (article.size() == 0) {
      return new Place(0, 0);
    }
    if (position.block() >= article.size()) {
      return last();
    }
    int block = position.block();
    if (position.offset() < 0) {
      return new Place(block, Math.max(position.offset(), -gap(block)));
    }
    var lines = lines(block);
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).start() <= position.offset()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Place(block, low);
  }

  /** The position of a line's first character. */
  public Position position(Place place) {
    Line line = article.size() == 0 ? null : line(place);
    return new Position(place.block(), line == null ? Math.min(0, place.line()) : line.start());
  }

  /** The line below, or null at the end. */
  public @Nullable Place below(Place place) {
    if (article.size() == 0) {
      return null;
    }
    if (place.line() < 0 || place.line() + 1 < lines(place.block()).size()) {
      return new Place(place.block(), place.line() + 1);
    }
    int next = place.block() + 1;
    return next < article.size() ? new Place(next, -gap(next)) : null;
  }

  /** The line above, or null at the top. */
  public @Nullable Place above(Place place) {
    if (article.size() == 0) {
      return null;
    }
    if (place.line() > -gap(place.block())) {
      return new Place(place.block(), place.line() - 1);
    }
    int previous = place.block() - 1;
    return previous >= 0 ? new Place(previous, lines(previous).size() - 1) : null;
  }

  /** The last line. */
  public Place last() {
    int block = Math.max(0, article.size() - 1);
    return new Place(block, article.size() == 0 ? 0 : lines(block).size() - 1);
  }

  /** Whether a line is the last of a block that has others. */
  public boolean isLastOfSeveral(Place place) {
    return place.line() > 0 && place.line() == lines(place.block()).size() - 1;
  }

  /** Whether a line is the first of a block that has others. */
  boolean isFirstOfSeveral(Place place) {
    return place.line() == 0 && lines(place.block()).size() > 1;
  }

  /** Whether a line wants company below: one of a heading, or a blank one above something. */
  public boolean keepsWithNext(Place place) {
    if (article.size() == 0) {
      return false;
    }
    return place.line() < 0 || article.block(place.block()).kind() == Block.Kind.HEADING;
  }

  /** The most recently used blocks. */
  private static final class Kept extends LinkedHashMap<Integer, Shown> {
    Kept() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Shown> eldest) {
      return size() > KEPT_BLOCKS;
    }
  }
}
