package juan.repair;

import java.util.Locale;

/** What a repair undoes, in the order in which repairs are made on a line. */
public enum RepairKind {
  /** A replacement of the reader's own. */
  USER_RULE,
  /** Text in UTF-8 or GBK that was read as another charset. */
  MOJIBAKE,
  /** Characters that show nothing: zero-width ones, spaces that do not break. */
  INVISIBLE,
  /** Bytes of GBK that were read from the middle of a character on. */
  SHIFTED_BYTES,
  /** The reading of a character in brackets behind it. */
  GLOSS,
  /** A comma before a mark. */
  INSERTED_MARK,
  /** What is left of a tag of HTML. */
  BROKEN_TAG,
  /** A halfwidth mark among Han characters. */
  WIDTH,
  /** A space beside a quotation mark. */
  STRAY_SPACE,
  /** A paragraph that says again what the one before it says. */
  DOUBLED_PARAGRAPH,
  /** A line of the page, not of the text. */
  BOILERPLATE;

  /** Its name on the command line and in JSON, such as {@code shifted-bytes}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
