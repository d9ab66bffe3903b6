package juan.repair;

import org.jspecify.annotations.Nullable;

/**
 * What is left of the tags of a page at a line's start or end: {@code 在肩。/p>}, {@code <br}, {@code
 * <p>初心}.
 *
 * <p>Evidence: a known tag that is not whole, right beside CJK text, is no one's words. Whole ones
 * may be, in an article on markup, which has them within its sentences, too: several must stand at
 * edges of lines, and hardly any within.
 */
final class Tags implements Evidence {
  private static final int SEVERAL = 3;
  private static final double HARDLY_ANY = 0.1;

  private int atEdges;
  private int within;
  private boolean isCut;

  @Override
  public int signs() {
    return Signs.ANGLE;
  }

  @Override
  public void look(String line, int signs) {
    if (!mayHave(line)) {
      return;
    }
    int start = wholeAtStart(line);
    int end = wholeAtEnd(line, start);
    atEdges += start > 0 || end < line.length() ? 1 : 0;
    within += TagShape.isIn(line, start, end) ? 1 : 0;
    isCut |= cutAtStart(line) > 0 || cutAtEnd(line) < line.length();
  }

  /** Whether there is what every tag has, a cut one, too: no pattern is made for an arrow. */
  private static boolean mayHave(String line) {
    if (line.indexOf('<') >= 0) {
      return true;
    }
    int end = line.indexOf('>');
    return end > 0 && line.charAt(end - 1) < 0x80 && line.charAt(end - 1) != '>';
  }

  @Override
  public @Nullable LineRepair repair() {
    boolean whole = atEdges >= SEVERAL && within <= HARDLY_ANY * atEdges;
    return whole || isCut ? new Undoing(whole) : null;
  }

  /** Where the whole tags end that CJK text begins behind; 0 when there are none. */
  private static int wholeAtStart(String line) {
    int end = 0;
    int next = 0;
    while (next < line.length() && line.charAt(next) == '<') {
      end = TagShape.end(line, next);
      if (end < 0) {
        return 0;
      }
      next = end;
      while (next < line.length() && line.charAt(next) <= ' ') {
        next++;
      }
    }
    return next < line.length() && Cjk.isOrMark(line.charAt(next)) ? end : 0;
  }

  /** Where the whole tags begin behind CJK text; the line's length when there are none. */
  private static int wholeAtEnd(String line, int from) {
    int start = line.length();
    int end = start;
    while (true) {
      while (end > from && line.charAt(end - 1) <= ' ') {
        end--;
      }
      int open = end > from && line.charAt(end - 1) == '>' ? line.lastIndexOf('<', end - 1) : -1;
      if (open < from || TagShape.end(line, open) != end) {
        return end > from && Cjk.isOrMark(line.charAt(end - 1)) ? start : line.length();
      }
      start = open;
      end = open;
    }
  }

  private static int cutAtStart(String line) {
    int end = TagShape.endOfCut(line);
    return end > 0 && Cjk.isAt(line, end) ? end : 0;
  }

  private static int cutAtEnd(String line) {
    int end = line.stripTrailing().length();
    int start = TagShape.startOfCut(line, end);
    if (start == end || start < 2) {
      return line.length();
    }
    // A mark that ends what is said; one that was folded only behind CJK text.
    char before = line.charAt(start - 1);
    boolean marked =
        "。！？；：，…”’」』）》】".indexOf(before) >= 0
            || (".!?;:,)".indexOf(before) >= 0 && Cjk.isBefore(line, start - 1));
    return marked ? start : line.length();
  }

  /** Takes tags out, whole ones or only those that are cut. */
  private record Undoing(boolean whole) implements LineRepair {
    @Override
    public RepairKind kind() {
      return RepairKind.TAG;
    }

    @Override
    public int signs() {
      return Signs.ANGLE;
    }

    @Override
    public void repair(EditedLine line) {
      String text = line.text();
      int start = Math.max(whole ? wholeAtStart(text) : 0, cutAtStart(text));
      int end = Math.min(whole ? wholeAtEnd(text, start) : text.length(), cutAtEnd(text));
      var rewriting = line.rewrite(kind());
      if (start > 0) {
        rewriting.replace(0, start, "", 0.95);
      }
      if (end < text.length() && end > start) {
        rewriting.replace(end, text.length(), "", 0.95);
      }
      rewriting.end();
    }
  }
}
