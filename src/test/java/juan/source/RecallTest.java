package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Recall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is not kept in memory is read again as it was. */
class RecallTest {
  @TempDir Path folder;

  /** A text of several megabytes with everything that makes a block more than its line. */
  private static String large(long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder("書名\n作者：某人\n\n");
    for (int chapter = 1; text.length() < 3_500_000; chapter++) {
      text.append("第").append(chapter).append("章　題目\r\n\r\n");
      if (chapter % 50 == 0) {
        text.append("甲乙，丙丁。𠮷".repeat(20_000)).append("戊".repeat(200_000)).append('\n');
      }
      for (int i = random.nextInt(40); i >= 0; i--) {
        switch (random.nextInt(12)) {
          case 0 -> text.append("　　白日依山盡，\n黃河入海流。\n欲窮千里目，\n更上一層樓。\n");
          case 1 -> text.append("｜東京《とうきょう》の空。\n");
          case 2 -> text.append("\n".repeat(random.nextInt(200)));
          case 3 -> text.append("\t有制表\t符，\u0007 控制符\u0085\u2028");
          default -> text.append("　　甲乙丙𠮷丁é，戊己。".repeat(1 + random.nextInt(90))).append('\n');
        }
      }
    }
    return text.toString();
  }

  private record Read(Article article, List<Block> handedOn, List<Recall> recalls) {}

  private static Read read(Source source) throws IOException {
    var article = new Article[] {Article.EMPTY};
    var blocks = new ArrayList<Block>();
    var recalls = new ArrayList<Recall>();
    ArticleReader.read(
        source,
        batch -> {
          article[0] = article[0].with(batch);
          blocks.subList(batch.from(), blocks.size()).clear();
          batch.corrections().forEach(its -> blocks.set(its.index(), its.block()));
          blocks.addAll(batch.blocks());
          if (batch.recall() != null) {
            recalls.add(batch.recall());
          }
        });
    return new Read(article[0], blocks, recalls);
  }

  private static void assertSame(Read read, long seed) {
    assertFalse(read.recalls().isEmpty(), "nothing was left out of memory");
    assertEquals(read.handedOn().size(), read.article().size());
    long characters = 0;
    for (int i = 0; i < read.handedOn().size(); i++) {
      assertEquals(read.handedOn().get(i), read.article().block(i), "seed " + seed + " block " + i);
      assertEquals(characters, read.article().charactersBefore(i));
      characters += read.handedOn().get(i).characters();
    }
    // The other way round and across pieces, as somebody pages back.
    for (int i = read.handedOn().size() - 1; i >= 0; i -= 1009) {
      assertEquals(read.handedOn().get(i), read.article().block(i));
    }
    assertFalse(read.article().isChanged());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "ISO-2022-JP"})
  void aFileIsReadAgain(String charset) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, large(1).getBytes(Charset.forName(charset)));
    if (charset.equals("ISO-2022-JP")) {
      // Its lines cannot be read from the middle; they are kept.
      assertTrue(read(new FileSource(file)).recalls().isEmpty());
      return;
    }
    assertSame(read(new FileSource(file)), 1);
  }

  @Test
  void aPipeIsReadAgainFromMemoryAndFromItsTemporaryFile() throws IOException {
    byte[] bytes = large(2).getBytes(Charset.forName("GB18030"));
    assertSame(read(new PipeSource("a.txt", new ByteArrayInputStream(bytes))), 2);
    var spilled = new KeptBytes(new ByteArrayInputStream(bytes), 1 << 20);
    assertSame(read(new PipeSource("a.txt", spilled)), 2);
    // Once more from its start, as when another charset is chosen.
    assertSame(read(new PipeSource("a.txt", spilled)), 2);
  }

  @Test
  void aFileThatIsReplacedStaysWhatItWas() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, large(3));
    Read read = read(new FileSource(file));
    Path other = Files.writeString(folder.resolve("b.txt"), "別的");
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertSame(read, 3);
  }

  @Test
  void ofAFileThatIsCutShortTheRestIsRead() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, large(4));
    Read read = read(new FileSource(file));
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file) - 1_000_000);
    }
    int changed = 0;
    for (int i = 0; i < read.handedOn().size(); i++) {
      Block now = read.article().block(i);
      changed += now.equals(read.handedOn().get(i)) ? 0 : 1;
      assertTrue(now.kind() != Kind.HEADING || now.equals(read.handedOn().get(i)));
    }
    assertTrue(changed > 0);
    assertTrue(read.article().isChanged());
    assertEquals(read.handedOn().get(0), read.article().block(0));
  }

  @Test
  void theChaptersOfABookAreParsedAgain() throws IOException {
    var members = new ArrayList<String>();
    var items = new StringBuilder();
    var spine = new StringBuilder();
    for (int chapter = 1; chapter <= 12; chapter++) {
      String name = "c" + chapter;
      items.append("<item id='").append(name).append("' href='").append(name).append(".xhtml'/>");
      spine.append("<itemref idref='").append(name).append("'/>");
      members.add(name + ".xhtml");
      members.add(
          "<html><body><h1>第"
              + chapter
              + "章</h1>"
              + ("<p>"
                      + "天地玄黃，".repeat(60)
                      + "<ruby>宇<rt>う</rt></ruby>。"
                      + "<a href='https://example.org/"
                      + chapter
                      + "'>見</a></p>")
                  .repeat(1000)
              + "</body></html>");
    }
    members.addAll(
        List.of(
            "META-INF/container.xml",
            "<container><rootfile full-path='b.opf'/></container>",
            "b.opf",
            "<package><metadata><dc:title>書</dc:title></metadata><manifest>"
                + items
                + "</manifest><spine>"
                + spine
                + "</spine></package>"));
    Path file = folder.resolve("b.epub");
    Files.write(file, Zips.of(members.toArray(String[]::new)));
    assertSame(read(new FileSource(file)), 0);
  }

  @Test
  void joinedLinesAreReadAndJoinedAgain() throws IOException {
    var random = new SplittableRandom(5);
    var text = new StringBuilder();
    while (text.length() < 3_500_000) {
      String paragraph = "　　" + "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往".repeat(1 + random.nextInt(20)) + "。";
      for (int i = 0; i < paragraph.length(); i += 40) {
        text.append(paragraph, i, Math.min(paragraph.length(), i + 40)).append('\n');
      }
    }
    Path file = folder.resolve("a.txt");
    Files.writeString(file, text);
    Read read = read(new FileSource(file));
    assertTrue(read.handedOn().stream().anyMatch(b -> b.text().length() > 200), "not joined");
    assertSame(read, 5);
  }

  @Test
  void ofAFileThatIsCutShortWhileItIsReadItIsSaid() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "甲乙丙丁，戊己庚辛。\n".repeat(200_000));
    var article = new Article[] {Article.EMPTY};
    ArticleReader.read(
        new FileSource(file),
        batch -> {
          if (batch.from() == 0) {
            truncate(file);
          }
          article[0] = article[0].with(batch);
        });
    assertEquals(1, article[0].metadata().gaps());
  }

  private static void truncate(Path file) {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(100);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
