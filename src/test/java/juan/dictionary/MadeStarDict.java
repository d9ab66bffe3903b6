package juan.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A small StarDict dictionary, made word by word. */
final class MadeStarDict {
  final ByteArrayOutputStream idx = new ByteArrayOutputStream();
  final ByteArrayOutputStream dict = new ByteArrayOutputStream();
  private final boolean wide;
  private int words;

  MadeStarDict(boolean wide) {
    this.wide = wide;
  }

  MadeStarDict() {
    this(false);
  }

  MadeStarDict add(String word, String article) {
    return add(word, article.getBytes(StandardCharsets.UTF_8));
  }

  MadeStarDict add(String word, byte[] article) {
    int offset = dict.size();
    dict.writeBytes(article);
    return addPlace(word, offset, article.length);
  }

  /** A word whose article is said to be at a place. */
  MadeStarDict addPlace(String word, long offset, int size) {
    try (var out = new DataOutputStream(idx)) {
      out.write(word.getBytes(StandardCharsets.UTF_8));
      out.writeByte(0);
      if (wide) {
        out.writeLong(offset);
      } else {
        out.writeInt((int) offset);
      }
      out.writeInt(size);
      words++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String ifo(String more) {
    return "StarDict's dict ifo file\nversion="
        + (wide ? "3.0.0\nidxoffsetbits=64" : "2.4.2")
        + "\nwordcount="
        + words
        + "\nidxfilesize="
        + idx.size()
        + "\nbookname=試\n"
        + more;
  }

  /** Writes its files, the articles as they are. */
  void write(Path folder, String more) throws IOException {
    Files.writeString(folder.resolve("made.ifo"), ifo(more));
    Files.write(folder.resolve("made.idx"), idx.toByteArray());
    Files.write(folder.resolve("made.dict"), dict.toByteArray());
  }

  /** Writes its files, the articles as dictzip packs them. */
  void writePacked(Path folder, String more, int chunk) throws IOException {
    write(folder, more);
    Files.delete(folder.resolve("made.dict"));
    Files.write(folder.resolve("made.dict.dz"), dictzip(dict.toByteArray(), chunk));
  }

  static byte[] dictzip(byte[] bytes, int chunk) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    var packed = new ByteArrayOutputStream();
    var sizes = new ByteArrayOutputStream();
    int count = (bytes.length + chunk - 1) / chunk;
    byte[] buffer = new byte[2 * chunk + 64];
    for (int i = 0; i < count; i++) {
      deflater.setInput(bytes, i * chunk, Math.min(chunk, bytes.length - i * chunk));
      int size = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
      packed.write(buffer, 0, size);
      little(sizes, size);
    }
    deflater.setInput(new byte[0]);
    deflater.finish();
    packed.write(buffer, 0, deflater.deflate(buffer));
    deflater.end();
    var file = new ByteArrayOutputStream();
    // Magic, deflate, FEXTRA and FNAME, no time, slowest, Unix.
    file.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0x0C, 0, 0, 0, 0, 2, 3});
    little(file, 4 + 6 + sizes.size());
    file.writeBytes(new byte[] {'R', 'A'});
    little(file, 6 + sizes.size());
    little(file, 1);
    little(file, chunk);
    little(file, count);
    file.writeBytes(sizes.toByteArray());
    file.writeBytes("made.dict\0".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(packed.toByteArray());
    var crc = new CRC32();
    crc.update(bytes);
    little(file, (int) crc.getValue());
    little(file, (int) crc.getValue() >>> 16);
    little(file, bytes.length);
    little(file, bytes.length >>> 16);
    return file.toByteArray();
  }

  private static void little(ByteArrayOutputStream out, int number) {
    out.write(number);
    out.write(number >>> 8);
  }
}
