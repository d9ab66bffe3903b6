package juan.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.LazyPattern;

/**
 * A line that a program has printed for a terminal, as a block: SGR (ECMA-48 8.3.117) and what is
 * struck over, as on paper, become marks; tabs become blanks; all other control sequences are left
 * out. Each line begins plain, as in less(1), so that any of them can be read again alone.
 */
final class OutputLine {
  private static final char ESC = '\u001B';
  private static final char BELL = '\u0007';

  /** In UTF-16 units: what is longer is no control sequence that a program means. */
  private static final int LONGEST_SEQUENCE = 4096;

  /** More marks than any line has that is looked at, and few enough to be drawn fast. */
  private static final int MOST_MARKS = 1000;

  private static final int TAB = 8;

  /** Where the second of two underscores was that one wide character is struck over. */
  private static final int GONE = -1;

  private static final int LONGEST_HEADING = 80;

  private static final LazyPattern SIGN =
      LazyPattern.of("\u001B\\[[0-9;:]{0,64}m|([^\b])\b{1,2}\\1|_\b|\b_");

  /** Where a line of a program's output begins a part of it: a commit of git(1). */
  private static final LazyPattern COMMIT = LazyPattern.of("commit [0-9a-f]{7,64}( \\(.*)?");

  private final String line;

  /** The characters in their places, with the style and the width in cells of each. */
  private int[] characters;

  private Sgr[] styles;
  private byte[] widths;
  private int size;
  private int at;

  /** The cells before the place where the next character comes. */
  private int column;

  private Sgr style = Sgr.PLAIN;

  private OutputLine(String line) {
    this.line = line;
    characters = new int[line.length() + TAB];
    styles = new Sgr[characters.length];
    widths = new byte[characters.length];
  }

  /** Whether a line was printed for a terminal: it has SGR, or characters struck over others. */
  static boolean shows(String line) {
    return SIGN.matcher(line).find();
  }

  /** A line as it stands. */
  static Block of(String line) {
    var its = new OutputLine(line);
    its.read();
    return its.block();
  }

  private void read() {
    for (int i = 0; i < line.length(); ) {
      char c = line.charAt(i);
      if (c == ESC) {
        i = escape(i);
      } else if (c == '\b') {
        int end = i;
        while (end < line.length() && line.charAt(end) == '\b') {
          end++;
        }
        back(end - i);
        i = end;
      } else if (c == '\t') {
        tab();
        i++;
      } else if (c == BELL || c == '\u000E' || c == '\u000F') {
        i++; // a bell, and shifts of the charset, have no place in a text
      } else {
        int character = line.codePointAt(i);
        put(character);
        i += Character.charCount(character);
      }
    }
  }

  /** Takes a control sequence; what is none is text, and made visible as such. */
  private int escape(int start) {
    char kind = start + 1 < line.length() ? line.charAt(start + 1) : 0;
    int end =
        switch (kind) {
          case '[' -> endOfControl(start + 2);
          case ']', 'P', 'X', '^', '_' -> endOfString(start + 2);
          case '(', ')', '*', '+', '-', '.', '/', '#', '%', ' ' -> start + 3;
          default -> kind >= '0' && kind <= '~' ? start + 2 : -1;
        };
    if (end < 0 || end > line.length()) {
      put(ESC);
      return start + 1;
    }
    if (kind == '[' && line.charAt(end - 1) == 'm') {
      style = style.after(line, start + 2, end - 1);
    }
    return end;
  }

  /** The end of a control sequence; -1 where it has none. */
  private int endOfControl(int start) {
    int limit = Math.min(line.length(), start + LONGEST_SEQUENCE);
    for (int i = start; i < limit; i++) {
      char c = line.charAt(i);
      if (c >= '@' && c <= '~') {
        return i + 1;
      }
      if (c < ' ' || c > '?') {
        return -1;
      }
    }
    return -1;
  }

