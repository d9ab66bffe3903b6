package juan.library;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/** Sorts articles in an order. Those of which it is not known what they are sorted by come last. */
public final class Sorting {
  private static final byte[] NO_LETTERS = {};

  private final Order order;
  private final Language language;
  private @Nullable RuleBasedCollator collator;

  /**
   * A sorting.
   *
   * @param language whose dictionaries tell the order of titles
   */
  public Sorting(Order order, Language language) {
    this.order = order;
    this.language = language;
  }

  public Order order() {
    return order;
  }

  public Language language() {
    return language;
  }

  /** What an article is sorted by; made once and compared often. */
  @SuppressWarnings("ArrayRecordComponent") // compared by its own method only
  public record Key(long number, byte[] letters) implements Comparable<Key> {
    static final Key UNKNOWN = new Key(Long.MAX_VALUE, NO_LETTERS);

    @Override
    public int compareTo(Key other) {
      int byNumber = Long.compare(number, other.number);
      return byNumber != 0 ? byNumber : Arrays.compareUnsigned(letters, other.letters);
    }
  }

  public Key key(Entry entry) {
    return switch (order) {
      case FILE -> Key.UNKNOWN;
      case NAME -> letters(entry.title());
      case DATE -> latest(DateNumber.of(entry.metadata().date()));
      case RECENT -> {
        Progress progress = entry.progress();
        yield latest(progress == null ? 0 : progress.lastRead());
      }
      case LENGTH -> latest(entry.characters());
    };
  }

  private static Key latest(long number) {
    return number <= 0 ? Key.UNKNOWN : new Key(-number, NO_LETTERS);
  }

  private Key letters(String title) {
    var its = collator;
    if (its == null) {
      var locale = language == Language.OTHER ? ULocale.ROOT : new ULocale(language.tag());
      its = (RuleBasedCollator) Collator.getInstance(locale);
      its.setNumericCollation(true);
      collator = its;
    }
    var key = its.getRawCollationKey(title, new RawCollationKey());
    return new Key(0, Arrays.copyOf(key.bytes, key.size));
  }

  /**
   * The indices of articles, sorted; where nothing else tells, in the order of their files.
   *
   * @param keys one for each article
   * @param grouped whether those of a folder stand together; the folder stands where the first of
   *     its articles does
   */
  public static int[] sorted(java.util.List<Entry> entries, Key[] keys, boolean grouped) {
    var indices = new Integer[keys.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = i;
    }
    // Sorting is stable, and so is the order of files where keys are equal.
    Arrays.sort(indices, new ByKey(keys));
    var sorted = new int[indices.length];
    if (!grouped) {
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = indices[i];
      }
      return sorted;
    }
    var groups = new java.util.LinkedHashMap<String, java.util.List<Integer>>();
    for (Integer index : indices) {
      String folder = entries.get(index).folder();
      groups.computeIfAbsent(folder, f -> new java.util.ArrayList<>()).add(index);
    }
    int at = 0;
    for (var group : groups.values()) {
      for (int index : group) {
        sorted[at++] = index;
      }
    }
    return sorted;
  }

  private static final class ByKey implements java.util.Comparator<Integer> {
    private final Key[] keys;

    ByKey(Key[] keys) {
      this.keys = keys;
    }

    @Override
    public int compare(Integer a, Integer b) {
      return keys[a].compareTo(keys[b]);
    }
  }
}
