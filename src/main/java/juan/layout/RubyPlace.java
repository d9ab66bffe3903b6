package juan.layout;

/** Where readings stand. */
public enum RubyPlace {
  OFF,
  /** In a row above their line, or to the right of their column. */
  ABOVE,
  /** In brackets after what they are the reading of. */
  INLINE;

  /** The name on the command line and in the configuration file. */
  public String optionName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The next when the reader goes through them. */
  public RubyPlace next() {
    return switch (this) {
      case OFF -> ABOVE;
      case ABOVE -> INLINE;
      case INLINE -> OFF;
    };
  }
}
