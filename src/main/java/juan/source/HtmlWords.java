package juan.source;

/**
 * The text of a block as it is gathered from a page, white space become what it is on the screen.
 */
final class HtmlWords {
  private final StringBuilder text;

  HtmlWords(StringBuilder text) {
    this.text = text;
  }

  /** Adds text whose white space means nothing but that words end. */
  void flowing(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space(words, i);
      } else {
        text.append(c);
      }
    }
  }

  /** Adds text as it stands. */
  void preformatted(String words) {
    text.append(words.replace("\t", "    "));
  }

  /** Adds a line break within a ruby base, which stays on one line: a space between words. */
  void join() {
    char last = text.length() == 0 ? ' ' : text.charAt(text.length() - 1);
    if (last < 0x2E80 && last > ' ') {
      text.append(' ');
    }
  }

  /** White space is one space, and none where a line of the source ends between Han. */
  private void space(String words, int at) {
    int length = text.length();
    char last = length == 0 ? ' ' : text.charAt(length - 1);
    if (last == ' ' || last == '\n') {
      return;
    }
    int next = at;
    while (next < words.length() && Character.isWhitespace(words.charAt(next))) {
      next++;
    }
    boolean broken = words.substring(at, next).indexOf('\n') >= 0;
    boolean spaceless = next < words.length() && LineJoin.isSpaceless(last, words.charAt(next));
    if (!(broken && spaceless)) {
      text.append(' ');
    }
  }
}
