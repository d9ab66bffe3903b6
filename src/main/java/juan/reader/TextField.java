package juan.reader;

import juan.screen.Frame;
import juan.screen.Style;
import org.jspecify.annotations.Nullable;

/** A line that is being typed at the foot of the screen. */
record TextField(String text) {
  static final TextField EMPTY = new TextField("");

  /** In UTF-16 units: nobody types more. */
  private static final int LONGEST = 500;

  /** The line after a key; null when the key does not edit it. */
  @Nullable TextField press(Key key) {
    return switch (key.name()) {
      case "Backspace", "^H" ->
          text.isEmpty()
              ? null
              : new TextField(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
      case "^U" -> EMPTY;
      case "^W" -> new TextField(text.stripTrailing().replaceFirst("\\S+$", ""));
      default ->
          key.text().isEmpty()
              ? null
              : text.length() < LONGEST ? new TextField(text + key.text()) : this;
    };
  }

  /** Draws it behind a prompt: its end, when it is longer than the row. */
  void draw(Frame frame, int row, int left, int right, String prompt) {
    int start = frame.write(row, left, right, prompt, Style.DIM);
    String shown = text;
    while (!shown.isEmpty() && frame.width(shown) > right - start - 1) {
      shown = shown.substring(shown.offsetByCodePoints(0, 1));
    }
    int end = frame.write(row, start, right, shown, Style.PLAIN);
    frame.write(row, end, right, " ", Style.REVERSE);
  }
}
