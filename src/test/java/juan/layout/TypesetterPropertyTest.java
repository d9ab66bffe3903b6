package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import juan.article.Block;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Clusters;
import juan.text.Language;
import juan.text.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every paragraph at every measure, over real texts. */
class TypesetterPropertyTest {
  private static final int NARROWEST = 10;
  private static final int WIDEST = 100;

  private final Set<String> notAtStart = marks(4);
  private final Set<String> notAtEnd = marks(5);

  @ParameterizedTest
  @CsvSource({
    "udhr/udhr_cmn_hans.txt, ZH_HANS, 1",
    "udhr/udhr_cmn_hant.txt, ZH_HANT, 1",
    "udhr/udhr_jpn.txt, JA, 1",
    "udhr/udhr_kor.txt, KO, 1",
    "intake/novel/sanguo.txt, ZH_HANS, 40",
  })
  void everyParagraphAtEveryMeasure(String file, Language language, int step) {
    var paragraphs = SharedData.paragraphs(file);
    for (int measure = NARROWEST; measure <= WIDEST; measure++) {
      for (Ambiguous ambiguous : Ambiguous.values()) {
        var typography = Settings.of(measure, language, ambiguous);
        var typesetter = new Typesetter(typography);
        for (int i = measure % step; i < paragraphs.size(); i += step) {
          String text = paragraphs.get(i);
          var lines = typesetter.set(Block.paragraph(text));
          holds(text, lines, typography, file + " paragraph " + i + " " + typography);
        }
      }
    }
  }

  private void holds(String text, List<Line> lines, Setting typography, String where) {
    var boundaries = boundaries(text);
    int next = 0;
    for (Line line : lines) {
      assertEquals(next, line.start(), where);
      assertTrue(line.end() <= line.next() && line.start() <= line.end(), where);
      assertTrue(text.substring(line.end(), line.next()).isBlank(), where);
      assertTrue(boundaries.contains(line.start()) && boundaries.contains(line.end()), where);
      String shown = text.substring(line.start(), line.end());
      int width = line.indent() + CellWidth.ofText(line.shown(), typography.ambiguous());
      assertTrue(
          width <= Settings.room(typography, text, line), () -> where + ": too wide: " + shown);
      next = line.next();
      if (next < text.length()) {
        edgeHolds(text, line, boundaries, where);
      }
    }
    assertEquals(text.length(), next, where);
  }

  /** A forbidden edge is unavoidable where no other place on the line would have been better. */
  private void edgeHolds(String text, Line line, Set<Integer> boundaries, String where) {
    if (isForbidden(text, line.next())) {
      for (int at = line.start() + 1; at < line.next(); at++) {
        int other = at;
        assertTrue(
            !boundaries.contains(at) || isForbidden(text, at),
            () -> where + ": should end at " + other + ": " + text.substring(line.start()));
      }
    }
  }

  private boolean isForbidden(String text, int at) {
    boolean spaced = text.charAt(at - 1) == ' ';
    return notAtEnd.contains(text.substring(at - 1, at))
        || (!spaced && notAtStart.contains(text.substring(at, at + 1)) && !isLongDash(text, at))
        || (text.charAt(at - 1) == text.charAt(at) && "—…⋯".indexOf(text.charAt(at)) >= 0);
  }

  private static boolean isLongDash(String text, int at) {
    return text.startsWith("——", at) && text.charAt(at - 1) != '—';
  }

  /** The marks of CLREQ's basic level that may not stand at an edge, from the column given. */
  private static Set<String> marks(int column) {
    return SharedData.entries("layout/lreq_kinsoku.tsv").stream()
        .map(row -> row.split("\t"))
        .filter(row -> row[0].equals("clreq") && row[1].equals("basic"))
        .filter(row -> row[column].equals("no"))
        .map(row -> row[3])
        .collect(Collectors.toSet());
  }

  private static Set<Integer> boundaries(String text) {
    var clusters = new Clusters(text);
    var boundaries = new HashSet<>(Set.of(0));
    for (int at = 0; at < text.length(); ) {
      at = clusters.end(at);
      boundaries.add(at);
    }
    return boundaries;
  }
}
