package juan.source;

/** What the marks in a paragraph say about its sentences. */
final class Sentence {
  private static final String STOPS = "。！？!?…．.｡";
  private static final String CLOSERS = "”’」』）)》〉】〗］］\"'";
  private static final String INNER_STOPS = "。；;";

  private Sentence() {}

  /** Whether a paragraph ends with a final stop, closing quotes and brackets aside. */
  static boolean isEnded(String paragraph) {
    int end = paragraph.length();
    while (end > 0 && CLOSERS.indexOf(paragraph.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && STOPS.indexOf(paragraph.charAt(end - 1)) >= 0;
  }

  /** Whether a line has a mark inside that a heading does not have. */
  static boolean hasInnerStop(String line) {
    return line.chars().anyMatch(c -> INNER_STOPS.indexOf(c) >= 0);
  }
}
