package juan.bench;

/**
 * A way between a program and its terminal.
 *
 * @param delayMillis each way
 * @param bytesPerSecond from the program to the terminal; 0 for any number
 */
record Link(int delayMillis, int bytesPerSecond) {
  static final Link NONE = new Link(0, 0);

  /** Half of a round trip of 300 ms, and what a bad mobile network has left. */
  static final Link SLOW = new Link(150, 2000);

  /** How many bytes are taken at a time. */
  int portion() {
    return bytesPerSecond == 0 ? 1 << 16 : 64;
  }

  /** How long so many bytes are on the way, beside the delay. */
  double millis(int bytes) {
    return bytesPerSecond == 0 ? 0 : 1000.0 * bytes / bytesPerSecond;
  }

  double roundTrip() {
    return 2.0 * delayMillis;
  }
}
