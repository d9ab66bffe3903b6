package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.index.LibraryHit;
import juan.search.Query;

/**
 * What has been found in the articles of the shelf by now.
 *
 * @param number told apart from earlier searches by it
 * @param typed what is searched for; while it is empty, articles are only made ready
 * @param hits in the order of the shelf
 * @param searched so many articles have been
 * @param of how many there are
 * @param state whether there is more to come
 */
public record LibraryFindings(
    int number,
    String typed,
    Query.Kind kind,
    List<LibraryHit> hits,
    int searched,
    int of,
    State state) {

  /** How far a search has come. */
  public enum State {
    SEARCHING,
    /** All articles have been searched; an index is made, so that the next search is faster. */
    INDEXING,
    /** All articles have been searched. */
    DONE,
    /** There are more hits than anybody looks at. */
    ENOUGH,
    /** The pattern was given up in some. */
    STOPPED
  }

  static LibraryFindings begun(int number, String typed, Query.Kind kind, int of) {
    return new LibraryFindings(number, typed, kind, List.of(), 0, of, State.SEARCHING);
  }

  /** With more of what was searched for. */
  LibraryFindings with(List<LibraryHit> more, int nowSearched, State nowState) {
    var all = hits;
    if (!more.isEmpty()) {
      all = new ArrayList<>(hits.size() + more.size());
      all.addAll(hits);
      all.addAll(more);
    }
    return new LibraryFindings(number, typed, kind, all, nowSearched, of, nowState);
  }

  /** As it is when nothing more is told of it. */
  LibraryFindings left() {
    return state == State.INDEXING ? with(List.of(), of, State.DONE) : this;
  }

  boolean isOver() {
    return state != State.SEARCHING;
  }
}
