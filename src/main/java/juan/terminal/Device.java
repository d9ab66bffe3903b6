package juan.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import juan.reader.Window;
import org.jspecify.annotations.Nullable;

/**
 * The terminal as Lanterna's driver sees it: the alternate screen, the cursor, and a way to send a
 * painted frame in one write. Once it has been left for good nothing more is sent, whoever asks.
 */
final class Device {
  /**
   * Without automatic margins a glyph the terminal finds too wide cannot push the next row down.
   */
  private static final String NO_MARGINS = "\033[?7l";

  private static final String MARGINS = "\033[?7h";

  private volatile Window window;
  private @Nullable Driver driver;
  private boolean entered;
  private boolean closed;

  Device(Window window) {
    this.window = window;
  }

  /** Lanterna's, made when the terminal is entered: the article is being read by then. */
  private Driver driver() {
    Driver its = driver;
    if (its == null) {
      its = new Driver();
      driver = its;
    }
    return its;
  }

  /** Keys are read by Session and decoded by Decoder; Lanterna is given nothing to read. */
  private final class Driver extends ANSITerminal {
    private boolean held;

    Driver() {
      super(
          InputStream.nullInputStream(),
          new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
          StandardCharsets.UTF_8);
    }

    void enter() throws IOException {
      held = true;
      enterPrivateMode();
      held = false;
    }

    void send(byte[] bytes) throws IOException {
      writeToTerminal(bytes);
      flush();
    }

    void resize() {
      onResized(findTerminalSize());
    }

    /** Lanterna flushes after every step; what belongs together is sent together. */
    @Override
    public void flush() throws IOException {
      if (!held) {
        super.flush();
      }
    }

    @Override
    protected TerminalSize findTerminalSize() {
      return new TerminalSize(window.columns(), window.rows());
    }
  }

  /**
   * Enters the alternate screen.
   *
   * @param question what to send in the same write
   */
  synchronized void enter(String question) throws IOException {
    if (!closed && !entered) {
      driver().enter();
      entered = true;
      send("\033[?25l" + NO_MARGINS + question);
    }
  }

  /** Enters again a screen that the terminal, or a shell meanwhile, may have left. */
  synchronized void reenter() throws IOException {
    if (!closed) {
      send("\033[?1049h\033[?25l" + NO_MARGINS);
    }
  }

  synchronized void leave() throws IOException {
    if (entered) {
      entered = false;
      send(MARGINS);
      driver().exitPrivateMode();
    }
  }

  /** Leaves for good. */
  synchronized void shut() throws IOException {
    try {
      leave();
    } finally {
      closed = true;
    }
  }

  /**
   * Sends the bytes of a frame.
   *
   * @param question what to send in the same write
   */
  synchronized void paint(byte[] frame, String question) throws IOException {
    if (!closed && frame.length > 0) {
      byte[] all = Arrays.copyOf(frame, frame.length + question.length());
      for (int i = 0; i < question.length(); i++) {
        all[frame.length + i] = (byte) question.charAt(i);
      }
      driver().send(all);
    }
  }

  private void send(String sequence) throws IOException {
    driver().send(sequence.getBytes(StandardCharsets.UTF_8));
  }

  synchronized void resize(Window newWindow) {
    window = newWindow;
    driver().resize();
  }
}
