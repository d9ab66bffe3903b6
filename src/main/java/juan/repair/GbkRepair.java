package juan.repair;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Undoes a filter's damage in the bytes of GBK themselves. No crawler has lost any of them, so that
 * taking out what was put in is exact, also where it split a character.
 *
 * <p>Evidence: that of {@link InsertedMarks} and {@link Glosses}, in the text that the bytes are
 * read as.
 */
public final class GbkRepair {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private GbkRepair() {}

  /**
   * Takes out what a filter put in.
   *
   * @param bytes a text in GBK or GB18030
   * @return the bytes as they were; the same array when there is no damage
   */
  public static byte[] repaired(byte[] bytes) {
    var marks = new InsertedMarks();
    var glosses = new Glosses();
    for (String line : new String(bytes, GB18030).lines().toList()) {
      marks.look(line);
      glosses.look(line);
    }
    byte[] repaired = bytes;
    if (marks.isFound()) {
      repaired = withoutCommas(repaired);
    }
    if (glosses.isFound()) {
      repaired = withoutGlosses(repaired, glosses.characters());
    }
    return repaired;
  }

  private static byte[] withoutCommas(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != ',' || !isStopBehind(bytes, i)) {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  /** Whether the two next bytes are a mark's, a comma between them left out. */
  private static boolean isStopBehind(byte[] bytes, int comma) {
    int second = comma + 2;
    if (second < bytes.length && bytes[second] == ',') {
      second++;
    }
    return second < bytes.length && Gbk.isStop(bytes[comma + 1] & 0xFF, bytes[second] & 0xFF);
  }

  private static byte[] withoutGlosses(byte[] bytes, Map<String, String> characters) {
    List<byte[]> glossed = new ArrayList<>();
    characters.forEach(
        (reading, those) -> {
          for (int i = 0; i < those.length(); i++) {
            glossed.add((those.charAt(i) + "(" + reading + ")").getBytes(GB18030));
          }
        });
    var out = new ByteArrayOutputStream(bytes.length);
    int i = 0;
    while (i < bytes.length) {
      int length = bytes[i] == '(' && i > 1 ? gloss(bytes, i, glossed) : 0;
      if (length == 0) {
        out.write(bytes[i]);
        length = 1;
      }
      i += length;
    }
    return out.toByteArray();
  }

  /** How many bytes of a reading begin at a bracket, behind the bytes of its character. */
  private static int gloss(byte[] bytes, int bracket, List<byte[]> glossed) {
    for (byte[] gloss : glossed) {
      int start = bracket - 2;
      int end = start + gloss.length;
      if (end <= bytes.length
          && java.util.Arrays.equals(bytes, start, end, gloss, 0, gloss.length)) {
        return gloss.length - 2;
      }
    }
    return 0;
  }
}
