package juan.library;

import java.io.IOException;
import java.util.function.Consumer;
import juan.article.Article;
import juan.article.Batch;
import juan.heading.Finding;
import juan.source.ArticleReader;
import juan.source.ReadOptions;
import juan.source.Source;

/** Reads articles as has been chosen. */
public final class Library {
  /** For which nothing has been chosen. */
  public static final Library PLAIN = new Library(ReadOptions.DEFAULT);

  private final ReadOptions given;

  /**
   * A library.
   *
   * @param given how all articles are to be read
   */
  public Library(ReadOptions given) {
    this.given = given;
  }

  /**
   * Reads an article, as {@link ArticleReader#read(Source, ReadOptions, Consumer, Consumer)} does.
   *
   * @param chosen how it is to be read, before what is given for all
   */
  public void read(
      Source source, ReadOptions chosen, Consumer<Batch> sink, Consumer<Finding> findings)
      throws IOException {
    ArticleReader.read(source, chosen.or(given), sink, findings);
  }

  /** Reads an article whole. */
  public Article read(Source source) throws IOException {
    var article = new Article[] {Article.EMPTY};
    read(source, ReadOptions.DEFAULT, batch -> article[0] = article[0].with(batch), finding -> {});
    return article[0];
  }
}
