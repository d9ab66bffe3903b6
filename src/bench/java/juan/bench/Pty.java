package juan.bench;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A program on a terminal of 80x24, and what it sends, with the time when it came. */
final class Pty implements AutoCloseable {
  private static final int QUIET_MILLIS = 50;
  private static final int IDLE_MILLIS = 300;
  private static final int DEADLINE_MILLIS = 30_000;
  private static final int LONGEST_QUESTION = 3;

  private record Chunk(byte[] bytes, long nanos) {}

  private final BlockingQueue<Chunk> chunks = new LinkedBlockingQueue<>();
  private final PtyProcess process;
  private final Link link;
  private final ScheduledExecutorService keys =
      Executors.newSingleThreadScheduledExecutor(Pty::daemon);
  private String asked = "";
  private long caused;

  Pty(List<String> command, Map<String, String> environment) throws IOException {
    this(command, environment, Link.NONE);
  }

  /** A program on a terminal at the end of a link. */
  Pty(List<String> command, Map<String, String> environment, Link link) throws IOException {
    this.link = link;
    caused = System.nanoTime();
    process =
        new PtyProcessBuilder(command.toArray(String[]::new))
            .setEnvironment(unremembered(environment))
            .setInitialColumns(80)
            .setInitialRows(24)
            .start();
    daemon(() -> readAll(process.getInputStream())).start();
  }

  /** An environment in which nothing is remembered of what was read before. */
  private static Map<String, String> unremembered(Map<String, String> environment) {
    var its = new HashMap<>(environment);
    Path states = Path.of("target", "bench", "states", Long.toString(System.nanoTime()));
    its.put("XDG_STATE_HOME", states.toAbsolutePath().toString());
    return its;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "pty");
    thread.setDaemon(true);
    return thread;
  }

  private void readAll(InputStream in) {
    var buffer = new byte[link.portion()];
    double free = 0; // when the link is, in nanoseconds
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        var bytes = Arrays.copyOf(buffer, n);
        free = Math.max(free, System.nanoTime()) + link.millis(n) * 1e6;
        LockSupport.parkNanos((long) free - System.nanoTime());
        later(
            () -> {
              chunks.add(new Chunk(bytes, System.nanoTime()));
              answer(new String(bytes, StandardCharsets.ISO_8859_1));
            });
      }
    } catch (IOException e) {
      // The program has ended.
      chunks.add(new Chunk(new byte[0], System.nanoTime()));
    }
  }

  /** Says what it is, as every terminal does: a program may wait for that. */
  private void answer(String sent) {
    asked = asked.substring(Math.max(0, asked.length() - LONGEST_QUESTION)) + sent;
    if (asked.contains("\033[c")) {
      later(() -> send("\033[?62;22c"));
    }
    if (asked.contains("\033[5n")) {
      later(() -> send("\033[0n"));
    }
    asked = asked.replace("\033[c", "").replace("\033[5n", "");
  }

  private void later(Runnable work) {
    if (link.delayMillis() == 0) {
      work.run();
    } else {
      keys.schedule(work, link.delayMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void send(String typed) {
    try {
      process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      // The program has ended.
      chunks.add(new Chunk(new byte[0], System.nanoTime()));
    }
  }

  long pid() {
    return process.pid();
  }

  /** Types keys; the time of what follows counts from here. */
  Pty type(String typed) {
    caused = System.nanoTime();
    later(() -> send(typed));
    return this;
  }

  /** What comes until nothing does for a while. */
  Burst untilQuiet() throws IOException, InterruptedException {
    return until(text -> false, QUIET_MILLIS + (int) link.roundTrip());
  }

  /** What comes within a while, which may be nothing. */
  Burst untilIdle() throws InterruptedException {
    var bytes = new ByteArrayOutputStream();
    long last = caused;
    for (Chunk chunk = poll(IDLE_MILLIS); chunk != null; chunk = poll(IDLE_MILLIS)) {
      bytes.writeBytes(chunk.bytes());
      last = chunk.nanos();
    }
    return Burst.of(bytes.toByteArray(), last - caused);
  }

  private @Nullable Chunk poll(int millis) throws InterruptedException {
    return chunks.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** What comes until the text so far is as wanted. */
  Burst until(Predicate<String> wanted) throws IOException, InterruptedException {
    Burst burst = until(wanted, DEADLINE_MILLIS);
    if (!wanted.test(burst.text())) {
      throw new IOException("instead of what was wanted there came: " + burst.text());
    }
    return burst;
  }

  private Burst until(Predicate<String> wanted, int quietMillis)
      throws IOException, InterruptedException {
    var bytes = new ByteArrayOutputStream();
    long last = caused;
    int patience = DEADLINE_MILLIS;
    while (true) {
      Chunk chunk = poll(patience);
      if (chunk == null) {
        if (bytes.size() == 0) {
          throw new IOException("nothing came");
        }
        return Burst.of(bytes.toByteArray(), last - caused);
      }
      bytes.write(chunk.bytes());
      last = chunk.nanos();
      if (wanted.test(bytes.toString(StandardCharsets.UTF_8))) {
        return Burst.of(bytes.toByteArray(), last - caused);
      }
      patience = quietMillis;
    }
  }

  /** Ends the program; what it still sends is not wanted. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(DEADLINE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
