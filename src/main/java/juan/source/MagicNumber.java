package juan.source;

/** The bytes that what is packed begins with. */
final class MagicNumber {
  /** In bytes: after so many it is known what is packed. */
  static final int LENGTH = 4;

  private static final byte GZIP = 0x1F;
  private static final byte ZIP = 'P';

  private MagicNumber() {}

  /** Whether a first byte may begin one. */
  static boolean mayBegin(int first) {
    return first == GZIP || first == ZIP;
  }

  /** RFC 1952, 2.3.1. */
  static boolean isGzip(byte[] head) {
    return head.length > 1 && head[0] == GZIP && head[1] == (byte) 0x8B;
  }

  /** The signature of a local file header, or that of the end of an archive without files. */
  static boolean isZip(byte[] head) {
    return head.length >= LENGTH
        && head[0] == ZIP
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }
}
