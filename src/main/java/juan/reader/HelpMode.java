package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.screen.Frame;
import juan.screen.Style;

/**
 * The help: every key of the mode it was asked for in, and what it does.
 *
 * @param behind the mode to return to
 * @param top the first line shown
 */
record HelpMode(Mode behind, KeyContext context, int top) implements Mode {
  private static final int KEYS_WIDTH = 22;

  @Override
  public Step press(Model model, Key key) {
    int page = Math.max(1, model.window().rows() - 2);
    var action = model.keys().of(KeyContext.HELP).action(key.name());
    return switch (action.orElse(Action.CLOSE)) {
      case LINE_DOWN -> scroll(model, 1);
      case LINE_UP -> scroll(model, -1);
      case PAGE_DOWN -> scroll(model, page);
      case PAGE_UP -> scroll(model, -page);
      case TOP -> scroll(model, -top);
      case END -> scroll(model, Integer.MAX_VALUE / 2);
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      case QUIT -> Step.of(model, new Effect.Quit());
      default -> Step.of(model.with(behind));
    };
  }

  private Step scroll(Model model, int by) {
    int last = Math.max(0, lines(model).size() - (model.window().rows() - 1));
    return Step.of(
        model.with(new HelpMode(behind, context, Math.max(0, Math.min(last, top + by)))));
  }

  private record HelpLine(String keys, String text) {}

  private List<HelpLine> lines(Model model) {
    var words = model.words();
    var keyMap = model.keys().of(context);
    var lines = new ArrayList<HelpLine>();
    lines.add(new HelpLine("", words.get("help.title")));
    lines.add(new HelpLine("", ""));
    keyMap
        .keys()
        .forEach(
            (action, keys) ->
                lines.add(new HelpLine(String.join(" ", keys), words.get(action.word()))));
    if (context == KeyContext.PANE) {
      lines.add(new HelpLine("", ""));
      lines.add(
          new HelpLine(
              "",
              keyMap.hints(
                  words,
                  "help.count",
                  Action.LINE_DOWN,
                  Action.PERCENT,
                  Action.NEXT_SECTION,
                  Action.SECTION)));
    }
    return lines;
  }

  @Override
  public void draw(Model model, Frame frame) {
    var lines = lines(model);
    int rows = frame.rows() - (frame.rows() > 1 ? 1 : 0);
    int left = Math.max(0, (frame.columns() - 70) / 2);
    int keysWidth = Math.min(KEYS_WIDTH, frame.columns() / 2);
    for (int row = 0; row < rows && top + row < lines.size(); row++) {
      var line = lines.get(top + row);
      if (line.keys().isEmpty()) {
        frame.write(row, left, line.text(), top + row == 0 ? Style.BOLD : Style.PLAIN);
      } else {
        frame.write(row, left, View.cut(frame, line.keys(), keysWidth), Style.PLAIN);
        int start = left + keysWidth + 1;
        frame.write(row, start, View.cut(frame, line.text(), frame.columns() - start), Style.DIM);
      }
    }
    if (frame.rows() > 1) {
      String hint =
          View.fitting(
              frame,
              model
                  .keys()
                  .of(KeyContext.HELP)
                  .hints(model.words(), "help.hint", Action.LINE_DOWN, Action.LINE_UP),
              frame.columns() - left);
      frame.write(frame.rows() - 1, left, hint, Style.DIM);
    }
  }
}
