package juan.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the part of a page that is its article: where sentences are, and links are not. Each
 * paragraph counts for its parent, and half for the parent of that. One walk counts everything, so
 * that a page nested without end takes no longer than a flat one.
 */
final class MainText implements NodeVisitor {
  private static final String MARKS = "，。、；！？,";
  private static final Set<String> BLOCKS =
      Set.of("p", "td", "pre", "blockquote", "div", "section", "li", "dd");

  /** Blocks that hold others: only the text in none of those is theirs. */
  private static final Set<String> CONTAINERS = Set.of("div", "section", "li", "td");

  private static final Set<String> ASIDES = Set.of("nav", "footer", "aside", "form", "button");

  /** In characters: less is no paragraph. */
  private static final int SHORTEST = 10;

  private final Map<Element, Double> scores = new HashMap<>();
  private final Deque<Counts> open = new ArrayDeque<>();
  private int asides;
  private int links;

  /** What has been counted in an element; white space is not. */
  private static final class Counts {
    int text;
    int marks;
    int linked;
    int ownText;
    int ownMarks;
  }

  private MainText() {}

  /** The article's element; the page's whole body when no part holds half of its sentences. */
  static Element of(Document page) {
    Element body = page.body();
    var main = new MainText();
    body.traverse(main);
    Element best =
        main.scores.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(body);
    best = widened(best);
    return marks(best.text()) * 2 >= marks(body.text()) ? best : body;
  }

  /** The element, or the one around it where its title stands beside it. */
  private static Element widened(Element element) {
    Element around = element.closest("article, main");
    return around == null ? element : around;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      open.push(new Counts());
      asides += isAside(element) ? 1 : 0;
      links += element.normalName().equals("a") ? 1 : 0;
    } else if (node instanceof TextNode part && open.peek() != null) {
      String text = part.getWholeText();
      Counts counts = open.peek();
      int length = (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
      int marks = marks(text);
      counts.text += length;
      counts.marks += marks;
      counts.ownText += length;
      counts.ownMarks += marks;
      counts.linked += links > 0 ? length : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    Counts counts = open.pop();
    Counts around = open.peek();
    if (around != null) {
      around.text += counts.text;
      around.marks += counts.marks;
      around.linked += counts.linked;
    }
    if (asides == 0 && BLOCKS.contains(element.normalName())) {
      boolean container = CONTAINERS.contains(element.normalName());
      int text = container ? counts.ownText : counts.text;
      int marks = container ? counts.ownMarks : counts.marks;
      if (text >= SHORTEST) {
        double density = Math.min(1.0, counts.linked / (double) counts.text);
        score(element, (marks + text / 100.0) * (1 - density));
      }
    }
    asides -= isAside(element) ? 1 : 0;
    links -= element.normalName().equals("a") ? 1 : 0;
  }

  private static boolean isAside(Element element) {
    return ASIDES.contains(element.normalName()) || element.attr("role").equals("navigation");
  }

  private void score(Element block, double points) {
    Element parent = block.parent();
    if (parent == null) {
      return;
    }
    scores.merge(parent, points, Double::sum);
    Element grandparent = parent.parent();
    if (grandparent != null) {
      scores.merge(grandparent, points / 2, Double::sum);
    }
  }

  private static int marks(String text) {
    return (int) text.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
  }
}
