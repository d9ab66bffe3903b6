package juan.heading;

import juan.heading.HeadingLine.Margin;

/** How an article sets off its paragraphs, which tells what stands out from them. */
final class TextHabits {
  /** In paragraphs of prose: fewer show no habit. */
  private static final int FEWEST = 5;

  /** In UTF-16 units, on average. */
  private static final int LONG_PARAGRAPH = 40;

  /** So many without any habit are verse, or a list. */
  private static final int MANY = 50;

  private static final int LONG_LINE = 15;

  private int paragraphs;
  private int prose;
  private int indented;
  private int spaced;
  private long length;
  private int lines;
  private int unended;

  /**
   * Takes a paragraph.
   *
   * @return whether it is prose: see {@link Sentence#isProse}
   */
  boolean add(String paragraph, Margin margin) {
    boolean ended = Sentence.isEnded(paragraph);
    paragraphs++;
    if (paragraph.length() >= LONG_LINE) {
      lines++;
      unended += ended ? 0 : 1;
      if (ended) {
        prose++;
        length += paragraph.length();
        indented += margin.indent() > 0 ? 1 : 0;
        spaced += margin.spaced() ? 1 : 0;
      }
    }
    return ended || Sentence.isLong(paragraph);
  }

  int prose() {
    return prose;
  }

  /** Whether paragraphs are so long that a short line among them is no speech or exclamation. */
  boolean hasLongParagraphs() {
    return prose < FEWEST ? paragraphs < MANY : length >= (long) LONG_PARAGRAPH * prose;
  }

  /** Whether a line stands out: not indented where paragraphs are, or after a blank line. */
  boolean standsOut(Margin margin) {
    return (indents() && margin.indent() == 0) || (!spaces() && margin.spaced());
  }

  private boolean indents() {
    return prose >= FEWEST && indented >= 0.9 * prose;
  }

  private boolean spaces() {
    return prose < FEWEST || spaced > 0.2 * prose;
  }

  /** Whether many lines end in the middle of a sentence: they were wrapped, or are verse. */
  boolean isBroken() {
    return lines >= FEWEST && unended > 0.35 * lines;
  }
}
