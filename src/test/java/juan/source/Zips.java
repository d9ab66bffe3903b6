package juan.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import juan.article.Article;

/** Archives for tests. */
final class Zips {
  private Zips() {}

  /** An archive of members, each a name and its text. */
  static byte[] of(String... namesAndTexts) {
    return of(StandardCharsets.UTF_8, namesAndTexts);
  }

  /** The same with names in a charset. */
  static byte[] of(Charset names, String... namesAndTexts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, names)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        var entry = new ZipEntry(namesAndTexts[i]);
        byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
        if (entry.getName().equals("mimetype")) {
          var crc = new CRC32();
          crc.update(text);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(text.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] gzip(String text) {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  static Article read(String name, byte[] bytes) {
    return Texts.read(name, new ByteArrayInputStream(bytes));
  }
}
