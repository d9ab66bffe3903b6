package juan.source;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;

/** Bytes that come as a pipe's do: piece by piece, and between two pieces nothing is there. */
final class Chunks extends InputStream {
  private final Deque<byte[]> chunks = new ArrayDeque<>();
  private int at;

  /** The pieces given, in their order. */
  Chunks(byte[]... pieces) {
    for (byte[] piece : pieces) {
      if (piece.length > 0) {
        chunks.add(piece);
      }
    }
  }

  /** A text cut anywhere, between the bytes of a character too. */
  static Chunks of(String text, SplittableRandom random, int longest) {
    return of(text.getBytes(StandardCharsets.UTF_8), random, longest);
  }

  static Chunks of(byte[] bytes, SplittableRandom random, int longest) {
    var chunks = new Chunks();
    for (int start = 0, end; start < bytes.length; start = end) {
      end = Math.min(bytes.length, start + 1 + random.nextInt(longest));
      chunks.chunks.add(Arrays.copyOfRange(bytes, start, end));
    }
    return chunks;
  }

  @Override
  public int available() {
    return chunks.isEmpty() || at == 0 ? 0 : chunks.peek().length - at;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (chunks.isEmpty()) {
      return -1;
    }
    byte[] chunk = chunks.peek();
    int taken = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, into, offset, taken);
    at += taken;
    if (at == chunk.length) {
      chunks.remove();
      at = 0;
    }
    return taken;
  }
}
