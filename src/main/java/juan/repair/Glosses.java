package juan.repair;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Readings that a filter wrote behind certain characters: {@code 經(jīng)}.
 *
 * <p>Evidence: a filter glosses nearly every occurrence of a character, always with the same
 * reading, and several characters. An author notes the reading of a rare word once (娭毑(āi jiě)):
 * that stays, as do all where no two characters are glossed time and again.
 */
final class Glosses implements Evidence {
  private static final double NEARLY_ALL = 0.7;

  /** How many characters must be glossed time and again. */
  private static final int SEVERAL = 2;

  /** How often each character occurs; only for those that are glossed somewhere it matters. */
  private final int[] occurrences = new int[1 << 16];

  private final Map<Character, Map<String, Integer>> readings = new HashMap<>();

  @Override
  public int signs() {
    return Signs.HAN;
  }

  @Override
  public void look(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Signs.isHan(c)) {
        continue;
      }
      occurrences[c]++;
      boolean bracket =
          i + 1 < line.length() && (Signs.of(line.charAt(i + 1)) & Signs.BRACKET) != 0;
      int end = bracket ? Pinyin.endOfBracketed(line, i + 1) : -1;
      if (end > 0) {
        readings
            .computeIfAbsent(c, its -> new HashMap<>())
            .merge(line.substring(i + 2, end - 1), 1, Integer::sum);
      }
    }
  }

  /** Whether several characters are glossed time and again. */
  boolean isFound() {
    int often = 0;
    for (char c : readings.keySet()) {
      often += isSystematic(c) && glossed(c) > 1 ? 1 : 0;
    }
    return often >= SEVERAL;
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
    var confidences = new HashMap<Character, Double>();
    for (char c : readings.keySet()) {
      if (isSystematic(c)) {
        confidences.put(c, glossed(c) > 1 ? 1 : 0.9);
      }
    }
    return new Undoing(confidences);
  }

  /** Takes the readings out, by how sure it is of each character that they were put in. */
  private record Undoing(Map<Character, Double> confidences) implements LineRepair {
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
        int end = Han.is(text.charAt(i)) ? Pinyin.endOfBracketed(text, i + 1) : -1;
        Double confidence = end > 0 ? confidences.get(text.charAt(i)) : null;
        if (confidence != null) {
          line.keepReading(i, text.substring(i + 2, end - 1));
          rewriting.replace(i + 1, end, "", confidence);
          i = end - 1;
        }
      }
      rewriting.end();
    }
  }
}
