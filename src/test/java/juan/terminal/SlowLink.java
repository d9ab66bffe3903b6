package juan.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A way to a port of this machine that is as slow as a bad modem. */
final class SlowLink implements AutoCloseable {
  private static final int BYTES_PER_SECOND = 8000;
  private static final int DELAY_MILLIS = 100;

  private final ServerSocket entrance = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  SlowLink(int port) throws IOException {
    daemon(
        () -> {
          while (true) {
            Socket near = entrance.accept();
            var far = new Socket(InetAddress.getLoopbackAddress(), port);
            daemon(() -> carry(near.getInputStream(), far.getOutputStream()));
            daemon(() -> carry(far.getInputStream(), near.getOutputStream()));
          }
        });
  }

  int port() {
    return entrance.getLocalPort();
  }

  private static void carry(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[1000];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      long millis = DELAY_MILLIS + n * 1000L / BYTES_PER_SECOND;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      out.write(buffer, 0, n);
      out.flush();
    }
    out.close();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One end is closed: so is the other soon.
              }
            },
            "slow link");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
