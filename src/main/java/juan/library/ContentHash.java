package juan.library;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import juan.source.Source;

/** The hash of an article's bytes: the first half of their SHA-256, in hexadecimal digits. */
public final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  /** Reads the whole source once more. */
  public static String of(Source source) throws IOException {
    try (var in = source.open()) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      for (int n = in.read(buffer, 0, buffer.length);
          n >= 0;
          n = in.read(buffer, 0, buffer.length)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
