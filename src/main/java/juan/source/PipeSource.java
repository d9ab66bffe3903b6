package juan.source;

import java.io.InputStream;

/** An article that is piped in. All of it is kept, so that it can be opened again. */
public final class PipeSource implements Source {
  private final String name;
  private final KeptBytes kept;

  /**
   * A pipe.
   *
   * @param in {@link InputStream#available} must tell how much can be read without waiting
   */
  public PipeSource(String name, InputStream in) {
    this(name, new KeptBytes(in));
  }

  PipeSource(String name, KeptBytes kept) {
    this.name = name;
    this.kept = kept;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean mayWait() {
    return true;
  }

  @Override
  public Rereadable open() {
    return kept.open();
  }
}
