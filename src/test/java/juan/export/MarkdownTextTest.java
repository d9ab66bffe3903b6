package juan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text has in it, a reader of Markdown sees the text. */
class MarkdownTextTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** What Markdown is made of, and what it stands among. */
  private static final String[] PIECES = {
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~~",
    "#",
    "## ",
    "#\u3000",
    "-",
    "- ",
    "+ ",
    "1. ",
    "12) ",
    ">",
    "> ",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](x)",
    "[x]: y",
    "<b>",
    "<!--",
    "<https://x.example>",
    "&amp;",
    "&#35;",
    "\\",
    "\\\\",
    "|",
    "|-|-|",
    "---",
    "===",
    ":-:",
    "    ",
    "\t",
    " ",
    "  ",
    "\u3000",
    "\n",
    "\n\n",
    "$",
    "~~",
    "天地",
    "玄黃。",
    "a",
    "9",
    "。",
    "“",
    "\ud840\udc00"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. 天",
        "10) 地",
        "- 玄",
        "* 黃",
        "+ 宇",
        "# 宙 #",
        "> 洪",
        "荒\n===",
        "日\n---",
        "    月",
        "*盈*昃_辰_",
        "[宿](列)",
        "![a](b)",
        "[a]: b",
        "<i>張</i>",
        "<!-- 寒",
        "&lt;",
        "`來`",
        "```\n暑",
        "|往|秋|\n|-|-|",
        "a\n:-",
        "收\\",
        "---",
        "\\*",
        "http://冬.example",
        "x ",
        "***",
      })
  void isNoMarkUp(String text) {
    assertRead(text);
  }

  @Test
  void norIsAnythingElse() {
    for (int seed = 0; seed < 20_000; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertRead(text.toString());
    }
  }

  private static void assertRead(String text) {
    String escaped = MarkdownText.escaped(text);
    assertEquals(meant(text), read(escaped), () -> "“" + text + "” as “" + escaped + "”");
    String line = escaped.replace('\n', ' ');
    assertEquals(meant(text), read("## " + line), () -> "in a heading: “" + text + "”");
  }

  private static String meant(String text) {
    return text.lines()
        .map(String::strip)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The text of paragraphs and headings; there may be nothing else. */
  private static String read(String markdown) {
    var text = new StringBuilder();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              protected void visitChildren(Node node) {
                boolean plain =
                    node instanceof Document
                        || node instanceof Paragraph
                        || node instanceof Heading;
                assertTrue(plain, () -> node + " in “" + markdown + "”");
                super.visitChildren(node);
              }

              @Override
              public void visit(Text its) {
                text.append(its.getLiteral());
              }

              @Override
              public void visit(SoftLineBreak its) {
                text.append(' ');
              }
            });
    return meant(text.toString());
  }
}
