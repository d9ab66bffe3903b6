package juan.repair;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters that are written as in the source of a page, such as a space by its name.
 *
 * <p>Evidence: several that are marks or indent lines, nearly all right beside CJK text, and none
 * that an article on markup needs, which are those of angle brackets.
 */
final class Entities implements Evidence {
  private static final int SEVERAL = 3;
  private static final double NEARLY_ALL = 0.9;

  /** In characters, with both its marks. */
  private static final int LONGEST = 10;

  private static final String SPACE = "\u00A0";

  /** Loaded only where there is one. */
  private static final class Names {
    static final Map<String, String> CHARACTERS =
        Map.ofEntries(
            Map.entry("nbsp", SPACE),
            Map.entry("ensp", "\u2002"),
            Map.entry("emsp", "\u3000"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("times", "×"),
            Map.entry("quot", "\""),
            Map.entry("amp", "&"));

    private Names() {}
  }

  private int all;
  private int besideText;
  private int telling;
  private boolean isOnMarkup;

  @Override
  public int signs() {
    return Signs.AMPERSAND;
  }

  @Override
  public void look(String line, int signs) {
    isOnMarkup |= line.contains("&lt;") || line.contains("&gt;");
    for (int i = line.indexOf('&'); i >= 0; ) {
      int end = i;
      int count = 0;
      int marks = 0;
      // Those that follow each other stand beside text together.
      for (int next = end(line, i); next >= 0; next = end(line, end)) {
        String character = character(line, end, next);
        if (character == null) {
          break;
        }
        count++;
        marks += character.equals("&") || character.equals("\"") ? 0 : 1;
        end = next;
      }
      boolean beside =
          (i > 0 && Cjk.isOrMark(line.charAt(i - 1)))
              || (end < line.length() && Cjk.isOrMark(line.charAt(end)));
      all += count;
      besideText += beside ? count : 0;
      telling += beside ? marks : 0;
      i = line.indexOf('&', Math.max(end, i + 1));
    }
  }

  @Override
  public @Nullable LineRepair repair() {
    boolean found = telling >= SEVERAL && besideText >= NEARLY_ALL * all && !isOnMarkup;
    return found ? UNDOING : null;
  }

  /** Where one ends that begins at a place; -1 when none does. */
  private static int end(String line, int start) {
    if (start >= line.length() || line.charAt(start) != '&') {
      return -1;
    }
    for (int i = start + 1; i < Math.min(line.length(), start + LONGEST); i++) {
      char c = line.charAt(i);
      if (c == ';') {
        return i + 1;
      }
      if (!(c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) {
        return -1;
      }
    }
    return -1;
  }

  /** The character that is meant; null when it is not to be written. */
  private static @Nullable String character(String line, int start, int end) {
    String name = line.substring(start + 1, end - 1);
    if (name.equals("amp") && end < line.length() && line.charAt(end) < 0x80) {
      // It may hide another one.
      return line.charAt(end) == ' ' ? "&" : null;
    }
    return name.startsWith("#") ? numbered(number(name)) : Names.CHARACTERS.get(name);
  }

  /** The number behind a #; 0 when there is none. */
  private static int number(String name) {
    int number = 0;
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static @Nullable String numbered(int codePoint) {
    boolean written = codePoint >= 0xA0 && (codePoint < 0xD800 || codePoint > 0xF8FF);
    return written && codePoint <= 0xFFFF && Character.isDefined(codePoint)
        ? Character.toString(codePoint)
        : null;
  }

  private static final LineRepair UNDOING =
      new LineRepair() {
        @Override
        public RepairKind kind() {
          return RepairKind.TAG;
        }

        @Override
        public int signs() {
          return Signs.AMPERSAND;
        }

        @Override
        public void repair(EditedLine line) {
          String text = line.text();
          var rewriting = line.rewrite(kind());
          boolean begun = false;
          for (int i = 0; i < text.length(); i++) {
            int end = end(text, i);
            String character = end < 0 ? null : character(text, i, end);
            if (character != null) {
              boolean space = character.equals(SPACE);
              // A space that indents the line, or ends it, is the page's.
              String written = !space ? character : begun && end < text.length() ? " " : "";
              rewriting.replace(i, end, written, 0.95);
              i = end - 1;
              begun |= !space;
            } else {
              begun |= text.charAt(i) > ' ';
            }
          }
          rewriting.end();
        }
      };
}
