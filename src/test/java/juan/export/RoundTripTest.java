package juan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.source.ArticleReader;
import juan.source.FileSource;
import juan.source.PipeSource;
import juan.source.ReadOptions;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in a form is read from it again, as far as the form has it. */
class RoundTripTest {
  private static final String[] WORDS = {
    "天地玄黃", "宇宙洪荒", "日月盈昃", "，", "。", "《千字文》", "abc", "x*y", "a_b_c", "<br>", "&amp;", "1. ", "# ",
    "[1]", "`code`", "~~~", "|", "\\", "$x$", "「曰」", "—", "かな", "한글 낱말", "…", "\"", "'", "=", "<!--"
  };

  private final Random random = new Random(7);

  static Article read(byte[] bytes) throws IOException {
    var article = new Article[] {Article.EMPTY};
    ArticleReader.read(
        new PipeSource("x", new ByteArrayInputStream(bytes)),
        ReadOptions.DEFAULT.repaired(false),
        batch -> article[0] = article[0].with(batch),
        finding -> {});
    return article[0];
  }

  static byte[] written(Article article, Form form) throws IOException {
    var out = new ByteArrayOutputStream();
    form.write(article, "x", out);
    return out.toByteArray();
  }

  private static List<String> blocks(Article article, boolean marks) {
    return IntStream.range(0, article.size())
        .mapToObj(article::block)
        .filter(b -> b.kind() != Kind.BYLINE) // it is metadata in most forms
        .map(RoundTripTest::withoutUnknownMarker)
        .map(
            b ->
                b.kind()
                    + " "
                    + b.level()
                    + " "
                    + b.marker()
                    + " "
                    + b.text()
                    + (marks ? marks(b) : ""))
        .toList();
  }

  /** Only JSON has lists whose items are marked [1]. */
  private static Block withoutUnknownMarker(Block block) {
    return block.marker().startsWith("[")
        ? Block.paragraph(block.marker() + " " + block.text())
        : block;
  }

  private static String marks(Block block) {
    var shown = new StringBuilder();
    for (Span span : block.spans()) {
      if (span.mark() != Mark.LINK && span.mark() != Mark.REFERENCE) {
        shown.append(" ").append(span);
      }
    }
    return shown.toString();
  }

