package juan.heading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.heading.Candidate.Form;
import juan.text.LazyPattern;

/**
 * Tables of contents: headings one below the other without text between, which come again where
 * their text is. The same shape without text is a list of something else.
 */
final class Contents {
  static final String REASON = "an entry of a table of contents, or of a list";

  private static final int FEWEST = 3;

  /**
   * A list within so many paragraphs from the start may be a table that the text does not repeat.
   */
  private static final int TOP = 3;

  /** What a table calls itself; without its entries nothing stands below it. */
  private static final LazyPattern TABLE =
      LazyPattern.of("\\P{L}*([目总總]\\s*[录錄目次]|차례|목차|Contents|CONTENTS)\\P{L}*");

  private final List<Candidate> all;

  /** The last candidate with a text, by its order; empty until a table is suspected. */
  private final Map<String, Integer> lastOfText = new HashMap<>();

  /** The entries, by their order. */
  private final BitSet entries = new BitSet();

  /**
   * The tables of a text.
   *
   * @param all the candidates of all families, in order; of those that are refused, only those for
   *     the number of a page
   */
  Contents(List<Candidate> all) {
    this.all = all;
  }

  /**
   * The orders of the candidates that are entries of a table of contents.
   *
   * @param series the numbered candidates of each series, in order
   */
  BitSet entries(Iterable<List<Candidate>> series) {
    for (Candidate candidate : all) {
      if (candidate.isRefused()) {
        entries.set(order(candidate)); // for the number of its page
      }
    }
    for (List<Candidate> candidates : series) {
      findIn(candidates);
    }
    if (!entries.isEmpty()) {
      addOthers();
      addTables();
    }
    return entries;
  }

  private void findIn(List<Candidate> candidates) {
    var lastOfNumber = new HashMap<Integer, Integer>();
    for (int start = 0; start < candidates.size(); ) {
      int end = start + 1;
      while (end < candidates.size()
          && candidates.get(end - 1).hasNoTextBefore(candidates.get(end))) {
        end++;
      }
      int last = end < candidates.size() ? endOfTable(candidates, start, end) : end;
      if (last - start >= FEWEST) {
        if (lastOfNumber.isEmpty()) {
          candidates.forEach(candidate -> lastOfNumber.put(candidate.number(), order(candidate)));
        }
        add(candidates.subList(start, last), lastOfNumber, last < end);
      }
      start = end;
    }
  }

  /**
   * Where a run leaves off to be a table: the first chapters may stand right below it with hardly
   * any text, where the numbers begin again.
   */
  private static int endOfTable(List<Candidate> candidates, int start, int end) {
    for (int i = end - 1; i > start && i > end - FEWEST; i--) {
      if (candidates.get(i).number() <= candidates.get(i - 1).number()) {
        return i;
      }
    }
    return end;
  }

  private static int order(Candidate candidate) {
    return candidate.line().order();
  }

  /** Whether a text comes again further down. */
  private boolean comesAgain(Candidate entry) {
    if (lastOfText.isEmpty()) {
      for (Candidate candidate : all) {
        lastOfText.put(key(candidate, candidate.line().text()), order(candidate));
      }
    }
    String text = entry.line().text();
    int last = lastOfText.getOrDefault(key(entry, text), 0);
    return last > order(entry)
        || lastOfText.getOrDefault(key(entry, Titles.unpaged(text)), 0) > order(entry);
  }

  /** What two must have in common to be the same heading: 一 is not 一、. */
  private static String key(Candidate candidate, String text) {
    return candidate.series().name() + candidate.series().unit() + Titles.folded(text);
  }

  /**
   * Adds the entries of a run in which no heading is followed by text but perhaps the last.
   *
   * @param ended whether the last is known to be an entry like the others
   */
  private void add(List<Candidate> run, Map<Integer, Integer> lastOfNumber, boolean ended) {
    boolean rises = true;
    for (int i = 1; i < run.size(); i++) {
      rises &= run.get(i).number() > run.get(i - 1).number();
    }
    var lastOfRun = new HashMap<Integer, Integer>();
    run.forEach(entry -> lastOfRun.put(entry.number(), order(entry)));
    var again = new ArrayList<Candidate>();
    for (Candidate entry : run) {
      int last = lastOfNumber.getOrDefault(entry.number(), 0);
      boolean isLast = order(entry) == order(run.get(run.size() - 1));
      boolean sameNumber =
          last > order(entry)
              && (rises
                  || ((ended || !isLast) && last != lastOfRun.getOrDefault(entry.number(), 0)));
      if (sameNumber || (entry.form() != Form.BARE && comesAgain(entry))) {
        again.add(entry);
      }
    }
    if (again.size() >= FEWEST && again.size() >= run.size() / 3) {
      again.forEach(entry -> entries.set(order(entry)));
    } else if (rises && (run.get(0).line().proseAbove() <= TOP || isList(run))) {
      run.forEach(entry -> entries.set(order(entry)));
    }
  }

  private static boolean isList(List<Candidate> run) {
    return run.get(0).series().strength() == Series.Strength.LISTED;
  }

  /** The headings of other families that stand in a table already found: volumes, 序. */
  private void addOthers() {
    for (int i = 0; i < all.size(); i++) {
      Candidate candidate = all.get(i);
      boolean above = i + 1 < all.size() && isEntryBelow(candidate, all.get(i + 1));
      boolean below = i > 0 && isEntryBelow(all.get(i - 1), candidate);
      if (!entries.get(order(candidate)) && (above || below) && comesAgain(candidate)) {
        entries.set(order(candidate));
      }
    }
  }

  private void addTables() {
    for (int i = 0; i + 1 < all.size(); i++) {
      Candidate candidate = all.get(i);
      if (candidate.series().equals(NamedHeadings.SERIES)
          && TABLE.matcher(candidate.line().text()).matches()
          && isEntryBelow(candidate, all.get(i + 1))) {
        entries.set(order(candidate));
      }
    }
  }

  private boolean isEntryBelow(Candidate upper, Candidate lower) {
    return upper.hasNoTextBefore(lower) && (entries.get(order(upper)) || entries.get(order(lower)));
  }
}
