package juan.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import juan.layout.Typography;
import juan.reader.Message;
import juan.reader.Model;
import juan.reader.Update;
import juan.reader.View;
import juan.reader.Window;
import juan.reader.Words;
import juan.screen.ColorDepth;
import juan.screen.Painter;
import juan.source.ArticleReader;
import juan.source.PipeSource;
import juan.text.Ambiguous;
import juan.text.Language;
import juan.text.LineBreakLevel;
import juan.text.LineBreaks;

/**
 * Loads what nearly every start needs while the start waits for the terminal's answers: ICU's
 * rules, and the classes from a source to a painted screen. Nothing that only some texts need.
 */
final class Warmup {
  private static final String ARTICLE = "卷\n卷，“a”——。\n第一回　卷\n卷。\n卷。";

  private Warmup() {}

  static void begin() {
    var thread = new Thread(Warmup::loadLines, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void loadLines() {
    new LineBreaks(Language.ZH_HANS, LineBreakLevel.AUTO).setText(ARTICLE);
    try {
      readArticle();
    } catch (IOException | RuntimeException e) {
      // Whatever it is, the real reading meets it again and can say so.
      return;
    }
  }

  private static void readArticle() throws IOException {
    var preferences =
        new Model.Preferences(
            new Window(80, 24), new Words(Language.OTHER), Ambiguous.NARROW, Typography.DEFAULT);
    var source =
        new PipeSource("", new ByteArrayInputStream(ARTICLE.getBytes(StandardCharsets.UTF_8)));
    var model = new Model[] {Model.article(preferences, source).model()};
    ArticleReader.read(
        source, batch -> model[0] = Update.apply(model[0], new Message.Arrived(1, batch)).model());
    Painter.paint(null, View.draw(model[0]), ColorDepth.TRUE);
  }
}
