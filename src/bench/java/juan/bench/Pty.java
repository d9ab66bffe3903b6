package juan.bench;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program on a terminal of 80x24, and what it sends, with the time when it came. */
final class Pty implements AutoCloseable {
  private static final int QUIET_MILLIS = 50;
  private static final int DEADLINE_MILLIS = 20_000;

  private record Chunk(byte[] bytes, long nanos) {}

  private final BlockingQueue<Chunk> chunks = new LinkedBlockingQueue<>();
  private final PtyProcess process;
  private long caused;

  Pty(List<String> command, Map<String, String> environment) throws IOException {
    caused = System.nanoTime();
    process =
        new PtyProcessBuilder(command.toArray(String[]::new))
            .setEnvironment(environment)
            .setInitialColumns(80)
            .setInitialRows(24)
            .start();
    var reader = new Thread(() -> readAll(process.getInputStream()), "pty");
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll(InputStream in) {
    var buffer = new byte[1 << 16];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        var bytes = Arrays.copyOf(buffer, n);
        chunks.add(new Chunk(bytes, System.nanoTime()));
        answer(new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // The program has ended.
      chunks.add(new Chunk(new byte[0], System.nanoTime()));
    }
  }

  /** Says what it is, as every terminal does: a program may wait for that. */
  private void answer(String sent) throws IOException {
    if (sent.contains("\033[c")) {
      process.getOutputStream().write("\033[?62;22c".getBytes(StandardCharsets.US_ASCII));
      process.getOutputStream().flush();
    }
  }

  long pid() {
    return process.pid();
  }

  /** Types keys; the time of what follows counts from here. */
  Pty type(String keys) throws IOException {
    caused = System.nanoTime();
    var out = process.getOutputStream();
    out.write(keys.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return this;
  }

  /** What comes until nothing does for a while. */
  Burst untilQuiet() throws IOException, InterruptedException {
    return until(text -> false, QUIET_MILLIS);
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
      Chunk chunk = chunks.poll(patience, TimeUnit.MILLISECONDS);
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
