package juan.source;

import java.util.function.LongSupplier;
import juan.source.UnreadableException.Reason;

/**
 * How much is unpacked of an archive: 256 MB, and past the first 64 MB no more than 200 times what
 * the archive takes. Text packs to a fifth; what packs to a thousandth is there to fill the memory.
 */
final class UnpackLimit {
  private static final long MOST = 256L << 20;
  private static final long FREE = 64L << 20;
  private static final int MOST_TIMES = 200;

  private final String name;
  private final LongSupplier packed;
  private long unpacked;

  /**
   * A limit for all that is unpacked of an archive.
   *
   * @param packed what the archive takes, in bytes, as far as it has been read
   */
  UnpackLimit(String name, LongSupplier packed) {
    this.name = name;
    this.packed = packed;
  }

  /** The same limit for what is unpacked again. */
  UnpackLimit anew() {
    return new UnpackLimit(name, packed);
  }

  /** Refuses at once what says itself that it is longer; -1 says nothing. */
  void expect(long bytes) throws UnreadableException {
    if (bytes > MOST) {
      throw new UnreadableException(Reason.TOO_LARGE, name);
    }
  }

  /** Counts bytes that were unpacked. */
  void count(long bytes) throws UnreadableException {
    unpacked += bytes;
    if (unpacked > MOST) {
      throw new UnreadableException(Reason.TOO_LARGE, name);
    }
    if (unpacked > FREE && unpacked > MOST_TIMES * packed.getAsLong()) {
      throw new UnreadableException(Reason.BOMB, name);
    }
  }
}
