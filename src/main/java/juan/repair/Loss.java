package juan.repair;

/** The signs of bytes that a crawler lost. Apart from the search, which reads tables first. */
final class Loss {
  private Loss() {}

  static boolean isSign(char c) {
    return c == '?' || c == '\uFFFD' || c == '？';
  }

  /** Whether shifted bytes may begin at a place: a mark follows, or another loss, or a reading. */
  static boolean mayBegin(String line, int at) {
    if (at + 1 >= line.length() || !isSign(line.charAt(at))) {
      return false;
    }
    char next = line.charAt(at + 1);
    return Han.isStop(next) || isSign(next) || next == '(' || isLetter(next);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ǜ');
  }
}
