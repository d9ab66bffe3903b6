package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import juan.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles in .gz and .zip files, told by what is in them. */
class PackedTest {
  private static final String TEXT = "題目\n\n第一段，有一句話。\n第二段，也有一句。\n";
  private static final List<String> READ =
      List.of("TITLE 題目", "PARAGRAPH 第一段，有一句話。", "PARAGRAPH 第二段，也有一句。");

  @TempDir Path folder;

  private static List<String> outline(String name, byte[] bytes) {
    return Texts.outline(Zips.read(name, bytes));
  }

  private static Reason refused(String name, byte[] bytes) {
    return assertThrows(
            UnreadableException.class,
            () -> ArticleReader.read(new PipeSource(name, new ByteArrayInputStream(bytes))))
        .reason();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt.gz", "a.txt", "stdin"})
  void gzip(String name) {
    assertEquals(READ, outline(name, Zips.gzip(TEXT)));
  }

  @Test
  void theNameBeforeTheEndingCounts() {
    assertEquals(List.of("TITLE 題"), outline("a.md.gz", Zips.gzip("# 題")));
    assertEquals(List.of("PARAGRAPH # 題"), outline("a.txt.gz", Zips.gzip("# 題")));
    assertEquals(
        List.of("PARAGRAPH 文。"), outline("a.gz", Zips.gzip("<html><body><p>文。</p></body></html>")));
  }

  @Test
  void gzipMembersOneAfterTheOther() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] both =
        joined(
            Zips.gzip(Arrays.copyOf(bytes, 20)),
            Zips.gzip(Arrays.copyOfRange(bytes, 20, bytes.length)));
    assertEquals(READ, outline("a.txt.gz", both));
    for (long seed = 0; seed < 4; seed++) {
      var chunks = Chunks.of(both, new SplittableRandom(seed), 9);
      assertEquals(READ, Texts.outline(Texts.read("a.txt.gz", chunks)), "seed " + seed);
    }
    assertEquals(READ, outline("a.txt.gz", joined(both, new byte[] {1, 2, 3})));
  }

  @Test
  void gzipThatIsCutShortGivesWhatThereIs() {
    var text = new StringBuilder();
    var random = new SplittableRandom(1);
    for (int i = 0; i < 3000; i++) {
      text.append((char) (0x4E00 + random.nextInt(0x5000))).append(i % 20 == 19 ? "。\n" : "");
    }
    byte[] packed = Zips.gzip(text.toString());
    var lines = outline("a.txt.gz", Arrays.copyOf(packed, packed.length / 2));
    assertTrue(lines.size() > 50, lines.size() + " lines");
    assertEquals("PARAGRAPH 〔檔案到此中斷〕", lines.get(lines.size() - 1));
    assertEquals(Reason.DAMAGED, refused("a.gz", Arrays.copyOf(packed, 5)));
  }

  @Test
  void anArchiveOfOneArticleIsThatArticle() throws IOException {
    byte[] zip =
        Zips.of("folder/", "", "folder/a.txt", TEXT, "folder/a.jpg", "\0", "folder/x.css", "p{}");
    assertEquals(READ, outline("a.zip", zip));
    assertEquals(READ, outline("misnamed.txt", zip));
    assertEquals(READ, outline("stdin", zip));
    Path file = folder.resolve("a.zip");
    Files.write(file, zip);
    assertEquals(READ, Texts.outline(ArticleReader.read(new FileSource(file))));
  }

  @Test
  void severalArticlesStandUnderTheirNamesInNaturalOrder() {
    byte[] zip =
        Zips.of(
            "10.txt", "十。", "2.txt", "二。", "1.md", "# 其一\n\n一。", "第十回.txt", "丙。", "第九回.txt", "乙。");
    assertEquals(
        List.of(
            "HEADING 1",
            "HEADING 其一",
            "PARAGRAPH 一。",
            "HEADING 2",
            "PARAGRAPH 二。",
            "HEADING 10",
            "PARAGRAPH 十。",
            "HEADING 第九回",
            "PARAGRAPH 乙。",
            "HEADING 第十回",
            "PARAGRAPH 丙。"),
        outline("a.zip", zip));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "windows-31j", "x-windows-949", "UTF-8"})
  void namesInAnyCharset(String charset) {
    String one = charset.endsWith("j") ? "吾輩は猫である" : charset.endsWith("9") ? "소나기 이야기" : "论语学而篇";
    String other = charset.endsWith("j") ? "坊っちゃんの話" : charset.endsWith("9") ? "메밀꽃 필 무렵" : "诗经国风集";
    byte[] zip = Zips.of(Charset.forName(charset), one + ".txt", "甲。", other + ".txt", "乙。");
    var headings = new java.util.TreeSet<>(Texts.headings(Zips.read("a.zip", zip)));
    assertEquals(new java.util.TreeSet<>(List.of(one, other)), headings);
  }

  @Test
  void namesThatLeadOutAndArchivesInsideAreSaidAndNotOpened() {
    byte[] inner = Zips.of("x.txt", "密。");
    byte[] zip =
        Zips.of(
            "../../etc/a.txt",
            "外。",
            "/b.txt",
            "外。",
            "C:\\c.txt",
            "外。",
            "ok.txt",
            "第一句話。",
            "in.zip",
            new String(inner, StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(
            "PARAGRAPH 第一句話。",
            "PARAGRAPH 〔未開啟，路徑指向壓縮檔之外：../../etc/a.txt〕",
            "PARAGRAPH 〔未開啟，路徑指向壓縮檔之外：/b.txt〕",
            "PARAGRAPH 〔未開啟，路徑指向壓縮檔之外：C:/c.txt〕",
            "PARAGRAPH 〔未開啟壓縮檔內的壓縮檔：in.zip〕"),
        outline("a.zip", zip));
    assertEquals(Reason.NESTED, refused("a.zip.gz", Zips.gzip(inner)));
    assertEquals(Reason.NESTED, refused("a.gz.gz", Zips.gzip(Zips.gzip("文"))));
  }

  @Test
  void anArchiveWithoutAnArticle() {
    assertEquals(Reason.NO_ARTICLES, refused("a.zip", Zips.of("a.png", "\0\1\2", "b.png", "\0")));
    assertEquals(Reason.NO_ARTICLES, refused("a.zip", Zips.of()));
    assertEquals(Reason.DAMAGED, refused("a.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9}));
  }

  @Test
  void ofAnArchiveThatIsCutOffWhatIsWholeIsRead() {
    byte[] zip = Zips.of("1.txt", "第一個故事說完了。", "2.txt", "第二個故事也說完了。", "3.txt", "三。");
    var lines = outline("a.zip", Arrays.copyOf(zip, zip.length * 2 / 5));
    assertEquals("PARAGRAPH 第一個故事說完了。", lines.get(1));
    assertEquals("PARAGRAPH 〔檔案到此中斷〕", lines.get(lines.size() - 1));
  }

  @Test
  void anEncryptedArchive() {
    byte[] zip = Zips.of("a.txt", "文");
    zip[6] |= 1;
    for (int i = 0; i + 4 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }
    assertEquals(Reason.ENCRYPTED, refused("a.zip", zip));
  }

  /** So many bytes of text without a line end. */
  private static InputStream endless(long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? 'a' : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        int count = (int) Math.min(length, left);
        Arrays.fill(bytes, offset, offset + count, (byte) 'a');
        left -= count;
        return count == 0 ? -1 : count;
      }
    };
  }

  @Test
  void whatGrowsPastAllMeasureIsNotUnpacked() throws IOException {
    var gz = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gz)) {
      endless(70 << 20).transferTo(out);
    }
    assertEquals(Reason.BOMB, refused("a.gz", gz.toByteArray()));
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      for (String name : List.of("a.txt", "b.txt")) {
        out.putNextEntry(new ZipEntry(name));
        endless(40 << 20).transferTo(out);
      }
    }
    assertEquals(Reason.BOMB, refused("a.zip", zip.toByteArray()));
  }

  @Test
  void naturalOrderIsAnOrder() {
    var random = new SplittableRandom(7);
    var order = new NaturalOrder();
    var names = new java.util.ArrayList<String>();
    for (int i = 0; i < 300; i++) {
      var name = new StringBuilder();
      for (int j = random.nextInt(5); j >= 0; j--) {
        name.append("0129十百二丁甲 a.①".charAt(random.nextInt(13)));
      }
      names.add(name.toString());
    }
    names.sort(order);
    var again = new java.util.ArrayList<>(names);
    Collections.reverse(again);
    again.sort(order);
    assertEquals(names, again);
  }
}
