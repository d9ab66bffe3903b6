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
    return switch (key.name()) {
      case "Esc", "&", "q", "^C" -> Step.of(model.with(PaneMode.FRESH));
      case "Enter" -> go(model);
      case "j", "n", "Down" -> select(model, selected + 1);
      case "k", "N", "Up" -> select(model, selected - 1);
      case "PgDn", "^F", "Space" -> select(model, selected + page);
      case "PgUp", "^B" -> select(model, selected - page);
      case "g", "Home" -> select(model, 0);
      case "G", "End" -> select(model, Integer.MAX_VALUE);
      case "Q" -> Step.of(model, new Effect.Quit());
      case "^L" -> Step.of(model, new Effect.Redraw());
      case "^Z" -> Step.of(model, new Effect.Suspend());
      default -> Step.of(model);
    };
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
    PaneMode.drawPane(
        model, frame, PaneMode.left(model), View.fitting(frame, words.get("hits.hint"), width));
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
