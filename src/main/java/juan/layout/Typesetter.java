package juan.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import juan.article.Block;
import juan.text.CellWidth;
import juan.text.Language;

/** Sets one block at a time as lines. Not safe for use by several threads at once. */
public final class Typesetter {
  /** The measure, in em, from which preformatted text is set off by an indent. */
  private static final int ROOMY = 20;

  /**
   * The measure, in em, below which a first line is not indented: nearly every line would be one.
   */
  private static final int TIGHT = 6;

  /** Headings down to this level stand in the middle of the column. */
  private static final int CENTRED = 2;

  private final Setting setting;
  private final LineFiller plain;
  private final Map<Language, LineFiller> fillers = new EnumMap<>(Language.class);

  public Typesetter(Setting setting) {
    this.setting = setting;
    this.plain = new LineFiller(setting.plain());
  }

  /**
   * The lines of a block, at least one. None is longer than the measure, but for a hanging mark.
   */
  public List<Line> set(Block block) {
    int nesting = nesting(block);
    return switch (block.kind()) {
      case TITLE, BYLINE, BREAK -> centred(block);
      case HEADING -> heading(block);
      case PARAGRAPH -> fill(block, nesting + firstLine(block), nesting);
      case QUOTE -> fill(block, 2 * nesting, 2 * nesting);
      case VERSE -> fill(block, nesting + setting.em() * 2, nesting + setting.em() * 4);
      case ITEM -> item(block);
      case PREFORMATTED -> preformatted(block);
      case OUTPUT -> plain.fill(block, 0, 0);
    };
  }

  /** Blank lines that stand between two blocks. */
  int gap(Block above, Block below) {
    var a = above.kind();
    var b = below.kind();
    if (a == Block.Kind.OUTPUT || b == Block.Kind.OUTPUT) {
      return 0;
    }
    if (b == Block.Kind.BYLINE || b == Block.Kind.TITLE) {
      return 0;
    }
    if (b == Block.Kind.HEADING) {
      return a == Block.Kind.HEADING && above.level() > CENTRED ? 0 : 1;
    }
    boolean indented = setting.typography().indentIn(language(below)) > 0;
    if (a == Block.Kind.HEADING) {
      return indented && above.level() > CENTRED && b != Block.Kind.PREFORMATTED ? 0 : 1;
    }
    if (a != b) {
      return 1;
    }
    return switch (b) {
      case PARAGRAPH -> indented ? 0 : 1;
      case ITEM -> isNumbered(above) == isNumbered(below) || above.level() != below.level() ? 0 : 1;
      case VERSE -> 0;
      default -> 1;
    };
  }

  private static boolean isNumbered(Block item) {
    return !item.marker().isEmpty() && Character.isDigit(item.marker().charAt(0));
  }

  /** High headings stand in the middle, lower ones at the left, the lowest indented. */
  private List<Line> heading(Block block) {
    if (block.level() <= CENTRED) {
      return centred(block);
    }
    int indent = block.level() > CENTRED + 1 ? firstLine(block) : 0;
    return fill(block, indent, indent);
  }

  private Language language(Block block) {
    var own = block.language();
    return own == null ? setting.language() : setting.typography().languageOf(own);
  }

  private int firstLine(Block block) {
    return setting.measure() < TIGHT
        ? 0
        : setting.em() * setting.typography().indentIn(language(block));
  }

  private int nesting(Block block) {
    int room = Math.max(0, (setting.measure() - 8) * setting.em());
    return Math.min(block.level() * setting.em(), room);
  }

  private List<Line> fill(Block block, int first, int rest) {
    return fillers
        .computeIfAbsent(language(block), l -> new LineFiller(setting.withLanguage(l)))
        .fill(block, first, rest);
  }

  private List<Line> centred(Block block) {
    var lines = fill(block, 0, 0);
    lines.replaceAll(line -> line.withIndent(Math.max(0, (setting.length() - extent(line)) / 2)));
    return lines;
  }

  /** The length of a line, or of its readings where they reach further. */
  private int extent(Line line) {
    int extent = line.length();
    for (Line.Reading reading : line.readings()) {
      extent = Math.max(extent, reading.at() + length(reading.text()));
    }
    return extent;
  }

  private List<Line> item(Block block) {
    int em = setting.em();
    int marker = length(block.marker()) + 1;
    int room = Math.min(marker + marker % em, Math.max(0, setting.length() - 2 * em));
    int hang = nesting(block) + room;
    var lines = fill(block, hang, hang);
    if (room >= marker) {
      lines.set(0, lines.get(0).withMarker(block.marker()));
    }
    return lines;
  }

  private int length(String shown) {
    return setting.typography().vertical()
        ? shown.codePointCount(0, shown.length())
        : CellWidth.ofText(shown, setting.ambiguous());
  }

  /** Source lines as they are; one that is longer than the measure is divided like prose. */
  private List<Line> preformatted(Block block) {
    int indent = nesting(block) + (setting.measure() < ROOMY ? 0 : 2 * setting.em());
    return plain.fill(block, indent, indent);
  }
}
