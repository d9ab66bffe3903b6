package juan.repair;

import java.util.HashMap;
import java.util.Map;

/**
 * Readings that a filter wrote behind certain characters: {@code 經(jīng)}.
 *
 * <p>Evidence: a filter glosses nearly every occurrence of a character, always with the same
 * reading, and several characters. An author notes the reading of a rare word once (娭毑(āi jiě)):
 * that stays, as do all where no two characters are glossed time and again.
 */
final class Glosses implements Repair {
  private static final double NEARLY_ALL = 0.7;

  /** How many characters must be glossed time and again. */
  private static final int SEVERAL = 2;

  /** How often each character occurs; only for those that are glossed somewhere it matters. */
  private final int[] occurrences = new int[1 << 16];

  private final Map<Character, Map<String, Integer>> readings = new HashMap<>();

  @Override
  public RepairKind kind() {
    return RepairKind.GLOSS;
  }

  @Override
  public void look(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Han.is(c)) {
        continue;
      }
      occurrences[c]++;
      int end = Pinyin.endOfBracketed(line, i + 1);
      if (end > 0) {
        readings
            .computeIfAbsent(c, its -> new HashMap<>())
            .merge(line.substring(i + 2, end - 1), 1, Integer::sum);
      }
    }
  }

  @Override
  public boolean isNeeded() {
    long often = readings.keySet().stream().filter(c -> isSystematic(c) && glossed(c) > 1).count();
    return often >= SEVERAL;
  }

  private int glossed(char c) {
    return readings.getOrDefault(c, Map.of()).values().stream().mapToInt(n -> n).max().orElse(0);
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
  public void repair(EditedLine line) {
    String text = line.text();
    var rewriting = line.rewrite(kind());
    for (int i = 0; i + 1 < text.length(); i++) {
      int end = Han.is(text.charAt(i)) ? Pinyin.endOfBracketed(text, i + 1) : -1;
      if (end > 0 && isSystematic(text.charAt(i))) {
        line.keepReading(i, text.substring(i + 2, end - 1));
        rewriting.replace(i + 1, end, "", glossed(text.charAt(i)) > 1 ? 1 : 0.9);
        i = end - 1;
      }
    }
    rewriting.end();
  }
}
