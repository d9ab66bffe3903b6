package juan.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import juan.article.Anchor;
import juan.heading.HeadingChoices;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one article.
 *
 * @param charset Java's name of the charset it is read in; empty for the one its bytes tell
 * @param repaired whether damage is undone in it; null for as in all others
 * @param visit where it was read last
 * @param marks places that have a letter, by it
 * @param jumps where jumps began, oldest first
 * @param bookmarks in the order they were made in
 */
public record ArticleState(
    String charset,
    HeadingChoices headings,
    @Nullable Boolean repaired,
    Display display,
    Visit visit,
    Map<String, Bookmark> marks,
    List<Anchor> jumps,
    List<Bookmark> bookmarks) {

  public static final ArticleState NONE =
      new ArticleState(
          "", HeadingChoices.NONE, null, Display.USUAL, Visit.NONE, Map.of(), List.of(), List.of());

  public ArticleState {
    marks = Map.copyOf(marks);
    jumps = List.copyOf(jumps);
    bookmarks = List.copyOf(bookmarks);
  }

  public ArticleState with(HeadingChoices newHeadings) {
    return new ArticleState(
        charset, newHeadings, repaired, display, visit, marks, jumps, bookmarks);
  }

  public ArticleState withCharset(String newCharset) {
    return new ArticleState(
        newCharset, headings, repaired, display, visit, marks, jumps, bookmarks);
  }

  public ArticleState withRepaired(@Nullable Boolean newRepaired) {
    return new ArticleState(
        charset, headings, newRepaired, display, visit, marks, jumps, bookmarks);
  }

  public ArticleState with(Display newDisplay) {
    return new ArticleState(
        charset, headings, repaired, newDisplay, visit, marks, jumps, bookmarks);
  }

  public ArticleState with(Visit newVisit) {
    return new ArticleState(
        charset, headings, repaired, display, newVisit, marks, jumps, bookmarks);
  }

  public ArticleState withMarks(Map<String, Bookmark> newMarks) {
    return new ArticleState(
        charset, headings, repaired, display, visit, newMarks, jumps, bookmarks);
  }

  public ArticleState withJumps(List<Anchor> newJumps) {
    return new ArticleState(
        charset, headings, repaired, display, visit, marks, newJumps, bookmarks);
  }

  public ArticleState withBookmarks(List<Bookmark> newBookmarks) {
    return new ArticleState(
        charset, headings, repaired, display, visit, marks, jumps, newBookmarks);
  }

  /** This state with a letter at a place, in place of where it was. */
  public ArticleState marked(String letter, Bookmark place) {
    var more = new TreeMap<>(marks);
    more.put(letter, place);
    return withMarks(more);
  }

  /** This state with a bookmark more. */
  public ArticleState with(Bookmark bookmark) {
    var more = new ArrayList<>(bookmarks);
    more.add(bookmark);
    return withBookmarks(more);
  }

  /** This state without a bookmark. */
  public ArticleState without(Bookmark bookmark) {
    return withBookmarks(bookmarks.stream().filter(its -> !its.isSameAs(bookmark)).toList());
  }

  /** This state, begun before another was known, with what it has not of its own from that. */
  public ArticleState over(ArticleState other) {
    return StateMerge.of(NONE, this, other, 0);
  }

  /** Whether it is read in the same way, so that its text is the same. */
  public boolean isReadAs(ArticleState other) {
    return charset.equals(other.charset)
        && headings.equals(other.headings)
        && java.util.Objects.equals(repaired, other.repaired);
  }
}
