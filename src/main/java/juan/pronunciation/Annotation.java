package juan.pronunciation;

import java.util.ArrayList;
import juan.article.Block;
import juan.article.Span;

/** Readings above the text of a block, where its author gave none. */
public final class Annotation {
  private Annotation() {}

  /**
   * The block with readings that were worked out. Its text stays; what the author reads, and what
   * repair took out of the text as a reading, is never read otherwise.
   */
  public static Block annotated(Block block, Pronunciation pronunciation) {
    var generated = pronunciation.of(block.text());
    if (generated.isEmpty()
        || block.kind() == Block.Kind.PREFORMATTED
        || block.kind() == Block.Kind.OUTPUT) {
      return block;
    }
    var authors = new ArrayList<Span>();
    for (Span span : block.spans()) {
      if (span.mark() == Span.Mark.RUBY || span.mark() == Span.Mark.GLOSS) {
        authors.add(span);
      }
    }
    var spans = new ArrayList<Span>(block.spans());
    int next = 0;
    int taken = 0;
    for (Reading reading : generated) {
      // Both are in order: those of the author that begin before this ends have been seen.
      while (next < authors.size() && authors.get(next).start() < reading.end()) {
        taken = Math.max(taken, authors.get(next).end());
        next++;
      }
      if (taken <= reading.start()) {
        var mark = reading.sure() ? Span.Mark.READING : Span.Mark.GUESSED_READING;
        spans.add(new Span(reading.start(), reading.end(), mark, reading.text()));
      }
    }
    spans.sort(Span.BY_START);
    return new Block(
        block.kind(), block.level(), block.marker(), block.text(), spans, block.language());
  }
}
