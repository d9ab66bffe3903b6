package juan.heading;

/** What the marks in a paragraph say about its sentences. */
public final class Sentence {
  private static final String STOPS = "。！？!?…．.｡";
  private static final String CLOSERS = "”’」』）)》〉】〗］］\"'";
  private static final String INNER_STOPS = "。；;";

  /** In UTF-16 units: longer paragraphs are prose though their stop is missing. */
  private static final int LONG = 60;

  private Sentence() {}

  /** Whether a paragraph ends with a final stop, closing quotes and brackets aside. */
  public static boolean isEnded(String paragraph) {
    char last = last(paragraph);
    return last != 0 && STOPS.indexOf(last) >= 0;
  }

  /** Whether a paragraph ends with a full stop and not with one that a title may have: ！？…. */
  public static boolean isStopped(String paragraph) {
    char last = last(paragraph);
    return last != 0 && "。．.｡".indexOf(last) >= 0;
  }

  /** Whether a line ends with a mark after which something must follow. */
  public static boolean goesOn(String line) {
    char last = line.isEmpty() ? 0 : line.charAt(line.length() - 1);
    return last != 0 && "，、；：,;:－—-".indexOf(last) >= 0;
  }

  /** Whether a line has a mark inside that a heading does not have. */
  public static boolean hasInnerStop(String line) {
    for (int i = 0; i < INNER_STOPS.length(); i++) {
      if (line.indexOf(INNER_STOPS.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a paragraph is a sentence or longer than any line that is none. */
  public static boolean isProse(String paragraph) {
    return isLong(paragraph) || isEnded(paragraph);
  }

  /** Whether a paragraph is longer than any line that is no prose. */
  static boolean isLong(String paragraph) {
    return paragraph.length() > LONG;
  }

  private static char last(String paragraph) {
    int end = paragraph.length();
    while (end > 0 && CLOSERS.indexOf(paragraph.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 ? paragraph.charAt(end - 1) : 0;
  }
}
