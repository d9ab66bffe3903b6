package juan.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least edits between a clean text and another (Levenshtein).
 *
 * @param errors how many
 * @param wrong for each place of the clean text, and its end, whether there is an edit
 */
record Alignment(int errors, boolean[] wrong) {
  static Alignment of(String clean, String other) {
    int n = clean.length();
    int m = other.length();
    var d = new int[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        d[i][j] =
            i == 0 || j == 0
                ? i + j
                : Math.min(
                    d[i - 1][j - 1] + (clean.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1),
                    1 + Math.min(d[i - 1][j], d[i][j - 1]));
      }
    }
    var wrong = new boolean[n + 1];
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      boolean same = i > 0 && j > 0 && clean.charAt(i - 1) == other.charAt(j - 1);
      if (i > 0 && j > 0 && d[i][j] == d[i - 1][j - 1] + (same ? 0 : 1)) {
        i--;
        j--;
        wrong[i] |= !same;
      } else if (i > 0 && d[i][j] == d[i - 1][j] + 1) {
        i--;
        wrong[i] = true;
      } else {
        j--;
        wrong[i] = true;
      }
    }
    return new Alignment(d[n][m], wrong);
  }

  /**
   * The passages that are wrong beyond single marks: runs of edits with at most two right
   * characters between them, in which at least two characters are wrong.
   *
   * @return starts and ends
   */
  List<int[]> passages() {
    var passages = new ArrayList<int[]>();
    int at = 0;
    while (at < wrong.length) {
      if (!wrong[at]) {
        at++;
        continue;
      }
      int end = at + 1;
      int edits = 1;
      for (int i = end; i < wrong.length && i < end + 3; i++) {
        if (wrong[i]) {
          end = i + 1;
          edits++;
        }
      }
      if (edits > 1) {
        passages.add(new int[] {at, end});
      }
      at = end;
    }
    return passages;
  }

  /** Whether a part of the clean text is as it was. */
  boolean isRight(int start, int end) {
    return Arrays.equals(Arrays.copyOfRange(wrong, start, end), new boolean[end - start]);
  }
}
