package juan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Standard output or error, in UTF-8 whatever the locale: everything Juan says and shows is. It
 * knows why it takes no more, which a {@link PrintWriter} would not say.
 */
final class Output extends PrintWriter {
  private final Remembering to;

  Output(FileDescriptor descriptor) {
    this(new Remembering(new FileOutputStream(descriptor)));
  }

  private Output(Remembering to) {
    super(to, true, StandardCharsets.UTF_8);
    this.to = to;
  }

  /** Why what was printed is not all there; null where it is, or nobody reads it to its end. */
  @Nullable String failure() {
    String why = checkError() ? to.why : null;
    return why == null || why.contains("Broken pipe") ? null : why;
  }

  private static final class Remembering extends FilterOutputStream {
    @Nullable String why;

    Remembering(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        why = why == null ? String.valueOf(e.getMessage()) : why;
        throw e;
      }
    }
  }
}
