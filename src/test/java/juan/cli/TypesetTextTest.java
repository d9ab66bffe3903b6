package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import juan.article.Article;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.reader.TextColumn;
import juan.screen.Frame;
import juan.source.ArticleReader;
import juan.source.PipeSource;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are printed without being drawn are what a frame would show. */
class TypesetTextTest {
  /** What fills cells of its own, and what joins with others, has no cells or is not shown so. */
  private static final List<String> PIECES =
      List.of(
          "的",
          "一",
          "中文",
          "，",
          "。",
          "（",
          "）",
          "「",
          "」",
          "“",
          "”",
          "—",
          "…",
          "·",
          "A",
          "word ",
          " ",
          "\u3000",
          "12",
          "ｱ",
          "ﾞ",
          "か\u3099",
          "カ",
          "각",
          "\u1100\u1161",
          "é",
          "e\u0301",
          "葛\uDB40\uDD00",
          "\uD842\uDFB7",
          "😀",
          "☎\uFE0F",
          "\u200D",
          "\u00AD",
          "漢《かん》",
          "\n",
          "\n\n",
          "- ",
          "1. ");

  private static String some(Random random, boolean plain) {
    var text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.append(PIECES.get(random.nextInt(plain ? 17 : PIECES.size())));
    }
    return text.toString();
  }

  private static String drawn(Layout layout, int columns) {
    var text = new StringBuilder();
    for (int block = 0; block < layout.article().size(); block++) {
      for (int i = 0; i < layout.lines(block).size(); i++) {
        var place = new Place(block, i);
        var frame = new Frame(columns, layout.height(place), layout.setting().ambiguous());
        TextColumn.drawLine(frame, layout, place, 0, 0);
        text.append(frame.text());
      }
    }
    return withoutBlanks(text.toString());
  }

  /** Which lines stand apart is another matter. */
  private static String withoutBlanks(String lines) {
    return lines.replaceAll("\n+", "\n").strip();
  }

  @ParameterizedTest
  @CsvSource({"1, 80", "2, 33", "3, 6", "4, 2", "5, 1", "6, 200"})
  void aPrintedLineIsWhatAFrameShows(int seed, int width) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      byte[] bytes = some(random, i % 2 == 0).getBytes(StandardCharsets.UTF_8);
      Article article = ArticleReader.read(new PipeSource("", new ByteArrayInputStream(bytes)));
      var ambiguous = i % 3 == 0 ? Ambiguous.WIDE : Ambiguous.NARROW;
      var setting = new Setting(width / 2, Language.ZH_HANS, ambiguous, Typography.DEFAULT);
      var layout = new Layout(article, setting);
      var out = new ByteArrayOutputStream();
      new TypesetText(layout, width, null)
          .print(0, article.size(), (lines, end) -> out.writeBytes(lines));
      String expected = drawn(layout, Math.max(width, 2 * (width / 2)) + 4);
      assertEquals(expected, withoutBlanks(out.toString(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void tellsHowFarItHasComeUpToTheEnd() throws IOException {
    String text = "天地玄黃。\n\n".repeat(3_000);
    var source =
        new PipeSource("", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    Article article = ArticleReader.read(source);
    var setting = new Setting(40, Language.ZH_HANS, Ambiguous.NARROW, Typography.DEFAULT);
    var ends = new ArrayList<Integer>();
    new TypesetText(new Layout(article, setting), 80, null)
        .print(0, article.size(), (lines, end) -> ends.add(end));
    assertTrue(ends.size() > 3, ends.toString());
    assertEquals(ends.stream().sorted().toList(), ends);
    assertEquals(article.size(), ends.get(ends.size() - 1));
  }
}
