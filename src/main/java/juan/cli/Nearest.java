package juan.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what was meant by a word that is misspelt. */
final class Nearest {
  /** As many letters may be wrong as there are times this many. */
  private static final int LETTERS_FOR_A_MISTAKE = 3;

  private Nearest() {}

  /** The word that differs least from what was written, if that is little. */
  static Optional<String> to(String written, List<String> words) {
    String lower = written.toLowerCase(Locale.ROOT);
    int mistakes = Math.max(1, lower.length() / LETTERS_FOR_A_MISTAKE);
    return words.stream()
        .filter(word -> goesOn(lower, small(word)) || distance(lower, small(word)) <= mistakes)
        .min(Comparator.comparingInt(word -> distance(lower, small(word))));
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Whether one of two words is how the other begins: language, lang. */
  private static boolean goesOn(String a, String b) {
    return Math.min(a.length(), b.length()) >= LETTERS_FOR_A_MISTAKE
        && (a.startsWith(b) || b.startsWith(a));
  }

  /** How many letters must be put in, left out, replaced, or swapped with their neighbour. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > LETTERS_FOR_A_MISTAKE) {
      return Math.max(a.length(), b.length()); // far enough, and no table for an endless key
    }
    var table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : step(table, a, b, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int step(int[][] table, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = table[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
