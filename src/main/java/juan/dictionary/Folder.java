package juan.dictionary;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import juan.dictionary.DictionaryProblem.Kind;

/** The folder of dictionaries. Nothing outside it is read, whatever its links say. */
final class Folder {
  /** Bytes of a file that is read whole, when it is unpacked. */
  static final int LARGEST = 64 << 20;

  private static final int DEEPEST = 4;
  private static final int MOST_FILES = 10_000;

  private final Path root;

  Folder(Path folder) throws IOException {
    this.root = folder.toRealPath();
  }

  /** The files in it, in the order of their paths. */
  List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  /** A file of the folder where it really is. */
  private Path real(Path file) throws IOException {
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException e) {
      throw new UnusableException(Kind.UNREADABLE, file);
    }
    if (!real.startsWith(root)) {
      throw new UnusableException(Kind.OUTSIDE, file);
    }
    if (!Files.isRegularFile(real)) {
      throw new UnusableException(Kind.UNREADABLE, file);
    }
    return real;
  }

  /** Opens a file to be read here and there. */
  FileChannel open(Path file) throws IOException {
    return FileChannel.open(real(file), StandardOpenOption.READ);
  }

  /**
   * The bytes of a file, unpacked where gzip has packed it.
   *
   * @throws UnusableException when there are more than a limit
   */
  byte[] read(Path file, int limit) throws IOException {
    try (var raw = new BufferedInputStream(Files.newInputStream(real(file)), 1 << 16)) {
      raw.mark(2);
      boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
      raw.reset();
      return readAll(packed ? new GZIPInputStream(raw, 1 << 16) : raw, file, limit);
    } catch (UnusableException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new UnusableException(Kind.UNREADABLE, file);
    } catch (IOException e) {
      throw new UnusableException(Kind.DAMAGED, file);
    }
  }

  private static byte[] readAll(InputStream in, Path file, int limit) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 16);
    byte[] buffer = new byte[1 << 16];
    for (int read; (read = in.read(buffer)) >= 0; ) {
      if (bytes.size() + read > limit) {
        throw new UnusableException(Kind.TOO_LARGE, file);
      }
      bytes.write(buffer, 0, read);
    }
    return bytes.toByteArray();
  }
}
