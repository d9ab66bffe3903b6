package juan.source;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided about how a source is to be read; all else is told by its text.
 *
 * @param charset the charset its text is in, or null
 * @param format the format it is in, or null
 */
public record ReadOptions(@Nullable Charset charset, @Nullable Format format) {
  public static final ReadOptions DEFAULT = new ReadOptions(null, null);

  /** These, and where they say nothing what others say. */
  public ReadOptions or(ReadOptions others) {
    return new ReadOptions(
        charset == null ? others.charset : charset, format == null ? others.format : format);
  }
}
