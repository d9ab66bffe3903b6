package juan.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import juan.source.UnreadableException.Reason;

/** What is left of an archive whose list of contents is lost, as when a download broke off. */
final class Salvage {
  private Salvage() {}

  /**
   * Copies what is whole of the archive in a file, up to its first fault, the last member as far as
   * it goes.
   *
   * @throws UnreadableException when that is nothing
   */
  static void copy(Path path, OutputStream out, String name) throws IOException {
    long size = Files.size(path);
    var limit = new UnpackLimit(name, () -> size);
    Set<String> names = new HashSet<>();
    try (var in = new ZipInputStream(Files.newInputStream(path), StandardCharsets.ISO_8859_1);
        var copy = new ZipOutputStream(out)) {
      copy.setLevel(1);
      for (ZipEntry entry = next(in); entry != null; entry = next(in)) {
        if (!names.add(entry.getName())) {
          continue;
        }
        copy.putNextEntry(new ZipEntry(entry.getName()));
        var member = new Unpacked(in, limit);
        member.transferTo(copy);
        copy.closeEntry();
        if (member.isCut()) {
          break;
        }
      }
      if (names.isEmpty()) {
        throw new UnreadableException(Reason.DAMAGED, name);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable ZipEntry next(ZipInputStream in) {
    try {
      return in.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      return null; // what follows cannot be found
    }
  }
}
