package juan.reader;

import juan.article.Anchor;
import juan.article.Position;
import juan.screen.Frame;
import juan.screen.Style;
import juan.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Typing what to search for in the article; each key shows the nearest hit.
 *
 * @param origin where the reader was
 * @param before what was searched for before, or null
 */
record SearchMode(
    TextField field, Query.Kind kind, boolean backward, Position origin, @Nullable Search before)
    implements Mode {

  static SearchMode begun(Reading reading, boolean backward) {
    Search last = reading.search();
    var kind = last == null ? Query.Kind.FORGIVING : last.kind();
    return new SearchMode(TextField.EMPTY, kind, backward, reading.top(), last);
  }

  @Override
  public Step press(Model model, Key key) {
    Reading reading = model.openReading();
    return switch (key.name()) {
      case "Esc", "^C" -> leave(model);
      case "Enter" -> accept(model, reading);
      case "Down", "^N" -> Step.of(model.with(reading.toHit(1, model.lines())));
      case "Up", "^P" -> Step.of(model.with(reading.toHit(-1, model.lines())));
      case "Tab" -> search(model, field, nextKind());
      case "^L" -> Step.of(model, new Effect.Redraw());
      case "^Z" -> Step.of(model, new Effect.Suspend());
      default -> {
        TextField edited = field.press(key);
        if (edited == null) {
          boolean leaves = field.text().isEmpty() && key.name().equals("Backspace");
          yield leaves ? leave(model) : Step.of(model);
        }
        yield search(model, edited, kind);
      }
    };
  }

  private Query.Kind nextKind() {
    return switch (kind) {
      case FORGIVING -> Query.Kind.EXACT;
      case EXACT -> Query.Kind.PATTERN;
      case PATTERN -> Query.Kind.FORGIVING;
    };
  }

  private Step search(Model model, TextField typed, Query.Kind now) {
    var mode = new SearchMode(typed, now, backward, origin, before);
    Reading back = model.openReading().shown(origin);
    return model.with(mode).searching(back, typed.text(), now, backward);
  }

  private Step leave(Model model) {
    Reading back = model.openReading().shown(origin).with(before);
    return Step.of(model.with(PaneMode.FRESH).with(back));
  }

  private Step accept(Model model, Reading reading) {
    Model pane = model.with(PaneMode.FRESH);
    if (field.text().isEmpty()) {
      return before == null ? leave(model) : pane.with(reading.with(before)).hit(backward, 1);
    }
    var from = Anchor.of(reading.article(), origin);
    Search search = reading.search();
    boolean none = search != null && search.complete() && search.hits().isEmpty();
    Model now = pane.with(reading.jumped(from));
    return Step.of(none ? now.withNotice(now.noHits()) : now);
  }

  @Override
  public void draw(Model model, Frame frame) {
    PaneMode.FRESH.draw(model, frame);
    if (!model.window().hasStatus()) {
      return;
    }
    int row = model.window().statusRow();
    int left = Math.min(PaneMode.left(model), frame.columns() / 4);
    frame.fill(row, 0, frame.columns(), Style.PLAIN);
    String count = count(model);
    int right = frame.columns() - left;
    int room = right - frame.width(count) - 2;
    boolean roomy = room > frame.columns() / 2;
    if (roomy) {
      frame.write(row, right - frame.width(count), right, count, Style.DIM);
    }
    field.draw(frame, row, left, roomy ? room : right, prompt(model));
  }

  private String prompt(Model model) {
    String sign = backward ? "?" : "/";
    return switch (kind) {
      case FORGIVING -> sign;
      case EXACT -> model.words().get("search.exact") + " " + sign;
      case PATTERN -> model.words().get("search.pattern") + " " + sign;
    };
  }

  private String count(Model model) {
    Search search = model.openReading().search();
    if (field.text().isEmpty() || search == null) {
      return model.words().get("search.hint");
    }
    var problem = Query.of(field.text(), kind).problem();
    return problem.isPresent()
        ? model.words().get("search.no-pattern", "").strip()
        : model.hitCount(search);
  }
}
