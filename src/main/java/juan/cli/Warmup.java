package juan.cli;

import java.nio.file.Path;
import java.util.List;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Metadata;
import juan.layout.Typography;
import juan.reader.Message;
import juan.reader.Model;
import juan.reader.Update;
import juan.reader.View;
import juan.reader.Window;
import juan.reader.Words;
import juan.screen.ColorDepth;
import juan.screen.Painter;
import juan.source.FileSource;
import juan.text.Ambiguous;
import juan.text.Language;

/**
 * Loads what sets and paints a text while the text itself is still read and the terminal asked.
 * Nothing that only some texts need.
 */
final class Warmup {
  private static final String TEXT = "卷，“a”——。";

  private Warmup() {}

  static void begin() {
    var thread = new Thread(Warmup::draw, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void draw() {
    var preferences =
        new Model.Preferences(
            new Window(80, 24), new Words(Language.OTHER), Ambiguous.NARROW, Typography.DEFAULT);
    var blocks = List.of(Block.of(Block.Kind.TITLE, TEXT), Block.paragraph(TEXT.repeat(8)));
    var batch = new Batch(0, blocks, Metadata.UNKNOWN, true);
    var source = new FileSource(Path.of(""));
    var opened = Model.article(preferences, source).model();
    var model = Update.apply(opened, new Message.Arrived(1, batch)).model();
    Painter.paint(null, View.draw(model), ColorDepth.TRUE);
  }
}