  /** The end of a command string, an address or a title in it included; -1 where it has none. */
  private int endOfString(int start) {
    int limit = Math.min(line.length(), start + LONGEST_SEQUENCE);
    for (int i = start; i < limit; i++) {
      char c = line.charAt(i);
      if (c == BELL) {
        return i + 1;
      }
      if (c == ESC) {
        return i + 1 < line.length() && line.charAt(i + 1) == '\\' ? i + 2 : -1;
      }
    }
    return -1;
  }

  /** Goes back as many cells; over a wide character also by one, as some programs do. */
  private void back(int cells) {
    for (int left = cells; left > 0 && at > 0; ) {
      do {
        at--;
        column -= widths[at];
      } while (at > 0 && widths[at] == 0);
      left -= Math.max(1, widths[at]);
    }
  }

  private void tab() {
    for (int blanks = TAB - column % TAB; blanks > 0; blanks--) {
      put(' ');
    }
  }

  private void put(int character) {
    if (at == size) {
      room();
      characters[at] = character;
      widths[at] = (byte) CellWidth.of(character, Ambiguous.NARROW);
      styles[at] = style;
      size++;
    } else {
      strike(character);
    }
    column += widths[at];
    at++;
    while (at < size && characters[at] == GONE) {
      at++;
    }
  }

  private void room() {
    if (size == characters.length) {
      characters = Arrays.copyOf(characters, 2 * size);
      styles = Arrays.copyOf(styles, 2 * size);
      widths = Arrays.copyOf(widths, 2 * size);
    }
  }

  /** Puts a character over another. */
  private void strike(int character) {
    int below = characters[at];
    if (below == character) {
      // An underscore twice is one that is bold where what is before it is, else underlined.
      boolean line = character == '_' && (at == 0 || !styles[at - 1].isBold());
      styles[at] = line ? styles[at].underlined() : styles[at].bold();
    } else if (character == '_') {
      styles[at] = styles[at].underlined();
    } else {
      int width = CellWidth.of(character, Ambiguous.NARROW);
      boolean two = width == 2 && below == '_' && at + 1 < size && characters[at + 1] == '_';
      if (two) {
        characters[at + 1] = GONE;
        widths[at + 1] = 0;
      }
      styles[at] = below == '_' ? style.underlined() : style;
      characters[at] = character;
      widths[at] = (byte) width;
    }
  }

  private Block block() {
    int end = size;
    while (end > 0 && characters[end - 1] == ' ' && !styles[end - 1].isSeenOnBlanks()) {
      end--;
    }
    var text = new StringBuilder(end);
    var marks = new ArrayList<Span>();
    int start = 0;
    for (int i = 0; i < end; i++) {
      int offset = text.length();
      if (i > 0 && !styles[i].equals(styles[i - 1])) {
        mark(marks, start, offset, styles[i - 1]);
        start = offset;
      }
      if (characters[i] != GONE) {
        text.appendCodePoint(characters[i]);
      }
    }
    if (end > 0) {
      mark(marks, start, text.length(), styles[end - 1]);
    }
    String shown = text.toString();
    return isHeading(shown, end)
        ? new Block(Kind.HEADING, 3, "", shown, marks)
        : new Block(Kind.OUTPUT, 0, "", shown, marks);
  }

  private static void mark(List<Span> marks, int start, int end, Sgr style) {
    if (!style.equals(Sgr.PLAIN) && marks.size() < MOST_MARKS) {
      marks.add(new Span(start, end, Span.Mark.SGR, style.parameters()));
    }
  }

  /** Whether it begins a part, so that it can be gone to: a section of a manual, a commit. */
  private boolean isHeading(String text, int end) {
    if (text.isEmpty()
        || text.length() > LONGEST_HEADING
        || !Character.isLetter(text.codePointAt(0))) {
      return false;
    }
    if (!styles[0].equals(Sgr.PLAIN) && COMMIT.matcher(text).matches()) {
      return true;
    }
    for (int i = 0; i < end; i++) {
      if (characters[i] != ' ' && characters[i] != GONE && !styles[i].equals(Sgr.BOLD)) {
        return false;
      }
    }
    return true;
  }
}
