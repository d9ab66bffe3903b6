package juan.layout;

import java.util.HashMap;
import java.util.Map;
import juan.text.Clusters;

/**
 * How characters stand in lines that run downwards: brackets and marks take their presentation
 * forms (Unicode blocks Vertical Forms and CJK Compatibility Forms), quotation marks the corner
 * brackets of GB/T 15834, and short numbers and words stand upright across.
 */
public final class VerticalForms {
  private static final int LONGEST_ACROSS = 3;
  private static final Map<Character, String> FORMS = new HashMap<>();

  static {
    String upright = "，、。：；！？〖〗…‥—–_（）｛｝〔〕【】《》〈〉「」『』［］“”‘’ー～〜-()[]{},:;";
    String down = "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹃﹄﹁﹂︱︴︴︲︵︶﹇﹈︷︸︐︓︔";
    for (int i = 0; i < upright.length(); i++) {
      FORMS.put(upright.charAt(i), String.valueOf(down.charAt(i)));
    }
  }

  private VerticalForms() {}

  /**
   * What a unit looks like standing in a vertical line: a lone letter or digit is as wide as a Han.
   */
  public static String of(String unit) {
    if (unit.length() != 1) {
      return unit;
    }
    char c = unit.charAt(0);
    String form = FORMS.get(c);
    if (form != null) {
      return form;
    }
    return c > ' ' && c < 0x7F ? String.valueOf((char) (c - 0x20 + 0xFF00)) : unit;
  }

  /** The end of the unit of a text that starts at an offset: one row of its line. */
  public static int unitEnd(String text, int start) {
    if (isAcross(text.charAt(start))) {
      int end = endAcross(text, start);
      if (end > 0) {
        return end;
      }
    }
    return new Clusters(text).end(start);
  }

  /**
   * The end of the number or word that starts at an offset when it stands across: its first
   * character is the one at the offset, and it has at most three.
   *
   * @return -1 when it does not
   */
  static int endAcross(String text, int start) {
    if (start > 0 && isAcross(text.charAt(start - 1))) {
      return -1;
    }
    int end = start;
    while (end < text.length() && isAcross(text.charAt(end)) && end - start <= LONGEST_ACROSS) {
      end++;
    }
    return end - start <= LONGEST_ACROSS ? end : -1;
  }

  static boolean isAcross(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }
}
