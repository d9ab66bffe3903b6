package juan.cli;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import juan.article.Article;
import juan.article.Block.Kind;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Line;
import juan.reader.TextColumn;
import juan.screen.ColorDepth;
import juan.screen.Frame;
import juan.screen.Painter;
import org.jspecify.annotations.Nullable;

/** The lines of an article as they are printed. Several processors share a long article. */
final class TypesetText {
  /** So much is set at once, in blocks. */
  private static final int SHARE = 512;

  /** And in characters, unless one block has more. */
  private static final int LONGEST_SHARE = 1 << 17;

  private static final int MOST_THREADS = 4;

  /** Where lines go to. */
  interface Sink {
    /**
     * Takes the next lines.
     *
     * @param end index of the block behind those that they are of
     */
    void take(byte[] lines, int end);
  }

  /** The lines of some blocks, which are being set. */
  private record Share(Future<byte[]> lines, int end) {
    void giveTo(Sink out) {
      out.take(get(lines), end);
    }
  }

  private final Layout layout;
  private final int width;
  private final @Nullable ColorDepth depth;

  /**
   * The lines of an article.
   *
   * @param width in cells
   * @param depth of the colours; null for plain text
   */
  TypesetText(Layout layout, int width, @Nullable ColorDepth depth) {
    this.layout = layout;
    this.width = width;
    this.depth = depth;
  }

  /**
   * Hands on the lines of blocks in UTF-8, in their order and by the thread that asks.
   *
   * @param end index of the block behind the last
   */
  void print(int from, int end, Sink out) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    if (threads > 1 && end - from > SHARE) {
      share(from, end, threads, out);
    } else {
      for (int at = from, next; at < end; at = next) {
        next = endOfShare(at, end);
        out.take(text(layout, at, next), next);
      }
    }
  }

  private void share(int from, int end, int threads, Sink out) {
    var setters = Executors.newFixedThreadPool(threads, TypesetText::daemon);
    try {
      var waiting = new ArrayDeque<Share>();
      for (int at = from; at < end; ) {
        int first = at;
        int last = endOfShare(at, end);
        at = last;
        // A layout remembers what it has set: it is one thread's.
        waiting.add(new Share(setters.submit(() -> text(again(), first, last)), last));
        if (waiting.size() > 2 * threads) {
          waiting.remove().giveTo(out);
        }
      }
      while (!waiting.isEmpty()) {
        waiting.remove().giveTo(out);
      }
    } finally {
      setters.shutdownNow();
    }
  }

  private int endOfShare(int from, int most) {
    Article article = layout.article();
    long longest = article.charactersBefore(from) + LONGEST_SHARE;
    int end = Math.min(most, from + SHARE);
    while (end > from + 1 && article.charactersBefore(end) > longest) {
      end = from + (end - from) / 2;
    }
    return end;
  }

  private Layout again() {
    Article article = layout.article();
    return new Layout(article, layout.setting());
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "typesetting");
    thread.setDaemon(true);
    return thread;
  }

  private static byte[] get(Future<byte[]> text) {
    try {
      return text.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private byte[] text(Layout its, int from, int end) {
    // A hanging mark stands beyond the measure; source lines of one wide glyph may, too.
    int columns = Math.max(width, 2 * (width / 2)) + 4;
    var text = new PlainLines(columns, its.setting().ambiguous());
    for (int block = from; block < end; block++) {
      text.addBlanks(gap(its, block));
      int lines = its.lines(block).size();
      for (int i = 0; i < lines; i++) {
        add(text, its, new Place(block, i), columns);
      }
    }
    return text.bytes();
  }

  /** Blank lines above a block: those of the pane, but paragraphs always stand apart. */
  private static int gap(Layout its, int block) {
    int gap = its.gap(block);
    boolean paragraphs =
        block > 0
            && its.article().block(block).kind() == Kind.PARAGRAPH
            && its.article().block(block - 1).kind() == Kind.PARAGRAPH;
    return paragraphs ? Math.max(1, gap) : gap;
  }

  private void add(PlainLines text, Layout its, Place place, int columns) {
    Line line = its.line(place);
    if (line == null || (depth == null && text.add(line, its.block(place.block()).text()))) {
      return;
    }
    var frame = new Frame(columns, its.height(place), its.setting().ambiguous());
    TextColumn.drawLine(frame, its, place, 0, 0);
    for (int row = 0; row < frame.rows(); row++) {
      text.add(depth == null ? frame.text(row) : Painter.text(frame, row, depth));
    }
  }
}
