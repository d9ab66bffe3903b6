package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import juan.article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long Markdown text is parsed in pieces; nobody sees where they were cut. */
class MarkdownPiecesTest {
  private static final int PIECE = 1 << 18;

  private static final List<String> PARTS =
      List.of(
          "## 節 %d\n\n",
          "一段%d，天地玄黃，宇宙洪荒，日月盈昃，辰宿列張。\n又一行。\n\n",
          "- 項%d\n  - 子項\n\n    子項的段落\n- 項\n\n",
          "%d. 甲\n\n   甲的段落\n2. 乙\n\n",
          "> 引%d\n>\n> 又一段\n\n",
          "```\ncode %d\n\n# not a heading\n\nmore\n```\n\n",
          "~~~\n```\ncode %d\n\nplain line\n~~~\n\n",
          "````\n```\ncode %d\n\nplain line\n```\n\n# no\n````\n\n",
          "    indented %d\n\n    code\n\n",
          "| a | %d |\n|---|---|\n| b | c |\n\n",
          "* * *\n\n",
          "<div>\n\n文字 %d\n\n</div>\n\n");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theBlocksAreThoseOfTheParts(long seed) {
    var random = new SplittableRandom(seed);
    var known = new HashMap<String, List<Block>>();
    var text = new StringBuilder("# 題\n\n");
    var expected = new ArrayList<Block>(Texts.blocks(Texts.markdown("# 題\n")));
    while (text.length() < 3 * PIECE) {
      // A heading between the parts, so that none runs into the next.
      String part =
          "### 隔\n\n" + PARTS.get(random.nextInt(PARTS.size())).formatted(random.nextInt(9));
      text.append(part);
      expected.addAll(known.computeIfAbsent(part, MarkdownPiecesTest::parsedAlone));
    }
    var found = Texts.blocks(Texts.markdown(text.toString()));
    for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
      int at = i;
      assertEquals(expected.get(i), found.get(i), () -> "seed " + seed + ", block " + at);
    }
    assertEquals(expected.size(), found.size(), "seed " + seed);
    assertTrue(text.length() > 2 * PIECE);
  }

  private static List<Block> parsedAlone(String part) {
    var blocks = Texts.blocks(Texts.markdown("x\n\n" + part));
    return List.copyOf(blocks.subList(1, blocks.size()));
  }

  @Test
  void codeLongerThanAPieceStaysWhole() {
    String code = "line of code\n\nanother one\n".repeat(30_000);
    var article = Texts.markdown("文。\n\n```\n" + code + "```\n\n又文。\n");
    assertEquals(3, article.size());
    assertEquals("又文。", article.block(2).text());
  }
}
