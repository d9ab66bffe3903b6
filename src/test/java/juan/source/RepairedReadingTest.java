package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Span;
import juan.repair.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged articles are read as they were written. */
class RepairedReadingTest {
  private static final Charset GBK = Charset.forName("GBK");

  /** Two paragraphs that show what a filter did, and what they were. */
  private static final String DAMAGED =
      "他說(shuō)社區(qū),,發(fā)展,。大家都來這裡說(shuō):社區(qū)好,!\n社區(qū)發(fā)出通知,,很好,。人說(shuō):來,去;好,行:對。";

  private static final String CLEAN = "他說社區，發展。大家都來這裡說：社區好！\n社區發出通知，很好。人說：來，去；好，行：對。";

  @TempDir Path folder;

  private static String text(Article article) {
    return String.join("\n", Texts.blocks(article).stream().map(Block::text).toList());
  }

  private static Article read(Source source, ReadOptions options) throws IOException {
    var article = new Article[] {Article.EMPTY};
    ArticleReader.read(source, options, batch -> article[0] = article[0].with(batch), its -> {});
    return article[0];
  }

  private static PipeSource pipe(String name, byte[] bytes) {
    return new PipeSource(name, new ByteArrayInputStream(bytes));
  }

  @Test
  void readingsThatAreTakenOutAreKept() {
    Article article = Texts.plain(DAMAGED);
    assertEquals(CLEAN, text(article));
    var glosses = new ArrayList<String>();
    for (Block block : Texts.blocks(article)) {
      for (Span span : block.spans()) {
        if (span.mark() == Span.Mark.GLOSS) {
          glosses.add(block.text().substring(span.start(), span.end()) + span.value());
        }
      }
    }
    assertEquals(List.of("說shuō", "區qū", "發fā", "說shuō", "區qū", "區qū", "發fā", "說shuō"), glosses);
    assertTrue(article.hasGlosses());
  }

  @Test
  void asItStandsNothingIsChanged() throws IOException {
    var options = ReadOptions.DEFAULT.repaired(false);
    var article = read(pipe("a.txt", DAMAGED.getBytes(StandardCharsets.UTF_8)), options);
    assertEquals(DAMAGED, text(article));
    assertEquals(-1, article.metadata().repairs());
  }

  @Test
  void marksOfAPageStayWithTheirCharacters() {
    String page =
        "<title>社區(qū)發(fā)展</title><p>他<b>說(shuō)社</b>區(qū),,發(fā)展,。<p>這裡的社區(qū)說(shuō):<i>好,!</i>來,去;好,行:對<p>這裡還有許多沒有讀音的字";
    Article article = Texts.read("a.html", pipe("a", page.getBytes(StandardCharsets.UTF_8)).open());
    assertEquals("社區發展", article.metadata().title());
    Block block = article.block(1);
    assertEquals("他說社區，發展。", block.text());
    var bold = block.spans().stream().filter(s -> s.mark() == Span.Mark.STRONG).toList();
    assertEquals(List.of(new Span(1, 3, Span.Mark.STRONG)), bold);
    assertEquals("這裡的社區說：好！來，去；好，行：對", article.block(2).text());
  }

  @Test
  void whatIsNotTheArticlesIsLeftOut() throws IOException {
    String paragraph = "這一段話很長，長得足以讓人知道它說了兩遍，而不是詩裡的疊句，也不是表格裡的一行，更不是別的。";
    byte[] text =
        (paragraph + "\n\n" + paragraph + "\n完了。\n>>我要舉報\n").getBytes(StandardCharsets.UTF_8);
    var article = read(pipe("a.txt", text), ReadOptions.DEFAULT);
    assertEquals(paragraph + "\n完了。", text(article));
    assertEquals(2, article.metadata().repairs());
    var raw = read(pipe("a.txt", text), ReadOptions.DEFAULT.repaired(false));
    assertEquals(paragraph + "\n" + paragraph + "\n完了。\n>>我要舉報", text(raw));
  }

