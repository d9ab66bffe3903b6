package juan.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A change to what is remembered of an article, made on what others may have written meanwhile:
 * what it has not touched is theirs.
 */
final class StateMerge {
  private final ArticleState before;
  private final ArticleState after;
  private final ArticleState theirs;

  private StateMerge(ArticleState before, ArticleState after, ArticleState theirs) {
    this.before = before;
    this.after = after;
    this.theirs = theirs;
  }

  /**
   * The state after a change.
   *
   * @param before what the change was made on
   * @param theirs what is remembered by now
   * @param now in milliseconds since 1970: when what has no time was made
   */
  static ArticleState of(ArticleState before, ArticleState after, ArticleState theirs, long now) {
    return new StateMerge(before, after, theirs).merged(now);
  }

  private ArticleState merged(long now) {
    return new ArticleState(
        changed(ArticleState::charset),
        changed(ArticleState::headings),
        Objects.equals(before.repaired(), after.repaired()) ? theirs.repaired() : after.repaired(),
        display(),
        visit(now),
        marks(now),
        changed(ArticleState::jumps),
        bookmarks(now));
  }

  private <T> T changed(Function<ArticleState, T> part) {
    T its = part.apply(after);
    return its.equals(part.apply(before)) ? part.apply(theirs) : its;
  }

  private Display display() {
    var vertical = after.display().vertical();
    return new Display(
        changed(state -> state.display().variant()),
        changed(state -> state.display().ruby()),
        changed(state -> state.display().readings()),
        Objects.equals(vertical, before.display().vertical())
            ? theirs.display().vertical()
            : vertical,
        changed(state -> state.display().measure()));
  }

  /** The later one; but who has only opened the article has not been anywhere. */
  private Visit visit(long now) {
    Visit mine = after.visit();
    Visit other = theirs.visit();
    if (mine.equals(before.visit())) {
      return other;
    }
    boolean onlyOpened = before.visit().equals(Visit.NONE) && mine.isAtStart();
    if (onlyOpened && !other.isAtStart()) {
      return other;
    }
    if (mine.equals(Visit.NONE)) {
      return mine;
    }
    Visit stamped = mine.at(now);
    return stamped.time() >= other.time() || other.isAtStart() ? stamped : other;
  }

  private Map<String, Bookmark> marks(long now) {
    var all = new TreeMap<>(theirs.marks());
    before.marks().keySet().stream()
        .filter(letter -> !after.marks().containsKey(letter))
        .forEach(all::remove);
    after
        .marks()
        .forEach(
            (letter, place) -> {
              if (!place.equals(before.marks().get(letter))) {
                all.put(letter, place.madeAt(now));
              }
            });
    return all;
  }

  private List<Bookmark> bookmarks(long now) {
    var all = new ArrayList<>(theirs.bookmarks());
    for (Bookmark gone : before.bookmarks()) {
      if (!has(after.bookmarks(), gone)) {
        all.removeIf(gone::isSameAs);
      }
    }
    for (Bookmark its : after.bookmarks()) {
      if (!has(before.bookmarks(), its) && !has(all, its)) {
        all.add(its.madeAt(now));
      }
    }
    return all;
  }

  private static boolean has(List<Bookmark> bookmarks, Bookmark wanted) {
    return bookmarks.stream().anyMatch(wanted::isSameAs);
  }
}
