package juan.heading;

import juan.text.LazyPattern;

/** What stands between a heading's number and its title. */
final class Titles {
  private static final String SEPARATORS = " \u3000\u00A0:：·•・—–-－.．、|｜_\t";
  private static final String OPENERS = "《【（(「『〈“‘[〔";

  private static final LazyPattern PAGE = LazyPattern.of("[\\s.…·‥\u3000]+\\d{1,4}$");

  private Titles() {}

  /** An entry of a table of contents without the number of its page. */
  static String unpaged(String entry) {
    boolean paged = !entry.isEmpty() && Character.isDigit(entry.charAt(entry.length() - 1));
    return paged ? PAGE.matcher(entry).replaceFirst("") : entry;
  }

  /** Whether something stands between a number and what follows it. */
  static boolean isSeparated(String rest) {
    char first = rest.charAt(0);
    if (first == '、') {
      return rest.indexOf('、', 1) < 0 && !Sentence.isEnded(rest);
    }
    return SEPARATORS.indexOf(first) >= 0 || OPENERS.indexOf(first) >= 0;
  }

  /** The title without what stands between it and the number. */
  static String unseparated(String rest) {
    int at = 0;
    while (at < rest.length() && SEPARATORS.indexOf(rest.charAt(at)) >= 0) {
      at++;
    }
    return rest.substring(at).strip();
  }

  /** Whether only a colon follows the number. */
  static boolean isColon(String rest) {
    return rest.equals("：") || rest.equals(":");
  }

  /** Whether a line may be a title: no sentence, nothing that must be followed. */
  static boolean isTitle(String text) {
    return !text.isEmpty()
        && !Sentence.isStopped(text)
        && !Sentence.hasInnerStop(text)
        && !Sentence.goesOn(text);
  }

  /** Two titles that differ only in spaces are one. */
  static String folded(String title) {
    int at = 0;
    while (at < title.length() && !isSpace(title.charAt(at))) {
      at++;
    }
    if (at == title.length()) {
      return title;
    }
    var folded = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (!isSpace(c)) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean isSpace(char c) {
    boolean han = c >= 0x3400 && c < 0xE000;
    return !han && (Character.isWhitespace(c) || SEPARATORS.indexOf(c) >= 0);
  }
}
