package juan.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.text.Language;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a part of an HTML document. The walk keeps its own stack: pages nest without end.
 */
final class HtmlBlocks {
  private static final Set<String> LEFT_OUT =
      Set.of("script", "style", "template", "noscript", "iframe", "svg", "math", "head", "rp");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "ul");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<int[]> lists = new ArrayDeque<>();
  private final @Nullable Language pageLanguage;
  private int quotes;
  private int preformatted;
  private String marker = "";
  private int rubyBase = -1;

  private HtmlBlocks(@Nullable Language pageLanguage) {
    this.pageLanguage = pageLanguage;
  }

  /** An element whose end has not come, and where its text began. */
  private record Open(Element element, int start) {}

  /** The blocks of an element and all in it. */
  static List<Block> of(Element root, @Nullable Language pageLanguage) {
    var reader = new HtmlBlocks(pageLanguage);
    reader.walk(root);
    reader.endBlock(root, Kind.PARAGRAPH, 0);
    return reader.blocks;
  }

  private void walk(Element root) {
    Node node = root;
    while (node != null) {
      boolean entered = enter(node);
      if (entered && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      Node left = node;
      while (true) {
        if (left instanceof Element element && !isLeftOut(element)) {
          leave(element);
        }
        if (left.equals(root)) {
          return;
        }
        Node next = left.nextSibling();
        if (next != null) {
          node = next;
          break;
        }
        Node parent = left.parent();
        if (parent == null) {
          return;
        }
        left = parent;
      }
    }
  }

  private static boolean isLeftOut(Element element) {
    return LEFT_OUT.contains(element.normalName()) || element.hasAttr("hidden");
  }

  private boolean enter(Node node) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return false;
    }
    if (!(node instanceof Element element) || isLeftOut(element)) {
      return false;
    }
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      endBlock(element.parent(), Kind.PARAGRAPH, 0);
    }
    switch (name) {
      case "ol" -> lists.push(new int[] {number(element.attr("start"), 1)});
      case "ul" -> lists.push(new int[] {Integer.MIN_VALUE});
      case "li" -> marker = nextMarker();
      case "blockquote" -> quotes++;
      case "pre" -> preformatted++;
      case "br" -> text.append('\n');
      case "hr" -> blocks.add(Block.of(Kind.BREAK, "* * *"));
      case "img" -> append(element.attr("alt"));
      case "ruby" -> rubyBase = text.length();
      case "table" -> {
        if (!HtmlTable.isForLook(element)) {
          blocks.add(HtmlTable.block(element));
          return false;
        }
      }
      case "rt" -> {
        addReading(element.text());
        return false;
      }
      default -> {}
    }
    open.push(new Open(element, text.length()));
    return true;
  }

  private static int number(String value, int otherwise) {
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  private String nextMarker() {
    int[] list = lists.peek();
    return list == null || list[0] == Integer.MIN_VALUE ? "-" : list[0]++ + ".";
  }

  private void addReading(String reading) {
    if (rubyBase >= 0 && rubyBase < text.length() && !reading.isBlank()) {
      spans.add(Span.ruby(rubyBase, text.length(), reading.strip()));
    }
    rubyBase = text.length();
  }

  private void leave(Element element) {
    Open opened = open.peek();
    if (opened == null || !opened.element().equals(element)) {
      return; // a table or a reading, which was taken whole
    }
    open.pop();
    mark(element, opened.start());
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      endBlock(element, kind(element), level(name));
    }
    switch (name) {
      case "ol", "ul" -> lists.pop();
      case "li" -> marker = "";
      case "blockquote" -> quotes--;
      case "pre" -> preformatted--;
      case "ruby" -> rubyBase = -1;
      default -> {}
    }
  }

  private void mark(Element element, int start) {
    Mark mark =
        switch (element.normalName()) {
          case "em", "i" -> isDotted(element) ? Mark.EMPHASIS_DOTS : Mark.EMPHASIS;
          case "strong", "b" -> Mark.STRONG;
          case "code", "kbd", "samp", "tt" -> Mark.CODE;
          case "a" -> element.hasAttr("href") ? Mark.LINK : null;
          case "u" -> Mark.PROPER_NAME;
          case "span" -> isDotted(element) ? Mark.EMPHASIS_DOTS : null;
          default -> null;
        };
    if (mark != null && start < text.length()) {
      spans.add(new Span(start, text.length(), mark));
    }
  }

  /** Dots beside the text, as style sheets and publishers' classes ask for them. */
  private static boolean isDotted(Element element) {
    String look = (element.attr("style") + ' ' + element.className()).toLowerCase(Locale.ROOT);
    return look.contains("text-emphasis") || look.contains("em-sesame") || look.contains("em-dot");
  }

  private Kind kind(Element element) {
    String name = element.normalName();
    if (name.matches("h[1-6]")) {
      return Kind.HEADING;
    }
    return preformatted > 0 ? Kind.PREFORMATTED : Kind.PARAGRAPH;
  }

  private static int level(String name) {
    return name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
  }

  /** Ends the block whose text has been gathered, if there is any. */
  private void endBlock(@Nullable Element element, Kind kind, int level) {
    String whole = text.toString();
    int end = whole.stripTrailing().length();
    int start = end - whole.substring(0, end).stripLeading().length();
    if (kind == Kind.PREFORMATTED) {
      start = whole.startsWith("\n") ? 1 : 0;
    }
    if (start < end) {
      blocks.add(block(element, kind, level, start, end));
      marker = "";
    }
    text.setLength(0);
    spans.clear();
    rubyBase = -1;
  }

  private Block block(@Nullable Element element, Kind kind, int level, int start, int end) {
    var kept = new ArrayList<Span>();
    for (Span span : spans) {
      int from = Math.max(start, span.start());
      int to = Math.min(end, span.end());
      if (from < to) {
        kept.add(new Span(from - start, to - start, span.mark(), span.value()));
      }
    }
    kept.sort(java.util.Comparator.comparingInt(Span::start));
    Kind its = kind;
    int depth = lists.size() + quotes;
    if (kind == Kind.PARAGRAPH) {
      its = !marker.isEmpty() ? Kind.ITEM : quotes > 0 ? Kind.QUOTE : Kind.PARAGRAPH;
      level = its == Kind.ITEM ? depth - 1 : depth;
    }
    String words = text.substring(start, end);
    return new Block(
        its, Math.max(0, level), its == Kind.ITEM ? marker : "", words, kept, language(element));
  }

  private @Nullable Language language(@Nullable Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      String lang = e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang");
      if (!lang.isEmpty()) {
        Language language = Language.ofTag(lang);
        return language == pageLanguage ? null : language;
      }
    }
    return null;
  }

  private void append(String words) {
    if (preformatted > 0) {
      text.append(words.replace("\t", "    "));
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        appendSpace(words, i);
      } else {
        text.append(c);
      }
    }
  }

  /** White space is one space, and none where a line of the source ends between Han. */
  private void appendSpace(String words, int at) {
    int length = text.length();
    char last = length == 0 ? ' ' : text.charAt(length - 1);
    if (last == ' ' || last == '\n') {
      return;
    }
    int next = at;
    while (next < words.length() && Character.isWhitespace(words.charAt(next))) {
      next++;
    }
    boolean broken = words.substring(at, next).indexOf('\n') >= 0;
    boolean spaceless = next < words.length() && LineJoin.isSpaceless(last, words.charAt(next));
    if (!(broken && spaceless)) {
      text.append(' ');
    }
  }
}
