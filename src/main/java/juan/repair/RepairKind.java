package juan.repair;

import java.util.Locale;
import java.util.Set;

/** What a repair undoes, in the order in which repairs are made on a line. */
public enum RepairKind {
  /** Text that was read in another charset than it was written in. */
  CHARSET,
  /** Characters that are not seen. */
  LITTER,
  /** Bytes of GBK that were read from the middle of a character on. */
  SHIFTED_BYTES,
  /** What is left of the markup of a page. */
  TAG,
  /** The reading of a character in brackets behind it. */
  GLOSS,
  /** A comma before a mark. */
  INSERTED_MARK,
  /** A halfwidth mark among Han characters. */
  WIDTH,
  /** A space where Chinese has none. */
  SPACE,
  /** What the reader's own rules replace. */
  RULE,
  /** A line of the page that is not the article's. */
  BOILERPLATE,
  /** A paragraph that comes twice. */
  DOUBLED,
  /** A paragraph that was broken into lines. */
  HARD_WRAP;

  /** Those that make sense within markup, and in what was taken out of it. */
  public static final Set<RepairKind> IN_MARKUP =
      Set.of(CHARSET, LITTER, SHIFTED_BYTES, GLOSS, INSERTED_MARK, WIDTH, RULE);

  /** All there are, known without the reflection that an EnumSet needs. */
  public static final Set<RepairKind> ALL = Set.of(values());

  /** Its name on the command line and in JSON, such as {@code shifted-bytes}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
