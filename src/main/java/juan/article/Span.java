package juan.article;

import java.util.Comparator;
import juan.text.Sanitizer;

/**
 * A stretch of a block's text that is marked.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last
 * @param value of ruby, glosses and readings: the reading; of SGR its parameters; empty for other
 *     marks
 */
public record Span(int start, int end, Mark mark, String value) {
  /**
   * In the order of their starts; spelled out, since Java would make a class for it at each start.
   */
  public static final Comparator<Span> BY_START =
      (one, other) -> Integer.compare(one.start(), other.start());

  public Span {
    value = Sanitizer.clean(value);
  }

  /** A mark that has no value. */
  public Span(int start, int end, Mark mark) {
    this(start, end, mark, "");
  }

  /** A reading for a stretch of text. */
  public static Span ruby(int start, int end, String reading) {
    return new Span(start, end, Mark.RUBY, reading);
  }

  /** Whether it is a reading that was worked out. */
  public boolean isWorkedOut() {
    return mark == Mark.READING || mark == Mark.GUESSED_READING;
  }

  /** How a stretch is marked. */
  public enum Mark {
    EMPHASIS,
    STRONG,
    CODE,
    LINK,
    /** 著重號, 傍点: dots beside what is stressed. */
    EMPHASIS_DOTS,
    /** 專名號: a line beside the name of a person or place. */
    PROPER_NAME,
    /** 書名號乙式: a wavy line beside the name of a book. */
    BOOK_TITLE,
    /** A number that stands for what is listed elsewhere: the address of a link. */
    REFERENCE,
    RUBY,
    /** A reading that stood in the text, put there by a filter, and was taken out. */
    GLOSS,
    /** A reading that was worked out, where the author gave none. */
    READING,
    /** The same where the text may as well be read otherwise. */
    GUESSED_READING,
    /** How a program has told a terminal to draw it; the value is the parameters of SGR. */
    SGR,
    /** What was repaired. */
    REPAIR,
    /** A passage that the reader has highlighted. */
    HIGHLIGHT,
    /** What was searched for. */
    HIT,
    /** What was searched for, where the reader has gone to; a word that is looked up. */
    PRESENT
  }
}
