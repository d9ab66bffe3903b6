package juan.tools;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What characters cost behind others, as a trie of n-grams with back-off: the cost of an n-gram is
 * −2³ log₂ of its likelihood, which is interpolated with that of the shorter ones (Ney, Essen and
 * Kneser 1994). One that the shorter ones tell nearly as well is left out (Seymore and Rosenfeld
 * 1996).
 */
final class NgramCosts {
  private static final double UNSEEN = 0.01;
  private static final double SPARE = 0.02;

  /** Bits that an n-gram must save in a text of a hundred million characters, by its length. */
  private static final double[] LEAST = {0, 2, 6, 12};

  private static final double TEXT = 1e8;

  private final Alphabet alphabet;
  private final NgramCounts[] shares = new NgramCounts[Ngrams.LONGEST];
  private final NgramCounts[] lefts = new NgramCounts[Ngrams.LONGEST];
  private final NgramCounts[] all = new NgramCounts[Ngrams.LONGEST];
  private final NgramCounts[] kept = new NgramCounts[Ngrams.LONGEST];

  NgramCosts(Alphabet alphabet, Ngrams ngrams) {
    this.alphabet = alphabet;
    double[] sum = new double[1];
    ngrams.of(1).forEach((key, count) -> sum[0] += count);
    shares[0] = new NgramCounts();
    var every = new NgramCounts();
    for (int id = 1; id <= alphabet.size(); id++) {
      double unseen = Written.ZH_HANS.shareOfUnseen(alphabet.character(id));
      shares[0].add(id, (1 - UNSEEN) * ngrams.of(1).of(id) / sum[0] + UNSEEN * unseen + 1e-9);
      every.add(id, 1);
    }
    for (int length = 2; length <= Ngrams.LONGEST; length++) {
      interpolate(ngrams, length);
    }
    kept[0] = every;
    for (int length = Ngrams.LONGEST; length > 1; length--) {
      keep(ngrams.of(length), length, sum[0]);
    }
    for (int length = 2; length <= Ngrams.LONGEST; length++) {
      giveTheRest(length);
    }
  }

  private static long tail(long key, int length) {
    return key & ((1L << (16 * (length - 1))) - 1);
  }

  /**
   * Mixes what was counted with what the shorter n-grams say. A context comes as often as these say
   * of its last character; where less was counted behind it, the rest is theirs.
   */
  private void interpolate(Ngrams ngrams, int length) {
    var told = new NgramCounts();
    ngrams.of(length).forEach((key, count) -> told.add(key >> 16, count));
    var sums = new NgramCounts();
    var left = new NgramCounts();
    told.forEach(
        (context, sum) -> {
          double times = (length == 2 ? ngrams.of(1).of(context) : times(context, length - 1));
          sums.add(context, Math.max(times, sum * (1 + SPARE)));
          left.add(context, 1 - sum / sums.of(context));
        });
    var longer = new NgramCounts();
    ngrams
        .of(length)
        .forEach(
            (key, count) ->
                longer.add(
                    key,
                    count / sums.of(key >> 16)
                        + left.of(key >> 16) * share(tail(key, length), length - 1)));
    shares[length - 1] = longer;
    lefts[length - 2] = left;
    all[length - 2] = sums;
  }

  /** How often some characters come by the likelihood of the last. */
  private double times(long key, int length) {
    return all[length - 2].has(key >> 16) ? all[length - 2].of(key >> 16) * share(key, length) : 0;
  }

  /** Keeps what is worth it, and what longer ones begin with that are kept. */
  private void keep(NgramCounts counts, int length, double all) {
    var keep = new NgramCounts();
    shares[length - 1].forEach(
        (key, share) -> {
          double back = lefts[length - 2].of(key >> 16) * share(tail(key, length), length - 1);
          double saved = Math.log(share / Math.max(back, 1e-12)) / Math.log(2);
          if (counts.of(key) / all * TEXT * saved >= LEAST[length - 1]) {
            keep.add(key, 1);
          }
        });
    if (length < Ngrams.LONGEST) {
      kept[length].forEach(
          (key, one) -> {
            if (!keep.has(key >> 16)) {
              keep.add(key >> 16, 1);
            }
          });
    }
    kept[length - 1] = keep;
  }

  /** Gives what is left behind a context, without what is kept, to the shorter context. */
  private void giveTheRest(int length) {
    var told = new NgramCounts();
    var shorter = new NgramCounts();
    kept[length - 1].forEach(
        (key, one) -> {
          told.add(key >> 16, shares[length - 1].of(key));
          shorter.add(key >> 16, share(tail(key, length), length - 1));
        });
    var left = new NgramCounts();
    told.forEach(
        (context, share) ->
            left.add(context, Math.max(1e-4, 1 - share) / Math.max(1e-4, 1 - shorter.of(context))));
    lefts[length - 2] = left;
  }

  /** How likely the last of some characters is behind the others, by what is kept. */
  private double share(long key, int length) {
    if (shares[length - 1].has(key) && (kept[length - 1] == null || kept[length - 1].has(key))) {
      return shares[length - 1].of(key);
    }
    NgramCounts left = lefts[length - 2];
    double back = left.has(key >> 16) ? left.of(key >> 16) : 1;
    return back * share(tail(key, length), length - 1);
  }

  void write(DataOutputStream out) throws IOException {
    long[] contexts = kept[0].sorted();
    writeCosts(out, contexts, shares[0]);
    for (int length = 2; length <= Ngrams.LONGEST; length++) {
      writeCosts(out, contexts, lefts[length - 2]);
      long[] longer = kept[length - 1].sorted();
      writeBehind(out, contexts, longer);
      writeCosts(out, longer, shares[length - 1]);
      System.out.printf("%d characters: %,d%n", length, longer.length);
      contexts = longer;
    }
  }

  /** For each context how many n-grams begin with it, then their last characters. */
  private static void writeBehind(DataOutputStream out, long[] contexts, long[] longer)
      throws IOException {
    int at = 0;
    for (long context : contexts) {
      int from = at;
      while (at < longer.length && longer[at] >> 16 == context) {
        at++;
      }
      out.writeShort(at - from);
    }
    for (long ngram : longer) {
      out.writeChar((int) (ngram & 0xFFFF));
    }
  }

  private void writeCosts(DataOutputStream out, long[] ngrams, NgramCounts shares)
      throws IOException {
    for (long ngram : ngrams) {
      double share = shares.has(ngram) ? shares.of(ngram) : 1;
      out.writeByte(
          (int) Math.min(255, Math.max(0, Math.round(-8 * Math.log(share) / Math.log(2)))));
    }
  }
}
