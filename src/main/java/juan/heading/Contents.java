package juan.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import juan.heading.Candidate.Form;

/**
 * Tables of contents: headings one below the other without text between, which come again where
 * their text is. The same shape without text is a list of something else.
 */
final class Contents {
  private static final int FEWEST = 3;

  /**
   * A list within so many paragraphs from the start may be a table that the text does not repeat.
   */
  private static final int TOP = 3;

  /** What a table calls itself; without its entries nothing stands below it. */
  private static final Pattern TABLE =
      Pattern.compile("\\P{L}*([目总總]\\s*[录錄目次]|차례|목차|Contents|CONTENTS)\\P{L}*");

  private final List<Candidate> all;

  /** The last candidate with a number, and with a text, so that what comes again is known. */
  private final Map<Integer, Integer> lastOfNumber = new HashMap<>();

  private final Map<String, Integer> lastOfText = new HashMap<>();
  private final Set<Integer> entries = new HashSet<>();

  private Contents(List<Candidate> all) {
    this.all = all;
  }

  /**
   * The blocks that are entries of a table of contents.
   *
   * @param series the numbered candidates of each series, in order
   * @param all the candidates of all families that are not refused, in order
   */
  static Set<Integer> blocks(Iterable<List<Candidate>> series, List<Candidate> all) {
    var contents = new Contents(all);
    for (Candidate candidate : all) {
      contents.lastOfText.put(Titles.folded(candidate.line().text()), candidate.block());
    }
    for (List<Candidate> candidates : series) {
      contents.findIn(candidates);
    }
    contents.addOthers();
    return contents.entries;
  }

  private void findIn(List<Candidate> candidates) {
    lastOfNumber.clear();
    candidates.forEach(candidate -> lastOfNumber.put(candidate.number(), candidate.block()));
    for (int start = 0; start < candidates.size(); ) {
      int end = start + 1;
      while (end < candidates.size()
          && candidates.get(end - 1).hasNoTextBefore(candidates.get(end))) {
        end++;
      }
      if (end - start >= FEWEST) {
        add(candidates.subList(start, end));
      }
      start = end;
    }
  }

  /** Adds the entries of a run in which no heading is followed by text but perhaps the last. */
  private void add(List<Candidate> run) {
    boolean rises = true;
    for (int i = 1; i < run.size(); i++) {
      rises &= run.get(i).number() > run.get(i - 1).number();
    }
    var numbers = new HashMap<Integer, Integer>();
    run.forEach(entry -> numbers.put(entry.number(), entry.block()));
    var again = new ArrayList<Candidate>();
    for (Candidate entry : run) {
      Integer text = lastOfText.get(Titles.folded(entry.line().text()));
      Integer number = lastOfNumber.get(entry.number());
      boolean sameText = entry.form() != Form.BARE && text != null && text > entry.block();
      boolean isLast = entry.block() == run.get(run.size() - 1).block();
      boolean sameNumber =
          number != null
              && number > entry.block()
              && (rises || (!isLast && !number.equals(numbers.get(entry.number()))));
      if (sameText || sameNumber) {
        again.add(entry);
      }
    }
    if (again.size() >= FEWEST && again.size() >= run.size() / 3) {
      again.forEach(entry -> entries.add(entry.block()));
    } else if (rises && (run.get(0).line().proseAbove() <= TOP || isList(run))) {
      run.forEach(entry -> entries.add(entry.block()));
    }
  }

  private static boolean isList(List<Candidate> run) {
    return run.get(0).series().strength() == Series.Strength.LISTED;
  }

  /** The headings of other families that stand in a table already found: volumes, 序. */
  private void addOthers() {
    if (entries.isEmpty()) {
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      Candidate candidate = all.get(i);
      if (entries.contains(candidate.block())) {
        continue;
      }
      boolean above = i + 1 < all.size() && isEntryBelow(candidate, all.get(i + 1));
      boolean below = i > 0 && isEntryBelow(all.get(i - 1), candidate);
      Integer last = lastOfText.get(Titles.folded(candidate.line().text()));
      boolean again = last != null && last > candidate.block();
      if (again && (above || below)) {
        entries.add(candidate.block());
      }
    }
    for (int i = 0; i + 1 < all.size(); i++) {
      Candidate candidate = all.get(i);
      if (TABLE.matcher(candidate.line().text()).matches()
          && isEntryBelow(candidate, all.get(i + 1))) {
        entries.add(candidate.block());
      }
    }
  }

  private boolean isEntryBelow(Candidate upper, Candidate lower) {
    return upper.hasNoTextBefore(lower)
        && (entries.contains(upper.block()) || entries.contains(lower.block()));
  }
}
