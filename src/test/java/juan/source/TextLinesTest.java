package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import juan.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes to lines. */
class TextLinesTest {
  private static final class Recorded implements TextLines.Sink {
    final List<String> lines = new ArrayList<>();
    final List<String> partial = new ArrayList<>();
    int ends;

    @Override
    public void line(String line) {
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
  }

  private static Recorded read(InputStream in) throws IOException {
    var recorded = new Recorded();
    new TextLines(in, "test", true).readTo(recorded);
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
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkChoosesAndIsLeftOut(String charset) throws IOException {
    byte[] bytes = "\uFEFF天地\n玄黃".getBytes(Charset.forName(charset));
    assertEquals(List.of("天地", "玄黃"), lines(bytes));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
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
    byte[] bytes = {'a', (byte) 0xFF, 'b', '\n', (byte) 0xC0, 'c'};
    assertEquals(List.of("a\uFFFDb", "\uFFFDc"), lines(bytes));
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
}
