package juan.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import juan.article.Encoding;

/**
 * Which charset bytes are in.
 *
 * @param ranking the likely ones, likeliest first; none when the bytes are not text
 * @param certain whether bytes that are still to come need not be waited for
 */
public record Detection(List<Guess> ranking, boolean certain) {
  public static final Detection BINARY = new Detection(List.of(), false);
  public static final Detection ASCII = sure(StandardCharsets.UTF_8, false);

  /**
   * A charset that the bytes may be in.
   *
   * @param confidence how likely it is, from 0 to 1
   */
  public record Guess(Charset charset, double confidence) {}

  public Detection {
    ranking = List.copyOf(ranking);
  }

  public static Detection sure(Charset charset, boolean certain) {
    return new Detection(List.of(new Guess(charset, 1)), certain);
  }

  public boolean isText() {
    return !ranking.isEmpty();
  }

  /** The likeliest charset of bytes that are text. */
  public Charset charset() {
    return ranking.get(0).charset();
  }

  public Encoding encoding() {
    String runnerUp = ranking.size() > 1 ? ranking.get(1).charset().name() : "";
    return new Encoding(charset().name(), runnerUp, ranking.get(0).confidence(), 0);
  }
}
