package juan.article;

import java.util.ArrayList;
import java.util.List;
import juan.text.Language;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/**
 * One block of an article: what begins on a line of its own.
 *
 * @param level of a heading: 1 is the highest; of anything else: how deep it is nested in lists and
 *     quotations, 0 outside them
 * @param marker what stands before a list item, {@code "1."}; empty elsewhere
 * @param text without control characters; a line feed in it ends a line
 * @param spans in the order of their starts
 * @param language what the source says it is written in; null for the article's language
 */
public record Block(
    Kind kind,
    int level,
    String marker,
    String text,
    List<Span> spans,
    @Nullable Language language) {

  /** What a block is to the reader. */
  public enum Kind {
    TITLE,
    BYLINE,
    HEADING,
    PARAGRAPH,
    ITEM,
    QUOTE,
    PREFORMATTED,
    /** A line of a poem; one without text stands between two stanzas. */
    VERSE,
    /** A line that a program has printed, as it stands; one without text is a blank line. */
    OUTPUT,
    /** A break between scenes: a line of asterisks, or a thematic break. */
    BREAK
  }

  public Block {
    marker = Sanitizer.clean(marker);
    text = Sanitizer.cleanLines(text);
    spans = List.copyOf(spans);
  }

  /** A block in the article's language. */
  public Block(Kind kind, int level, String marker, String text, List<Span> spans) {
    this(kind, level, marker, text, spans, null);
  }

  public static Block of(Kind kind, String text) {
    return new Block(kind, 0, "", text, List.of());
  }

  public static Block heading(int level, String text) {
    return new Block(Kind.HEADING, level, "", text, List.of());
  }

  /** The same text as another kind of block, on no level. */
  public Block as(Kind other) {
    return new Block(other, 0, marker, text, spans, language);
  }

  /** The same text as a heading; a level of 0 makes it none. */
  public Block asHeading(int newLevel) {
    if (newLevel == 0 && kind != Kind.HEADING) {
      return this;
    }
    var newKind = newLevel == 0 ? Kind.PARAGRAPH : Kind.HEADING;
    return new Block(newKind, newLevel, marker, text, spans, language);
  }

  public static Block paragraph(String text) {
    return of(Kind.PARAGRAPH, text);
  }

  /** The same block with more marks, in any order. */
  public Block with(List<Span> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(spans);
    all.addAll(more);
    all.sort(Span.BY_START);
    return new Block(kind, level, marker, text, all, language);
  }

  /** Whether any of its text has a reading, the author's or one that was worked out. */
  public boolean hasRuby() {
    for (Span span : spans) {
      if (span.mark() == Span.Mark.RUBY || span.isWorkedOut()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of its readings was worked out. */
  public boolean isAnnotated() {
    for (Span span : spans) {
      if (span.isWorkedOut()) {
        return true;
      }
    }
    return false;
  }

  /** Whether readings were taken out of its text. */
  public boolean hasGlosses() {
    for (Span span : spans) {
      if (span.mark() == Span.Mark.GLOSS) {
        return true;
      }
    }
    return false;
  }

  /** The length as readers count it (字): code points other than white space. */
  public int characters() {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u3000' && c != '\u00A0' && !Character.isLowSurrogate(c)) {
        count++;
      }
    }
    return count;
  }
}
