package juan.source;

import java.io.InputStream;

/**
 * An article that is piped in. It can be opened once.
 *
 * @param in {@link InputStream#available} must tell how much can be read without waiting
 */
public record PipeSource(String name, InputStream in) implements Source {
  @Override
  public boolean mayWait() {
    return true;
  }

  @Override
  public InputStream open() {
    return in;
  }
}
