package juan.charset;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pieces of a large file that tell its charset when its beginning does not. */
public final class Sample {
  private static final int PIECE = 1 << 13;

  private Sample() {}

  /**
   * A piece from the middle of a file and one from its end, or fewer where no character is known to
   * begin.
   *
   * @param head how many bytes of the file need no sample
   */
  public static List<byte[]> of(Path file, long head) throws IOException {
    var pieces = new ArrayList<byte[]>();
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      long length = in.length();
      for (long start : new long[] {length / 2, length - PIECE}) {
        if (start < head) {
          continue;
        }
        in.seek(start & ~3L);
        var piece = new byte[PIECE];
        int read = Math.max(0, in.read(piece));
        byte[] whole = fromACharacter(Arrays.copyOf(piece, read));
        if (isText(whole)) {
          pieces.add(whole);
        }
      }
    }
    return pieces;
  }

  /**
   * A piece from where a character begins in every charset: at a multiple of four bytes, behind a
   * sign or space of ASCII, since the last byte of no character is less than 0x30.
   */
  private static byte[] fromACharacter(byte[] piece) {
    for (int i = 4; i < piece.length; i += 4) {
      if (piece[i - 1] > 0 && piece[i - 1] < 0x30) {
        return Arrays.copyOfRange(piece, i, piece.length);
      }
    }
    return new byte[0];
  }

  private static boolean isText(byte[] piece) {
    for (byte b : piece) {
      if (b == 0) {
        return false; // room that a download has not filled, if the head is text
      }
    }
    return piece.length > 0;
  }
}
