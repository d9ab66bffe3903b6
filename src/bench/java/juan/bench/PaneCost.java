package juan.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import juan.layout.Typography;
import juan.reader.Key;
import juan.reader.Message;
import juan.reader.Model;
import juan.reader.Update;
import juan.reader.View;
import juan.reader.Window;
import juan.reader.Words;
import juan.screen.ColorDepth;
import juan.screen.Frame;
import juan.screen.Painter;
import juan.source.ArticleReader;
import juan.source.FileSource;
import juan.text.Ambiguous;
import juan.text.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a message to the bytes of its frame, in the middle of the novel. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PaneCost {
  private static final int COLUMNS = 80;
  private static final int ROWS = 24;
  private static final int PAGES = 600;

  private Model model;
  private Frame shown;
  private int turn;

  @Setup
  public void open() throws IOException {
    var preferences =
        new Model.Preferences(
            new Window(COLUMNS, ROWS),
            new Words(Language.ZH_HANS),
            Ambiguous.NARROW,
            Typography.DEFAULT);
    var novel = new FileSource(Programs.NOVEL);
    model = Model.article(preferences, novel).model();
    ArticleReader.read(novel, batch -> take(new Message.Arrived(1, batch)));
    for (String key : new String[] {"5", "0", "%"}) {
      take(new Message.Pressed(new Key(key)));
    }
    shown = View.draw(model);
  }

  private void take(Message message) {
    model = Update.apply(model, message).model();
  }

  private int paint() {
    Frame next = View.draw(model);
    int bytes = Painter.paint(shown, next, ColorDepth.TRUE).length;
    shown = next;
    return bytes;
  }

  /** A page down, to text that has not been set before. */
  @Benchmark
  public int page() {
    take(new Message.Pressed(new Key(++turn % PAGES == 0 ? "g" : "Space")));
    return paint();
  }

  /** The window a little narrower, or on every other turn as wide as before: all is set anew. */
  @Benchmark
  public int resize() {
    take(new Message.Resized(turn++ % 2 == 0 ? COLUMNS - 10 : COLUMNS, ROWS));
    return paint();
  }
}
