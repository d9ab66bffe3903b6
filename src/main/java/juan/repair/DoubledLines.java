package juan.repair;

import java.util.HashSet;
import java.util.Set;

/**
 * Paragraphs that stand there twice in a row, blank lines aside.
 *
 * <p>Evidence: a long line of CJK sentences is the same as the one before it. Refrains are shorter,
 * rows of a table have no sentences, and a line that comes a third time is meant to. Lines are
 * given in order; not for more than one thread.
 */
public final class DoubledLines {
  /** In UTF-16 units. */
  private static final int SHORTEST = 40;

  private static final int FEWEST_LETTERS = 20;
  private static final String ENDS = "。！？";

  private String before = "";
  private String lookedAt = "";
  private boolean twice;

  /** Lines that come more than twice on end: somebody means them to. */
  private final Set<String> drills = new HashSet<>();

  /** Looks at a line that will be asked about later. */
  public void look(String line) {
    if (!line.isBlank()) {
      boolean same = line.length() >= SHORTEST && line.equals(lookedAt);
      if (same && twice) {
        drills.add(line);
      }
      twice = same;
      lookedAt = line;
    }
  }

  /** Whether the next line is a paragraph that has just been there. */
  public boolean isDoubled(String line) {
    if (line.isBlank()) {
      return false;
    }
    boolean doubled =
        line.equals(before)
            && line.length() >= SHORTEST
            && isSentence(line)
            && !drills.contains(line);
    before = line;
    return doubled;
  }

  private static boolean isSentence(String line) {
    int letters = 0;
    boolean ends = false;
    for (int i = 0; i < line.length(); i++) {
      letters += Cjk.isLetter(line.charAt(i)) ? 1 : 0;
      ends |= ENDS.indexOf(line.charAt(i)) >= 0;
    }
    // Korean ends its sentences as English does.
    return letters >= FEWEST_LETTERS && (ends || line.indexOf("다.") >= 0);
  }
}
