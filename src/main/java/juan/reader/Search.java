package juan.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Position;
import juan.article.Span;
import juan.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for in an article, and where it has been found by now.
 *
 * @param number told apart from earlier ones by it
 * @param typed what the reader typed
 * @param backward whether it goes towards the beginning
 * @param origin where it began: the hits from there on are found first
 * @param hits in the order of the text
 * @param complete whether the whole article has been searched
 * @param size the blocks there were to be searched; 0 when it has not been asked for
 * @param present the index of the hit the reader has gone to, or -1
 * @param going whether the reader is to go to a hit as soon as there is one
 * @param stopped whether the pattern took too long, so that not all was searched
 * @param ahead hits that the reader has asked to go on from the one that is waited for, in the
 *     direction of the search; below zero against it
 * @param kept where the hit stood that the reader had gone to, while it is looked for again in a
 *     text that has changed; or null
 */
record Search(
    int number,
    String typed,
    Query.Kind kind,
    boolean backward,
    Position origin,
    List<Hit> hits,
    boolean complete,
    int size,
    int present,
    boolean going,
    boolean stopped,
    int ahead,
    @Nullable Position kept)
    implements Overlay {

  /** One that has not been asked for. */
  static Search of(int number, String typed, Query.Kind kind, boolean backward, Position origin) {
    return new Search(
        number,
        typed,
        kind,
        backward,
        origin,
        List.of(),
        false,
        0,
        -1,
        !typed.isEmpty(),
        false,
        0,
        null);
  }

  /** The same in an article that is there in another form. */
  Search again(int newNumber, Position from) {
    return new Search(
        newNumber, typed, kind, backward, from, List.of(), false, 0, -1, going, false, ahead, null);
  }

  /** The same in an article that has grown or was corrected: the reader stays at the same hit. */
  Search again(int newNumber, Position from, Article article) {
    Position at = present < 0 ? kept : hits.get(present).place();
    return new Search(
        newNumber,
        typed,
        kind,
        backward,
        from,
        List.of(),
        false,
        article.size(),
        -1,
        going,
        false,
        ahead,
        at);
  }

  /** Without the hits in blocks that have become others. */
  Search without(Batch changed) {
    var blocks = new HashSet<Integer>();
    changed.corrections().forEach(correction -> blocks.add(correction.index()));
    var left = new ArrayList<Hit>(hits.size());
    int now = -1;
    for (int i = 0; i < hits.size(); i++) {
      int block = hits.get(i).place().block();
      if (block < changed.from() && !blocks.contains(block)) {
        now = i == present ? left.size() : now;
        left.add(hits.get(i));
      }
    }
    Position at = present >= 0 && now < 0 ? hits.get(present).place() : kept;
    return left.size() == hits.size()
        ? this
        : new Search(
            number,
            typed,
            kind,
            backward,
            origin,
            left,
            complete && !left.isEmpty(),
            size,
            now,
            going,
            stopped,
            ahead,
            at);
  }

  Search asked(int newSize) {
    return new Search(
        number, typed, kind, backward, origin, hits, complete, newSize, present, going, stopped,
        ahead, kept);
  }

  /** With hits more, some of which may stand before those that are known. */
  Search with(List<Hit> more, boolean nowComplete) {
    if (more.isEmpty()) {
      return new Search(
          number,
          typed,
          kind,
          backward,
          origin,
          hits,
          nowComplete,
          size,
          present,
          going,
          stopped,
          ahead,
          kept);
    }
    var all = new ArrayList<Hit>(hits.size() + more.size());
    int at = after(more.get(0).place());
    all.addAll(hits.subList(0, at));
    all.addAll(more);
    all.addAll(hits.subList(at, hits.size()));
    int now = kept != null ? near(kept, all) : present >= at ? present + more.size() : present;
    return new Search(
        number,
        typed,
        kind,
        backward,
        origin,
        all,
        nowComplete,
        size,
        now,
        going,
        stopped,
        ahead,
        kept);
  }

  /** The hit nearest to a place in its block; -1 where there is none. */
  private static int near(Position place, List<Hit> hits) {
    int nearest = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < hits.size(); i++) {
      Position its = hits.get(i).place();
      int apart = Math.abs(its.offset() - place.offset());
      if (its.block() == place.block() && apart < least) {
        nearest = i;
        least = apart;
      }
    }
    return nearest;
  }

  /** With the reader gone to a hit. */
  Search at(int hit) {
    return new Search(
        number, typed, kind, backward, origin, hits, complete, size, hit, false, stopped, ahead,
        null);
  }

  /** With the reader wanting to go on, in a direction, when more has been found. */
  Search from(Position newOrigin, boolean newBackward) {
    return new Search(
        number,
        typed,
        kind,
        newBackward,
        newOrigin,
        hits,
        complete,
        size,
        present,
        true,
        stopped,
        ahead,
        kept);
  }

  /** With so many hits to go on from the one that is waited for; not endlessly many. */
  Search ahead(int hits) {
    int most = Math.max(-TypedAhead.MOST, Math.min(TypedAhead.MOST, hits));
    return new Search(
        number, typed, kind, backward, origin, this.hits, complete, size, present, going, stopped,
        most, kept);
  }

  /** Whether the hit that the reader is to go to is still to be found. */
  boolean isAwaited() {
    return going && !complete && (ahead != 0 || wanted() == null);
  }

  Search stoppedEarly() {
    return new Search(
        number, typed, kind, backward, origin, hits, complete, size, present, going, true, ahead,
        kept);
  }

  Search directed(boolean newBackward) {
    return new Search(
        number,
        typed,
        kind,
        newBackward,
        origin,
        hits,
        complete,
        size,
        present,
        going,
        stopped,
        ahead,
        kept);
  }

  /** The index of the first hit at a place or behind it; the number of hits when there is none. */
  int after(Position place) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).place().compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The hit to go to from the origin, as far as it is known; null when it is not, or is none. */
  @Nullable Integer wanted() {
    int at = after(origin);
    if (backward) {
      return at > 0 ? (Integer) (at - 1) : complete && !hits.isEmpty() ? hits.size() - 1 : null;
    }
    return at < hits.size() ? (Integer) at : complete && !hits.isEmpty() ? 0 : null;
  }

  @Override
  public List<Span> marks(int index, Block block) {
    var marks = new ArrayList<Span>();
    int length = block.text().length();
    for (int i = after(new Position(index, 0)); i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.place().block() != index) {
        break;
      }
      if (hit.end() <= length) {
        var mark = i == present ? Span.Mark.PRESENT : Span.Mark.HIT;
        marks.add(new Span(hit.place().offset(), hit.end(), mark));
      }
    }
    return marks;
  }
}
