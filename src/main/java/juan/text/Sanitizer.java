package juan.text;

/**
 * Makes text from outside harmless to a terminal: no control character is left in what it returns.
 * Offsets stay what they were, since every character is replaced by one character.
 *
 * <p>C0 controls and DEL become their pictures (U+2400 block, ␛); C1 controls, which have none and
 * which a terminal takes for escape sequences, and the controls of bidirectional text become ␦
 * (U+2426); unpaired surrogates U+FFFD.
 */
public final class Sanitizer {
  private Sanitizer() {}

  /** The text on one line: every control character made visible. */
  public static String clean(String text) {
    return replace(text, false);
  }

  /** The same with line feeds kept. */
  public static String cleanLines(String text) {
    return replace(text, true);
  }

  private static String replace(String text, boolean keepLineFeeds) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHarmless(c)) {
        continue;
      }
      char safe = c == '\n' && keepLineFeeds ? c : safe(text, i);
      if (safe != c) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, safe);
      }
    }
    return out == null ? text : out.toString();
  }

  /** What nearly all text is; what is not may be harmless, too. */
  private static boolean isHarmless(char c) {
    return (c >= 0x3000 && c < Character.MIN_SURROGATE)
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0x2010 && c < 0x2028);
  }

  /** What turns the direction of text (UAX #9), and with it a row of the screen. */
  private static boolean isBidiControl(char c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x61C;
  }

  private static char safe(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x20) {
      return (char) (0x2400 + c);
    }
    if (c == 0x7F) {
      return '\u2421';
    }
    if ((c > 0x7F && c < 0xA0) || isBidiControl(c)) {
      return '\u2426';
    }
    if (Character.isHighSurrogate(c)) {
      boolean paired = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
      return paired ? c : '\uFFFD';
    }
    if (Character.isLowSurrogate(c)) {
      boolean paired = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
      return paired ? c : '\uFFFD';
    }
    return c;
  }
}
