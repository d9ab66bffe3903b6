package juan.source;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that Aozora's files name because Shift_JIS has none for them: by code point ({@code
 * U+6A7E}), or by plane, row and cell of JIS X 0213 ({@code 第3水準1-88-81}).
 */
final class Gaiji {
  /** Stands where a character is known only by its description: a type turned upside down. */
  static final String GETA = "〓";

  private static final Pattern CODE_POINT = Pattern.compile("U\\+([0-9A-Fa-f]{4,6})");
  private static final Pattern JIS =
      Pattern.compile("(?<![0-9-])([12])-([0-9]{1,2})-([0-9]{1,2})(?![0-9-])");
  private static final Pattern SMALL_KANA = Pattern.compile("^小書き(?:平仮名|片仮名)([ぁ-ヺ]).*");

  /** JIS X 0213 in the form of Shift_JIS (JIS X 0213 annex 1); a small Java may lack it. */
  private static final String SHIFT_JIS_2004 = "x-SJIS_0213";

  private Gaiji() {}

  /** What a note stands for; {@link #GETA} when it does not say. */
  static String of(String note) {
    Matcher named = CODE_POINT.matcher(note);
    if (named.find()) {
      int c = Integer.parseInt(named.group(1), 16);
      return Character.isValidCodePoint(c) && Character.isDefined(c) && !isSurrogate(c)
          ? Character.toString(c)
          : GETA;
    }
    Matcher jis = JIS.matcher(note);
    if (jis.find()) {
      return ofJis(number(jis, 1), number(jis, 2), number(jis, 3));
    }
    Matcher small = SMALL_KANA.matcher(note);
    return small.matches() ? small.group(1) : GETA;
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static String ofJis(int plane, int row, int cell) {
    boolean inTable =
        row >= 1 && row <= 94 && cell >= 1 && cell <= 94 && (plane == 1 || isInPlane2(row));
    if (!inTable || !Charset.isSupported(SHIFT_JIS_2004)) {
      return GETA;
    }
    int lead = plane == 1 ? leadInPlane1(row) : leadInPlane2(row);
    int trail = row % 2 == 0 ? cell + 0x9E : cell + (cell <= 63 ? 0x3F : 0x40);
    var decoded =
        new String(new byte[] {(byte) lead, (byte) trail}, Charset.forName(SHIFT_JIS_2004));
    return decoded.indexOf('\uFFFD') >= 0 ? GETA : decoded;
  }

  private static boolean isInPlane2(int row) {
    return row == 1 || (row >= 3 && row <= 5) || row == 8 || (row >= 12 && row <= 15) || row >= 78;
  }

  private static int leadInPlane1(int row) {
    return row <= 62 ? (row + 0x101) / 2 : (row + 0x181) / 2;
  }

  private static int leadInPlane2(int row) {
    return row >= 78 ? (row + 0x19B) / 2 : (row + 0x1DF) / 2 - row / 8 * 3;
  }
}
