package juan.source;

import java.io.IOException;

/** Something an article can be read from. */
public sealed interface Source permits FileSource, PipeSource {

  /** What to call it: a file's name, or the words for standard input. */
  String name();

  /** Whether reading it may wait for somebody who is still writing it. */
  boolean mayWait();

  /**
   * Opens it for reading from its start; it can be opened again.
   *
   * @throws UnreadableException when it cannot be, saying why
   */
  Rereadable open() throws IOException;
}
