package juan.layout;

/** Where readings stand. */
public enum RubyPlace {
  OFF,
  /** The author's above; not those that a filter put into the text and repair took out. */
  AUTO,
  /** In a row above their line, or to the right of their column. */
  ABOVE,
  /** In brackets after what they are the reading of. */
  INLINE;

  /** The name on the command line and in the configuration file. */
  public String optionName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether they stand above. */
  public boolean isAbove() {
    return this == AUTO || this == ABOVE;
  }

  /**
   * The next when the reader goes through them.
   *
   * @param hasGlosses whether readings were taken out of the text
   */
  public RubyPlace next(boolean hasGlosses) {
    return switch (this) {
      case OFF -> ABOVE;
      case AUTO -> hasGlosses ? ABOVE : INLINE;
      case ABOVE -> INLINE;
      case INLINE -> OFF;
    };
  }
}
