package juan.pronunciation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import juan.pronunciation.MandarinRules.Ending;
import juan.text.ToneMarks;
import org.jspecify.annotations.Nullable;

/**
 * Reads Chinese of either script, a reading for each character: its text is divided into the words
 * that are likeliest together, and a word says how its characters are read. One that stands alone
 * is told by its neighbours, or read as it commonly is. Tones are those of the dictionary, without
 * sandhi: 一 and 不 are read as they are alone.
 */
final class Mandarin implements Pronunciation {
  /** Runs of Han that are longer are divided, wherever that is. */
  private static final int LONGEST_RUN = 256;

  /** A word of the rules is as common as this, in bits. */
  private static final int COMMON = 9;

  /** A word whose ending alone the rules say, and that the table does not have. */
  private static final int RARE = 18;

  private static final int UNKNOWN = 26;

  /** After a syllable that may as well be read otherwise. */
  private static final String UNSURE = "?";

  private final Notation notation;

  Mandarin(Notation notation) {
    this.notation = notation;
  }

  @Override
  public List<Reading> of(String text) {
    var readings = new ArrayList<Reading>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && end - at < LONGEST_RUN && isHan(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        new Run(text, at, end, readings).read();
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return readings;
  }

  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c < 0x40000)
        || (c >= 0xF900 && c <= 0xFAFF)
        || c == 0x3007;
  }

  /** Han between other characters. */
  private final class Run {
    private final PinyinWords words = PinyinWords.table();
    private final MandarinRules rules = MandarinRules.rules();
    private final String text;
    private final int start;
    private final char[] own;
    private final char[] simplified;
    private final List<Reading> readings;

    /** For each place the cost of the best words up to it, and the last of them. */
    private final int[] costs;

    private final Word[] last;

    Run(String text, int start, int end, List<Reading> readings) {
      this.text = text;
      this.start = start;
      this.readings = readings;
      this.own = text.substring(start, end).toCharArray();
      this.simplified = own.clone();
      for (int i = 0; i < own.length; i++) {
        simplified[i] = words.simplified(own[i]);
      }
      this.costs = new int[own.length + 1];
      this.last = new Word[own.length + 1];
    }

    void read() {
      Arrays.fill(costs, 1, costs.length, Integer.MAX_VALUE);
      for (int at = 0; at < own.length; at++) {
        if (costs[at] < Integer.MAX_VALUE) {
          int place = at;
          int single = Character.charCount(Character.codePointAt(own, at));
          offer(new Word(at, single, own, null), UNKNOWN);
          words.wordsAt(
              own, at, own.length, (line, length, cost) -> offer(place, length, own, line, cost));
          words.wordsAt(
              simplified,
              at,
              own.length,
              (line, length, cost) -> offer(place, length, simplified, line, cost));
          offerRules(at);
        }
      }
      var best = new ArrayList<Word>();
      for (int at = own.length; at > 0; at = best.get(best.size() - 1).at) {
        best.add(Objects.requireNonNull(last[at]));
      }
      for (int i = best.size() - 1; i >= 0; i--) {
        Word word = best.get(i);
        if (word.syllables == null || word.syllables.isEmpty()) {
          boolean beforeWord = i > 0 && best.get(i - 1).length > 1;
          boolean afterWord = i + 1 < best.size() && best.get(i + 1).length > 1;
          addEach(word, afterWord, beforeWord);
        } else {
          addWord(word);
        }
      }
    }

    private void offer(int at, int length, char[] from, int line, int cost) {
      int end = at + length;
      if (costs[at] + cost >= costs[end]) {
        return;
      }
      var syllables = length == 1 ? List.<String>of() : reading(at, length, from, line);
      if (from == own || fits(at, length, syllables)) {
        offer(new Word(at, length, from, syllables), cost);
      }
    }

    /** How a word of the table is read, with the tones that the rules say. */
    private List<String> reading(int at, int length, char[] from, int line) {
      var word = new String(from, at, length);
      var named = rules.word(word);
      if (named != null) {
        return named;
      }
      var read = words.reading(line, length);
      boolean said = read.size() == length;
      Ending ending = rules.ending(word);
      // What is said of all words with an end is not said of those that the table reads.
      return ending == null || (said && !rules.lists(word)) ? read : ended(word, read, ending);
    }

    /** A reading with the tone of its last syllable as a rule says. */
    private List<String> ended(String word, List<String> read, Ending ending) {
      var syllables = new ArrayList<String>();
      for (int i = 0; i < word.length(); i++) {
        boolean last = i == word.length() - 1;
        String[] its = words.readings(word.charAt(i));
        boolean said = read.size() == word.length() && !(last && ending == Ending.FULL);
        syllables.add(said ? read.get(i) : its.length == 0 ? "" : its[0]);
      }
      int last = syllables.size() - 1;
      String syllable = syllables.get(last);
      if (!syllable.isEmpty() && ending != Ending.FULL) {
        String neutral = syllable.substring(0, syllable.length() - 1) + "5";
        syllables.set(last, ending == Ending.NEUTRAL ? neutral : neutral + UNSURE);
      }
      return syllables;
    }

    private void offer(Word word, int cost) {
      int end = word.at + word.length;
      if (costs[word.at] + cost < costs[end]) {
        costs[end] = costs[word.at] + cost;
        last[end] = word;
      }
    }

    private void offerRules(int at) {
      for (int length = 2; length <= rules.longest() && at + length <= own.length; length++) {
        var word = new String(simplified, at, length);
        var syllables = rules.word(new String(own, at, length));
        if (syllables == null) {
          syllables = rules.word(word);
        }
        if (syllables != null) {
          offer(new Word(at, length, own, syllables), COMMON);
        } else if (rules.lists(word)) {
          var ended = ended(word, List.of(), Objects.requireNonNull(rules.ending(word)));
          offer(new Word(at, length, simplified, ended), RARE);
        }
      }
    }

    /** Whether the Traditional characters can be read as the Simplified word is. */
    private boolean fits(int at, int length, List<String> syllables) {
      for (int i = 0; i < length; i++) {
        char its = own[at + i];
        String[] possible = its == simplified[at + i] ? NONE : words.readings(its);
        if (possible.length > 0) {
          String syllable = syllable(syllables, i, simplified[at + i]);
          boolean fits = rules.isReadAsSimplified(its) || syllable.contains("5");
          for (String one : possible) {
            fits |= one.equals(syllable);
          }
          if (!fits) {
            return false;
          }
        }
      }
      return true;
    }

    private String syllable(List<String> syllables, int i, char c) {
      if (i < syllables.size() && syllables.size() > 1) {
        return syllables.get(i);
      }
      String[] readingsOf = words.readings(c);
      return readingsOf.length == 0 ? "" : readingsOf[0];
    }

    private void addWord(Word word) {
      var syllables = Objects.requireNonNull(word.syllables);
      for (int i = 0; i < word.length; i++) {
        add(word.at + i, 1, syllable(syllables, i, word.from[word.at + i]), true);
      }
    }

    /** Adds the readings of characters that no word says the reading of. */
    private void addEach(Word word, boolean afterWord, boolean beforeWord) {
      int end = word.at + word.length;
      for (int at = word.at; at < end; ) {
        int codePoint = Character.codePointAt(own, at);
        int length = Character.charCount(codePoint);
        if (length == 2) {
          String[] its = words.readings(codePoint);
          add(at, 2, its.length == 0 ? "" : its[0], its.length == 1);
        } else if (word.length == 1) {
          addAlone(at, afterWord, beforeWord);
        } else {
          char c = own[at];
          String[] its = words.readings(rules.isReadAsSimplified(c) ? simplified[at] : c);
          String alone = rules.alone(c);
          boolean common = alone != null && its.length > 0 && alone.equals(its[0]);
          boolean sure = common || its.length == 1 || !isAmbiguous(c, simplified[at]);
          add(at, 1, its.length == 0 ? "" : its[0], sure);
        }
        at += length;
      }
    }

    private void addAlone(int at, boolean afterWord, boolean beforeWord) {
      char c = own[at];
      String[] its = words.readings(c);
      if (rules.isReadAsSimplified(c)) {
        its = words.readings(simplified[at]);
      }
      if (its.length == 1 && c != simplified[at]) {
        String alone = rules.alone(simplified[at]);
        add(at, 1, alone != null && alone.endsWith("5") ? alone : its[0], true);
        return;
      }
      char key = simplified[at];
      char before = neighbour(start + at - 1);
      char after = neighbour(start + at + 1);
      String syllable = rules.between(c, before, after, afterWord, beforeWord);
      if (syllable == null && c != key) {
        syllable = rules.between(key, before, after, afterWord, beforeWord);
      }
      if (syllable == null) {
        syllable = rules.alone(key);
      }
      boolean sure = syllable != null || its.length == 1 || !isAmbiguous(c, key);
      add(at, 1, syllable != null ? syllable : its.length == 0 ? "" : its[0], sure);
    }

    private boolean isAmbiguous(char c, char key) {
      return words.isAmbiguous(c) || (rules.isReadAsSimplified(c) && words.isAmbiguous(key));
    }

    private char neighbour(int offset) {
      return offset < 0 || offset >= text.length() ? 0 : words.simplified(text.charAt(offset));
    }

    private void add(int at, int length, String syllable, boolean sure) {
      if (!syllable.isEmpty()) {
        boolean told = !syllable.endsWith(UNSURE);
        String bare = told ? syllable : syllable.substring(0, syllable.length() - 1);
        String shown = notation == Notation.PINYIN ? ToneMarks.ofSyllable(bare) : Bopomofo.of(bare);
        readings.add(new Reading(start + at, start + at + length, shown, sure && told));
      }
    }
  }

  private static final String[] NONE = {};

  /** A word of a run. */
  private static final class Word {
    final int at;
    final int length;

    /** The characters it was found by: as they are, or Simplified. */
    final char[] from;

    /** How it is read; null or empty where that is not known. */
    final @Nullable List<String> syllables;

    Word(int at, int length, char[] from, @Nullable List<String> syllables) {
      this.at = at;
      this.length = length;
      this.from = from;
      this.syllables = syllables;
    }
  }
}
