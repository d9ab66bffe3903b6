package juan.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import juan.article.Span;
import juan.article.Span.Mark;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of a Markdown block, and what is marked in it. */
final class MarkdownInlines extends AbstractVisitor {
  /** Marks within marks: of what is deeper only the text is taken. */
  private static final int DEEPEST = 64;

  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder aside = new StringBuilder();
  private boolean atSoftBreak;
  private boolean hasSoftBreak;
  private boolean isAside;
  private final Deque<Tag> tags = new ArrayDeque<>();
  private int rubyBase = -1;
  private int depth;
  private final @Nullable Links links;

  /**
   * The text of a block.
   *
   * @param links numbers what it links to, if that is to be numbered
   */
  MarkdownInlines(@Nullable Links links) {
    this.links = links;
  }

  String text() {
    return text.toString().stripTrailing();
  }

  /** What is marked, in the order of the starts, what is marked inside another after it. */
  List<Span> spans() {
    int length = text().length();
    return spans.stream()
        .filter(span -> span.start() < length)
        .map(
            span -> new Span(span.start(), Math.min(length, span.end()), span.mark(), span.value()))
        .sorted(Span.BY_START)
        .toList();
  }

  @Override
  protected void visitChildren(Node parent) {
    if (depth == DEEPEST) {
      appendAll(parent);
      return;
    }
    depth++;
    super.visitChildren(parent);
    depth--;
  }

  private void appendAll(Node parent) {
    Node node = parent;
    while (true) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
      } else {
        while (node.getNext() == null) {
          if (node.equals(parent)) {
            return;
          }
          node = node.getParent();
        }
        if (node.equals(parent)) {
          return;
        }
        node = node.getNext();
      }
      if (node instanceof Text || node instanceof Code) {
        node.accept(this);
      }
    }
  }

  @Override
  public void visit(Text node) {
    append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    marked(Mark.CODE, () -> append(node.getLiteral()));
  }

  @Override
  public void visit(Emphasis node) {
    marked(Mark.EMPHASIS, () -> visitChildren(node));
  }

  @Override
  public void visit(StrongEmphasis node) {
    marked(Mark.STRONG, () -> visitChildren(node));
  }

  @Override
  public void visit(Link node) {
    int start = text.length();
    marked(Mark.LINK, () -> visitChildren(node));
    if (links != null && rubyBase < 0) {
      links.number(node.getDestination(), start, text, spans);
    }
  }

  @Override
  public void visit(SoftLineBreak node) {
    atSoftBreak = true;
    hasSoftBreak = true;
  }

  @Override
  public void visit(HardLineBreak node) {
    breakLine();
  }

  /** A line ends, but not within the base of a reading. */
  private void breakLine() {
    if (rubyBase < 0) {
      text.append('\n');
    } else {
      atSoftBreak = true;
    }
  }

  /** Whether a line of the source ends where none of the text does. */
  boolean hasSoftBreak() {
    return hasSoftBreak;
  }

  /** Of HTML ruby, line breaks and marks mean something here; other tags are left out. */
  @Override
  public void visit(HtmlInline node) {
    String tag = node.getLiteral().toLowerCase(Locale.ROOT);
    if (tag.startsWith("<ruby")) {
      rubyBase = text.length();
    } else if (tag.equals("<rt>")) {
      aside.setLength(0);
      isAside = true;
    } else if (tag.equals("<rp>")) {
      isAside = true;
    } else if (tag.equals("</rt>")) {
      addReading();
    } else if (tag.equals("</rp>")) {
      isAside = false;
    } else if (tag.equals("<br>") || tag.equals("<br/>") || tag.equals("<br />")) {
      breakLine();
    } else if (tag.equals("</ruby>")) {
      rubyBase = -1;
    } else {
      mark(node.getLiteral());
    }
  }

  /** An HTML element that has begun, and where its text does. */
  private record Tag(Element element, int start) {}

  private void mark(String tag) {
    if (!tag.startsWith("</")) {
      Element element = Jsoup.parseBodyFragment(tag).body().firstElementChild();
      if (element != null && !element.tag().isSelfClosing()) {
        tags.push(new Tag(element, text.length()));
      }
      return;
    }
    String name = tag.substring(2, tag.length() - 1).strip().toLowerCase(Locale.ROOT);
    Tag opened = tags.peek();
    if (opened != null && opened.element().normalName().equals(name)) {
      tags.pop();
      Mark mark = HtmlMarks.of(opened.element(), text, opened.start());
      if (mark != null && opened.start() < text.length()) {
        spans.add(new Span(opened.start(), text.length(), mark));
      }
      if (links != null && rubyBase < 0 && name.equals("a")) {
        links.number(opened.element().attr("href"), opened.start(), text, spans);
      }
    }
  }

  private void addReading() {
    isAside = false;
    if (rubyBase >= 0 && rubyBase < text.length() && !aside.toString().isBlank()) {
      spans.add(Span.ruby(rubyBase, text.length(), aside.toString().strip()));
    }
    rubyBase = text.length();
  }

  private void marked(Mark mark, Runnable content) {
    int place = spans.size();
    int start = text.length();
    boolean onNewLine = atSoftBreak;
    content.run();
    // The space that the line break became stands before what is marked.
    boolean spaced = onNewLine && text.length() > start && text.charAt(start) == ' ';
    start += spaced ? 1 : 0;
    if (text.length() > start) {
      spans.add(place, new Span(start, text.length(), mark));
    }
  }

  /** A line break in the source is a space, but not between characters that need none. */
  private void append(String literal) {
    if (isAside) {
      aside.append(literal);
      return;
    }
    if (atSoftBreak && text.length() > 0 && !literal.isEmpty()) {
      if (!LineJoin.isSpaceless(text.charAt(text.length() - 1), literal.charAt(0))) {
        text.append(' ');
      }
    }
    atSoftBreak = false;
    text.append(text.length() == 0 ? literal.stripLeading() : literal);
  }
}
