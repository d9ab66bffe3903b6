package juan.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Span.Mark;
import juan.export.MarkedText.Marked;
import juan.export.MarkedText.Part;
import juan.export.MarkedText.Plain;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Markdown (CommonMark 0.31) with a front matter; readings, and marks that it has no sign for or
 * that its signs cannot stand at, are HTML in it.
 */
final class MarkdownForm {
  private static final int LOWEST = 6;
  private static final int DEEPEST = 16;
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})([.)])");

  /** Ends a list where the next would be taken for its continuation. */
  private static final String BETWEEN_LISTS = "<!-- -->";

  private final Writer out;
  private @Nullable Block before;

  /** The lists that are open, the outermost first. */
  private final List<OpenList> lists = new ArrayList<>();

  /**
   * A list.
   *
   * @param indent of what is in its item, in characters
   */
  private record OpenList(String delimiter, int number, int indent) {}

  MarkdownForm(Writer out) {
    this.out = out;
  }

  void write(Article article) throws IOException {
    frontMatter(article.metadata());
    for (int i = 0; i < article.size(); i++) {
      Block block = article.block(i);
      if (block.kind() != Kind.BYLINE || article.metadata().byline().isEmpty()) {
        write(block);
        before = block;
      }
    }
    if (before != null) {
      out.write('\n');
    }
  }

  private void frontMatter(Metadata about) throws IOException {
    boolean titled = !about.title().isEmpty() || !about.byline().isEmpty();
    if (!titled && about.language() == Language.OTHER) {
      return;
    }
    out.write("---\n");
    entry("title", about.title());
    entry("author", about.byline());
    entry("date", about.date());
    entry("lang", about.language() == Language.OTHER ? "" : about.language().tag());
    out.write("---\n\n");
  }

  private void entry(String key, String value) throws IOException {
    if (!value.isEmpty()) {
      out.write(key + ": '" + value.replace("'", "''") + "'\n");
    }
  }

  private void write(Block block) throws IOException {
    switch (block.kind()) {
      case TITLE -> heading(1, block);
      case HEADING -> heading(Math.max(1, Math.min(LOWEST, block.level())), block);
      case PARAGRAPH, BYLINE -> paragraph(block);
      case ITEM -> item(block);
      case QUOTE -> {
        begin(false);
        String prefix = "> ".repeat(Math.max(1, Math.min(DEEPEST, block.level())));
        out.write(prefix + inline(block).replace("\n", "\n" + prefix));
      }
      case PREFORMATTED, OUTPUT -> preformatted(block);
      case VERSE -> verse(block);
      case BREAK -> {
        begin(false);
        out.write("* * *");
      }
    }
  }

  /** Leaves a blank line above a block. */
  private void begin(boolean inList) throws IOException {
    if (before != null) {
      out.write("\n\n");
    }
    if (!inList) {
      lists.clear();
    }
  }

  private void heading(int level, Block block) throws IOException {
    begin(false);
    out.write("#".repeat(level) + " " + inline(block).replace("\\\n", "\u3000"));
  }

  private void paragraph(Block block) throws IOException {
    boolean inItem = block.level() > 0 && !lists.isEmpty();
    begin(inItem);
    if (!inItem) {
      out.write(inline(block));
      return;
    }
    closeLists(block.level());
    indented(lists.get(lists.size() - 1).indent(), "", inline(block));
  }

  private void indented(int indent, String first, String text) throws IOException {
    String room = " ".repeat(indent);
    out.write((first.isEmpty() ? room : first) + text.replace("\n", "\n" + room));
  }

  private void closeLists(int count) {
    while (lists.size() > count) {
      lists.remove(lists.size() - 1);
    }
  }

  private void item(Block block) throws IOException {
    var numbered = NUMBER.matcher(block.marker());
    boolean number = numbered.matches();
    boolean plain = !number && block.marker().matches(".*[\\p{L}\\p{N}].*");
    if (plain) {
      begin(false); // Markdown has no list with such marks
      out.write(MarkdownText.escaped(block.marker()) + " " + inline(block));
      return;
    }
    int level = Math.min(block.level(), lists.size());
    closeLists(level + 1);
    int its = number ? Integer.parseInt(numbered.group(1)) : -1;
    String delimiter = number ? numbered.group(2) : "-";
    OpenList same = lists.size() > level ? lists.get(level) : null;
    boolean goesOn =
        same != null
            && same.delimiter().equals(delimiter)
            && same.number() + 1 == (number ? its : 0);
    boolean apart = same != null ? !goesOn : before != null && before.kind() == Kind.ITEM;
    closeLists(level);
    int outer = level == 0 ? 0 : lists.get(level - 1).indent();
    boolean nested = same == null && level > 0;
    if (apart && !nested) {
      out.write("\n\n" + " ".repeat(outer) + BETWEEN_LISTS);
    }
    begin(true);
    String marker = " ".repeat(outer) + (number ? its + delimiter : "-") + " ";
    lists.add(new OpenList(delimiter, number ? its : -1, marker.length()));
    indented(marker.length(), marker, inline(block));
  }

  private void preformatted(Block block) throws IOException {
    begin(false);
    String fence = "```";
    while (block.text().contains(fence)) {
      fence += "`";
    }
    out.write(fence + "\n" + block.text() + "\n" + fence);
  }

  /** A stanza is a paragraph of hard breaks. */
  private void verse(Block block) throws IOException {
    if (block.text().isEmpty()) {
      return;
    }
    if (before != null && before.kind() == Kind.VERSE && !before.text().isEmpty()) {
      out.write("\\\n");
      lists.clear();
    } else {
      begin(false);
    }
    out.write(inline(block));
  }

  private static String inline(Block block) throws IOException {
    var text = new StringBuilder();
    append(MarkedText.of(block), text);
    return text.toString();
  }

  private static void append(List<Part> parts, StringBuilder text) throws IOException {
    for (Part part : parts) {
      if (part instanceof Plain plain) {
        MarkdownText.append(plain.text(), isLineStart(text), text);
      } else if (part instanceof Marked marked) {
        append(marked, text);
      }
    }
  }

  private static boolean isLineStart(StringBuilder text) {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }

  private static void append(Marked marked, StringBuilder text) throws IOException {
    String its = marked.text();
    boolean sign =
        (marked.mark() == Mark.EMPHASIS || marked.mark() == Mark.STRONG)
            && isLetter(its.codePointAt(0))
            && isLetter(its.codePointBefore(its.length()));
    if (marked.mark() == Mark.RUBY && !marked.value().isBlank()) {
      text.append("<ruby>");
      append(marked.parts(), text);
      text.append("<rt>");
      MarkdownText.append(marked.value(), false, text);
      text.append("</rt></ruby>");
    } else if (sign && marked.parts().size() == 1 && marked.parts().get(0) instanceof Plain) {
      String mark = marked.mark() == Mark.STRONG ? "**" : "*";
      text.append(mark);
      append(marked.parts(), text);
      text.append(mark);
    } else if (marked.mark() == Mark.CODE && its.matches("[^`\\n]+") && its.equals(its.strip())) {
      text.append('`').append(its).append('`');
    } else {
      tagged(marked, text);
    }
  }

  /** Where signs would not be taken for marks, or there is none, tags are. */
  private static void tagged(Marked marked, StringBuilder text) throws IOException {
    var tags = new StringBuilder();
    Markup.write(List.of(new Marked(marked.mark(), marked.value(), List.of())), tags);
    int middle = tags.indexOf("</");
    if (middle < 0) {
      append(marked.parts(), text);
      return;
    }
    text.append(tags, 0, middle);
    append(marked.parts(), text);
    text.append(tags, middle, tags.length());
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c);
  }
}
