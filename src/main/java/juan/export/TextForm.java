package juan.export;

import java.io.IOException;
import java.io.Writer;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span.Mark;
import juan.export.MarkedText.Marked;
import juan.export.MarkedText.Part;
import juan.export.MarkedText.Plain;
import juan.text.Language;

/**
 * Plain text: a paragraph is a line, blank lines stand between blocks, and readings are in the
 * notation of Aozora Bunko, ｜漢字《かんじ》; so are headings of Japanese texts, ［＃大見出し］…, or nobody could
 * tell them from short paragraphs. Of other texts no reader would know that notation.
 */
final class TextForm {
  private static final String INDENT = "  ";

  private TextForm() {}

  static void write(Article article, Writer out) throws IOException {
    boolean noted = article.metadata().language() == Language.JA;
    Kind before = null;
    for (int i = 0; i < article.size(); i++) {
      Block block = article.block(i);
      if (before != null && !(before == block.kind() && isLine(before))) {
        out.write('\n');
      }
      write(block, noted, out);
      before = block.kind();
    }
  }

  /** Whether blocks of a kind stand one below the other without a blank line. */
  private static boolean isLine(Kind kind) {
    return kind == Kind.VERSE || kind == Kind.ITEM;
  }

  private static void write(Block block, boolean noted, Writer out) throws IOException {
    var line = new StringBuilder();
    if (block.kind() == Kind.ITEM) {
      line.append(INDENT.repeat(block.level()));
      line.append(block.marker()).append(block.marker().isEmpty() ? "" : " ");
    }
    for (Part part : MarkedText.of(block)) {
      append(part, line);
    }
    boolean heading = block.kind() == Kind.HEADING || block.kind() == Kind.TITLE;
    String note = noted && block.kind() == Kind.HEADING ? note(block.level()) : "";
    out.write(note.isEmpty() ? "" : "［＃" + note + "］");
    out.write(heading ? line.toString().replace('\n', '\u3000') : line.toString());
    out.write(note.isEmpty() ? "" : "［＃" + note + "終わり］");
    out.write('\n');
  }

  /** What Aozora Bunko calls a heading: it has three sizes. */
  private static String note(int level) {
    return level <= 1 ? "大見出し" : level == 2 ? "中見出し" : "小見出し";
  }

  private static void append(Part part, StringBuilder line) {
    if (part instanceof Plain plain) {
      line.append(plain.text());
    } else if (part instanceof Marked marked) {
      boolean ruby = marked.mark() == Mark.RUBY && !marked.value().isBlank();
      line.append(ruby ? "｜" : "");
      marked.parts().forEach(its -> append(its, line));
      line.append(ruby ? "《" + marked.value() + "》" : "");
    }
  }
}
