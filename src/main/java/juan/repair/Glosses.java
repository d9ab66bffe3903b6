package juan.repair;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Readings that a filter wrote behind certain characters: {@code 經(jīng)}.
 *
 * <p>Evidence: a filter glosses nearly every occurrence of a character, always with the same
 * reading, and several characters, which are common ones, so that they come again and again; but
 * few of all characters of the text. Its readings have tones. An author notes the reading of a rare
 * word once (娭毑(āi jiě)), of place names now and then, and for children of every character; and
 * what stands in brackets may be an element (锂(Li)) or a unit. Where a filter put commas in, too,
 * less is enough.
 */
final class Glosses implements Evidence {
  private static final double NEARLY_ALL = 0.7;

  /** How many characters must be glossed time and again. */
  private static final int SEVERAL = 2;

  /** How often that is, where no commas were put in. */
  private static final int AGAIN_AND_AGAIN = 3;

  private static final double COMMON = 2.5;

  /** The largest share of all Han characters that a filter glosses. */
  private static final double FEW = 0.3;

  private final InsertedMarks marks;
  private int han;
  private int glosses;
  private int toned;

  /** How often each character occurs; only for those that are glossed somewhere it matters. */
  private final int[] occurrences = new int[1 << 16];

  private final Map<Character, Map<String, Integer>> readings = new HashMap<>();

  Glosses(InsertedMarks marks) {
    this.marks = marks;
  }

  @Override
  public int signs() {
    return Signs.HAN;
  }

  @Override
  public void look(String line, int signs) {
    boolean bracketed = (signs & Signs.BRACKET) != 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Signs.isHan(c)) {
        continue;
      }
      occurrences[c]++;
      han++;
      if (!bracketed || i + 1 == line.length()) {
        continue;
      }
      boolean bracket = (Signs.of(line.charAt(i + 1)) & Signs.BRACKET) != 0;
      String reading =
          bracket ? reading(line, i + 1, readings.getOrDefault(c, Map.of()).keySet()) : "";
      if (!reading.isEmpty()) {
        readings.computeIfAbsent(c, its -> new HashMap<>()).merge(reading, 1, Integer::sum);
        glosses++;
        toned += Pinyin.hasTone(reading) ? 1 : 0;
      }
    }
  }

  /**
   * The reading that stands in the brackets at a place; empty when none does.
   *
   * @param known that is a reading, as nearly all of one character are the same
   */
  private static String reading(String text, int at, Set<String> known) {
    int end = Pinyin.closing(text, at);
    String its = end < 0 ? "" : text.substring(at + 1, end);
    boolean is = known.contains(its) || (Pinyin.isSyllable(its) && Pinyin.isWrittenSmall(its));
    return is ? its : "";
  }

  /** Whether several characters are glossed time and again. */
  boolean isFound() {
    boolean commas = marks.isFound();
    int systematic = 0;
    int often = 0;
    int times = 0;
    for (char c : readings.keySet()) {
      if (isSystematic(c)) {
        systematic++;
        times += glossed(c);
        often += glossed(c) >= (commas ? 2 : AGAIN_AND_AGAIN) ? 1 : 0;
      }
    }
    return often >= SEVERAL
        && glosses <= FEW * han
        && (commas || (2 * toned >= glosses && times >= COMMON * systematic));
  }

  private int glossed(char c) {
    int most = 0;
    for (int times : readings.getOrDefault(c, Map.of()).values()) {
      most = Math.max(most, times);
    }
    return most;
  }

  private boolean isSystematic(char c) {
    return glossed(c) >= NEARLY_ALL * occurrences[c];
  }

  /** The characters that were glossed, with their readings; for bytes that glosses shifted. */
  Map<String, String> characters() {
    var characters = new HashMap<String, String>();
    readings.forEach(
        (c, its) -> {
          if (isSystematic(c)) {
            its.keySet()
                .forEach(reading -> characters.merge(reading, c.toString(), String::concat));
          }
        });
    return characters;
  }

  @Override
  public @Nullable LineRepair repair() {
    if (!isFound()) {
      return null;
    }
    var characters = new HashMap<Character, Glossed>();
    readings.forEach(
        (c, its) -> {
          if (isSystematic(c)) {
            double confidence = glossed(c) > 1 ? 1 : 0.9;
            characters.put(c, new Glossed(confidence, Set.copyOf(its.keySet())));
          }
        });
    return new Undoing(characters);
  }

  /**
   * A character that is glossed.
   *
   * @param confidence that its readings were put in
   */
  private record Glossed(double confidence, Set<String> readings) {}

  /** Takes the readings of characters out. */
  private record Undoing(Map<Character, Glossed> characters) implements LineRepair {
    @Override
    public RepairKind kind() {
      return RepairKind.GLOSS;
    }

    @Override
    public int signs() {
      return Signs.BRACKET;
    }

    @Override
    public void repair(EditedLine line) {
      String text = line.text();
      var rewriting = line.rewrite(kind());
      for (int i = 0; i + 1 < text.length(); i++) {
        boolean bracket = (Signs.of(text.charAt(i + 1)) & Signs.BRACKET) != 0;
        Glossed its = bracket ? characters.get(text.charAt(i)) : null;
        if (its == null) {
          continue;
        }
        String reading = reading(text, i + 1, its.readings);
        if (!reading.isEmpty()) {
          int end = i + reading.length() + 3;
          line.keepReading(i, reading);
          rewriting.replace(i + 1, end, "", its.confidence);
          i = end - 1;
        }
      }
      rewriting.end();
    }
  }
}
