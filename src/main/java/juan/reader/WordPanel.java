package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Metadata;
import juan.article.Span;
import juan.dictionary.Entry;
import juan.dictionary.Match;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.screen.Frame;
import juan.screen.Style;

/** What dictionaries say of a word: at the foot of the pane, or at its head where the word is. */
final class WordPanel {
  private static final int MOST_ROWS = 10;

  private WordPanel() {}

  /** The lines there are to scroll through. */
  static int lines(Model model, WordMode mode) {
    Layout layout = layout(model, mode);
    int lines = 0;
    for (Place at = new Place(0, 0); at != null; at = layout.below(at)) {
      lines++;
    }
    return lines;
  }

  static void draw(Model model, Frame frame, WordMode mode) {
    Window window = model.window();
    int rows = Math.min(MOST_ROWS, window.height() / 2);
    if (rows < 1) {
      return;
    }
    Layout layout = layout(model, mode);
    Place first = new Place(0, 0);
    for (int i = 0; i < mode.scrolled(); i++) {
      Place next = layout.below(first);
      first = next == null ? first : next;
    }
    var shown = new ArrayList<Place>();
    for (Place at = first; at != null && shown.size() < rows - 1; at = layout.below(at)) {
      shown.add(at);
    }
    int height = shown.size() + 1;
    boolean atFoot = row(model, mode) < window.height() - height;
    int top = atFoot ? window.top() + window.height() - height : window.top();
    for (int row = top; row < top + height; row++) {
      frame.fill(row, 0, frame.columns(), Style.PLAIN);
    }
    int row = atFoot ? top + 1 : top;
    for (Place place : shown) {
      TextColumn.drawLine(frame, layout, place, row++, left(model));
    }
  }

  private static int left(Model model) {
    return model.typography().vertical() ? 2 : PaneMode.left(model);
  }

  /** The row of the pane that the word is in. */
  private static int row(Model model, WordMode mode) {
    Reading reading = model.openReading();
    Word word = mode.word();
    if (word == null || model.typography().vertical()) {
      return 0;
    }
    Layout layout = reading.layout();
    Place wanted = layout.place(word.place());
    int row = 0;
    for (Place at = reading.viewport().first();
        at != null && !at.equals(wanted) && row < model.window().height();
        at = layout.below(at)) {
      row += layout.height(at);
    }
    return row + layout.height(wanted) - 1;
  }

  private static Layout layout(Model model, WordMode mode) {
    int width = model.window().columns() - 2 * left(model);
    var typography = Typography.DEFAULT.withIndent(0).withHang(false);
    var language = model.openReading().language();
    var setting = new Setting(Math.max(1, width / 2), language, model.ambiguous(), typography);
    return new Layout(Article.of(Metadata.UNKNOWN, blocks(model, mode)), setting);
  }

  private static List<Block> blocks(Model model, WordMode mode) {
    var words = model.words();
    Word word = mode.word();
    if (word == null) {
      return List.of(Block.paragraph(words.get("word.waiting")));
    }
    var blocks = new ArrayList<Block>();
    word.problems()
        .forEach(problem -> blocks.add(Block.paragraph(Problems.sentence(words, problem))));
    if (!word.folder().isEmpty() && word.problems().isEmpty()) {
      blocks.add(Block.paragraph(words.get("word.no-dictionary", word.folder())));
    } else if (word.matches().isEmpty()) {
      blocks.add(Block.paragraph(words.get("word.unknown")));
    }
    for (Match match : word.matches()) {
      match.entries().forEach(entry -> add(entry, blocks));
    }
    return blocks;
  }

  private static void add(Entry entry, List<Block> blocks) {
    String heads = String.join("　", entry.headwords());
    String text = heads + (entry.reading().isEmpty() ? "" : "  " + entry.reading());
    var bold = new Span(0, heads.length(), Span.Mark.STRONG);
    int number = 1;
    blocks.add(new Block(Block.Kind.ITEM, 0, "", text, List.of(bold)));
    for (String sense : entry.senses()) {
      String marker = entry.senses().size() > 1 ? number++ + "." : "";
      blocks.add(new Block(Block.Kind.ITEM, 1, marker, sense, List.of()));
    }
  }
}
