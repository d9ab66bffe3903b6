package juan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;

/** What is read that is too large to be kept: made from the novel, deleted when it is closed. */
final class Corpus implements AutoCloseable {
  static final int ARTICLES = 10_000;
  private static final int CHARACTERS = 1_500;
  private static final long LARGE = 30_000_000;

  private final Path folder = Files.createTempDirectory("juan-bench");

  Corpus() throws IOException {}

  Path folder() {
    return folder;
  }

  /** The novel, repeated to 30 MB. */
  Path novel() throws IOException {
    Path file = folder.resolve("novel.txt");
    if (!Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(Programs.NOVEL);
      try (var out = Files.newOutputStream(file)) {
        for (long written = 0; written < LARGE; written += bytes.length) {
          out.write(bytes);
        }
      }
    }
    return file;
  }

  /** A folder of ten thousand articles of sentences of the novel. */
  Path articles() throws IOException {
    Path texts = folder.resolve("texts");
    if (Files.exists(texts)) {
      return texts;
    }
    Files.createDirectory(texts);
    String[] sentences = Files.readString(Programs.NOVEL).split("(?<=[。！？])|\n");
    var random = new Random(6);
    for (int i = 0; i < ARTICLES; i++) {
      var text = new StringBuilder("第" + i + "篇\n\n");
      while (text.length() < CHARACTERS) {
        text.append(sentences[random.nextInt(sentences.length)].strip());
        text.append(random.nextInt(8) == 0 ? "\n\n" : "");
      }
      Files.writeString(texts.resolve(i + ".txt"), text);
    }
    return texts;
  }

  @Override
  public void close() throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
