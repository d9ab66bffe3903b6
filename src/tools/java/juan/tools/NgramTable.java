package juan.tools;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Computes the table of how likely a character is behind two others in Chinese, which bytes that
 * were read shifted are restored by. It is made of word lists and documents, all folded to
 * Simplified Chinese; none of {@code ../shared/data} is read, so that it can try the repair.
 *
 * <p>The table is a trie of character n-grams with back-off: the cost of an n-gram is −2³ log₂ of
 * its likelihood by absolute discounting (Ney, Essen and Kneser 1994), interpolated with the
 * shorter ones.
 */
public final class NgramTable {
  private static final Charset GBK = Charset.forName("GBK");
  private static final double UNSEEN = 0.01;
  private static final double DISCOUNT = 0.6;

  /** How much of the whole the sources are: HanLP's counts as they are. */
  private static final double WEIGHT_OF_ESSAY = 0.02;

  private static final double WEIGHT_OF_DOCUMENTS = 0.3;

  /** N-grams that come less often, by their weights, are left out. */
  private static final double FEWEST_PAIRS = 1;

  private static final double FEWEST_TRIPLES = 1.5;

  private final Ngrams ngrams = new Ngrams();
  private final Map<Character, Character> folds = new TreeMap<>();

  private NgramTable() {}

  /**
   * Writes the table.
   *
   * @param args the folder of texts, the folder of Juan's own articles, the file to write to
   */
  public static void main(String[] args) throws IOException {
    var table = new NgramTable();
    table.readFolds();
    table.count(new Texts(Path.of(args[0]), Path.of(args[1])));
    Path file = Path.of(args[2]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    table.write(file);
    System.out.printf("%s: %,d bytes%n", file, Files.size(file));
  }

  /** The Simplified form of each character of GBK that has another. */
  private void readFolds() {
    var simplified = Transliterator.getInstance("Traditional-Simplified");
    var encoder = GBK.newEncoder();
    for (char c = 0x3400; c < 0xA000; c++) {
      String fold = encoder.canEncode(c) ? simplified.transliterate(String.valueOf(c)) : "";
      if (fold.length() == 1 && fold.charAt(0) != c) {
        folds.put(c, fold.charAt(0));
      }
    }
  }

  private void count(Texts texts) throws IOException {
    var hanlp = new HanlpWords();
    hanlp.words(
        (word, none, times) -> {
          if (!isClass(word)) {
            ngrams.add(fold(word), 0, times);
          }
        });
    hanlp.pairs(
        (first, second, times) -> {
          if (!isClass(first) && !isClass(second) && !first.isEmpty() && !second.isEmpty()) {
            ngrams.cross(fold(first), fold(second), times);
          }
        });
    var script = Transliterator.getInstance("Traditional-Simplified");
    texts.essay(script, (word, times) -> ngrams.add(word, 0, times * WEIGHT_OF_ESSAY));
    for (Written written : List.of(Written.ZH_HANS, Written.ZH_HANT)) {
      texts.documents(written, piece -> ngrams.add(fold(piece), 0, WEIGHT_OF_DOCUMENTS));
    }
  }

  /** Whether a word stands for a class of words, such as names. */
  private static boolean isClass(String word) {
    return word.startsWith("未##");
  }

  private String fold(String word) {
    if (word.equals("始##始") || word.equals("末##末")) {
      return "\n";
    }
    var folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      folded.append(
          c >= '0' && c <= '9' ? '0' : c > ' ' && c < 0x80 ? 'a' : folds.getOrDefault(c, c));
    }
    return folded.toString();
  }

  private void write(Path file) throws IOException {
    var costs = new Costs(ngrams);
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(folds.size());
      for (var fold : folds.entrySet()) {
        out.writeChar(fold.getKey());
        out.writeChar(fold.getValue());
      }
      costs.write(out);
    }
  }

  /** The likelihoods by discounting. */
  private static final class Costs {
    private final Map<Long, Double> singles = new TreeMap<>();
    private final TreeMap<Long, Double> pairs = new TreeMap<>();
    private final TreeMap<Long, Double> triples = new TreeMap<>();
    private final Map<Long, Double> leftOfSingle = new HashMap<>();
    private final Map<Long, Double> leftOfPair = new HashMap<>();

    Costs(Ngrams ngrams) {
      double all = ngrams.singles().values().stream().mapToDouble(n -> n).sum();
      for (char c = 1; c < 0xFFFF; c++) {
        double share =
            (1 - UNSEEN) * ngrams.singles().getOrDefault((long) c, 0.0) / all
                + UNSEEN * Written.ZH_HANS.shareOfUnseen(c);
        if (share > 1e-9) {
          singles.put((long) c, share);
        }
      }
      discount(ngrams.pairs(), FEWEST_PAIRS, singles, pairs, leftOfSingle);
      discount(ngrams.triples(), FEWEST_TRIPLES, pairs, triples, leftOfPair);
    }

    private static void discount(
        Map<Long, Double> counts,
        double fewest,
        Map<Long, Double> shorter,
        Map<Long, Double> longer,
        Map<Long, Double> left) {
      var sums = new HashMap<Long, Double>();
      var taken = new HashMap<Long, Double>();
      counts.forEach(
          (key, count) -> {
            sums.merge(key >> 16, count, Double::sum);
            taken.merge(key >> 16, Math.min(count, DISCOUNT), Double::sum);
          });
      sums.forEach((context, sum) -> left.put(context, taken.getOrDefault(context, 0.0) / sum));
      counts.forEach(
          (key, count) -> {
            long context = key >> 16;
            long tail = key > 0xFFFFFFFFL ? key & 0xFFFFFFFFL : key & 0xFFFF;
            Double behind = shorter.get(tail);
            boolean known = context <= 0xFFFF || shorter.containsKey(context);
            if (count >= fewest && behind != null && known) {
              double sum = sums.getOrDefault(context, 1.0);
              double back = left.getOrDefault(context, 1.0);
              longer.put(key, Math.max(0, count - DISCOUNT) / sum + back * behind);
            }
          });
    }

    void write(DataOutputStream out) throws IOException {
      var ids = new ArrayList<Long>(new TreeSet<>(singles.keySet()));
      out.writeInt(ids.size());
      for (long c : ids) {
        out.writeChar((int) c);
      }
      for (long c : ids) {
        out.writeByte(cost(singles.getOrDefault(c, 1e-9)));
      }
      for (long c : ids) {
        out.writeByte(cost(leftOfSingle.getOrDefault(c, 1.0)));
      }
      writeBehind(out, ids, pairs);
      for (long pair : pairs.keySet()) {
        out.writeByte(cost(leftOfPair.getOrDefault(pair, 1.0)));
      }
      writeBehind(out, pairs.keySet(), triples);
      System.out.printf(
          "%,d characters, %,d pairs, %,d triples%n", ids.size(), pairs.size(), triples.size());
    }

    /** For each context how many n-grams begin with it, then their last characters and costs. */
    private static void writeBehind(
        DataOutputStream out, Iterable<Long> contexts, TreeMap<Long, Double> longer)
        throws IOException {
      for (long context : contexts) {
        out.writeShort(longer.subMap(context << 16, (context + 1) << 16).size());
      }
      for (long ngram : longer.keySet()) {
        out.writeChar((int) (ngram & 0xFFFF));
      }
      for (double share : longer.values()) {
        out.writeByte(cost(share));
      }
    }

    private static int cost(double share) {
      return (int) Math.min(255, Math.max(0, Math.round(-8 * Math.log(share) / Math.log(2))));
    }
  }
}
