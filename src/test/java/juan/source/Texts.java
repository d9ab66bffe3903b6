package juan.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Section;

/** Articles for tests, from texts and from the shared data. */
public final class Texts {
  private Texts() {}

  public static Article read(String name, String text) {
    return read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static Article read(String name, InputStream in) {
    try {
      return ArticleReader.read(new PipeSource(name, in));
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  public static Article markdown(String text) {
    return read("a.md", text);
  }

  public static Article plain(String text) {
    return read("a.txt", text);
  }

  /** A file of the shared data; the test is skipped where there is none. */
  public static Path shared(String name) {
    Path path = Path.of("../shared/data", name);
    assumeTrue(Files.exists(path), () -> path + " is not here");
    return path;
  }

  public static Article readShared(String name) throws IOException {
    return ArticleReader.read(new FileSource(shared(name)));
  }

  public static List<Block> blocks(Article article) {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < article.size(); i++) {
      blocks.add(article.block(i));
    }
    return blocks;
  }

  /** The blocks as {@code KIND text}, a line each. */
  public static List<String> outline(Article article) {
    return blocks(article).stream().map(b -> b.kind() + " " + b.text()).toList();
  }

  public static List<String> headings(Article article) {
    return article.sections().stream().map(Section::title).toList();
  }
}
