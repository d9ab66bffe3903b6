package juan.library;

import juan.heading.HeadingChoices;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has chosen for one article.
 *
 * @param charset Java's name of the charset it is read in; empty for the one its bytes tell
 * @param repaired whether damage is undone in it; null for as in all others
 */
public record ArticleState(String charset, HeadingChoices headings, @Nullable Boolean repaired) {
  public static final ArticleState NONE = new ArticleState("", HeadingChoices.NONE, null);

  /** Whether nothing has been chosen. */
  boolean isEmpty() {
    return charset.isEmpty() && headings.isEmpty() && repaired == null;
  }

  public ArticleState with(HeadingChoices newHeadings) {
    return new ArticleState(charset, newHeadings, repaired);
  }

  public ArticleState withCharset(String newCharset) {
    return new ArticleState(newCharset, headings, repaired);
  }

  public ArticleState withRepaired(boolean newRepaired) {
    return new ArticleState(charset, headings, newRepaired);
  }
}
