package juan.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.article.Span.Mark;
import juan.text.Language;

/**
 * Blocks as elements of a page, one after the other: those of lists, quotations and poems share an
 * element, which is closed when something else comes.
 */
final class HtmlBody {
  private static final int LOWEST = 6;
  private static final int DEEPEST = 32;
  private static final Pattern BULLET = Pattern.compile("[-*+•‣◦・·‧–—○●◎■□◆◇▪]");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6})[.)．、]");

  private final Writer out;

  /** What closes the elements that are open, the innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  /** The lists that are open, the innermost first: the number that comes next, -1 without. */
  private final Deque<int[]> lists = new ArrayDeque<>();

  private int quotes;
  private boolean verse;
  private boolean lineBefore;

  HtmlBody(Writer out) {
    this.out = out;
  }

  /**
   * Writes a block.
   *
   * @param id of its element; empty for none
   */
  void write(Block block, String id) throws IOException {
    switch (block.kind()) {
      case TITLE -> element("h1", "", id, block);
      case HEADING -> element("h" + Math.max(1, Math.min(LOWEST, block.level())), "", id, block);
      case BYLINE -> element("p", " class=\"byline\"", id, block);
      case PARAGRAPH -> paragraph(block);
      case ITEM -> item(block);
      case QUOTE -> quote(block);
      case PREFORMATTED, OUTPUT -> preformatted(block);
      case VERSE -> verse(block);
      case BREAK -> {
        close();
        out.write("<hr/>\n");
      }
    }
  }

  /** Closes what is open. */
  void close() throws IOException {
    while (!open.isEmpty()) {
      out.write(open.pop());
    }
    lists.clear();
    quotes = 0;
    verse = false;
    lineBefore = false;
  }

  private void open(String begin, String end) throws IOException {
    out.write(begin);
    open.push(end);
  }

  private void element(String name, String attributes, String id, Block block) throws IOException {
    close();
    inner(name, attributes + (id.isEmpty() ? "" : " id=\"" + id + "\""), block);
  }

  private void inner(String name, String attributes, Block block) throws IOException {
    out.write("<" + name + attributes + language(block) + ">");
    boolean heading = name.startsWith("h");
    Block its =
        heading && block.text().indexOf('\n') >= 0
            ? new Block(
                block.kind(),
                block.level(),
                "",
                block.text().replace('\n', '\u3000'),
                block.spans(),
                block.language())
            : block;
    Markup.write(MarkedText.of(its), out);
    out.write("</" + name + ">\n");
  }

  private static String language(Block block) {
    Language language = block.language();
    return language == null
        ? ""
        : " lang=\"" + language.tag() + "\" xml:lang=\"" + language.tag() + "\"";
  }

  private void paragraph(Block block) throws IOException {
    if (block.level() == 0 || lists.isEmpty()) {
      close();
    } else {
      closeLists(block.level());
    }
    inner("p", "", block);
  }

  private void item(Block block) throws IOException {
    var number = NUMBER.matcher(block.marker());
    boolean numbered = number.matches();
    if (!numbered && !BULLET.matcher(block.marker()).matches()) {
      close(); // HTML has no list with such marks
      String marker = block.marker().isEmpty() ? "" : Markup.escaped(block.marker()) + " ";
      out.write("<p" + language(block) + ">" + marker);
      Markup.write(MarkedText.of(block), out);
      out.write("</p>\n");
      return;
    }
    if (lists.isEmpty()) {
      close();
    }
    int level = Math.min(block.level(), DEEPEST - 1);
    closeLists(level + 1);
    int[] list = lists.peek();
    if (list != null && lists.size() == level + 1 && list[0] >= 0 != numbered) {
      closeLists(level);
      list = null;
    }
    int its = numbered ? Integer.parseInt(number.group(1)) : -1;
    if (list == null || lists.size() <= level) {
      String start = its == 1 || !numbered ? "" : " start=\"" + its + "\"";
      open(numbered ? "<ol" + start + ">\n" : "<ul>\n", numbered ? "</ol>\n" : "</ul>\n");
      list = new int[] {its};
      lists.push(list);
    } else {
      out.write(open.pop()); // the item before
    }
    String value = list[0] == its ? "" : " value=\"" + its + "\"";
    list[0] = numbered ? its + 1 : -1;
    open("<li" + value + language(block) + ">", "</li>\n");
    Markup.write(MarkedText.of(block), out);
    out.write('\n');
  }

  /** Closes lists until so many are open. */
  private void closeLists(int count) throws IOException {
    while (lists.size() > count) {
      out.write(open.pop()); // its last item
      out.write(open.pop());
      lists.pop();
    }
  }

  private void quote(Block block) throws IOException {
    int level = Math.max(1, Math.min(DEEPEST, block.level()));
    if (quotes != level) {
      close();
      for (; quotes < level; quotes++) {
        open("<blockquote>\n", "</blockquote>\n");
      }
    }
    inner("p", "", block);
  }

  private void preformatted(Block block) throws IOException {
    close();
    boolean code =
        block.spans().stream()
            .anyMatch(
                s -> s.mark() == Mark.CODE && s.start() == 0 && s.end() == block.text().length());
    // A parser drops one line feed at the start.
    String first = block.text().startsWith("\n") ? "\n" : "";
    String text = first + Markup.escaped(block.text());
    out.write("<pre" + language(block) + ">" + (code ? "<code>" + text + "</code>" : text));
    out.write("</pre>\n");
  }

  private void verse(Block block) throws IOException {
    if (!verse) {
      close();
      open("<div class=\"poem\">\n", "</div>\n");
      verse = true;
    }
    if (block.text().isEmpty()) {
      if (lineBefore) {
        out.write(open.pop());
      }
      lineBefore = false;
      return;
    }
    if (lineBefore) {
      out.write("<br/>\n");
    } else {
      open("<div class=\"stanza\"><p>", "</p></div>\n");
    }
    Markup.write(MarkedText.of(block), out);
    lineBefore = true;
  }
}
