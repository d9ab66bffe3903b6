package juan.source;

import java.util.Comparator;
import juan.heading.Numeral;

/** The order of names in which numbers count as numbers: 2 before 10, 第二回 before 第十回. */
public final class NaturalOrder implements Comparator<String> {
  private static final long NONE = -1;

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      long one = number(a, i);
      long other = number(b, j);
      int order;
      if (one != NONE && other != NONE) {
        order = Integer.compare(value(one), value(other));
      } else if (one == NONE && other == NONE) {
        order = Character.compare(a.charAt(i), b.charAt(j));
      } else {
        order = one != NONE ? -1 : 1; // whatever it begins with
      }
      if (order != 0) {
        return order;
      }
      i = one == NONE || other == NONE ? i + 1 : end(one);
      j = one == NONE || other == NONE ? j + 1 : end(other);
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  /**
   * A number by which most names are told apart at once: the order of two that differ is theirs.
   */
  public static long key(String name) {
    if (name.isEmpty()) {
      return NONE;
    }
    long number = number(name, 0);
    return number == NONE ? Long.MAX_VALUE - Character.MAX_VALUE + name.charAt(0) : value(number);
  }

  // A number is one long, since names are compared a hundred thousand times to list a large folder.

  private static long number(int value, int end) {
    return (long) value << Integer.SIZE | end;
  }

  private static int value(long number) {
    return (int) (number >> Integer.SIZE);
  }

  private static int end(long number) {
    return (int) number;
  }

  /** The number at a place; letters are told from numbers without a look into tables. */
  private static long number(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80 && !isDigit(c)) {
      return NONE;
    }
    int value = 0;
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end)) && value <= Numeral.LARGEST) {
      value = value * 10 + text.charAt(end) - '0';
      end++;
    }
    if (end > at && (end == text.length() || text.charAt(end) < 0x80)) {
      return value > Numeral.LARGEST ? NONE : number(value, end);
    }
    Numeral other = Numeral.at(text, at);
    return other == null ? NONE : number(other.value(), other.end());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
