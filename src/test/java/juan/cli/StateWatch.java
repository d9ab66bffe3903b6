package juan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/** Tells when something is written in the folder of what is remembered. */
final class StateWatch implements AutoCloseable {
  private static final long DEADLINE = TimeUnit.SECONDS.toNanos(30);

  private final WatchService watch;

  /** A condition that what is written makes true. */
  interface Condition {
    boolean holds() throws Exception;
  }

  /** Watches the folder of those whose XDG_STATE_HOME is given; makes it if need be. */
  StateWatch(Path home) throws IOException {
    watch = home.getFileSystem().newWatchService();
    Files.createDirectories(folder(home))
        .register(
            watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
  }

  static Path folder(Path home) {
    return home.resolve("juan/articles");
  }

  /** Waits until something begins to be written. */
  void awaitWriting() throws InterruptedException {
    awaitWriting(System.nanoTime() + DEADLINE);
  }

  private void awaitWriting(long deadline) throws InterruptedException {
    WatchKey key = watch.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    if (key == null) {
      throw new AssertionError("never written");
    }
    key.pollEvents();
    key.reset();
  }

  /** Waits until a condition holds. */
  void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + DEADLINE;
    while (!condition.holds()) {
      awaitWriting(deadline);
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
