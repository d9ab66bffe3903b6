package juan.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import juan.article.Position;
import juan.library.ArticleState;

/**
 * Something that a reader has noted in an article.
 *
 * @param place where it was when it was made
 * @param letter of a mark; empty for others
 * @param section the heading it stands under, on one line; empty for none
 * @param text what stands there; of a passage one or more lines
 * @param note what the reader says of it; empty for nothing
 * @param made when, in milliseconds since 1970; 0 when it is not known
 */
record Note(
    Kind kind, Position place, String letter, String section, String text, String note, long made) {

  enum Kind {
    BOOKMARK,
    PASSAGE,
    MARK
  }

  /**
   * What has been noted in an article, in the order of its text; marks, which are many and passing,
   * come last.
   */
  static List<Note> of(ArticleState state) {
    var notes = new ArrayList<Note>();
    for (var its : state.bookmarks()) {
      var kind = its.isPassage() ? Kind.PASSAGE : Kind.BOOKMARK;
      String text = its.isPassage() ? its.text().strip() : line(its.text());
      notes.add(
          new Note(
              kind, its.place().place(), "", line(its.section()), text, its.note(), its.made()));
    }
    notes.sort(Comparator.comparing(Note::place).thenComparing(Note::made));
    var marks = new ArrayList<Note>();
    state
        .marks()
        .forEach(
            (letter, place) ->
                marks.add(
                    new Note(
                        Kind.MARK,
                        place.place().place(),
                        letter,
                        line(place.section()),
                        line(place.text()),
                        "",
                        place.made())));
    marks.sort(Comparator.comparing(Note::place).thenComparing(Note::letter));
    notes.addAll(marks);
    return notes;
  }

  private static String line(String text) {
    return text.strip().replace('\n', '\u3000');
  }

  /** Its text; an ellipsis where there is none to show, as of a blank line. */
  String shown() {
    return text.isEmpty() ? "…" : text;
  }
}
