package juan.text;

/**
 * How strictly marks are kept from the edges of lines. A level that a language does not have means
 * that language's default.
 */
public enum LineBreakLevel {
  /** Each language's default: basic for Chinese, strict for Japanese, words for Korean. */
  AUTO,
  /** Chinese: marks may stand anywhere. */
  NONE,
  /** Chinese: CLREQ's recommended level. */
  BASIC,
  /** Chinese: as the national standard has it; a solidus may not end a line either. */
  GB,
  /** Chinese: a dash or an ellipsis may not begin a line. Japanese: JLREQ's default. */
  STRICT,
  /** Japanese: small kana, ー and 々 may not begin a line either. */
  VERY_STRICT,
  /** Japanese: hyphens and middle dots may begin a line. */
  LOOSE,
  /** Japanese: only closing brackets, stops and commas may not begin a line. */
  VERY_LOOSE,
  /** Korean: lines may end between any two syllables. */
  CHARACTER,
  /** Korean: words are kept whole. */
  WORD;

  /** The name on the command line and in the configuration file. */
  public String optionName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
