package juan.heading;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader has decided about the headings of an article.
 *
 * @param marks the lines that are headings, or none, whatever was found
 * @param off the families whose lines are no headings, by {@link Finding#family}
 */
public record HeadingChoices(List<HeadingMark> marks, List<String> off) {
  public static final HeadingChoices NONE = new HeadingChoices(List.of(), List.of());

  public HeadingChoices {
    marks = List.copyOf(marks);
    off = List.copyOf(off);
  }

  public boolean isEmpty() {
    return marks.isEmpty() && off.isEmpty();
  }

  /** These choices with a mark, in place of one that its line may have. */
  public HeadingChoices with(HeadingMark mark) {
    var now = without(mark).marks;
    var more = new ArrayList<>(now);
    more.add(mark);
    return new HeadingChoices(more, off);
  }

  /** These choices without the mark of a line. */
  public HeadingChoices without(HeadingMark mark) {
    return new HeadingChoices(marks.stream().filter(its -> !its.isOf(mark)).toList(), off);
  }

  /** These choices with a family turned off, or on where it was off. */
  public HeadingChoices turned(String family) {
    var now = new ArrayList<>(off);
    if (!now.remove(family)) {
      now.add(family);
    }
    return new HeadingChoices(marks, now);
  }
}
