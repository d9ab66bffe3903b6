package juan.index;

import juan.article.Article;
import juan.article.Block;

/** The text of an article as it is searched: block by block, as reading gives them. */
interface SearchableText {
  /** The article's title; empty when it tells none. */
  String title();

  /** The number of blocks. */
  int size();

  String block(int index);

  boolean isHeading(int index);

  /** An article as it has been read, for one that is too long to be kept. */
  static SearchableText of(Article article) {
    return new SearchableText() {
      @Override
      public String title() {
        return article.metadata().title();
      }

      @Override
      public int size() {
        return article.size();
      }

      @Override
      public String block(int index) {
        return article.block(index).text();
      }

      @Override
      public boolean isHeading(int index) {
        return article.block(index).kind() == Block.Kind.HEADING;
      }
    };
  }
}
