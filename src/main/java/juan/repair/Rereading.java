package juan.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
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

  /** Of the bytes that go on with a character of UTF-8, the first and the last. */
  private static final byte FIRST = (byte) 0x80;

  private static final byte LAST = (byte) 0xBF;

  /** So many sound characters for one that is not well-formed. */
  private static final int MOST_BAD = 10;

  /** The same for one that is of no CJK text. */
  private static final int MOST_OTHERS = 5;

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
    boolean maybeGbk = beginsUtf8(line.charAt(start));
    if (!maybeGbk && latin(line.charAt(start)) < 0x80) {
      return null;
    }
    int end = endOfRun(line, start);
    byte[] bytes = latin(line, start, end);
    if (bytes != null) {
      String text = utf8(bytes, false);
      boolean gbk = text == null;
      text = gbk ? gbk(bytes, sure) : text;
      return text == null ? null : new Rereading(start, end, text, gbk);
    }
    if (!maybeGbk) {
      return null;
    }
    bytes = gbkBytes(line.substring(start, end), FIRST);
    int all = endOfGbk(line, start);
    String whole = all > end ? withLost(line.substring(start, all)) : null;
    if (whole != null) {
      return new Rereading(start, all, whole, false);
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

  /**
   * What a run says in which bytes were lost, most often 80, which is no character of GBK: marks
   * that have it are believed, and any other character is U+FFFD where the byte may be another.
   */
  private static @Nullable String withLost(String run) {
    String text = utf8(gbkBytes(run, FIRST), false);
    String other = utf8(gbkBytes(run, LAST), false);
    if (text == null || other == null || text.length() != other.length()) {
      return null;
    }
    var sure = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != other.charAt(i) && (!Cjk.isOrMark(c) || Cjk.isLetter(c))) {
        sure.setCharAt(i, '\uFFFD');
      }
    }
    return sure.toString();
  }

  /** Where a run ends, bytes that were lost within it included. */
  private static int endOfGbk(String line, int start) {
    int end = start;
    while (end < line.length() && (line.charAt(end) >= 0x80 || isLost80(line, end))) {
      end++;
    }
    while (end > start && line.charAt(end - 1) == '\uFFFD') {
      end--;
    }
    return end;
  }

  private static boolean isLost80(String line, int at) {
    return line.charAt(at) == '?'
        && at > 0
        && line.charAt(at - 1) >= 0x80
        && at + 1 < line.length()
        && line.charAt(at + 1) >= 0x80;
  }

  /** Whether the first byte of a character in GBK begins one of UTF-8 that has three bytes. */
  private static boolean beginsUtf8(char c) {
    int first = Gbk.pair(c) >> 8;
    return first >= 0xE2 && first <= 0xEF;
  }

  /** The bytes of a run that was read as GBK. */
  private static byte[] gbkBytes(String run, byte lost) {
    var bytes = new ByteArrayOutputStream(2 * run.length());
    int done = 0;
    for (int i = 0; i <= run.length(); i++) {
      // The euro sign is what the GBK of Windows has for 80.
      if (i == run.length() || "€\uFFFD?".indexOf(run.charAt(i)) >= 0) {
        bytes.writeBytes(run.substring(done, i).getBytes(GB18030));
        if (i < run.length()) {
          bytes.write(run.charAt(i) == '€' ? FIRST : lost);
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
   * @return null when they are hardly well-formed or hardly CJK
   */
  private static @Nullable String utf8(byte[] bytes, boolean cut) {
    int length = bytes.length;
    // ASCII at the end was the second byte of a pair.
    boolean ascii = length > 1 && bytes[length - 1] >= 0x40;
    String text = new String(bytes, 0, ascii ? length - 1 : length, UTF_8);
    boolean missing = cut && text.endsWith("\uFFFD");
    int letters = 0;
    int marks = 0;
    int others = 0;
    int bad = missing ? -1 : 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Cjk.isLetter(c) ? 1 : 0;
      marks += Cjk.isOrMark(c) && !Cjk.isLetter(c) ? 1 : 0;
      bad += c == '\uFFFD' ? 1 : 0;
      others += c != '\uFFFD' && !Cjk.isOrMark(c) ? 1 : 0;
    }
    int sound = letters + marks;
    boolean believed =
        sound > 0 && letters >= marks && MOST_BAD * bad <= sound && MOST_OTHERS * others <= sound;
    return believed ? text + (ascii ? (char) bytes[length - 1] : "") : null;
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
