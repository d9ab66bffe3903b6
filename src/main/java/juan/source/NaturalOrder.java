package juan.source;

import java.util.Comparator;
import juan.heading.Numeral;
import org.jspecify.annotations.Nullable;

/** The order of names in which numbers count as numbers: 2 before 10, 第二回 before 第十回. */
public final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      Numeral one = number(a, i);
      Numeral other = number(b, j);
      int order;
      if (one != null && other != null) {
        order = Integer.compare(one.value(), other.value());
      } else if (one == null && other == null) {
        order = Character.compare(a.charAt(i), b.charAt(j));
      } else {
        order = one != null ? -1 : 1; // whatever it begins with
      }
      if (order != 0) {
        return order;
      }
      i = one == null || other == null ? i + 1 : one.end();
      j = one == null || other == null ? j + 1 : other.end();
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  /** The number at a place; letters are told from numbers without a look into tables. */
  private static @Nullable Numeral number(String text, int at) {
    char c = text.charAt(at);
    return c < 0x80 && (c < '0' || c > '9') ? null : Numeral.at(text, at);
  }
}
