package juan.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * An article's text as it is stored: folded, to be searched as it lies there, and packed, to show
 * what was found.
 *
 * @param folded UTF-16, little endian
 * @param packed UTF-8, deflated
 * @param length of the UTF-8, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Packed(byte[] folded, byte[] packed, int length) {

  static Packed of(KeptText text) {
    byte[] plain = text.text().getBytes(StandardCharsets.UTF_8);
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(plain);
      deflater.finish();
      var out = new ByteArrayOutputStream(plain.length / 2 + 64);
      var buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      byte[] folded = text.folded().getBytes(StandardCharsets.UTF_16LE);
      return new Packed(folded, out.toByteArray(), plain.length);
    } finally {
      deflater.end();
    }
  }

  /**
   * The text again.
   *
   * @throws IOException when it is damaged
   */
  static KeptText unpack(byte[] packed, int length) throws IOException {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var plain = new byte[length];
      int at = 0;
      while (at < length) {
        int more = inflater.inflate(plain, at, length - at);
        if (more == 0) {
          throw new IOException("cut off");
        }
        at += more;
      }
      return new KeptText(new String(plain, StandardCharsets.UTF_8));
    } catch (DataFormatException e) {
      throw new IOException(e);
    } finally {
      inflater.end();
    }
  }

  static int sum(byte[] bytes, int from, int length) {
    var sum = new CRC32();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
