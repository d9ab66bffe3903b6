package juan.library;

import juan.article.Anchor;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/**
 * A place of an article that its reader wants to find again, or a passage that is highlighted.
 *
 * @param end where the passage ends; null when it is a place and no passage
 * @param section the heading it stands under; empty for none
 * @param text the passage, or what stands at the place
 * @param note what the reader says of it; empty for nothing
 * @param made when, in milliseconds since 1970; 0 before it has been written down
 */
public record Bookmark(
    Anchor place, @Nullable Anchor end, String section, String text, String note, long made) {
  /** In UTF-16 units: a longer text is cut. */
  static final int LONGEST = 2_000;

  public Bookmark {
    section = cut(Sanitizer.cleanLines(section));
    text = cut(Sanitizer.cleanLines(text));
    note = cut(Sanitizer.clean(note));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  public boolean isPassage() {
    return end != null;
  }

  Bookmark madeAt(long time) {
    return made == 0 ? new Bookmark(place, end, section, text, note, time) : this;
  }

  /** Whether it is the same but for when it was made. */
  public boolean isSameAs(Bookmark other) {
    return madeAt(1).withMade(1).equals(other.madeAt(1).withMade(1));
  }

  private Bookmark withMade(long time) {
    return new Bookmark(place, end, section, text, note, time);
  }
}
