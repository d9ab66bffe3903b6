package juan.reader;

import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Metadata;
import juan.layout.Layout;
import juan.layout.Pages;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.library.Entry;
import juan.screen.Frame;
import juan.screen.Style;
import juan.source.UnreadableException.Reason;

/** Draws the articles of a shelf between two columns of a frame, as far as they are seen. */
final class ShelfList {
  /** With fewer columns there are titles and progress only. */
  private static final int COLUMNS_FOR_DETAILS = 56;

  private static final int COLUMNS_FOR_PROGRESS = 32;
  private static final int SHORTEST_LENGTH = 9;
  private static final int PARTS = 1000;

  /** The cells of the bar, which has room for 100%. */
  private static final int BAR = 6;

  private final Model model;
  private final Words words;
  private final Frame frame;
  private final int left;
  private final int right;

  ShelfList(Model model, Frame frame, int left, int right) {
    this.model = model;
    this.words = model.words();
    this.frame = frame;
    this.left = left;
    this.right = right;
  }

  /** Says why there is nothing. */
  void drawEmpty(int top, int height) {
    Shelf shelf = model.shelf();
    String why =
        !shelf.isWhole()
            ? words.get("shelf.looking")
            : !shelf.query().isEmpty()
                ? words.get("shelf.none", shelf.query())
                : shelf.only() != null
                    ? words.get("shelf.none-such")
                    : words.get("shelf.empty", model.shelfName());
    // Set like any other text, since a small window has no room for it on one line.
    var text = Article.of(Metadata.UNKNOWN, List.of(Block.paragraph(why)));
    var typography = Typography.DEFAULT.withIndent(0);
    var setting =
        new Setting((right - left) / 2 - 1, words.language(), model.ambiguous(), typography);
    var layout = new Layout(text, setting);
    var first = new Layout.Place(0, 0);
    var last = new Pages(layout, height).last(first);
    TextColumn.draw(frame, layout, first, last, top, height, left);
  }

  /**
   * Draws rows of the shelf from one on.
   *
   * @param selected the index of the article that is chosen
   */
  void draw(int top, int height, int first, int selected) {
    Shelf shelf = model.shelf();
    for (int i = first; i < Math.min(shelf.rowCount(), first + height); i++) {
      int row = shelf.row(i);
      if (row >= 0) {
        draw(top + i - first, shelf.get(row), row == selected);
      } else if (row != Shelf.BLANK) {
        String folder = shelf.get(~row).folder();
        String name = folder.isEmpty() ? model.shelfName() : folder;
        frame.write(top + i - first, left, right, name, Style.BOLD);
      }
    }
  }

  private void draw(int row, Entry entry, boolean here) {
    Style style = here ? Style.REVERSE : Style.PLAIN;
    Style quiet = here ? Style.REVERSE : Style.DIM;
    frame.fill(row, left, right, style);
    frame.write(row, left, right, here ? "> " : "  ", style);
    boolean details = right - left >= COLUMNS_FOR_DETAILS;
    int end = right - 1;
    if (right - left >= COLUMNS_FOR_PROGRESS) {
      String problem = details ? "" : problem(entry);
      if (problem.isEmpty()) {
        end = drawProgress(row, end, entry, here);
      } else {
        frame.write(row, end - frame.width(problem), end, problem, quiet);
        end -= frame.width(problem) + 2;
      }
    }
    if (details) {
      end = drawDetails(row, end, entry, quiet);
    }
    frame.write(
        row, left + 2, end, View.cut(frame, shown(entry, entry.title()), end - left - 2), style);
  }

  /** A text of an entry in the characters the reader wants. */
  private String shown(Entry entry, String text) {
    return model.shown(text, entry.metadata().language());
  }

  private int drawDetails(int row, int start, Entry entry, Style quiet) {
    ShelfColumns columns = model.shelf().columns();
    int widest = (right - left) / 5;
    int byline = Math.min(widest, columns.byline());
    int date = Math.min(widest, columns.date());
    int longest = Math.max(SHORTEST_LENGTH, frame.width(words.length(columns.longest())));
    int end = start;
    String length = length(entry);
    frame.write(row, end - frame.width(length), end, length, quiet);
    end -= longest + 2;
    String when = View.cut(frame, entry.metadata().date(), date);
    frame.write(row, end - date, end, when, quiet);
    end -= date + (date > 0 ? 2 : 0);
    frame.write(
        row,
        end - byline,
        end,
        View.cut(frame, shown(entry, entry.metadata().byline()), byline),
        quiet);
    return end - byline - (byline > 0 ? 2 : 0);
  }

  private String length(Entry entry) {
    String problem = problem(entry);
    return !problem.isEmpty() || entry.characters() < 0
        ? problem
        : words.length(entry.characters());
  }

  private String problem(Entry entry) {
    Reason problem = entry.problem();
    if (problem == null) {
      return "";
    }
    return words.get(problem == Reason.EMPTY ? "shelf.empty-file" : "shelf.unreadable");
  }

  /** Draws how far an article was read, right of a column; gives back where what is left ends. */
  private int drawProgress(int row, int end, Entry entry, boolean here) {
    String unread = words.get("shelf.unread");
    String finished = words.get("shelf.finished");
    int width = Math.max(BAR, Math.max(frame.width(unread), frame.width(finished)));
    Style quiet = here ? Style.REVERSE : Style.DIM;
    var progress = entry.progress();
    if (entry.problem() == null && (progress == null || progress.isFinished())) {
      String word = progress == null ? unread : finished;
      frame.write(row, end - frame.width(word), end, word, quiet);
    } else if (progress != null && entry.problem() == null) {
      String percent = progress.percent() + "%";
      String bar = " ".repeat(BAR - percent.length()) + percent;
      int done = (progress.permille() * BAR + PARTS / 2) / PARTS;
      // Without any character, like the other bar; in the row that is chosen the other way round.
      Style read = here ? Style.PLAIN : Style.DIM.and(Style.REVERSE);
      frame.write(row, end - BAR, end, bar.substring(0, done), read);
      frame.write(row, end - BAR + done, end, bar.substring(done), quiet.and(Style.UNDERLINE));
    }
    return end - width - 2;
  }
}
