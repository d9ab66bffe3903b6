package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import juan.article.Encoding;
import juan.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes to lines. */
class TextLinesTest {
  private static final class Recorded implements TextLines.Sink, TextLines.Listener {
    final List<String> lines = new ArrayList<>();
    final List<String> partial = new ArrayList<>();
    int ends;
    Encoding encoding = Encoding.UNKNOWN;

    @Override
    public void line(String line, long number, int count) {
      lines.add(line);
    }

    @Override
    public void idle(String its) {
      partial.add(its);
    }

    @Override
    public void end() {
      ends++;
    }

    @Override
    public void decoded(Encoding its) {
      encoding = its;
    }

    @Override
    public void read(long bytes) {}

    @Override
    public void rereadable(LinesAgain its) {}
  }

  private static Recorded read(InputStream in) throws IOException {
    var recorded = new Recorded();
    var source = new PipeSource("test", in);
    new TextLines(in, source, null, null, false, recorded).readTo(recorded);
    assertEquals(1, recorded.ends);
    return recorded;
  }

  private static List<String> lines(byte[] bytes) throws IOException {
    return read(new ByteArrayInputStream(bytes)).lines;
  }

  private static List<String> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyLineEndEndsALine() throws IOException {
    assertEquals(List.of("一", "二", "三", "四", "五", "六"), lines("一\n二\r\n三\r四\u0085五\u2028六"));
    assertEquals(List.of("一", "", "二"), lines("一\n\n二\n"));
    assertEquals(List.of("一", "", "二"), lines("一\r\r二\r"));
    assertEquals(List.of("一", "", "二"), lines("一\r\n\r\n二\r\n"));
    assertEquals(List.of("一", "", "二"), lines("一\n\r\n二"));
    assertEquals(List.of("一", "二"), lines("一\u2029二"));
    assertEquals(List.of(), lines(""));
    assertEquals(List.of(""), lines("\n"));
  }

