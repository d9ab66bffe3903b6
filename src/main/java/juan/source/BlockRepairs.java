package juan.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Span;
import juan.repair.Plan;
import juan.repair.Repaired;
import juan.repair.Repairs;

/**
 * Repairs the blocks of an article that came in another form than plain text; their marks stay with
 * the characters they belong to. Code stays as it is.
 */
final class BlockRepairs {
  /** In UTF-16 units: so much text tells whether it is damaged. */
  private static final int ENOUGH = 1 << 16;

  private final Repairs repairs;
  private Plan plan = Plan.NONE;
  private long looked;
  private long due;

  /**
   * The repairs of one article.
   *
   * @param repairs that have not looked at anything
   */
  BlockRepairs(Repairs repairs) {
    this.repairs = repairs;
  }

  /** Looks at a block. */
  void look(Block block) {
    if (block.kind() != Kind.PREFORMATTED) {
      block.text().lines().forEach(repairs::look);
      looked += block.text().length();
    }
  }

  /** Whether what has been looked at does not yet tell. */
  boolean needsMore() {
    return looked < ENOUGH;
  }

  /** The plan for what is looked at last; it is made anew each time the text has doubled. */
  Plan plan() {
    if (looked >= due) {
      due = 2 * looked;
      plan = repairs.plan();
    }
    return plan;
  }

  /**
   * Repairs a block; what is not damaged is given back as it is.
   *
   * @param counted is told how many changes that took
   */
  static Block repaired(Block block, Plan plan, IntConsumer counted) {
    if (plan.isEmpty() || block.kind() == Kind.PREFORMATTED) {
      return block;
    }
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    int changes = 0;
    int start = 0;
    for (String line : block.text().split("\n", -1)) {
      Repaired its = plan.repair(line);
      changes += its.changes().size();
      int to = text.length();
      for (Span span : block.spans()) {
        move(span, start, line.length(), its, to, spans);
      }
      RepairSpans.add(its, -to, spans);
      text.append(its.text()).append('\n');
      start += line.length() + 1;
    }
    if (changes == 0) {
      return block;
    }
    counted.accept(changes);
    text.setLength(text.length() - 1);
    spans.sort(Span.BY_START);
    return new Block(
        block.kind(), block.level(), block.marker(), text.toString(), spans, block.language());
  }

  /** The part of a span that lies in a line, where that is now. */
  private static void move(
      Span span, int lineStart, int length, Repaired line, int to, List<Span> spans) {
    int start = Math.max(0, span.start() - lineStart);
    int end = Math.min(length, span.end() - lineStart);
    if (start < end) {
      int from = to + line.place(start);
      int until = to + line.place(end);
      if (from < until) {
        spans.add(new Span(from, until, span.mark(), span.value()));
      }
    }
  }

  /** Repairs what is said of an article. */
  static Metadata repaired(Metadata metadata, Plan plan) {
    return plan.isEmpty()
        ? metadata
        : metadata.with(
            plan.repair(metadata.title()).text(),
            plan.repair(metadata.byline()).text(),
            plan.repair(metadata.date()).text());
  }
}
