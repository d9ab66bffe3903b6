package juan.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import juan.article.Article;
import juan.article.Block;
import juan.article.Position;
import juan.article.Span;
import juan.library.Bookmark;

/**
 * Where the highlighted passages are in an article.
 *
 * @param bookmarks those they are among
 * @param complete whether the article had come when they were looked for
 */
record Passages(List<Bookmark> bookmarks, boolean complete, Map<Integer, List<Span>> spans)
    implements Overlay {
  static final Passages NONE = new Passages(List.of(), false, Map.of());

  /** In blocks: what is longer was not highlighted in this text. */
  private static final int LONGEST = 200;

  /** The passages among bookmarks; of an article that has not come there are none yet. */
  @SuppressWarnings("ReferenceEquality") // the same list has been looked at before
  Passages of(List<Bookmark> now, Article article) {
    if (now == bookmarks && complete == article.complete()) {
      return this;
    }
    var spans = new TreeMap<Integer, List<Span>>();
    if (article.complete()) {
      now.forEach(bookmark -> locate(bookmark, article, spans));
    }
    return new Passages(now, article.complete(), spans);
  }

  private static void locate(Bookmark bookmark, Article article, Map<Integer, List<Span>> spans) {
    Position start = bookmark.end() == null ? null : bookmark.place().find(article);
    Position end = bookmark.end() == null ? null : bookmark.end().find(article);
    if (start == null || end == null || end.block() - start.block() > LONGEST) {
      return;
    }
    for (int block = start.block(); block <= end.block(); block++) {
      int from = block == start.block() ? Math.max(0, start.offset()) : 0;
      int to = block == end.block() ? end.offset() : article.block(block).text().length();
      if (from < to) {
        spans
            .computeIfAbsent(block, b -> new ArrayList<>())
            .add(new Span(from, to, Span.Mark.HIGHLIGHT));
      }
    }
  }

  @Override
  public List<Span> marks(int index, Block block) {
    return spans.getOrDefault(index, List.of());
  }
}
