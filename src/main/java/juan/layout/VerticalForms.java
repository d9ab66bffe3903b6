package juan.layout;

import java.util.HashMap;
import java.util.Map;
import juan.text.Language;

/**
 * What characters look like in lines that run downwards: brackets and marks take their presentation
 * forms (Unicode blocks Vertical Forms and CJK Compatibility Forms), quotation marks those of the
 * language (GB/T 15834 for Simplified Chinese, CLREQ 3.1.2, JLREQ 3.1.2, KLREQ 3.1), and a lone
 * letter or digit is as wide as a Han.
 */
final class VerticalForms {
  private static final Map<Character, String> FORMS = new HashMap<>();

  static {
    String upright = "，、。：；！？〖〗…⋯‥—―–_＿（）｛｝〔〕【】《》〈〉「」『』［］ー～〜－-()[]{},:;·";
    String down = "︐︑︒︓︔︕︖︗︘︙︙︰︱︱︲︳︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈︱︴︴︲︲︵︶﹇﹈︷︸︐︓︔・";
    for (int i = 0; i < upright.length(); i++) {
      FORMS.put(upright.charAt(i), String.valueOf(down.charAt(i)));
    }
  }

  private static final String QUOTES = "“”‘’";

  private VerticalForms() {}

  /** What a unit looks like standing in a vertical line. */
  static String of(String unit, Language language) {
    if (unit.length() != 1) {
      return unit;
    }
    char c = unit.charAt(0);
    int quote = QUOTES.indexOf(c);
    if (quote >= 0) {
      return quotes(language).substring(quote, quote + 1);
    }
    String form = FORMS.get(c);
    if (form != null) {
      return form;
    }
    return c > ' ' && c < 0x7F ? String.valueOf((char) (c - 0x20 + 0xFF00)) : unit;
  }

  /** What each character of a text looks like. */
  static String ofEach(String text, Language language) {
    var forms = new StringBuilder();
    text.codePoints().forEach(c -> forms.append(of(Character.toString(c), language)));
    return forms.toString();
  }

  /** The forms of “ ” ‘ ’. */
  private static String quotes(Language language) {
    return switch (language) {
      case ZH_HANT -> "﹁﹂﹃﹄";
      case JA -> "〝〟﹁﹂";
      case ZH_HANS, KO, OTHER -> "﹃﹄﹁﹂";
    };
  }
}
