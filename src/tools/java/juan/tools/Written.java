package juan.tools;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * The written languages there are tables for, each with its national standard, whose levels say how
 * common a character is that no text has: GB 2312 (rows 16–55 and 56–87), Big5 (lead bytes A4–C6
 * and C9–F9), JIS X 0208 (rows 16–47 and 48–84), KS X 1001 (Hangul in rows 16–40, Hanja in 42–93).
 */
enum Written {
  ZH_HANS("zh-Hans", "GB2312", 0xB0, 0xD7, 0xD8, 0xF7),
  ZH_HANT("zh-Hant", "Big5", 0xA4, 0xC6, 0xC9, 0xF9),
  JA("ja", "EUC-JP", 0xB0, 0xCF, 0xD0, 0xF4),
  KO("ko", "EUC-KR", 0xB0, 0xC8, 0xCA, 0xFD);

  /** How the share of unseen characters is divided: common ones, rare ones, signs and kana. */
  private static final double[] SHARE_OF_LEVEL = {0.6, 0.3, 0.1};

  private final String tag;
  private final CharsetEncoder standard;
  private final int[] leads;
  private final int[] sizes = new int[3];

  Written(String tag, String standard, int... leads) {
    this.tag = tag;
    this.standard = Charset.forName(standard).newEncoder();
    this.leads = leads;
    for (int c = 0x80; c <= 0xFFFF; c++) {
      int level = level((char) c);
      if (level >= 0) {
        sizes[level]++;
      }
    }
  }

  String tag() {
    return tag;
  }

  /** What share of the unseen characters this one has; nothing outside the standard. */
  double shareOfUnseen(char c) {
    int level = level(c);
    return level < 0 ? 0 : SHARE_OF_LEVEL[level] / sizes[level];
  }

  /** The level of a character in the standard, from 0; -1 when it is not there. */
  private int level(char c) {
    if (Character.isSurrogate(c) || !standard.canEncode(c)) {
      return -1;
    }
    byte[] bytes = String.valueOf(c).getBytes(standard.charset());
    int lead = bytes[0] & 0xFF;
    if (bytes.length != 2) {
      return -1;
    }
    if (lead >= leads[0] && lead <= leads[1]) {
      return 0;
    }
    return lead >= leads[2] && lead <= leads[3] ? 1 : 2;
  }
}
