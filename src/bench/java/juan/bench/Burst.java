package juan.bench;

import java.nio.charset.StandardCharsets;

/**
 * What a program sent to the terminal until it fell silent.
 *
 * @param text the bytes, decoded as UTF-8
 * @param bytes how many there were
 * @param nanos from what caused it to the last byte
 */
record Burst(String text, int bytes, long nanos) {
  private static final String FRAME = "\033[?2026h";

  static Burst of(byte[] bytes, long nanos) {
    return new Burst(new String(bytes, StandardCharsets.UTF_8), bytes.length, nanos);
  }

  double millis() {
    return nanos / 1e6;
  }

  /** The number of frames Juan painted. */
  int frames() {
    return text.split(java.util.regex.Pattern.quote(FRAME), -1).length - 1;
  }
}
