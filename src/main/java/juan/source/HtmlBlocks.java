package juan.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
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
          ("address article aside blockquote body caption center dd details dialog div "
                  + "dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr "
                  + "html li main nav ol p pre section summary table td th tr ul")
              .split(" "));

  private static final Pattern PARAGRAPH_END =
      Pattern.compile("\\n(?=[\\u3000\\u00A0])|\\n[ ]*\\n\\s*");

  private static final Set<String> POEMS =
      Set.of("poem", "poetry", "verse", "stanza", "haiku", "tanka", "waka", "lyrics", "linegroup");

  /** Deeper nesting is shown no deeper. */
  static final int DEEPEST = 32;

  /** How many elements around a block are looked at for what they mark: pages nest without end. */
  private static final int MOST_INLINES = 32;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final HtmlWords words = new HtmlWords(text);
  private final List<Span> spans = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Open> inlines = new ArrayDeque<>();
  private final Deque<Optional<Language>> languages = new ArrayDeque<>();
  private final Deque<int[]> lists = new ArrayDeque<>();
  private final Deque<HtmlRuby> rubies = new ArrayDeque<>();
  private final @Nullable Language pageLanguage;
  private final @Nullable Links links;
  private int heading;
  private int quotes;
  private int definitions;
  private int captions;
  private int preformatted;
  private int poems;
  private boolean stanzaEnded;
  private String marker = "";

  private HtmlBlocks(@Nullable Language pageLanguage, @Nullable Links links) {
    this.pageLanguage = pageLanguage;
    this.links = links;
  }

  /** An element whose end has not come, and where its text begins. */
  private static final class Open {
    final Element element;
    int start;

    Open(Element element, int start) {
      this.element = element;
      this.start = start;
    }
  }

  /** The blocks of an element and all in it, its links without numbers. */
  static List<Block> of(Element root, @Nullable Language pageLanguage) {
    return of(root, pageLanguage, null);
  }

  /**
   * The blocks of an element and all in it.
   *
   * @param links numbers what they link to, if they are to be numbered
   */
  static List<Block> of(Element root, @Nullable Language pageLanguage, @Nullable Links links) {
    var reader = new HtmlBlocks(pageLanguage, links);
    var around = root.parents();
    for (int i = around.size() - 1; i >= 0; i--) {
      reader.countLanguage(around.get(i), 1);
    }
    reader.walk(root);
    reader.endBlock();
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
    if (node instanceof TextNode part) {
      append(part);
      return false;
    }
    if (!(node instanceof Element element) || isLeftOut(element)) {
      return false;
    }
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      endBlock();
      count(element, 1);
    }
    HtmlRuby ruby = rubies.peek();
    switch (name) {
      case "li" -> marker = nextMarker(element);
      case "br" -> breakLine();
      case "hr" -> blocks.add(Block.of(Kind.BREAK, "* * *"));
      case "img" -> words.flowing(isCaptioned(element) ? "" : element.attr("alt"));
      case "ruby" -> {
        if (ruby != null) {
          ruby.base();
        }
        rubies.push(new HtmlRuby(text, spans));
      }
      case "table" -> {
        if (!HtmlTable.isForLook(element)) {
          addTable(element);
          count(element, -1);
          return false;
        }
      }
      default -> {
        if (ruby != null && enterRuby(ruby, element)) {
          return false;
        }
      }
    }
    var opened = new Open(element, text.length());
    open.push(opened);
    if (!BLOCKS.contains(name) && inlines.size() < MOST_INLINES) {
      inlines.push(opened);
    }
    return true;
  }

  /** Enters a part of a ruby element; true when it was taken whole. */
  private static boolean enterRuby(HtmlRuby ruby, Element element) {
    switch (element.normalName()) {
      case "rb" -> ruby.startBase();
      case "rtc" -> ruby.startRow();
      case "rt" -> {
        ruby.reading(element.text());
        return true;
      }
      default -> ruby.base();
    }
    return false;
  }

  /** Counts what stands around the text. */
  private void count(Element element, int by) {
    countLanguage(element, by);
    poems += HtmlMarks.isOf(element, POEMS) ? by : 0;
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          heading = by > 0 ? element.normalName().charAt(1) - '0' : 0;
      case "blockquote" -> quotes += by;
      case "dd" -> definitions += by;
      case "figcaption", "caption" -> captions += by;
      case "pre" -> preformatted += by;
      case "ol", "ul" -> {
        if (by < 0) {
          lists.pop();
        } else {
          boolean numbered = element.normalName().equals("ol");
          lists.push(new int[] {numbered ? number(element.attr("start"), 1) : Integer.MIN_VALUE});
        }
      }
      default -> {}
    }
  }

  private static int number(String value, int otherwise) {
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  private String nextMarker(Element item) {
    int[] list = lists.peek();
    if (list == null || list[0] == Integer.MIN_VALUE) {
      return "-";
    }
    list[0] = number(item.attr("value"), list[0]);
    return list[0]++ + ".";
  }

  private void breakLine() {
    HtmlRuby ruby = rubies.peek();
    if (ruby == null) {
      text.append('\n');
      return;
    }
    ruby.base();
    if (ruby.hasBase()) {
      words.join();
    } else {
      text.append('\n');
      ruby.restart();
    }
  }

  private static boolean isCaptioned(Element image) {
    Element figure = image.closest("figure");
    return figure != null && figure.selectFirst("figcaption") != null;
  }

  private void addTable(Element table) {
    Element caption = table.selectFirst("caption");
    int depth = depth();
    if (caption != null && !caption.text().isBlank()) {
      blocks.add(new Block(Kind.QUOTE, depth + 1, "", caption.text(), List.of(), language()));
    }
    blocks.add(HtmlTable.block(table, depth, language()));
  }

  private void leave(Element element) {
    Open opened = open.peek();
    if (opened == null || !opened.element.equals(element)) {
      return; // a table or a reading, which was taken whole
    }
    open.pop();
    if (opened.equals(inlines.peek())) {
      inlines.pop();
    }
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      endBlock();
      count(element, -1);
      stanzaEnded |= HtmlMarks.isOf(element, POEMS) && element.childrenSize() > 0;
    } else {
      mark(element, opened.start);
      if (name.equals("a")) {
        number(element, opened.start);
      }
    }
    HtmlRuby ruby = rubies.peek();
    switch (name) {
      case "li" -> marker = "";
      case "ruby" -> rubies.pop().end();
      case "rb" -> {
        if (ruby != null) {
          ruby.endBase();
        }
      }
      case "rtc" -> {
        if (ruby != null) {
          ruby.endRow();
        }
      }
      default -> {}
    }
  }

  private void mark(Element element, int start) {
    if (start < text.length()) {
      var mark = HtmlMarks.of(element, text, start);
      if (mark != null) {
        spans.add(new Span(start, text.length(), mark));
      }
    }
  }

  /** A heading is one line in a menu, a reading stands beside its base, code is as it is. */
  private void number(Element link, int start) {
    if (links != null && heading == 0 && preformatted == 0 && rubies.isEmpty()) {
      links.number(link.attr("href"), start, text, spans);
    }
  }

  /** Ends the block whose text has been gathered, if there is any. */
  private void endBlock() {
    for (Open inline : inlines) {
      mark(inline.element, inline.start);
      inline.start = 0;
    }
    if (!text.toString().isBlank()) {
      addBlock(text.toString(), language());
    }
    text.setLength(0);
    spans.clear();
    rubies.forEach(HtmlRuby::restart);
  }

  private void addBlock(String whole, @Nullable Language language) {
    int level = depth();
    if (heading > 0) {
      // A heading is one line in a menu.
      String line = whole.replace('\n', '\u3000');
      blocks.add(Parts.block(Kind.HEADING, heading, line, spans, 0, line.length(), language));
    } else if (captions > 0) {
      blocks.add(Parts.block(Kind.QUOTE, level + 1, whole, spans, 0, whole.length(), language));
    } else if (marker.isEmpty() && isVerse(whole)) {
      addVerse(whole, language);
    } else if (preformatted > 0) {
      int start = whole.startsWith("\n") ? 1 : 0;
      int end = whole.stripTrailing().length();
      var kept = Parts.clipped(spans, start, end);
      blocks.add(
          new Block(Kind.PREFORMATTED, level, "", whole.substring(start, end), kept, language));
    } else {
      addParagraphs(whole, language);
    }
  }

  private boolean isVerse(String whole) {
    return poems > 0 ? Verse.isShort(whole) : preformatted == 0 && Verse.isVerse(whole.strip());
  }

  private void addVerse(String whole, @Nullable Language language) {
    boolean several = whole.strip().indexOf('\n') >= 0;
    boolean follows = !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == Kind.VERSE;
    blocks.addAll(
        Verse.lines(depth(), whole, spans, language, follows && (stanzaEnded || several)));
    stanzaEnded = several;
  }

  /** Adds the paragraphs that blank lines or indents divide a text into. */
  private void addParagraphs(String whole, @Nullable Language language) {
    Matcher between = PARAGRAPH_END.matcher(whole);
    int start = 0;
    while (between.find()) {
      addParagraph(whole, start, between.start(), language);
      start = between.end();
    }
    addParagraph(whole, start, whole.length(), language);
  }

  private void addParagraph(String whole, int start, int end, @Nullable Language language) {
    if (whole.substring(start, end).isBlank()) {
      return;
    }
    if (marker.isEmpty()) {
      Kind kind = quotes > 0 ? Kind.QUOTE : Kind.PARAGRAPH;
      blocks.add(Parts.block(kind, depth(), whole, spans, start, end, language));
      return;
    }
    int level = Math.max(0, depth() - 1);
    Block words = Parts.block(Kind.ITEM, level, whole, spans, start, end, language);
    blocks.add(new Block(Kind.ITEM, level, marker, words.text(), words.spans(), language));
    marker = "";
  }

  private int depth() {
    return Math.min(DEEPEST, lists.size() + quotes + definitions);
  }

  /** What the elements around say the text is written in, null where that is the page's. */
  private @Nullable Language language() {
    Optional<Language> innermost = languages.peek();
    return innermost == null ? null : innermost.orElse(null);
  }

  /** Follows the languages of the elements around. */
  private void countLanguage(Element element, int by) {
    String lang = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
    if (lang.isEmpty()) {
      return;
    }
    if (by > 0) {
      Language named = Language.ofTag(lang);
      languages.push(named == pageLanguage ? Optional.empty() : Optional.of(named));
    } else {
      languages.pop();
    }
  }

  private void append(TextNode part) {
    String whole = part.getWholeText();
    HtmlRuby ruby = rubies.peek();
    if (ruby != null) {
      if (whole.isBlank()) {
        return; // between the parts of a ruby element
      }
      if (part.parent() != null && part.parent().normalName().equals("rtc")) {
        ruby.reading(whole);
        return;
      }
      ruby.base();
      // White space around a base of Han is that of the source.
      boolean han = whole.chars().anyMatch(c -> c >= 0x2E80);
      whole = han ? whole.strip() : whole;
    }
    if (preformatted > 0) {
      words.preformatted(whole);
    } else {
      words.flowing(whole);
    }
  }
}
