package juan.reader;

import java.util.AbstractList;
import java.util.List;
import juan.article.Block;
import juan.screen.Frame;
import juan.search.Range;

/** The list of all hits of a search, under their sections. */
record HitsMode(int selected) implements Mode {
  /** So many UTF-16 units before a hit are shown with it. */
  private static final int BEFORE = 12;

  private static final int AROUND = 200;

  static HitsMode opened(Search search) {
    return new HitsMode(Math.max(0, search.present()));
  }

  @Override
  public Step press(Model model, Key key) {
    int page = Math.max(1, model.window().height() - 2);
    var action = model.keys().of(KeyContext.HITS).action(key.name());
    if (action.isEmpty()) {
      return Step.of(model);
    }
    return switch (action.get()) {
      case CLOSE -> Step.of(model.with(PaneMode.FRESH));
      case GO -> go(model);
      case LINE_DOWN -> select(model, selected + 1);
      case LINE_UP -> select(model, selected - 1);
      case PAGE_DOWN -> select(model, selected + page);
      case PAGE_UP -> select(model, selected - page);
      case TOP -> select(model, 0);
      case END -> select(model, Integer.MAX_VALUE);
      case QUIT -> Step.of(model, new Effect.Quit());
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      default -> Step.of(model);
    };
  }

  /** The same hit selected when others have been found before it; of the first, the nearest. */
  HitsMode following(Search before, Search now) {
    if (before.hits().isEmpty()) {
      return opened(now);
    }
    int at = Math.min(selected, before.hits().size() - 1);
    return new HitsMode(now.after(before.hits().get(at).place()));
  }

  private static List<Hit> hits(Model model) {
    Search search = model.openReading().search();
    return search == null ? List.of() : search.hits();
  }

  private Step select(Model model, int index) {
    int last = hits(model).size() - 1;
    return Step.of(model.with(new HitsMode(Math.max(0, Math.min(last, index)))));
  }

  private Step go(Model model) {
    Reading reading = model.openReading();
    Search search = reading.search();
    if (search == null || selected >= search.hits().size()) {
      return Step.of(model.with(PaneMode.FRESH));
    }
    var there = reading.jumped(reading.here()).atHit(selected, model.lines());
    return Step.of(model.with(PaneMode.FRESH).with(there));
  }

  @Override
  public void draw(Model model, Frame frame) {
    var words = model.words();
    int width = frame.columns() - 2 * PaneMode.left(model) - 2;
    var keys = model.keys().of(KeyContext.HITS);
    String hints =
        keys.hints(words, "hits.hint", Action.GO, Action.LINE_DOWN, Action.LINE_UP, Action.CLOSE);
    PaneMode.drawPane(model, frame, PaneMode.left(model), View.fitting(frame, hints, width));
    Reading reading = model.openReading();
    Search search = reading.search();
    String title = search == null ? "" : words.get("hits.title", search.typed());
    var hits = hits(model);
    var items =
        new AbstractList<ListPanel.Item>() {
          @Override
          public ListPanel.Item get(int index) {
            return item(reading, hits.get(index));
          }

          @Override
          public int size() {
            return hits.size();
          }
        };
    ListPanel.draw(model, frame, title, items, Math.min(selected, Math.max(0, hits.size() - 1)));
    if (hits.isEmpty()) {
      boolean ended = search != null && search.complete() && reading.article().complete();
      String said = ended ? model.noHits() : words.get("hits.searching");
      ListPanel.say(model, frame, said);
    }
  }

  private static ListPanel.Item item(Reading reading, Hit hit) {
    int index = hit.place().block();
    Block block = reading.article().block(index);
    String text = block.text();
    int from = boundary(text, Math.max(0, hit.place().offset() - BEFORE));
    int to = boundary(text, Math.min(text.length(), hit.end() + AROUND));
    String before = from > 0 ? "…" : "";
    String shown = before + text.substring(from, to).replace('\n', '\u3000');
    int shift = before.length() - from;
    var range = new Range(hit.place().offset() + shift, hit.end() + shift);
    return new ListPanel.Item(
        reading.shown(reading.sectionAt(index)),
        reading.shown(shown),
        List.of(range),
        percent(reading, index),
        false);
  }

  private static int boundary(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }

  private static String percent(Reading reading, int block) {
    var article = reading.article();
    return 100 * article.charactersBefore(block) / Math.max(1, article.characters()) + "%";
  }
}
