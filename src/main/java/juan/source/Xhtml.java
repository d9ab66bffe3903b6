package juan.source;

import java.util.regex.Pattern;

/** XHTML made ready for a parser of HTML, to which {@code <title/>} begins what nothing ends. */
final class Xhtml {
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml|xmlns=[\"']http://www\\.w3\\.org/1999/xhtml");

  private static final Pattern CLOSED =
      Pattern.compile(
          "<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\\b)"
              + "([a-zA-Z][a-zA-Z0-9]*)((?:\\s[^<>]*)?)/>");

  private static final int HEAD = 1000;

  private Xhtml() {}

  /** A page with an end tag for each element that closes itself, if it is XHTML. */
  static String asHtml(String page) {
    boolean xhtml = DECLARED.matcher(page.substring(0, Math.min(HEAD, page.length()))).find();
    return xhtml ? CLOSED.matcher(page).replaceAll("<$1$2></$1>") : page;
  }
}