  @Test
  void rulesOfOnesOwnAreFollowedInTheTextsTheyAreFor() throws IOException {
    var rules =
        List.of(new Rule("", "第(\\d+)章", "第$1回", true, ""), new Rule("", "甲", "乙", false, "別的書"));
    var options = ReadOptions.DEFAULT.with(rules);
    byte[] text = "甲說第12章。\n完了。".getBytes(StandardCharsets.UTF_8);
    assertEquals("甲說第12回。\n完了。", text(read(pipe("a.txt", text), options)));
    assertEquals("乙說第12回。完了。", text(read(pipe("別的書.md", text), options)));
  }

  /** 。”宣講 with a comma before what looks like ！ in its bytes. */
  private static byte[] parted(String before, String after) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before.getBytes(GBK));
    bytes.writeBytes(new byte[] {(byte) 0xA1, ',', (byte) 0xA3, (byte) 0xA1, (byte) 0xB1});
    bytes.writeBytes(after.getBytes(GBK));
    return bytes.toByteArray();
  }

  @Test
  void inBytesNothingIsLost() throws IOException {
    String sentence = "這是一個很長的句子，寫在這裡讓編碼可以認出來。";
    byte[] text = parted(sentence + "居民", "宣講員說。\n" + sentence);
    String clean = sentence + "居民。”宣講員說。\n" + sentence;
    var article = read(pipe("a.txt", text), ReadOptions.DEFAULT);
    assertEquals(clean, text(article));
    assertEquals(0, article.metadata().encoding().bad());
    assertEquals(1, article.metadata().repairs());
    byte[] page = parted("<meta charset=gbk><p>" + sentence + "居民", "宣講員說。<p>" + sentence);
    assertEquals(clean, text(read(pipe("a.html", page), ReadOptions.DEFAULT)));
    var raw = read(pipe("a.txt", text), ReadOptions.DEFAULT.repaired(false));
    assertTrue(text(raw).contains("居民\uFFFD,！"), text(raw));
    assertEquals(1, raw.metadata().encoding().bad());
  }

  @Test
  void whatIsReadAgainIsRepairedAgain() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; text.length() < 4_000_000; i++) {
      text.append("　　第").append(i).append("段,,").append(DAMAGED.repeat(20)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    var article = new Article[] {Article.EMPTY};
    var handedOn = new ArrayList<Block>();
    ArticleReader.read(
        new FileSource(file),
        batch -> {
          article[0] = article[0].with(batch);
          handedOn.subList(batch.from(), handedOn.size()).clear();
          handedOn.addAll(batch.blocks());
        });
    assertTrue(handedOn.get(handedOn.size() - 1).text().endsWith("好，行：對。"));
    for (int i = 0; i < handedOn.size(); i += 97) {
      assertEquals(handedOn.get(i), article[0].block(i), "block " + i);
    }
    assertEquals(false, article[0].isChanged());
  }

  @Test
  void aPipeShowsWhatItSeemsToBeAndBecomesWhatItIs() throws IOException {
    // The first line alone is no evidence; nothing that came before the rest stays damaged.
    byte[] first =
        ("這裡的社區(qū)說(shuō),,好,。\n那裡的社區(qū)說(shuō):行,,對;好,去:來,!\n").getBytes(StandardCharsets.UTF_8);
    byte[] rest = DAMAGED.getBytes(StandardCharsets.UTF_8);
    var seen = new ArrayList<String>();
    var article = new Article[] {Article.EMPTY};
    ArticleReader.read(
        new PipeSource("stdin", new Chunks(first, rest)),
        batch -> {
          article[0] = article[0].with(batch);
          seen.add(text(article[0]));
        });
    assertEquals("這裡的社區說，好。\n那裡的社區說：行，對；好，去：來！", seen.get(0));
    assertEquals("這裡的社區說，好。\n那裡的社區說：行，對；好，去：來！\n" + CLEAN, text(article[0]));
  }
}
