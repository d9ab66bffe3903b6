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
  HONG_KONG
}
