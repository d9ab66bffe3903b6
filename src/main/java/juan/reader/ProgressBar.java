package juan.reader;

import juan.article.Progress;
import juan.screen.Frame;
import juan.screen.Style;

/** How much of an article has been read from its source, drawn without any character. */
final class ProgressBar {
  static final int WIDTH = 12;

  private ProgressBar() {}

  /** Draws it where its size is known and there is room before a column. */
  static void draw(Frame frame, int row, int column, int limit, Progress progress) {
    if (progress.complete() || progress.of() <= 0 || column + WIDTH > limit) {
      return;
    }
    int done = (int) Math.min(WIDTH, progress.read() * WIDTH / progress.of());
    frame.fill(row, column, column + done, Style.DIM.and(Style.REVERSE));
    frame.fill(row, column + done, column + WIDTH, Style.DIM.and(Style.UNDERLINE));
  }
}
