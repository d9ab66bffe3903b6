package juan.library;

import juan.heading.HeadingChoices;

/**
 * What a reader has chosen for one article.
 *
 * @param charset Java's name of the charset it is read in; empty for the one its bytes tell
 */
public record ArticleState(String charset, HeadingChoices headings) {
  public static final ArticleState NONE = new ArticleState("", HeadingChoices.NONE);

  public ArticleState with(HeadingChoices newHeadings) {
    return new ArticleState(charset, newHeadings);
  }

  public ArticleState withCharset(String newCharset) {
    return new ArticleState(newCharset, headings);
  }
}
