package juan.text;

/** In which characters Chinese is shown. */
public enum HanVariant {
  /** As it is written. */
  ORIGINAL,
  SIMPLIFIED,
  /**
   * Traditional in OpenCC's standard, which keeps apart what the regions write in one way: 裏 爲 麪.
   */
  TRADITIONAL,
  /** Traditional as in Taiwan: 裡 為 麵. */
  TAIWAN,
  /** Traditional as in Hong Kong: 裏 為 説. */
  HONG_KONG;

  /** The name on the command line and in what is remembered. */
  public String optionName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The next when the reader goes through them. */
  public HanVariant next() {
    return switch (this) {
      case ORIGINAL -> SIMPLIFIED;
      case SIMPLIFIED -> TRADITIONAL;
      case TRADITIONAL -> TAIWAN;
      case TAIWAN -> HONG_KONG;
      case HONG_KONG -> ORIGINAL;
    };
  }
}
