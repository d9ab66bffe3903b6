package juan.repair;

import org.jspecify.annotations.Nullable;

/**
 * Spaces where Chinese and Japanese have none: between all characters, as text has that was taken
 * from pages of print, before marks that close and behind marks that open.
 *
 * <p>Evidence: nearly all places where one Han character or kana follows another have one; text
 * that is divided into words, verses and names have them less often. Or several stops have one
 * before them, or several opening marks behind them, and these are a good share: no one writes so.
 */
final class Spaces implements Evidence {
  private static final String STOPS = "，。、；：！？";
  private static final String CLOSING = STOPS + "”’」』）》】";
  private static final String OPENING = "“‘「『（《【";

  private static final int MANY = 20;
  private static final double NEARLY_ALL = 0.9;
  private static final int SEVERAL = 3;
  private static final int LONGEST_CLAUSE = 25;
  private static final double GOOD_SHARE = 0.2;

  /** Han and kana, and what is ASCII and no space. */
  private int letters;

  private int others;
  private int pairs;
  private int spacedPairs;
  private int stops;
  private int clauses;
  private int spacedStops;
  private int openings;
  private int spacedOpenings;

  @Override
  public int signs() {
    return Signs.HAN | Signs.MARK;
  }

  @Override
  public void look(String line, int signs) {
    char last = line.isEmpty() ? 0 : line.charAt(0);
    boolean isLastLetter = isLetter(last);
    for (int i = 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < 0x80) {
        others += c > ' ' ? 1 : 0;
        last = c;
        isLastLetter = false;
        continue;
      }
      boolean spaced = last == ' ' && isOneSpace(line, i - 1);
      char before = spaced ? line.charAt(i - 2) : last;
      boolean isBeforeLetter = spaced ? isLetter(before) : isLastLetter;
      last = c;
      isLastLetter = isLetter(c);
      if (isLastLetter) {
        letters++;
        boolean pair = isBeforeLetter;
        boolean opening = !pair && before >= 0x80 && OPENING.indexOf(before) >= 0;
        pairs += pair ? 1 : 0;
        spacedPairs += pair && spaced ? 1 : 0;
        openings += opening ? 1 : 0;
        spacedOpenings += opening && spaced ? 1 : 0;
      } else if (isBeforeLetter && STOPS.indexOf(c) >= 0) {
        stops++;
        clauses += c == '、' ? 0 : 1;
        spacedStops += spaced ? 1 : 0;
      }
    }
  }

  private static boolean isLetter(char c) {
    return Han.is(c) || (c >= 0x3041 && c <= 0x30FF);
  }

  /** Whether there is a single space at a place, and something before it. */
  private static boolean isOneSpace(String line, int at) {
    return at > 0 && line.charAt(at) == ' ' && line.charAt(at - 1) != ' ';
  }

  @Override
  public @Nullable LineRepair repair() {
    // Rows of names that are aligned have no stops.
    boolean isProse = letters > others && clauses * LONGEST_CLAUSE >= spacedPairs;
    boolean all = isProse && spacedPairs >= MANY && spacedPairs >= NEARLY_ALL * pairs;
    boolean closing = all || (spacedStops >= SEVERAL && spacedStops >= GOOD_SHARE * stops);
    boolean opening = all || (spacedOpenings >= SEVERAL && spacedOpenings >= GOOD_SHARE * openings);
    return closing || opening ? new Undoing(all, closing, opening) : null;
  }

  /** Takes spaces out between all characters, before marks that close or behind those that open. */
  private record Undoing(boolean all, boolean closing, boolean opening) implements LineRepair {
    @Override
    public RepairKind kind() {
      return RepairKind.SPACE;
    }

    @Override
    public int signs() {
      return Signs.SPACE;
    }

    @Override
    public void repair(EditedLine line) {
      String text = line.text();
      var rewriting = line.rewrite(kind());
      for (int i = 1; i + 1 < text.length(); i++) {
        if (isOneSpace(text, i) && isStray(text.charAt(i - 1), text.charAt(i + 1))) {
          rewriting.replace(i, i + 1, "", all ? 0.95 : 0.9);
        }
      }
      rewriting.end();
    }

    private boolean isStray(char before, char after) {
      boolean isAfterLetter = isLetter(before);
      boolean isBeforeLetter = isLetter(after);
      return (closing && isAfterLetter && CLOSING.indexOf(after) >= 0)
          || (opening && isBeforeLetter && OPENING.indexOf(before) >= 0)
          || (all
              && (isAfterLetter || Cjk.isOrMark(before))
              && (isBeforeLetter || Cjk.isOrMark(after)));
    }
  }
}
