package juan.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much of the damage of the shared texts is undone, none of which the model was made from:
 * {@code mvn -q -B -Paccuracy -DskipTests verify} prints a table. "Exact" counts shifted passages.
 */
final class RepairAccuracy {
  /** How many paragraphs of a text are damaged. */
  private static final int PARAGRAPHS = 240;

  /**
   * What was undone.
   *
   * @param before edit errors of the damaged text
   * @param after edit errors of the repaired text
   * @param passages how many passages were shifted
   * @param exact how many of them were restored exactly
   * @param broken undamaged paragraphs that were changed
   * @param missed passages that were not restored: as written, as read, as repaired
   */
  record Score(int before, int after, int passages, int exact, int broken, List<String> missed) {
    double cut() {
      return before == 0 ? 1 : 1 - (double) after / before;
    }

    double restored() {
      return passages == 0 ? 1 : (double) exact / passages;
    }
  }

  private RepairAccuracy() {}

  /** Repairs one document. */
  static Score score(List<String[]> pairs) {
    var damaged = pairs.stream().map(pair -> pair[1]).toList();
    var repairs = Repairs.all().look(damaged);
    int before = 0;
    int after = 0;
    int sites = 0;
    int exact = 0;
    int broken = 0;
    var missed = new ArrayList<String>();
    for (String[] pair : pairs) {
      String repaired = repairs.repair(pair[1]).text();
      var was = Alignment.of(pair[0], pair[1]);
      var is = Alignment.of(pair[0], repaired);
      before += was.errors();
      after += is.errors();
      broken += was.errors() == 0 && is.errors() > 0 ? 1 : 0;
      // What is wrong when single marks are not counted: the shifted passages.
      for (int[] passage : Alignment.of(pair[0], withoutMarks(pair[1])).passages()) {
        sites++;
        if (is.isRight(passage[0], passage[1])) {
          exact++;
        } else {
          missed.add(pair[0].substring(passage[0], Math.min(passage[1], pair[0].length())));
          missed.add(pair[1]);
          missed.add(repaired);
        }
      }
    }
    return new Score(before, after, sites, exact, broken, missed);
  }

  /** A damaged text with all undone that is not shifted. */
  private static String withoutMarks(String damaged) {
    var text = new StringBuilder();
    String plain = damaged.replaceAll(",(?=[,;!?，。、；！？])", "");
    plain =
        plain.replaceAll(
            "(?<=[\\u4E00-\\u9FFF])[(（][a-zü\\u00E0-\\u01DC\\u0251\\u0261]{1,8}[)）]", "");
    for (char c : plain.toCharArray()) {
      text.append(Han.widened(c));
    }
    return text.toString();
  }

  static List<String[]> shared(Path shared, String script) throws IOException {
    var clean = Files.readAllLines(shared.resolve("intake/damage/" + script + ".clean.txt"));
    var damaged = Files.readAllLines(shared.resolve("intake/damage/" + script + ".damaged.txt"));
    var pairs = new ArrayList<String[]>();
    for (int i = 0; i < clean.size(); i++) {
      pairs.add(new String[] {clean.get(i), damaged.get(i)});
    }
    return pairs;
  }

  /** Paragraphs of prose, evenly from a whole text. */
  static List<String> paragraphs(Path file) throws IOException {
    var all =
        Files.readAllLines(file).stream()
            .map(line -> line.replaceAll("^[\\s\\u3000]+|[\\s\\u3000]+$", ""))
            .filter(line -> line.length() >= 40 && line.length() <= 400)
            .toList();
    int step = Math.max(1, all.size() / PARAGRAPHS);
    var some = new ArrayList<String>();
    for (int i = 0; i < all.size() && some.size() < PARAGRAPHS; i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  /** Prints the table; any argument also prints the passages that were missed. */
  public static void main(String[] args) throws IOException {
    var shared = Path.of("../shared/data");
    System.out.printf("%-44s %7s %9s %7s%n", "", "cut", "exact", "broken");
    print("damage, Traditional", shared(shared, "traditional"), args);
    print("damage, Simplified", shared(shared, "simplified"), args);
    var toTraditional = com.ibm.icu.text.Transliterator.getInstance("Simplified-Traditional");
    var variants =
        Map.of(
            "", Damage.USUAL,
            ", U+FFFD", new Damage(0.7, Damage.GLOSSES, '\uFFFD', false, true),
            ", ASCII kept", new Damage(0.5, Damage.GLOSSES, '?', true, true),
            ", not folded", new Damage(0.9, Damage.GLOSSES, '?', false, false));
    for (var variant : new java.util.TreeMap<>(variants).entrySet()) {
      for (String text : List.of("novel/sanguo", "chapters/rulin", "chapters/liaozhai")) {
        var clean = paragraphs(shared.resolve("intake/" + text + ".txt"));
        var traditional = clean.stream().map(toTraditional::transliterate).toList();
        String name = text.replaceFirst(".*/", "") + variant.getKey();
        print(name + ", Traditional", variant.getValue().pairs(traditional, 1), args);
        print(name + ", Simplified", variant.getValue().pairs(clean, 2), args);
      }
    }
  }

  private static void print(String name, List<String[]> pairs, String[] args) {
    var score = score(pairs);
    System.out.printf(
        "%-44s %6.1f%% %3d / %3d %6d%n",
        name, 100 * score.cut(), score.exact(), score.passages(), score.broken());
    if (args.length > 0) {
      score.missed().forEach(line -> System.out.println("    " + line));
    }
  }
}
