package juan.source;

import java.io.IOException;
import java.io.InputStream;

/** Something an article can be read from. */
public sealed interface Source permits FileSource, PipeSource {

  /** What to call it: a file's name, or the words for standard input. */
  String name();

  /** Whether reading it may wait for somebody who is still writing it. */
  boolean mayWait();

  /**
   * Opens it for reading from its start.
   *
   * @throws UnreadableException when it cannot be, saying why
   */
  InputStream open() throws IOException;
}
