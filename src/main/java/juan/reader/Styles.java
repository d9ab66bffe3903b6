package juan.reader;

import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.layout.Line;
import juan.layout.Setting;
import juan.screen.Style;
import juan.text.Language;

/** How the parts of an article are drawn. */
final class Styles {
  /** Shown for a glyph that has no room at all: one cell wide in every terminal. */
  static final String STAND_IN = "▯";

  private Styles() {}

  static Style of(Kind kind) {
    return switch (kind) {
      case TITLE, HEADING -> Style.BOLD;
      case BYLINE, BREAK -> Style.DIM;
      case PARAGRAPH, ITEM, QUOTE, PREFORMATTED, VERSE, OUTPUT -> Style.PLAIN;
    };
  }

  /**
   * The style of the character at an offset of a block.
   *
   * @param setting how the article is set
   */
  static Style at(Block block, int offset, Setting setting) {
    Language own = block.language();
    Language language = own == null ? setting.language() : own;
    Style style = of(block.kind());
    for (Span span : block.spans()) {
      if (span.start() <= offset && offset < span.end()) {
        boolean hidden = span.mark() == Span.Mark.REPAIR && !setting.typography().marks();
        style = hidden ? style : style.and(of(span, language));
      }
    }
    return style;
  }

  /**
   * How a reading is drawn: dim, as what is secondary; where some were worked out only those that
   * are not sure are.
   */
  static Style of(Line.Reading reading, boolean annotated) {
    boolean dim = !annotated || reading.mark() == Span.Mark.GUESSED_READING;
    return dim ? Style.DIM : Style.PLAIN;
  }

  /** The offset up to which the style stays what it is at another. */
  static int end(Block block, int offset, int limit) {
    int end = limit;
    for (Span span : block.spans()) {
      if (span.isWorkedOut()) {
        continue;
      }
      if (span.start() > offset) {
        end = Math.min(end, span.start());
      } else if (span.end() > offset) {
        end = Math.min(end, span.end());
      }
    }
    return end;
  }

  private static Style of(Span span, Language language) {
    return switch (span.mark()) {
      case SGR -> PrintedStyle.of(span.value());
      // Han and kana are not slanted; a line beside them is their emphasis (CLREQ 3.3.2).
      case EMPHASIS -> language == Language.OTHER ? Style.ITALIC : Style.UNDERLINE;
      case STRONG -> Style.BOLD;
      case LINK -> Style.LINK;
      case EMPHASIS_DOTS, PROPER_NAME, REPAIR -> Style.UNDERLINE;
      case BOOK_TITLE -> Style.UNDERCURL;
      case REFERENCE -> Style.DIM;
      case HIGHLIGHT -> Style.HIGHLIGHT;
      case HIT -> Style.HIT;
      case PRESENT -> Style.PRESENT;
      case CODE, RUBY, GLOSS, READING, GUESSED_READING -> Style.PLAIN;
    };
  }
}
