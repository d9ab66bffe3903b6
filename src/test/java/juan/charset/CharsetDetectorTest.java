package juan.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import juan.source.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes to their charset. */
class CharsetDetectorTest {
  private static final Path SHARED = Path.of("../shared/data");

  private static String detected(byte[] bytes) {
    var detection = CharsetDetector.detect(bytes);
    return detection.isText() ? detection.charset().name() : "binary";
  }

  /** The files' own names say what they are in; Juan reads it with the family's widest form. */
  @ParameterizedTest
  @CsvSource({
    "ja/euc-jp.txt, x-eucJP-Open",
    "ja/iso-2022-jp.txt, x-windows-50221",
    "ja/shift_jis.txt, windows-31j",
    "ja/utf-16be.txt, UTF-16BE",
    "ja/utf-16le.txt, UTF-16LE",
    "ja/utf-8.txt, UTF-8",
    "ko/euc-kr.smi, x-windows-949",
    "ko/iso-2022-kr.txt, ISO-2022-KR",
    "ko/utf-16.le, UTF-16LE",
    "ko/utf-32.be, UTF-32BE",
    "ko/utf-8.txt, UTF-8",
    "zh/big5.txt, Big5-HKSCS",
    "zh/euc-tw.txt, x-EUC-TW",
    "zh/gb18030.txt, GB18030",
    "zh/utf-8.txt, UTF-8"
  })
  void filesOfManyCharsets(String file, String charset) throws IOException {
    byte[] bytes = Files.readAllBytes(Texts.shared("intake/charset/" + file));
    assertEquals(charset, detected(bytes));
  }

  @Test
  void piecesOfTextsTheTablesWereNotMadeFrom() throws IOException {
    assumeTrue(CharsetAccuracy.isPossible(SHARED), "the shared texts are not here");
    long seed = 20261124;
    holds(0.95, CharsetAccuracy.SNIPPET, 100, seed);
    holds(0.99, CharsetAccuracy.PARAGRAPH, 40, seed);
    holds(1, CharsetAccuracy.FILE, 10, seed);
  }

  private static void holds(double floor, int length, int pieces, long seed) throws IOException {
    CharsetAccuracy.measure(SHARED, length, pieces, seed)
        .forEach(
            (charset, tally) ->
                assertTrue(
                    tally.share() >= floor,
                    () -> length + " characters, seed " + seed + ", " + charset + ": " + tally));
  }

  @Test
  void asciiIsUtf8() {
    assertEquals("UTF-8", detected("plain".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("UTF-8", detected(new byte[0]));
    assertEquals("UTF-8", detected("\u001B[31mred\u001B[m".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void utf8WithACutEndOrBadBytesIsUtf8() {
    byte[] bytes = "天地玄黃，宇宙洪荒。日月盈昃".getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length <= bytes.length; length++) {
      if (length != 2) { // E5 A4 may be 天's beginning or a character
        assertEquals("UTF-8", detected(Arrays.copyOf(bytes, length)), length + " bytes");
      }
    }
    bytes[7] = 'x';
    assertEquals("UTF-8", detected(bytes));
  }

  /** Labels decide only what the text leaves open. */
  @Test
  void aLabelIsAHint() {
    byte[] two = "<meta charset=\"euc-kr\">漢字".getBytes(Charset.forName("EUC-KR"));
    assertEquals("x-windows-949", detected(two));
    String text = "<?xml version='1.0' encoding='Shift_JIS'?>\n這是一段中文，寫得夠長，足以看出是什麼編碼。";
    assertEquals("Big5-HKSCS", detected(text.getBytes(Charset.forName("Big5"))));
    assertEquals("UTF-8", detected(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theNextLikeliestIsToldToo() {
    byte[] bytes = "人生".getBytes(Charset.forName("GB18030"));
    var ranking = CharsetDetector.detect(bytes).ranking();
    assertTrue(ranking.size() > 3);
    assertTrue(ranking.get(0).confidence() >= ranking.get(1).confidence());
    assertEquals(1, ranking.stream().mapToDouble(Detection.Guess::confidence).sum(), 1e-9);
  }

  @Test
  void escapesOfWindowsAreRead() {
    byte[] bytes = "\u001B$B-!F|\u001B(I1\u001B(B".getBytes(StandardCharsets.US_ASCII);
    assertEquals("①日ｱ", new String(bytes, CharsetDetector.detect(bytes).charset()));
  }

  @Test
  void bytesOfProgramsAreNotText() throws IOException {
    assertFalse(CharsetDetector.detect(new byte[100]).isText());
    byte[] program = Files.readAllBytes(Path.of(System.getProperty("java.home"), "bin", "java"));
    assertFalse(CharsetDetector.detect(program).isText());
    try (var in = CharsetDetector.class.getResourceAsStream("CharsetDetector.class")) {
      assertFalse(CharsetDetector.detect(in.readAllBytes()).isText());
    }
  }
}
