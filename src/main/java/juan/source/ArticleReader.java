package juan.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import juan.article.Article;
import juan.article.Batch;
import juan.heading.Finding;

/** Reads a source as an article, handing on each piece as soon as it has arrived. */
public final class ArticleReader {
  private ArticleReader() {}

  /**
   * Reads a source to its end.
   *
   * @param sink is given at least one batch; the last is complete
   * @throws UnreadableException when the source gives no article
   */
  public static void read(Source source, Consumer<Batch> sink) throws IOException {
    read(source, ReadOptions.DEFAULT, sink, finding -> {});
  }

  /**
   * Reads a source to its end, and says how its headings were found.
   *
   * @param sink is given at least one batch; the last is complete
   * @param findings is given each line of plain text that looks like a heading, in order, when all
   *     is read; other formats mark their headings, and there is nothing to find out
   * @throws UnreadableException when the source gives no article
   */
  public static void read(
      Source source, ReadOptions options, Consumer<Batch> sink, Consumer<Finding> findings)
      throws IOException {
    try (var in = new BufferedInputStream(source.open(), 1 << 16)) {
      var out = new BatchWriter(source.name(), sink);
      var lines = new TextLines(in, source, options.charset(), out::decoded);
      var text = new PlainText(out, options.headings());
      Format format = options.format();
      switch (format == null ? Format.of(source.name(), TextLines.peek(in)) : format) {
        case TEXT -> lines.readTo(text);
        case MARKDOWN -> lines.readTo(new Markdown(out));
        case HTML -> lines.readTo(new Html(out));
        case EPUB -> readBook(source, in, out);
      }
      out.finish();
      text.findings().forEach(findings);
    }
  }

  private static void readBook(Source source, InputStream in, BatchWriter out) throws IOException {
    if (source instanceof FileSource file) {
      Epub.read(file.path(), out);
    } else {
      Epub.read(in, out);
    }
  }

  /** Reads a source whole. */
  public static Article read(Source source) throws IOException {
    var article = new Article[] {Article.EMPTY};
    read(source, batch -> article[0] = article[0].with(batch));
    return article[0];
  }
}
