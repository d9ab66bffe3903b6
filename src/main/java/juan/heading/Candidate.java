package juan.heading;

/**
 * A line that a family takes for a heading by its shape.
 *
 * @param number as the line gives it; -1 for none
 * @param title what follows the number, or the whole line where there is no number
 * @param form how the title stands to the number
 * @param refusal why the line cannot be a heading though it looks like one; empty when it can
 */
record Candidate(
    HeadingLine line, Series series, int number, String title, Form form, String refusal) {

  /** How a title stands to its number. */
  enum Form {
    /** 第一回: the number alone. */
    BARE,
    /** 第一回 題: with something between. */
    APART,
    /** 第一回題: with nothing between. */
    JOINED,
    /** 第一回中: joined to a word that prose goes on with, or with marks that prose has. */
    DOUBTFUL
  }

  static Candidate of(HeadingLine line, Series series, int number, String title, Form form) {
    return new Candidate(line, series, number, title, form, "");
  }

  static Candidate unnumbered(HeadingLine line, Series series) {
    return new Candidate(line, series, -1, line.text(), Form.BARE, "");
  }

  static Candidate refused(HeadingLine line, Series series, String why) {
    return new Candidate(line, series, -1, line.text(), Form.DOUBTFUL, why);
  }

  boolean isNumbered() {
    return number >= 0;
  }

  boolean isRefused() {
    return !refusal.isEmpty();
  }

  /** Whether it is a heading without regard to others, so that the next line opens a section. */
  boolean isOwnSign() {
    return !isRefused() && series.isSign() && form != Form.DOUBTFUL;
  }

  int block() {
    return line.block();
  }

  /** Whether there is nothing but short lines without a final stop between this and another. */
  boolean hasNoTextBefore(Candidate next) {
    return next.line.proseAbove() == line.proseAbove();
  }
}
