package juan.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.heading.MadeBook.Made;
import juan.source.Texts;

/** How well headings are found in made books of each kind; prints a table. */
final class HeadingAccuracy {
  private HeadingAccuracy() {}

  /**
   * How many headings there were, were found, and were found rightly.
   *
   * @param wrong those found that are none, and those missed, marked + and -
   */
  record Score(int wanted, int found, int right, List<String> wrong) {
    double precision() {
      return found == 0 ? 1 : right / (double) found;
    }

    double recall() {
      return wanted == 0 ? 1 : right / (double) wanted;
    }

    Score and(Score other) {
      var both = new ArrayList<>(wrong);
      both.addAll(other.wrong);
      return new Score(wanted + other.wanted, found + other.found, right + other.right, both);
    }
  }

  static final Score NOTHING = new Score(0, 0, 0, List.of());

  /**
   * Prints a row for each kind and a sum for each half.
   *
   * @param args how many books of each kind; a part of a kind's name, to see what is wrong
   */
  public static void main(String[] args) {
    if (args.length == 2 && args[0].equals("DUMP")) {
      String[] d = args[1].split("@");
      System.out.print(BookKinds.book(d[0], Long.parseLong(d[1])).text());
      return;
    }
    int books = args.length > 0 ? Integer.parseInt(args[0]) : 8;
    String part = args.length > 1 ? args[1] : "";
    var sums = new java.util.TreeMap<String, Score>();
    int place = 0;
    for (String kind : BookKinds.all().keySet()) {
      String half = place++ % 2 == 0 ? "worked on" : "kept back";
      if (!kind.contains(part) || (args.length > 2 && !half.contains(args[2]))) {
        continue;
      }
      Score score = NOTHING;
      for (int seed = 0; seed < books; seed++) {
        Score one = of(BookKinds.book(kind, seed));
        score = score.and(one);
        if (!part.isEmpty() && !one.wrong.isEmpty()) {
          System.out.println(seed + " " + one.wrong);
        }
      }
      sums.merge(half + " " + kind.split(" ")[0], score, Score::and);
      print(half + "  " + kind, score);
    }
    sums.forEach((name, score) -> print("ALL " + name, score));
  }

  private static void print(String name, Score score) {
    System.out.printf(
        "%-44s precision %.3f  recall %.3f  of %d, found %d%n",
        name, score.precision(), score.recall(), score.wanted, score.found);
  }

  static Score of(Made book) {
    return of(book, Texts.headings(Texts.plain(book.text())));
  }

  private static Score of(Made book, List<String> found) {
    Map<String, Integer> wanted = new HashMap<>();
    book.headings().stream()
        .map(HeadingAccuracy::folded)
        .filter(heading -> !heading.isEmpty())
        .forEach(heading -> wanted.merge(heading, 1, Integer::sum));
    int count = wanted.values().stream().mapToInt(n -> n).sum();
    var optional = book.optional().stream().map(HeadingAccuracy::folded).toList();
    var wrong = new ArrayList<String>();
    int right = 0;
    int counted = 0;
    for (String heading : found) {
      String text = folded(heading);
      if (wanted.getOrDefault(text, 0) > 0) {
        wanted.merge(text, -1, Integer::sum);
        right++;
        counted++;
      } else if (!optional.contains(text)) {
        wrong.add("+" + heading);
        counted++;
      }
    }
    wanted.forEach((heading, left) -> wrong.addAll(left > 0 ? List.of("-" + heading) : List.of()));
    return new Score(count, counted, right, wrong);
  }

  private static String folded(String heading) {
    return heading.replaceAll("[\\s\u3000]", "");
  }
}
