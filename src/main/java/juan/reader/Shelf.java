package juan.reader;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import juan.library.Entry;
import juan.library.Librarian.Place;
import juan.library.Order;
import juan.library.Progress;
import juan.library.ReadingState;
import juan.library.Sorting;
import juan.source.Source;
import juan.text.Ambiguous;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The articles there are, in which order they stand, and which of them are shown: an immutable
 * value. What is derived from many articles is made when it changes, not when it is drawn.
 *
 * <p>An article is known by its {@link Source}; an index is its place in the order of files, and
 * good only until articles come or go.
 */
public final class Shelf {
  /** A row that is blank. */
  static final int BLANK = Integer.MIN_VALUE;

  private final Arrangement arrangement;
  private final Entry[] entries;
  private final boolean whole;
  private final Sorting.Key[] keys;
  private final ShelfText[] texts;
  private final int[] order;
  private final int[] shown;
  private final int[] rows;
  private final ShelfColumns columns;
  private final int pending;
  private final int due;

  /**
   * How articles stand.
   *
   * @param grouped whether those of a folder stand together under its name
   * @param only those in this state are shown; null for all
   * @param query letters that those shown have; empty for all
   */
  private record Arrangement(
      Sorting sorting,
      Ambiguous ambiguous,
      boolean grouped,
      @Nullable ReadingState only,
      String query) {}

  private Shelf(
      Arrangement arrangement,
      Entry[] entries,
      boolean whole,
      Sorting.Key[] keys,
      ShelfText[] texts,
      int[] order,
      int[] shown,
      ShelfColumns columns,
      int pending,
      int due) {
    this.arrangement = arrangement;
    this.entries = entries;
    this.whole = whole;
    this.keys = keys;
    this.texts = texts;
    this.order = order;
    this.shown = shown;
    this.columns = columns;
    this.pending = pending;
    this.due = due;
    this.rows = rows(shown);
  }

  /** A shelf of which nothing is known yet. */
  static Shelf empty(Language language, Ambiguous ambiguous) {
    var arrangement = new Arrangement(new Sorting(Order.FILE, language), ambiguous, true, null, "");
    return new Shelf(
        arrangement,
        new Entry[0],
        false,
        new Sorting.Key[0],
        new ShelfText[0],
        new int[0],
        new int[0],
        ShelfColumns.NONE,
        0,
        0);
  }

  public int size() {
    return entries.length;
  }

  public Entry get(int index) {
    return entries[index];
  }

  /** The index of an article; -1 when it is not here. */
  int indexOf(@Nullable Source source) {
    for (int i = 0; source != null && i < entries.length; i++) {
      if (entries[i].source() == source) {
        return i;
      }
    }
    return -1;
  }

  /** The article so many places after another, as they are sorted; null when there is none. */
  @Nullable Entry beside(Source source, int by) {
    int index = indexOf(source);
    int at = index < 0 ? -1 : positionIn(order, index) + by;
    return index >= 0 && at >= 0 && at < order.length ? entries[order[at]] : null;
  }

  /** Whether all articles have been found. */
  boolean isWhole() {
    return whole;
  }

  /** How many are not described yet. */
  int pending() {
    return pending;
  }

  /** How many were not when the shelf was listed. */
  int due() {
    return due;
  }

  Order sortedBy() {
    return arrangement.sorting().order();
  }

  boolean isGrouped() {
    return arrangement.grouped();
  }

  /** The state of those shown; null for all. */
  @Nullable ReadingState only() {
    return arrangement.only();
  }

  String query() {
    return arrangement.query();
  }

  /** The widths of what is in its columns. */
  ShelfColumns columns() {
    return columns;
  }

  /** The indices of the articles shown, from the top. */
  int shownCount() {
    return shown.length;
  }

  /** The index of an article shown, by its place from the top. */
  int shownAt(int at) {
    return shown[at];
  }

  /** The place from the top at which an article is shown; -1 when it is not. */
  int place(int index) {
    return positionIn(shown, index);
  }

  int rowCount() {
    return rows.length;
  }

  /**
   * What is in a row: the index of an article; {@link #BLANK}; or for the name of a folder, that of
   * its first article with all bits inverted.
   */
  int row(int at) {
    return rows[at];
  }

  /** The row that an article is in; 0 when it is in none. */
  int rowOf(int index) {
    return Math.max(0, positionIn(rows, index));
  }

