package juan.article;

/**
 * How an article's bytes were read as text. A name is empty when there is none: an article that was
 * not decoded from bytes, or no other charset that the bytes could be in.
 *
 * @param charset the charset the text was decoded with, by Java's name for it
 * @param runnerUp the next likely one
 * @param confidence how sure the choice is, from 0 to 1
 * @param bad how many bytes were no text in that charset; each run of them shows as U+FFFD
 */
public record Encoding(String charset, String runnerUp, double confidence, long bad) {
  public static final Encoding UNKNOWN = new Encoding("", "", 0, 0);

  public Encoding withBad(long bytes) {
    return new Encoding(charset, runnerUp, confidence, bytes);
  }
}
