package juan.layout;

import juan.text.Ambiguous;
import juan.text.Language;

/**
 * All that decides how an article's blocks become lines.
 *
 * @param measure the length of a line in em, at least 1
 * @param language the article's own
 */
public record Setting(int measure, Language language, Ambiguous ambiguous, Typography typography) {

  public Setting {
    measure = Math.max(1, measure);
    language = typography.languageOf(language);
  }

  /** One em along a line: two cells, or one row where lines run downwards. */
  public int em() {
    return typography.vertical() ? 1 : 2;
  }

  /** The measure along a line, in cells or rows. */
  public int length() {
    return em() * measure;
  }

  /** The same with nothing added to the text, as code is set. */
  Setting plain() {
    var bare =
        typography
            .withHang(false)
            .withGap(false)
            .withJustify(false)
            .withGrid(false)
            .withRuby(RubyPlace.OFF);
    return new Setting(measure, language, ambiguous, bare);
  }

  /** The same for an article, or a part of one, written in another language. */
  public Setting withLanguage(Language newLanguage) {
    return new Setting(measure, newLanguage, ambiguous, typography);
  }
}