  @Test
  void aReturnAndItsLineFeedMayComeApart() throws IOException {
    var bytes =
        new byte[][] {
          "一\r".getBytes(StandardCharsets.UTF_8), "\n二".getBytes(StandardCharsets.UTF_8)
        };
    assertEquals(List.of("一", "二"), read(new Chunks(bytes)).lines);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void charactersCutAnywhereAreWhole(long seed) throws IOException {
    String text = "天地𠮷玄é黃\r\n宇宙👨‍👩‍👧洪荒\u2028한글\n終";
    var recorded = read(Chunks.of(text, new SplittableRandom(seed), 4));
    assertEquals(List.of("天地𠮷玄é黃", "宇宙👨‍👩‍👧洪荒", "한글", "終"), recorded.lines, "seed " + seed);
  }

  @Test
  void whatHasComeOfALineIsGivenWhenNothingMoreIsThere() throws IOException {
    byte[] bytes = "一二\n三四".getBytes(StandardCharsets.UTF_8);
    // Cut in the middle of 四.
    var chunks = new Chunks(Arrays.copyOf(bytes, 11), Arrays.copyOfRange(bytes, 11, bytes.length));
    var recorded = read(chunks);
    assertEquals(List.of("三", "三四"), recorded.partial);
    assertEquals(List.of("一二", "三四"), recorded.lines);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
  void aByteOrderMarkChoosesAndIsLeftOut(String charset) throws IOException {
    byte[] bytes = "\uFEFF天地\n玄黃".getBytes(Charset.forName(charset));
    assertEquals(List.of("天地", "玄黃"), lines(bytes));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
  void aByteOrderMarkMayComeByteByByte(String charset) throws IOException {
    byte[] bytes = "\uFEFF天地\n玄黃".getBytes(Charset.forName(charset));
    var pieces = new byte[bytes.length][];
    for (int i = 0; i < bytes.length; i++) {
      pieces[i] = new byte[] {bytes[i]};
    }
    assertEquals(List.of("天地", "玄黃"), read(new Chunks(pieces)).lines);
  }

  @Test
  void bytesThatAreNotTextAreReplacedAndTheRestKept() throws IOException {
    byte[] bytes = "天地a.b玄黃\n宇宙.宙洪荒日月盈昃".getBytes(StandardCharsets.UTF_8);
    bytes[7] = (byte) 0xFF;
    bytes[22] = (byte) 0xC0;
    var recorded = read(new ByteArrayInputStream(bytes));
    assertEquals(List.of("天地a\uFFFDb玄黃", "宇宙\uFFFD宙洪荒日月盈昃"), recorded.lines);
    assertEquals("UTF-8", recorded.encoding.charset());
    assertEquals(2, recorded.encoding.bad());
  }

  @Test
  void aLastCharacterThatIsCutIsNoError() throws IOException {
    byte[] bytes = "天地".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("天\uFFFD"), lines(Arrays.copyOf(bytes, bytes.length - 1)));
  }

  @Test
  void bytesOfAProgramAreNotText() {
    byte[] bytes = {0x7F, 'E', 'L', 'F', 0, 0, 1};
    var e = assertThrows(UnreadableException.class, () -> lines(bytes));
    assertEquals(Reason.BINARY, e.reason());
  }

  @Test
  void aLineMayBeLongerThanAnyBuffer() throws IOException {
    String line = "天地玄黃".repeat(50_000);
    assertEquals(List.of(line, "終"), lines(line + "\n終"));
  }

  private static final String LEGACY = "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。\n寒来暑往，秋收冬藏。";

  @Test
  void legacyTextIsShownAsItSeemsUntilThereIsEnoughToTell() throws IOException {
    byte[] bytes = ("juan: " + LEGACY + "\n" + LEGACY).getBytes(Charset.forName("GB18030"));
    var recorded =
        read(new Chunks(Arrays.copyOf(bytes, 11), Arrays.copyOfRange(bytes, 11, bytes.length)));
    assertTrue(recorded.partial.get(0).startsWith("juan: "), recorded.partial.get(0));
    assertEquals(("juan: " + LEGACY + "\n" + LEGACY).lines().toList(), recorded.lines);
    assertEquals("GB18030", recorded.encoding.charset());
    assertTrue(recorded.encoding.confidence() > 0.99);
    assertNotEquals("", recorded.encoding.runnerUp());
  }

  @Test
  void asciiIsNotHeldBackForTheTextThatMayFollow() throws IOException {
    byte[] bytes = LEGACY.getBytes(Charset.forName("Big5-HKSCS"));
    var recorded =
        read(
            new Chunks(
                "one\ntwo\nthr".getBytes(StandardCharsets.US_ASCII),
                "ee\n".getBytes(StandardCharsets.US_ASCII),
                bytes));
    assertEquals(List.of("thr", ""), recorded.partial.subList(0, 2));
    assertEquals(List.of("one", "two", "three"), recorded.lines.subList(0, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030",
    "Big5-HKSCS",
    "windows-31j",
    "x-eucJP-Open",
    "UTF-16LE",
    "UTF-16BE",
    "UTF-32LE",
    "UTF-32BE",
    "ISO-2022-JP"
  })
  void textInPiecesIsReadInAnyCharset(String charset) throws IOException {
    String text = "これは日本の文章です。\n中国的文字也有。\n".repeat(40).replaceAll(unwritten(charset), "");
    byte[] bytes = text.getBytes(Charset.forName(charset));
    for (long seed = 0; seed < 8; seed++) {
      var recorded = read(Chunks.of(bytes, new SplittableRandom(seed), 700));
      assertEquals(text.lines().toList(), recorded.lines, charset + ", seed " + seed);
      assertEquals(0, recorded.encoding.bad());
    }
  }

  /** The line that is not in the charset's language. */
  private static String unwritten(String charset) {
    return switch (charset) {
      case "GB18030" -> "これ.*\n";
      case "Big5-HKSCS" -> "これ.*\n|国";
      default -> "中国.*\n";
    };
  }

  @Test
  void aCharsetMayBeForced() throws IOException {
    byte[] bytes = "漢字".getBytes(Charset.forName("windows-31j"));
    var in = new ByteArrayInputStream(bytes);
    var recorded = new Recorded();
    var forced = Charset.forName("GB18030");
    new TextLines(in, new PipeSource("test", in), null, forced, false, recorded).readTo(recorded);
    assertEquals(List.of(new String(bytes, forced)), recorded.lines);
    assertEquals("GB18030", recorded.encoding.charset());
  }

  @Test
  void aLargeFileWhoseHeadIsAsciiIsToldByTheRest(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.txt");
    String ascii = "0123456789 abcde\n".repeat(6000);
    Files.write(file, (ascii + LEGACY).getBytes(Charset.forName("GB18030")));
    var recorded = new Recorded();
    try (var in = Files.newInputStream(file)) {
      new TextLines(in, new FileSource(file), null, null, false, recorded).readTo(recorded);
    }
    assertEquals((ascii + LEGACY).lines().toList(), recorded.lines);
    assertEquals("GB18030", recorded.encoding.charset());
  }

  @ParameterizedTest
  @CsvSource({"GB18030", "Big5-HKSCS", "windows-31j", "x-eucJP-Open", "x-windows-949", "UTF-8"})
  void aBadByteTakesNoLineEndWithIt(String charset) throws IOException {
    var in = new ByteArrayInputStream(new byte[] {'a', (byte) 0xFF, '\n', 'b'});
    var recorded = new Recorded();
    new TextLines(in, new PipeSource("test", in), null, Charset.forName(charset), false, recorded)
        .readTo(recorded);
    assertEquals("b", recorded.lines.get(recorded.lines.size() - 1));
    assertEquals(2, recorded.lines.size());
  }
}
