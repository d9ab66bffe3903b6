package juan.library;

import java.util.Locale;

/** What articles are sorted by. */
public enum Order {
  /** Their places in folders and their files' names, in which numbers count as numbers. */
  FILE,
  /** Their titles, as a dictionary of the reader's language has them. */
  NAME,
  /** The dates they give, latest first. */
  DATE,
  /** When they were read last, latest first. */
  RECENT,
  /** Their lengths, longest first. */
  LENGTH;

  /** The order after this one, in a ring. */
  public Order next() {
    return switch (this) {
      case FILE -> NAME;
      case NAME -> DATE;
      case DATE -> RECENT;
      case RECENT -> LENGTH;
      case LENGTH -> FILE;
    };
  }

  /** What it is called on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
