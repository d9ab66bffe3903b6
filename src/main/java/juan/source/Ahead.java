package juan.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import juan.article.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the lines of a long text on a thread of its own, ahead of whoever makes an article of
 * them, so that two processors share the work. What is told of the reading comes in its place among
 * the lines.
 */
final class Ahead implements TextLines.Sink, TextLines.Listener {
  /** So many lines go from one thread to the other at a time. */
  private static final int LINES = 512;

  /** So many times that may wait. */
  private static final int WAITING = 8;

  private static final int PATIENCE_MILLIS = 100;

  private final TextLines.Sink sink;
  private final TextLines.Listener listener;
  private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(WAITING);
  private List<String> lines = new ArrayList<>(LINES);
  private long first;
  private boolean ended;
  private volatile boolean wanted = true;
  private @Nullable IOException failure;

  Ahead(TextLines.Sink sink, TextLines.Listener listener) {
    this.sink = sink;
    this.listener = listener;
  }

  /** What decodes, and gives lines and what there is to tell to the one and the other. */
  interface Decoding {
    void readTo(TextLines.Sink lines) throws IOException;
  }

  /** Reads to the end. */
  void read(Decoding decoding) throws IOException {
    var thread = new Thread(() -> decode(decoding), "decode");
    thread.setDaemon(true);
    thread.start();
    try {
      while (!ended) {
        queue.take().run();
      }
    } catch (InterruptedException e) {
      throw new CancellationException();
    } finally {
      wanted = false;
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void decode(Decoding decoding) {
    try {
      decoding.readTo(this);
    } catch (IOException e) {
      pass();
      put(
          () -> {
            failure = e;
            ended = true;
          });
    } catch (CancellationException e) {
      return; // nobody wants more
    } catch (RuntimeException | Error e) {
      put(
          () -> {
            throw e;
          });
    }
  }

  private void put(Runnable event) {
    try {
      while (!queue.offer(event, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!wanted) {
          throw new CancellationException();
        }
      }
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  /** Passes on the lines that have gathered. */
  private void pass() {
    if (lines.isEmpty()) {
      return;
    }
    var passed = lines;
    long number = first;
    lines = new ArrayList<>(LINES);
    put(
        () -> {
          for (int i = 0; i < passed.size(); i++) {
            sink.line(passed.get(i), number + i, 1);
          }
        });
  }

  @Override
  public void line(String line, long number, int count) {
    first = lines.isEmpty() ? number : first;
    lines.add(line);
    if (lines.size() == LINES) {
      pass();
    }
  }

  @Override
  public boolean takesLoneBytes() {
    return sink.takesLoneBytes();
  }

  @Override
  public int longestLine() {
    return sink.longestLine();
  }

  @Override
  public void idle(String partial) {
    pass();
    put(() -> sink.idle(partial));
  }

  @Override
  public void end() {
    pass();
    put(
        () -> {
          sink.end();
          ended = true;
        });
  }

  @Override
  public void decoded(Encoding encoding) {
    pass();
    put(() -> listener.decoded(encoding));
  }

  @Override
  public void read(long bytes) {
    pass();
    put(() -> listener.read(bytes));
  }

  @Override
  public void rereadable(LinesAgain again) {
    pass();
    put(() -> listener.rereadable(again));
  }
}
