package juan.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Recall;

/**
 * Blocks of plain text, most of which are a line of it as it stands, or several joined: of those
 * only the way to the line is kept, in two bytes.
 */
final class LineRecall implements Recall {
  /** What stands for a block that is kept. */
  private static final byte KEPT = 0;

  private static final int FARTHEST = 126;

  private final LinesAgain source;
  private final Plans plans;
  private final RecentBlocks recent;
  private final long firstLine;
  private final int lines;

  /** For each block one more than the lines from the one before; negative for a verse. */
  private final byte[] steps;

  /** For each block how many lines it is. */
  private final byte[] joined;

  private final Map<Integer, Block> kept = new HashMap<>();

  /** Whether those that are not kept are lines that a program has printed. */
  private final boolean output;

  private final int hash;
  private volatile boolean changed;

  /**
   * A recall.
   *
   * @param plans by which the lines were repaired
   * @param numbers for each block the index of its first line, which grows; -1 when it is no line
   *     as it stands
   * @param counts for each block how many lines it is
   */
  LineRecall(
      LinesAgain source,
      Plans plans,
      RecentBlocks recent,
      List<Block> blocks,
      long[] numbers,
      int[] counts) {
    this.source = source;
    this.plans = plans;
    this.recent = recent;
    steps = new byte[blocks.size()];
    joined = new byte[blocks.size()];
    output = blocks.stream().anyMatch(block -> block.kind() == Kind.OUTPUT);
    long end = 0;
    long first = -1;
    long last = -1;
    for (int i = 0; i < steps.length; i++) {
      Block block = blocks.get(i);
      first = first < 0 ? numbers[i] : first;
      long step = numbers[i] - (last < 0 ? first : last) + 1;
      if (numbers[i] < 0
          || (output && block.kind() != Kind.OUTPUT)
          || step > FARTHEST
          || counts[i] > FARTHEST) {
        kept.put(i, block);
      } else {
        steps[i] = (byte) (block.kind() == Kind.VERSE ? -step : step);
        joined[i] = (byte) counts[i];
        last = numbers[i];
        end = last + counts[i];
      }
    }
    firstLine = first;
    lines = first < 0 ? 0 : (int) (end - first);
    hash = hash(blocks);
    source.retain();
  }

  private int hash(List<Block> blocks) {
    int sum = 0;
    for (int i = 0; i < steps.length; i++) {
      sum = 31 * sum + (steps[i] == KEPT ? 0 : blocks.get(i).text().hashCode());
    }
    return sum;
  }

  @Override
  public int size() {
    return steps.length;
  }

  @Override
  public Block block(int index) {
    Block its = kept.get(index);
    return its == null ? recent.of(this, this::load).get(index) : its;
  }

  @Override
  public boolean isChanged() {
    return changed;
  }

  private List<Block> load() {
    List<String> text = text();
    var blocks = new ArrayList<Block>(steps.length);
    int line = 0;
    for (int i = 0; i < steps.length; i++) {
      Block its = kept.get(i);
      if (its == null) {
        line += Math.abs(steps[i]) - 1;
        String source =
            line + joined[i] <= text.size()
                ? HardWrap.joined(text.subList(line, line + joined[i]))
                : "\uFFFD";
        its = output ? OutputLine.of(source).as(Kind.OUTPUT) : block(i, source, firstLine + line);
      }
      blocks.add(its);
    }
    changed |= hash(blocks) != hash;
    return blocks;
  }

  private Block block(int index, String source, long line) {
    var kind = steps[index] < 0 ? Kind.VERSE : Kind.PARAGRAPH;
    return PlainText.block(kind, plans.at(line).repair(source));
  }

  private List<String> text() {
    try {
      return source.lines(firstLine, lines);
    } catch (IOException e) {
      return List.of(); // the file is gone, and with it what was in it
    }
  }
}
