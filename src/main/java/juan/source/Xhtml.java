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

  /** Declarations that an XML file has for itself, which a parser of HTML takes for text. */
  private static final Pattern SUBSET =
      Pattern.compile(
          "(?is)^([^<]*(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*)*<!DOCTYPE[^>\\[]*)\\[[^\\]]*\\]");

  private static final int HEAD = 1000;

  private Xhtml() {}

  /** A page with an end tag for each element that closes itself, if it is XHTML. */
  static String asHtml(String page) {
    boolean xhtml = DECLARED.matcher(page.substring(0, Math.min(HEAD, page.length()))).find();
    boolean subset = page.substring(0, Math.min(HEAD, page.length())).contains("[");
    String html = subset ? SUBSET.matcher(page).replaceFirst("$1") : page;
    return xhtml ? CLOSED.matcher(html).replaceAll("<$1$2></$1>") : html;
  }
}
