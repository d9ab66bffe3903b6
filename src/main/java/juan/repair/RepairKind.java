package juan.repair;

import java.util.Locale;

/** What a repair undoes, in the order in which repairs are made on a line. */
public enum RepairKind {
  /** Bytes of GBK that were read from the middle of a character on. */
  SHIFTED_BYTES,
  /** The reading of a character in brackets behind it. */
  GLOSS,
  /** A comma before a mark. */
  INSERTED_MARK,
  /** A halfwidth mark among Han characters. */
  WIDTH;

  /** Its name on the command line and in JSON, such as {@code shifted-bytes}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