  private static void assertSame(Article expected, byte[] bytes) throws IOException {
    Article read = read(bytes);
    var before = blocks(expected, true);
    var after = blocks(read, true);
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      assertEquals(before.get(i), after.get(i), () -> new String(bytes, StandardCharsets.UTF_8));
    }
    assertEquals(before.size(), after.size());
    assertEquals(expected.metadata().title(), read.metadata().title());
    assertEquals(expected.metadata().byline(), read.metadata().byline());
    assertEquals(expected.metadata().language(), read.metadata().language());
  }

  static Stream<Arguments> articles() {
    return Stream.of(
            "essay-scroll.md",
            "guide-en.md",
            "guide-zh.md",
            "ja-enpitsu.txt",
            "ko-gil.txt",
            "notes-mixed.md",
            "report-tianxin.txt")
        .flatMap(
            name ->
                Stream.of(Form.MARKDOWN, Form.HTML, Form.EPUB, Form.JSON)
                    .map(form -> Arguments.of(name, form)));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void theArticlesOfJuanAreTheSameBlocks(String name, Form form) throws IOException {
    Article article = ArticleReader.read(new FileSource(Path.of("articles", name)));
    assertSame(article, written(article, form));
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"MARKDOWN", "HTML", "EPUB", "JSON"})
  void aPartThatIsCalledLikeTheBookIsKept(Form form) throws IOException {
    var blocks =
        List.of(
            Block.of(Kind.TITLE, "草枕"),
            Block.paragraph("「山路」という絵がここにあった。"),
            Block.heading(1, "草枕"),
            Block.heading(2, "一"),
            Block.paragraph("山路を登りながら、こう考えた。"));
    var article = Article.of(new Metadata("草枕", "", "", Language.JA), blocks);
    assertSame(article, written(article, form));
  }

  @Test
  void headingsOfAJapaneseTextAreReadAgainFromPlainText() throws IOException {
    var blocks =
        List.of(
            Block.of(Kind.TITLE, "草枕"),
            Block.paragraph("「山路」"),
            Block.heading(1, "一「春」"),
            Block.heading(2, "山路"),
            Block.paragraph("山路を登りながら、こう考えた。"),
            Block.heading(3, "智"));
    var about = new Metadata("草枕", "", "", Language.JA);
    Article read = read(written(Article.of(about, blocks), Form.TEXT));
    var expected = blocks.stream().filter(b -> b.kind() == Kind.HEADING).toList();
    var found =
        IntStream.range(0, read.size())
            .mapToObj(read::block)
            .filter(b -> b.kind() == Kind.HEADING)
            .toList();
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"MARKDOWN", "HTML", "EPUB", "JSON"})
  void madeArticlesAreTheSameBlocks(Form form) throws IOException {
    for (int i = 0; i < 300; i++) {
      Article article = made();
      byte[] bytes = written(article, form);
      assertSame(article, bytes);
      assertArrayEquals(bytes, written(article, form), "the same bytes every time");
    }
  }

  private Article made() {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.of(Kind.TITLE, "千字文"));
    blocks.add(Block.of(Kind.BYLINE, "周興嗣"));
    int count = 1 + random.nextInt(12);
    int level = 1;
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(7)) {
        case 0 -> {
          level = 1 + random.nextInt(Math.min(6, level + 1));
          blocks.add(marked(Kind.HEADING, level, "第" + i + "回" + words(2)));
        }
        case 1 -> blocks.add(marked(Kind.QUOTE, 1 + random.nextInt(2), words(5)));
        case 2 -> {
          blocks.add(Block.paragraph("如下" + words(2)));
          boolean numbered = random.nextBoolean();
          int items = 1 + random.nextInt(3);
          for (int item = 1; item <= items; item++) {
            String marker = numbered ? item + "." : "-";
            Block its = marked(Kind.ITEM, 0, words(3));
            blocks.add(new Block(Kind.ITEM, 0, marker, its.text(), its.spans()));
            if (random.nextInt(3) == 0) {
              blocks.add(new Block(Kind.ITEM, 1, "-", "深" + words(2), List.of()));
            }
          }
          blocks.add(Block.paragraph("如上"));
        }
        case 3 -> {
          String code = words(2) + "\n  <b>" + words(3) + "\n```" + words(1);
          var span = new Span(0, code.length(), Mark.CODE);
          blocks.add(new Block(Kind.PREFORMATTED, 0, "", code, List.of(span)));
        }
        case 4 -> {
          blocks.add(Block.of(Kind.BREAK, "* * *"));
        }
        default -> blocks.add(marked(Kind.PARAGRAPH, 0, words(12)));
      }
    }
    var about = new Metadata("千字文", "周興嗣", "", Language.ZH_HANT);
    return Article.of(about, blocks);
  }

  private String words(int most) {
    var words = new StringBuilder("字");
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      words.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.append("尾").toString();
  }

  private Block marked(Kind kind, int level, String text) {
    var spans = new ArrayList<Span>();
    Mark[] marks = {
      Mark.EMPHASIS, Mark.STRONG, Mark.CODE, Mark.EMPHASIS_DOTS, Mark.PROPER_NAME, Mark.RUBY
    };
    for (int at = 0; at + 3 < text.length(); at += 3) {
      if (random.nextInt(4) == 0) {
        Mark mark = marks[random.nextInt(marks.length)];
        boolean split =
            Character.isLowSurrogate(text.charAt(at)) || text.substring(at, at + 2).isBlank();
        boolean spaced = text.substring(at, at + 2).contains(" ");
        if (!split && !spaced) {
          spans.add(new Span(at, at + 2, mark, mark == Mark.RUBY ? "zì <wěi> *" : ""));
        }
      }
    }
    return new Block(kind, level, "", text, spans);
  }
}