  private static int positionIn(int[] numbers, int number) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == number) {
        return i;
      }
    }
    return -1;
  }

  private int[] rows(int[] articles) {
    var made = new int[3 * articles.length];
    int end = 0;
    String folder = "";
    for (int index : articles) {
      String its = entries[index].folder();
      if (arrangement.grouped() && !its.equals(folder)) {
        if (end > 0) {
          made[end++] = BLANK;
        }
        made[end++] = ~index;
        folder = its;
      }
      made[end++] = index;
    }
    return Arrays.copyOf(made, end);
  }

  /** These articles instead, of which some may be known already. */
  Shelf listed(List<Entry> found, boolean isWhole) {
    var read = new IdentityHashMap<Source, Progress>();
    for (Entry entry : entries) {
      if (entry.progress() != null) {
        read.put(entry.source(), entry.progress());
      }
    }
    var now = found.toArray(new Entry[0]);
    int open = 0;
    for (int i = 0; i < now.length; i++) {
      now[i] = read.isEmpty() ? now[i] : later(now[i], read.get(now[i].source()));
      open += now[i].isDescribed() ? 0 : 1;
    }
    var wider = columns.with(ShelfColumns.of(found, arrangement.ambiguous()));
    return arranged(
        arrangement,
        now,
        isWhole,
        new Sorting.Key[now.length],
        new ShelfText[now.length],
        wider,
        open,
        open);
  }

  /** What was read last counts. */
  private static Entry later(Entry entry, @Nullable Progress other) {
    Progress its = entry.progress();
    return other == null || (its != null && its.lastRead() >= other.lastRead())
        ? entry
        : entry.with(other);
  }

  /** The same with more known of some of the articles. */
  Shelf described(List<Place> places) {
    var now = entries.clone();
    var newKeys = keys.clone();
    var newTexts = texts.clone();
    int open = pending;
    var described = new java.util.ArrayList<Entry>(places.size());
    for (Place place : places) {
      int index = place.index();
      if (index >= now.length || now[index].source() != place.entry().source()) {
        continue;
      }
      open -= !now[index].isDescribed() && place.entry().isDescribed() ? 1 : 0;
      now[index] = later(place.entry(), now[index].progress());
      newKeys[index] = null;
      newTexts[index] = null;
      described.add(now[index]);
    }
    var wider = columns.with(ShelfColumns.of(described, arrangement.ambiguous()));
    boolean stays = sortedBy() == Order.FILE && query().isEmpty() && arrangement.only() == null;
    return stays
        ? new Shelf(arrangement, now, whole, newKeys, newTexts, order, shown, wider, open, due)
        : arranged(arrangement, now, whole, newKeys, newTexts, wider, open, due);
  }

  Shelf sorted(Order by) {
    var now =
        new Arrangement(
            new Sorting(by, arrangement.sorting().language()),
            arrangement.ambiguous(),
            arrangement.grouped(),
            arrangement.only(),
            arrangement.query());
    return arranged(
        now, entries, whole, new Sorting.Key[entries.length], texts, columns, pending, due);
  }

  Shelf grouped(boolean isGrouped) {
    return with(isGrouped, arrangement.only(), query());
  }

  Shelf only(@Nullable ReadingState state) {
    return with(isGrouped(), state, query());
  }

  Shelf filtered(String letters) {
    return letters.equals(query()) ? this : with(isGrouped(), arrangement.only(), letters);
  }

  private Shelf with(boolean isGrouped, @Nullable ReadingState state, String letters) {
    var now =
        new Arrangement(arrangement.sorting(), arrangement.ambiguous(), isGrouped, state, letters);
    boolean same = isGrouped == arrangement.grouped();
    var sorted = same ? order : order(now, entries, keys);
    var those = shown(now, entries, texts, sorted);
    return new Shelf(now, entries, whole, keys, texts, sorted, those, columns, pending, due);
  }

  /** The same on a terminal that draws ambiguous characters otherwise. */
  Shelf with(Ambiguous ambiguous) {
    var now =
        new Arrangement(arrangement.sorting(), ambiguous, isGrouped(), arrangement.only(), query());
    var measured = ShelfColumns.of(Arrays.asList(entries), ambiguous);
    return new Shelf(now, entries, whole, keys, texts, order, shown, measured, pending, due);
  }

  private static Shelf arranged(
      Arrangement arrangement,
      Entry[] entries,
      boolean whole,
      Sorting.Key[] keys,
      ShelfText[] texts,
      ShelfColumns columns,
      int pending,
      int due) {
    int[] order = order(arrangement, entries, keys);
    int[] shown = shown(arrangement, entries, texts, order);
    return new Shelf(arrangement, entries, whole, keys, texts, order, shown, columns, pending, due);
  }

  private static int[] order(Arrangement arrangement, Entry[] entries, Sorting.Key[] keys) {
    Sorting sorting = arrangement.sorting();
    if (sorting.order() == Order.FILE) {
      var order = new int[entries.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      return order;
    }
    for (int i = 0; i < keys.length; i++) {
      keys[i] = keys[i] == null ? sorting.key(entries[i]) : keys[i];
    }
    return Sorting.sorted(Arrays.asList(entries), keys, arrangement.grouped());
  }

  private static int[] shown(
      Arrangement arrangement, Entry[] entries, ShelfText[] texts, int[] among) {
    ReadingState only = arrangement.only();
    if (only == null && arrangement.query().isEmpty()) {
      return among;
    }
    var query = arrangement.query().isEmpty() ? null : ShelfText.Query.of(arrangement.query());
    var shown = new int[among.length];
    int end = 0;
    for (int index : among) {
      if (only != null && entries[index].state() != only) {
        continue;
      }
      if (query != null) {
        texts[index] = texts[index] == null ? new ShelfText(entries[index]) : texts[index];
        if (!texts[index].has(query)) {
          continue;
        }
      }
      shown[end++] = index;
    }
    return Arrays.copyOf(shown, end);
  }
}
