package juan.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Correction;
import juan.article.Encoding;
import juan.article.Metadata;
import juan.article.Progress;
import juan.article.Recall;
import juan.repair.Plan;
import juan.repair.Repairs;
import juan.source.UnreadableException.Reason;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Gathers blocks into batches: small ones at first, so that a screen can be shown, then ever larger
 * ones. Learns the article's language from the text that passes.
 */
final class BatchWriter implements TextLines.Listener {
  private static final int FIRST_BATCH = 64;
  private static final int LARGEST_BATCH = 8192;
  private static final int LANGUAGE_SAMPLE = 4096;

  /** In UTF-16 units: a batch is not much longer. */
  private static final int LONGEST_BATCH = 1 << 18;

  /** In UTF-16 units: so much of an article is kept, whatever its size. */
  private static final int KEPT = 1 << 21;

  /** In UTF-16 units: less is not worth reading again. */
  private static final int SHORTEST_RECALL = 1 << 13;

  private final String name;
  private final Consumer<Batch> sink;
  private final long size;
  private final List<Block> pending = new ArrayList<>();
  private final RecentBlocks recent = new RecentBlocks();

  /** For each pending block the index of the line it is, or -1. */
  private long[] numbers = new long[FIRST_BATCH];

  /** For each pending block how many lines it is. */
  private int[] joined = new int[FIRST_BATCH];

  private @Nullable LinesAgain again;
  private Plans plans = new Plans();
  private @Nullable BlockRepairs blockRepairs;
  private @Nullable ParsedRecall parsed;
  private long read;
  private long length;
  private int pendingLength;
  private final StringBuilder sample = new StringBuilder();

  /** How much of the sample the language was told from. */
  private int learned;

  private Metadata metadata = Metadata.UNKNOWN;
  private boolean languageDeclared;
  private int written;
  private int batch = FIRST_BATCH;
  private boolean anything;

  private Outliner outliner = () -> List.of();

  /** Says which of the blocks that were written are headings, as far as it can be told. */
  interface Outliner {
    /** What has turned out since it was asked last. */
    List<Correction> revise();
  }

  /**
   * A writer.
   *
   * @param size of the source in bytes; 0 when nobody knows
   */
  BatchWriter(String name, long size, Consumer<Batch> sink) {
    this.name = name;
    this.size = size;
    this.sink = sink;
  }

  /** Asks somebody for the headings each time a batch is handed on. */
  void outlinedBy(Outliner newOutliner) {
    outliner = newOutliner;
  }

  /** Says how the lines are repaired. */
  void repairedBy(Plans newPlans) {
    plans = newPlans;
  }

  /** Repairs the blocks that are written. */
  void repairBlocks(Repairs repairs) {
    blockRepairs = new BlockRepairs(repairs);
  }

  /** Says that the text is given as it stands, with whatever damage. */
  void raw() {
    metadata = metadata.withRepairs(-1);
  }

  @Override
  public void repaired(int places) {
    if (places > 0) {
      metadata = metadata.withRepairs(metadata.repairs() + places);
    }
  }

  /** How many blocks have been written. */
  int size() {
    return written + pending.size();
  }

  /** Says what the article is; a title, byline or date once known stays. */
  void describe(String title, String byline, String date) {
    metadata = metadata.or(title, byline, date);
  }

  @Override
  public void decoded(Encoding encoding) {
    metadata = metadata.withEncoding(encoding);
  }

  @Override
  public void read(long bytes) {
    read = bytes;
  }

  @Override
  public void rereadable(LinesAgain lines) {
    again = lines;
  }

  /** In bytes; 0 when nobody knows. */
  long sourceSize() {
    return size;
  }

  /** Says what kind of file it is. */
  void format(String format) {
    metadata = metadata.withFormat(format);
  }

  void declareLanguage(Language language) {
    languageDeclared = true;
    metadata = metadata.withLanguage(language);
  }

  Metadata metadata() {
    return metadata;
  }

  /** Whether no block has been written. */
  boolean isEmpty() {
    return written == 0 && pending.isEmpty();
  }

  /** Whether so much has been written that what follows is not kept. */
  boolean isLarge() {
    return length > KEPT;
  }

  /** Whether nothing but the title and the byline has been written. */
  boolean isOpening() {
    for (Block block : pending) {
      if (block.kind() != Block.Kind.TITLE && block.kind() != Block.Kind.BYLINE) {
        return false;
      }
    }
    return written == 0;
  }

  void write(Block block) {
    write(block, -1, 1);
  }

  /** Says in the text that a part of the article is missing. */
  void gap(Block notice) {
    metadata = metadata.withGap();
    write(notice);
  }

  /** Whether the source has ended before what was its size. */
  boolean isCutShort() {
    return read < size;
  }

