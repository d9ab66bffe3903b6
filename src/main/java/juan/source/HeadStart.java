package juan.source;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import juan.article.Batch;
import juan.heading.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The reading of a file that begins before it is settled how the file is to be read, while the rest
 * of the program still starts. It comes as far as its first batch; where the file is to be read as
 * is usual, it goes on from there.
 */
final class HeadStart implements Runnable, Consumer<Batch> {
  private final FileSource source;
  private final CountDownLatch settled = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Null while nothing is settled, and where the file is to be read otherwise. */
  private @Nullable Consumer<Batch> sink;

  private Consumer<Finding> findings = finding -> {};
  private @Nullable Throwable failure;

  private HeadStart(FileSource source) {
    this.source = source;
  }

  static HeadStart of(FileSource source) {
    var its = new HeadStart(source);
    var thread = new Thread(its, "head start");
    thread.setDaemon(true);
    thread.start();
    return its;
  }

  @Override
  public void run() {
    try {
      ArticleReader.readAnew(source, ReadOptions.DEFAULT, this, found -> findings.accept(found));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failure = e;
    } finally {
      ended.countDown();
    }
  }

  @Override
  public void accept(Batch batch) {
    await(settled);
    if (sink == null) {
      throw new CancellationException();
    }
    sink.accept(batch);
  }

  /**
   * Goes on to the end of the file, where it is to be read as is usual; else reads no further.
   *
   * @return whether it has been read
   */
  boolean goOn(ReadOptions options, Consumer<Batch> batches, Consumer<Finding> found)
      throws IOException {
    boolean usual = options.isDefault();
    if (usual) {
      sink = batches;
      findings = found;
    }
    settled.countDown();
    if (usual) {
      await(ended);
      fail();
    }
    return usual;
  }

  private void fail() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }
}
