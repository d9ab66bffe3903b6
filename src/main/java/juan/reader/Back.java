package juan.reader;

import juan.article.Anchor;
import juan.article.Article;
import juan.article.Position;
import org.jspecify.annotations.Nullable;

/**
 * A place to come back to when an article has been read in another way.
 *
 * @param place where it is if the article has the same blocks
 * @param blocks how many it had, or -1 when they are the same or not all had arrived
 * @param anchor finds it where the text is repaired or not, as before; null when only its number
 *     tells
 * @param version where it was in the text that was repaired or not, as it is not now; null when it
 *     was the charset that changed
 * @param put where it was found; null before it has arrived
 * @param ahead the keys that wait for that
 */
record Back(
    Position place,
    int blocks,
    @Nullable Anchor anchor,
    @Nullable Position version,
    @Nullable Position put,
    TypedAhead ahead) {

  /** More blocks than are shown at first of a text that is being repaired. */
  private static final int GLIMPSE = 200;

  /** A place that is looked for by the number of its block. */
  static Back to(Article article, Position place) {
    return new Back(
        place, article.complete() ? article.size() : -1, null, null, null, TypedAhead.NONE);
  }

  /** A place that is looked for by the text that stands there. */
  static Back toVersion(Article article, Position place) {
    return new Back(place, -1, Anchor.of(article, place), place, null, TypedAhead.NONE);
  }

  /** A place that was read last, when the article is opened again. */
  static Back toVisit(Anchor anchor) {
    return new Back(anchor.place(), -1, anchor, null, null, TypedAhead.NONE);
  }

  /** The way back to the other version of the text. */
  Back returning(Position top) {
    return new Back(version == null ? place : version, -1, null, top, null, TypedAhead.NONE);
  }

  Back at(@Nullable Position newPut) {
    return new Back(place, blocks, anchor, version, newPut, ahead);
  }

  Back with(TypedAhead newAhead) {
    return new Back(place, blocks, anchor, version, put, newAhead);
  }

  /** Whether a reader who is at a place has not moved since. */
  boolean isFrom(Position top) {
    return put == null || put.equals(top);
  }

  /** Whether a reader who has not moved is to be put there. */
  boolean hasArrived(Article article) {
    if (isNear(article)) {
      return put == null || article.complete();
    }
    // The first lines of a text that is being repaired are shown before they are what they will be.
    int enough = place.block() + (version == null && anchor == null ? 0 : GLIMPSE);
    boolean may = put == null && (article.complete() || article.size() > enough);
    return may && (anchor == null || article.complete() || anchor.find(article) != null);
  }

  /**
   * Whether the letters at which an article was left are about where they were. Then they are
   * shown, though its repair may go on; when all has come the place is looked for once more.
   */
  private boolean isNear(Article article) {
    return version == null && anchor != null && anchor.isNear(article);
  }

  /** The place, where the same part of the blocks stands before it when there are others. */
  Position in(Article article) {
    if (anchor != null) {
      return anchor.in(article);
    }
    boolean others = article.complete() && blocks > 0 && blocks != article.size();
    return others ? new Position((int) ((long) place.block() * article.size() / blocks), 0) : place;
  }
}