  /**
   * Writes a block that can be read again.
   *
   * @param number index of the line in the source that it is, or the first of those it is; -1 when
   *     it is none as they stand
   * @param lines how many lines it is, as {@link HardWrap#joined} joins them
   */
  void write(Block block, long number, int lines) {
    if (pending.size() == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      joined = Arrays.copyOf(joined, numbers.length);
    }
    numbers[pending.size()] = number;
    joined[pending.size()] = lines;
    pending.add(block);
    pendingLength += block.text().length();
    learn(block);
    if ((pending.size() >= batch && !isWaiting()) || pendingLength >= LONGEST_BATCH) {
      flush(List.of());
    }
  }

  private boolean isWaiting() {
    return written == 0 && blockRepairs != null && blockRepairs.needsMore();
  }

  /**
   * Writes a part of the article and hands it on at once.
   *
   * @param again has its blocks again, so that those of a long article need not be kept
   */
  void write(List<Block> part, ParsedRecall.Parser again) {
    if (!isLarge()) {
      part.forEach(this::write);
      flush(List.of());
      return;
    }
    flush(List.of());
    for (Block block : part) {
      pending.add(block);
      pendingLength += block.text().length();
      learn(block);
    }
    Plan plan = repairPending();
    parsed = new ParsedRecall(() -> repaired(again.parse(), plan), recent, part.size());
    handOn(List.of());
    parsed = null;
  }

  /**
   * Hands on what is gathered, and after it blocks that the next batch will replace, because what
   * they are depends on text that has not come.
   */
  void flush(List<Block> tentative) {
    if (pending.isEmpty() && tentative.isEmpty()) {
      return;
    }
    repairPending();
    handOn(tentative);
  }

  private Plan repairPending() {
    if (blockRepairs == null) {
      return Plan.NONE;
    }
    Plan plan = blockRepairs.plan();
    for (int i = 0; i < pending.size() && !plan.isEmpty(); i++) {
      pending.set(i, BlockRepairs.repaired(pending.get(i), plan, this::repaired));
    }
    metadata = BlockRepairs.repaired(metadata, plan);
    return plan;
  }

  private static List<Block> repaired(List<Block> part, Plan plan) {
    return part.stream().map(block -> BlockRepairs.repaired(block, plan, places -> {})).toList();
  }

  private void handOn(List<Block> tentative) {
    anything = true;
    detectLanguage();
    var corrections = revise();
    int from = written;
    Recall recall = recall();
    written += pending.size();
    pending.addAll(tentative);
    var progress = new Progress(read, size, false);
    sink.accept(new Batch(from, pending, withLanguageOf(tentative), progress, corrections, recall));
    pending.clear();
    pendingLength = 0;
    batch = Math.min(LARGEST_BATCH, batch * 2);
  }

  /**
   * Ends the article.
   *
   * @throws UnreadableException when there was no text in it
   */
  void finish() throws UnreadableException {
    if (isEmpty() && !anything) {
      throw new UnreadableException(Reason.EMPTY, name);
    }
    repairPending();
    detectLanguage();
    var corrections = revise();
    var progress = new Progress(read, size, true);
    sink.accept(new Batch(written, pending, metadata, progress, corrections, recall()));
  }

  /** What has the pending blocks again, if they need not be kept. */
  private @Nullable Recall recall() {
    length += pendingLength;
    if (length <= KEPT || pendingLength <= SHORTEST_RECALL) {
      return null;
    }
    return again == null ? parsed : new LineRecall(again, plans, recent, pending, numbers, joined);
  }

  /** Corrects what is still here, and gives the corrections of what has been handed on. */
  private List<Correction> revise() {
    var earlier = new ArrayList<Correction>();
    for (Correction correction : outliner.revise()) {
      int at = correction.index() - written;
      if (at < 0) {
        earlier.add(correction);
      } else {
        pending.set(at, correction.block());
        numbers[at] = -1;
      }
    }
    return earlier;
  }

  private void learn(Block block) {
    if (blockRepairs != null) {
      blockRepairs.look(block);
    }
    if (!knowsLanguage()) {
      addTo(sample, block);
      if (sample.length() >= 2 * learned) {
        detectLanguage();
      }
    }
  }

  private void detectLanguage() {
    if (!languageDeclared && sample.length() > learned) {
      learned = sample.length();
      metadata = metadata.withLanguage(Language.detect(sample));
    }
  }

  /** What is known when tentative blocks are counted in, which come again and are counted then. */
  private Metadata withLanguageOf(List<Block> tentative) {
    if (tentative.isEmpty() || knowsLanguage()) {
      return metadata;
    }
    var longer = new StringBuilder(sample);
    tentative.forEach(block -> addTo(longer, block));
    return metadata.withLanguage(Language.detect(longer));
  }

  private boolean knowsLanguage() {
    return languageDeclared || sample.length() >= LANGUAGE_SAMPLE;
  }

  private static void addTo(StringBuilder text, Block block) {
    text.append(block.text(), 0, Math.min(block.text().length(), LANGUAGE_SAMPLE));
  }
}
