package juan.text;

/**
 * Which marks may not begin and which may not end a line: what CLREQ 3.1.4, JLREQ 3.1.7 to 3.1.10
 * with its appendix C, and KLREQ ask for beyond what ICU's tailorings of UAX #14 know.
 *
 * @param rules the ICU tailoring under the rule
 * @param notAtStart marks that may not begin a line
 * @param notAtEnd marks that may not end one
 * @param dashesMayStart whether a dash of two em, which is never divided, may begin a line
 * @param between what a line may end between
 */
record EdgeRule(
    BreakRules rules,
    CharSet notAtStart,
    CharSet notAtEnd,
    boolean dashesMayStart,
    Between between) {

  /** What a line may end between. */
  enum Between {
    /** Any two characters that are not of one word of narrow letters. */
    ALL,
    /** Any two that UAX #14 and the marks allow. */
    CHARACTERS,
    /** Only words of Korean (KLREQ 3.2, keep-all of CSS Text 3). */
    WORDS
  }

  private static final String OPENING = "「『“‘（《〈【〖〔［｛";
  private static final String CLREQ_BASIC = "。．，、：；！？‼⁇」』”’）》〉】〗〕］｝～-–—·・‧";
  private static final String JLREQ_LOOSE = "！？‼⁇⁈⁉：；ヽヾゝゞ〻";
  private static final String JLREQ_STRICT = JLREQ_LOOSE + "‐–〜゠・";
  private static final String SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ";
  private static final String JLREQ_VERY_STRICT = JLREQ_STRICT + "々ー" + SMALL_KANA;
  private static final String KLREQ = ",-.:;·‐—’”、。〃》」』〕〜ー！）．：；，？］｝";

  private static final CharSet NOTHING = new CharSet("");

  /** The rule for a language at a level, or at the language's default. */
  static EdgeRule of(Language language, LineBreakLevel level) {
    return switch (language) {
      case ZH_HANS -> chinese(level, "/／");
      case ZH_HANT -> chinese(level, "");
      case JA -> japanese(level);
      case KO -> korean(level);
      case OTHER -> new EdgeRule(BreakRules.LINE, NOTHING, NOTHING, true, Between.CHARACTERS);
    };
  }

  private static EdgeRule chinese(LineBreakLevel level, String solidus) {
    var start = new CharSet(CLREQ_BASIC + solidus);
    return switch (level) {
      case NONE -> new EdgeRule(BreakRules.LINE_LOOSE_CJ, NOTHING, NOTHING, true, Between.ALL);
      case GB ->
          new EdgeRule(
              BreakRules.LINE_CJ, start, new CharSet(OPENING + "/／"), true, Between.CHARACTERS);
      case STRICT ->
          new EdgeRule(
              BreakRules.LINE_CJ,
              new CharSet(CLREQ_BASIC + solidus + "⸺…⋯"),
              new CharSet(OPENING + "/／"),
              false,
              Between.CHARACTERS);
      default ->
          new EdgeRule(BreakRules.LINE_CJ, start, new CharSet(OPENING), true, Between.CHARACTERS);
    };
  }

  private static EdgeRule japanese(LineBreakLevel level) {
    String start =
        switch (level) {
          case VERY_STRICT -> JLREQ_VERY_STRICT;
          case LOOSE -> JLREQ_LOOSE;
          case VERY_LOOSE -> "";
          default -> JLREQ_STRICT;
        };
    return new EdgeRule(
        BreakRules.LINE_LOOSE_CJ, new CharSet(start), NOTHING, true, Between.CHARACTERS);
  }

  private static EdgeRule korean(LineBreakLevel level) {
    var between = level == LineBreakLevel.CHARACTER ? Between.CHARACTERS : Between.WORDS;
    return new EdgeRule(
        BreakRules.LINE_CJ, new CharSet(KLREQ), new CharSet(OPENING), false, between);
  }

  /** Whether this rule lets a line end, and the next begin, at an offset inside a text. */
  boolean allows(String text, int offset) {
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    if (between == Between.WORDS && isWithinWord(before, after)) {
      return false;
    }
    // The scheme of an address says nothing without what it leads to.
    boolean scheme = before == '/' && offset > 1 && text.charAt(offset - 2) == '/';
    return !scheme && (between == Between.ALL || allowsMarks(text, offset));
  }

  /** The same as to marks, and not as to words. */
  boolean allowsMarks(String text, int offset) {
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    if (isPair(before, after) || (notAtEnd.contains(before) && !isInAddress(text, offset))) {
      return false;
    }
    if (before == ' ' || !notAtStart.contains(after)) {
      return true;
    }
    boolean wholeDash =
        after == '—' && offset + 1 < text.length() && text.charAt(offset + 1) == '—';
    return wholeDash && dashesMayStart;
  }

  /** Whether the solidus before an offset stands in a path or an address, and not among Han. */
  private static boolean isInAddress(String text, int offset) {
    return text.charAt(offset - 1) == '/'
        && text.charAt(offset) < 0x80
        && offset > 1
        && text.charAt(offset - 2) < 0x80;
  }

  /** Two characters that are one mark, and are divided at no level but "none". */
  private static boolean isPair(char before, char after) {
    return switch (before) {
      case '—', '―', '…', '⋯', '‥' -> before == after;
      case '〳', '〴' -> after == '〵';
      default -> isQuantity(before, after);
    };
  }

  /** Two letters or digits of one word, or a bracket and the word that it belongs to. */
  private static boolean isWithinWord(char before, char after) {
    return isLetter(before)
        ? isLetter(after) || after == '(' || after == '['
        : isLetter(after) && ")]）］」』》〉】〕”’".indexOf(before) >= 0;
  }

  private static boolean isLetter(char c) {
    return (Character.isLetterOrDigit(c) && !isDividedByWords(c)) || Character.isSurrogate(c);
  }

  /** Letters of languages without spaces between words: ICU knows their words. */
  private static boolean isDividedByWords(char c) {
    return (c >= 0x0E00 && c < 0x0F00)
        || (c >= 0x1000 && c < 0x10A0)
        || (c >= 0x1780 && c < 0x1800);
  }

  /** A number and the sign before it or the unit after it (JLREQ cl-12 and cl-13). */
  private static boolean isQuantity(char before, char after) {
    return (isDigit(after) && "￥¥＄$￡£€№＃#".indexOf(before) >= 0)
        || (isDigit(before) && "％%‰℃°′″¢￠㎏㎡".indexOf(after) >= 0);
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** A set of characters of the basic plane, asked for every character of a text. */
  static final class CharSet {
    private final java.util.BitSet members = new java.util.BitSet();

    CharSet(String characters) {
      for (int i = 0; i < characters.length(); i++) {
        members.set(characters.charAt(i));
      }
    }

    boolean contains(char c) {
      // No ideograph or Hangul syllable is in any set, and nearly every character is one.
      return (c < 0x3400 || c > 0xFF00) && members.get(c);
    }
  }
}
