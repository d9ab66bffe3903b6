package juan.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A run of characters read again in the charset it was written in.
 *
 * @param start of the run in its line
 * @param end of the run
 * @param text what it says, with U+FFFD for a last character that was lost in part
 * @param isGbk whether it was written in GBK, and not in UTF-8
 */
record Rereading(int start, int end, String text, boolean isGbk) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What windows-1252 has for 80–9F; C1 controls where it has nothing. */
  private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  /** Where characters end that are not ASCII, and are not lost. */
  static int endOfRun(String line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) >= 0x80 && line.charAt(end) != '\uFFFD') {
      end++;
    }
    return Math.max(end, start + 1);
  }

  /**
   * What a run says as it was written.
   *
   * @param sure whether it is known that the text was misread: then rare characters of GBK are
   *     believed
   * @return null when it is sound, or says nothing
   */
  static @Nullable Rereading of(String line, int start, boolean sure) {
    int end = endOfRun(line, start);
    byte[] bytes = latin(line, start, end);
    if (bytes != null) {
      String text = utf8(bytes, false);
      boolean gbk = text == null;
      text = gbk ? gbk(bytes, sure) : text;
      return text == null ? null : new Rereading(start, end, text, gbk);
    }
    String run = line.substring(start, end);
    bytes = gbkBytes(run);
    if (bytes == null) {
      return null;
    }
    boolean cut = end < line.length() && (line.charAt(end) == '\uFFFD' || line.charAt(end) == '?');
    String text = utf8(bytes, cut);
    boolean ended = text != null && text.endsWith("\uFFFD");
    return text == null ? null : new Rereading(start, ended ? end + 1 : end, text, false);
  }

  /** The bytes of a run that was read as Latin-1 or windows-1252. */
  private static byte @Nullable [] latin(String line, int start, int end) {
    for (int i = start; i < end; i++) {
      if (latin(line.charAt(i)) < 0x80) {
        return null;
      }
    }
    byte[] bytes = new byte[end - start];
    for (int i = start; i < end; i++) {
      bytes[i - start] = (byte) latin(line.charAt(i));
    }
    return bytes;
  }

  private static int latin(char c) {
    return c < 0x100 ? c : 0x80 + WINDOWS.indexOf(c);
  }

  /** The bytes of a run that was read as GBK, when they may be UTF-8. */
  private static byte @Nullable [] gbkBytes(String run) {
    // What begins with 81–DF begins no character of UTF-8 that has three bytes.
    int first = Gbk.pair(run.charAt(0)) >> 8;
    if (first < 0xE2 || first > 0xEF) {
      return null;
    }
    var bytes = new ByteArrayOutputStream(2 * run.length());
    int done = 0;
    for (int i = 0; i <= run.length(); i++) {
      // The euro sign is what the GBK of Windows has for 80.
      if (i == run.length() || run.charAt(i) == '€') {
        bytes.writeBytes(run.substring(done, i).getBytes(GB18030));
        if (i < run.length()) {
          bytes.write(0x80);
        }
        done = i + 1;
      }
    }
    return bytes.toByteArray();
  }

  /**
   * What bytes say as UTF-8.
   *
   * @param cut whether the last byte may be missing
   * @return null when they are not well-formed or not CJK
   */
  private static @Nullable String utf8(byte[] bytes, boolean cut) {
    int letters = 0;
    int characters = 0;
    int i = 0;
    while (i + 2 < bytes.length) {
      int c = character(bytes, i);
      // ASCII at the end was the second byte of a pair.
      if (c < 0) {
        break;
      }
      characters++;
      letters += Cjk.isLetter((char) c) ? 1 : 0;
      i += 3;
    }
    int left = bytes.length - i;
    boolean ascii = left == 1 && bytes[i] >= 0x40;
    boolean missing =
        cut && left == 2 && (bytes[i] & 0xF0) == 0xE0 && (bytes[i + 1] & 0xC0) == 0x80;
    if (characters == 0 || 2 * letters < characters || !(left == 0 || ascii || missing)) {
      return null;
    }
    String text = new String(Arrays.copyOf(bytes, missing ? i : bytes.length), UTF_8);
    return missing ? text + '\uFFFD' : text;
  }

  /** The character of three bytes of UTF-8; -1 when they are none or none of CJK text. */
  private static int character(byte[] bytes, int i) {
    boolean formed =
        (bytes[i] & 0xF0) == 0xE0 && (bytes[i + 1] & 0xC0) == 0x80 && (bytes[i + 2] & 0xC0) == 0x80;
    char c = (char) ((bytes[i] & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F));
    return formed && Cjk.isOrMark(c) ? c : -1;
  }

  /** What bytes say as GBK; null unless nearly all of it is common (GB 2312, first level). */
  private static @Nullable String gbk(byte[] bytes, boolean sure) {
    int common = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      int lead = bytes[i] & 0xFF;
      boolean formed = (bytes[i + 1] & 0xFF) > 0xA0;
      boolean known = lead == 0xA1 || lead == 0xA3 || (lead > 0xAF && lead < (sure ? 0xF8 : 0xD8));
      common += formed && known ? 1 : 0;
    }
    int all = bytes.length / 2;
    boolean believed = sure ? common == all : all > 1 && 10 * common >= 9 * all;
    return believed && bytes.length % 2 == 0 ? new String(bytes, GB18030) : null;
  }
}
