package juan.index;

import java.util.Arrays;
import juan.article.Article;
import juan.article.Block;
import juan.text.Sanitizer;
import juan.text.SearchFold;
import org.jspecify.annotations.Nullable;

/**
 * An article's text in one string: its title, then each block, a heading with a mark before it. The
 * marks are control characters, of which text that has been read has none.
 */
final class KeptText implements SearchableText {
  private static final char END = '\u001E';
  private static final char HEADING = '\u001D';

  private final String text;

  /** Where the title and each block end in the text. */
  private final int[] ends;

  /** A text that was kept. */
  KeptText(String text) {
    this.text = text;
    var found = new int[16];
    int count = 0;
    for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, end + 1)) {
      found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
      found[count++] = end;
    }
    ends = Arrays.copyOf(found, count);
  }

  /** An article's text; null when it has more UTF-16 units than are kept. */
  static @Nullable KeptText of(Article article, int longest) {
    if (article.characters() > longest) {
      return null;
    }
    var text = new StringBuilder();
    text.append(article.metadata().title()).append(END);
    for (int i = 0; i < article.size(); i++) {
      Block block = article.block(i);
      if (block.kind() == Block.Kind.HEADING) {
        text.append(HEADING);
      }
      text.append(block.text()).append(END);
      if (text.length() > longest) {
        return null;
      }
    }
    return new KeptText(text.toString());
  }

  /** What is to be kept. */
  String text() {
    return text;
  }

  /** The blocks folded for search, a line feed behind each, of which folded text has none. */
  String folded() {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < size(); i++) {
      folded.append(SearchFold.fold(block(i)).text()).append('\n');
    }
    return folded.toString();
  }

  @Override
  public String title() {
    return ends.length == 0 ? "" : Sanitizer.clean(text.substring(0, ends[0]));
  }

  @Override
  public int size() {
    return Math.max(0, ends.length - 1);
  }

  /** Made harmless again: what is kept may have been changed. */
  @Override
  public String block(int index) {
    int start = ends[index] + (isHeading(index) ? 2 : 1);
    return Sanitizer.cleanLines(text.substring(start, ends[index + 1]));
  }

  @Override
  public boolean isHeading(int index) {
    return text.charAt(ends[index] + 1) == HEADING;
  }
}
