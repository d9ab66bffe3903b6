package juan.screen;

import java.util.Locale;

/** What colours all that is shown has; {@link Palette} has them, for each depth of colour. */
public enum Theme {
  /** The terminal's own colours. */
  TERMINAL,
  PAPER,
  SEPIA,
  NIGHT,
  HIGH_CONTRAST;

  /** What it is called on the command line and in the configuration file. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
