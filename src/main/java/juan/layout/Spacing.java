package juan.layout;

import java.util.ArrayList;
import java.util.List;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Language;

/**
 * What is left free between the characters of a line: the gap between Han and Latin (CLREQ 3.2.2),
 * the padding of the grid (CLREQ 2.5), and the cells that make a line as long as the measure.
 */
final class Spacing {
  private static final String OPENING = "“‘「『（《〈【〖〔［｛([{";
  private static final String CLOSING = "”’」』）》〉】〗〕］｝)]}。．，、：；！？,.!?:;";

  private final Ambiguous ambiguous;
  private final boolean gap;
  private final boolean grid;
  private final boolean onlySpaces;

  Spacing(Setting setting) {
    var typography = setting.typography();
    this.ambiguous = setting.ambiguous();
    this.gap = typography.gap() && !typography.vertical() && setting.language() != Language.KO;
    this.onlySpaces = setting.language() == Language.KO; // a gap would divide a word
    this.grid = typography.grid() && !typography.vertical();
  }

  /**
   * Cells left free before a character that is not the first of its line.
   *
   * @param used the length of the line so far, without its indent
   */
  int before(String text, int at, int used) {
    char after = text.charAt(at);
    char before = text.charAt(at - 1);
    if (isHan(after) && isHan(before)) {
      return grid ? used % 2 : 0; // by far the most there are
    }
    int cells = gap && isBorder(text, at) ? 1 : 0;
    return grid ? cells + toGrid(text, at, used + cells) : cells;
  }

  /**
   * Cells left free at the beginning of a line: on the grid, before what opens a narrow quotation.
   */
  int atStart(String text, int at) {
    return grid && OPENING.indexOf(text.charAt(at)) >= 0 ? toGrid(text, at, 0) : 0;
  }

  /**
   * Cells up to the next whole em, before what stands on the grid and may have a hole before it.
   */
  private int toGrid(String text, int at, int used) {
    int end = at;
    int width = 0;
    while (end < text.length() && OPENING.indexOf(text.charAt(end)) >= 0) {
      width += CellWidth.of(text.charAt(end), ambiguous);
      end++;
    }
    boolean inner = at > 0 && OPENING.indexOf(text.charAt(at - 1)) >= 0;
    boolean onGrid = end < text.length() && isIdeographic(text.codePointAt(end));
    return onGrid && !inner ? (used + width) % 2 : 0;
  }

  private static boolean isBorder(String text, int at) {
    int after = text.codePointAt(at);
    int before = baseBefore(text, at);
    return (isWestern(before) && isIdeographic(after))
        || (isIdeographic(before) && isWestern(after));
  }

  /** The character before an offset, without the marks on it. */
  private static int baseBefore(String text, int at) {
    int end = at;
    while (end > 1 && text.charAt(end - 1) >= 0x300 && text.charAt(end - 1) < 0x370) {
      end--;
    }
    return text.codePointBefore(end);
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isWestern(int c) {
    return (c >= '0' && c <= '9')
        || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || (c >= 0xC0 && c < 0x300 && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c < 0x590)
        || (c >= 0x1E00 && c < 0x2000);
  }

  static boolean isIdeographic(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || isKana(c)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x3005 && c <= 0x3007)
        || (c >= 0x20000 && c < 0x40000);
  }

  private static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30FF && c != 0x30FB;
  }

  /** Whether a reading may reach over a character that has none: kana and marks (JLREQ 3.3.8). */
  static boolean mayBeCovered(char c) {
    return isKana(c) || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }

  /**
   * Makes a line longer by whole cells: at Western spaces first, then between Han and Latin (CLREQ
   * 3.1.7), then beside marks, whose squares are half empty and show it least, then between Han.
   *
   * @param slack how many cells are wanting
   */
  void justify(String text, Row row, int slack) {
    List<List<Integer>> slots =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int unit = 1; unit < row.count(); unit++) {
      int kind = slot(text, row.offset(unit));
      if (kind >= 0 && (kind == 0 || !onlySpaces)) {
        slots.get(kind).add(unit);
      }
    }
    int left = slack;
    while (left > 0 && slots.stream().anyMatch(kind -> !kind.isEmpty())) {
      for (var kind : slots) {
        int taken = Math.min(left, kind.size());
        for (int i = 0; i < taken; i++) {
          // Spread evenly over the line, not crowded at its beginning.
          row.widen(kind.get((int) ((2L * i + 1) * kind.size() / (2L * taken))), 1);
        }
        left -= taken;
      }
    }
  }

  /** Which of the four kinds of place an offset is, or -1 for none of them. */
  private static int slot(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (before == ' ') {
      return 0;
    }
    if (isBorder(text, at)) {
      return 1;
    }
    if (isIdeographic(text.codePointBefore(at)) && isIdeographic(text.codePointAt(at))) {
      return 3;
    }
    boolean outer = CLOSING.indexOf(before) >= 0 && CLOSING.indexOf(after) < 0 && before > 0x2000;
    boolean inner = OPENING.indexOf(after) >= 0 && OPENING.indexOf(before) < 0 && after > 0x2000;
    return outer || inner ? 2 : -1;
  }
}
