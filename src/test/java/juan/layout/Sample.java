package juan.layout;

import java.util.BitSet;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.article.Span;
import juan.text.Clusters;

/** A block with what is known of its text beforehand: its clusters, and what is never divided. */
final class Sample {
  /** Dashes, ellipses, repeat marks, numbers with what belongs to them, words. */
  private static final Pattern UNIT =
      Pattern.compile(
          "—{2,}|―{2,}|…{2,}|⋯{2,}|‥{2,}|[〳〴]〵|[A-Za-z]+"
              + "|[￥＄$£€]?[0-9]+(?:[.,][0-9]+)*[％%‰℃]?");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[0-9]+");
  private static final Pattern EOJEOL = Pattern.compile("[\uAC00-\uD7A3]+");

  final Block block;
  final String text;
  final BitSet boundaries = new BitSet();
  final boolean hasRuby;
  private final int[][] units;
  private final int[][] words;
  private final int[][] eojeol;
  private final Span[] rubies;

  Sample(Block block) {
    this.block = block;
    this.text = block.text();
    this.hasRuby = block.hasRuby();
    var clusters = new Clusters(text);
    boundaries.set(0);
    for (int at = 0; at < text.length(); ) {
      at = clusters.end(at);
      boundaries.set(at);
    }
    this.units = find(UNIT);
    this.words = find(WORD);
    this.eojeol = find(EOJEOL);
    this.rubies = new Span[hasRuby ? text.length() + 1 : 0];
    for (Span span : block.spans()) {
      if (span.mark() == Span.Mark.RUBY) {
        for (int at = span.start() + 1; at < span.end(); at++) {
          rubies[at] = rubies[at] == null ? span : rubies[at];
        }
      }
    }
  }

  private int[][] find(Pattern pattern) {
    var found = new int[text.length() + 1][];
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      var range = new int[] {matcher.start(), matcher.end()};
      for (int at = matcher.start() + 1; at < matcher.end(); at++) {
        found[at] = range;
      }
    }
    return found;
  }

  /** The sequence that a cut at an offset would divide, or null. */
  int[] unit(int at) {
    return units[at];
  }

  /** The same where only words of narrow letters are kept whole. */
  int[] word(int at) {
    return words[at];
  }

  /** The word of Hangul that a cut at an offset would divide, or null. */
  int[] eojeol(int at) {
    return eojeol[at];
  }

  /** The base with a reading that a cut at an offset would divide, or null. */
  Span ruby(int at) {
    return hasRuby ? rubies[at] : null;
  }
}
