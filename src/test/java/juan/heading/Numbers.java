package juan.heading;

/** Numbers as books write them. */
final class Numbers {
  private static final String DIGITS = "〇一二三四五六七八九";

  private Numbers() {}

  /** 一百零三. */
  static String han(int n) {
    if (n >= 1000) {
      return han(n / 1000) + "千" + rest(n % 1000, 100);
    }
    if (n >= 100) {
      return han(n / 100) + "百" + rest(n % 100, 10);
    }
    if (n >= 10) {
      return (n < 20 ? "" : han(n / 10)) + "十" + (n % 10 == 0 ? "" : han(n % 10));
    }
    return DIGITS.substring(n, n + 1);
  }

  private static String rest(int n, int unit) {
    String tens = n >= 10 && n < 20 ? "一" : "";
    return n == 0 ? "" : n < unit ? "零" + tens + han(n) : tens + han(n);
  }

  /** 一〇三. */
  static String row(int n) {
    return in("" + n, "0123456789", DIGITS);
  }

  /** 壹佰零叁. */
  static String formal(int n) {
    return in(han(n), "一二三四五六七八九十百千零", "壹贰叁肆伍陆柒捌玖拾佰仟零");
  }

  /** １０３. */
  static String full(int n) {
    return in("" + n, "0123456789", "０１２３４５６７８９");
  }

  /** 廿三. */
  static String twenty(int n) {
    return han(n).replace("二十", "廿").replace("三十", "卅");
  }

  static String roman(int n) {
    return "X".repeat(n / 10 % 4)
        + new String[] {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[n % 10];
  }

  private static String in(String number, String from, String to) {
    var written = new StringBuilder();
    number.chars().forEach(c -> written.append(to.charAt(from.indexOf(c))));
    return written.toString();
  }
}
