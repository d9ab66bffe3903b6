package juan.layout;

import juan.text.HanVariant;
import juan.text.Language;
import juan.text.LineBreakLevel;
import org.jspecify.annotations.Nullable;

/**
 * How the reader wants text set. The defaults are what a typographer would choose.
 *
 * @param language the language to set every article in; null for its own
 * @param indent of a paragraph's first line, in em; -1 for its language's
 * @param hang whether a stop or comma that a line has no room for may hang in the margin
 *     (Simplified Chinese and Japanese)
 * @param gap whether one cell is left free between Han or kana and Latin letters or digits
 * @param justify whether lines are made equally long
 * @param grid whether Han stand one below the other, Western runs being padded to whole em (縱橫對齊)
 * @param vertical whether lines run from top to bottom, and follow each other from right to left
 * @param marks whether what was repaired is marked
 * @param variant in which characters Chinese is shown
 * @param readings which readings are worked out for text that has none
 */
public record Typography(
    @Nullable Language language,
    LineBreakLevel lineBreak,
    int indent,
    boolean hang,
    boolean gap,
    boolean justify,
    boolean grid,
    RubyPlace ruby,
    boolean vertical,
    boolean marks,
    HanVariant variant,
    Readings readings) {

  /** The indent that each language has of its own. */
  public static final int LANGUAGE_INDENT = -1;

  /** The widest default measure, in em. */
  public static final int COMFORTABLE = 40;

  public static final Typography DEFAULT =
      new Typography(
          null,
          LineBreakLevel.AUTO,
          LANGUAGE_INDENT,
          true,
          true,
          false,
          false,
          RubyPlace.AUTO,
          false,
          false,
          HanVariant.ORIGINAL,
          Readings.OFF);

  public Typography withLanguage(@Nullable Language newLanguage) {
    return new Typography(
        newLanguage,
        lineBreak,
        indent,
        hang,
        gap,
        justify,
        grid,
        ruby,
        vertical,
        marks,
        variant,
        readings);
  }

  public Typography withLineBreak(LineBreakLevel newLineBreak) {
    return new Typography(
        language,
        newLineBreak,
        indent,
        hang,
        gap,
        justify,
        grid,
        ruby,
        vertical,
        marks,
        variant,
        readings);
  }

  public Typography withIndent(int newIndent) {
    return new Typography(
        language, lineBreak, newIndent, hang, gap, justify, grid, ruby, vertical, marks, variant,
        readings);
  }

  public Typography withHang(boolean newHang) {
    return new Typography(
        language, lineBreak, indent, newHang, gap, justify, grid, ruby, vertical, marks, variant,
        readings);
  }

  public Typography withGap(boolean newGap) {
    return new Typography(
        language, lineBreak, indent, hang, newGap, justify, grid, ruby, vertical, marks, variant,
        readings);
  }

  public Typography withJustify(boolean newJustify) {
    return new Typography(
        language,
        lineBreak,
        indent,
        hang,
        gap,
        newJustify,
        grid,
        ruby,
        vertical,
        marks,
        variant,
        readings);
  }

  public Typography withGrid(boolean newGrid) {
    return new Typography(
        language, lineBreak, indent, hang, gap, justify, newGrid, ruby, vertical, marks, variant,
        readings);
  }

  public Typography withRuby(RubyPlace newRuby) {
    return new Typography(
        language, lineBreak, indent, hang, gap, justify, grid, newRuby, vertical, marks, variant,
        readings);
  }

  public Typography withVertical(boolean newVertical) {
    return new Typography(
        language,
        lineBreak,
        indent,
        hang,
        gap,
        justify,
        grid,
        ruby,
        newVertical,
        marks,
        variant,
        readings);
  }

  public Typography withMarks(boolean newMarks) {
    return new Typography(
        language, lineBreak, indent, hang, gap, justify, grid, ruby, vertical, newMarks, variant,
        readings);
  }

  public Typography withVariant(HanVariant newVariant) {
    return new Typography(
        language,
        lineBreak,
        indent,
        hang,
        gap,
        justify,
        grid,
        ruby,
        vertical,
        marks,
        newVariant,
        readings);
  }

  public Typography withReadings(Readings newReadings) {
    return new Typography(
        language,
        lineBreak,
        indent,
        hang,
        gap,
        justify,
        grid,
        ruby,
        vertical,
        marks,
        variant,
        newReadings);
  }

  /** The language a text is set in that is written in another. */
  public Language languageOf(Language written) {
    return language == null ? written : language;
  }

  /** The first-line indent in a language, in em (CLREQ 4.1, JLREQ 3.1.3). */
  public int indentIn(Language written) {
    return indent == LANGUAGE_INDENT ? written.indent() : indent;
  }

  /**
   * Whether marks hang in a language: in Traditional Chinese they stand in mid-square and do not.
   */
  public boolean hangsIn(Language written) {
    return hang && !vertical && (written == Language.ZH_HANS || written == Language.JA);
  }
}
