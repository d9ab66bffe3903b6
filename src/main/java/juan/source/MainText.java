package juan.source;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the part of a page that is its article: where sentences are, and links are not. Each
 * paragraph counts for its parent, and half for the parent of that.
 */
final class MainText {
  private static final String MARKS = "，。、；！？,";
  private static final String ASIDE = "nav, footer, aside, form, button, [role=navigation]";

  private MainText() {}

  /** The article's element; the page's whole body when no part holds half of its sentences. */
  static Element of(Document page) {
    Element body = page.body();
    var scores = new HashMap<Element, Double>();
    for (Element block : body.select("p, td, pre, blockquote, div, section, li, dd")) {
      String own = block.is("div, section, li, td") ? block.ownText() : block.text();
      if (own.length() >= 10 && block.closest(ASIDE) == null) {
        score(scores, block, (marks(own) + own.length() / 100.0) * (1 - linkDensity(block)));
      }
    }
    Element best =
        scores.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(body);
    best = widened(best);
    return marks(best.text()) * 2 >= marks(body.text()) ? best : body;
  }

  private static void score(Map<Element, Double> scores, Element block, double points) {
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

  /** The element, or the one around it where its title stands beside it. */
  private static Element widened(Element element) {
    Element around = element.closest("article, main");
    return around == null ? element : around;
  }

  private static int marks(String text) {
    return (int) text.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
  }

  private static double linkDensity(Element block) {
    double links = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return Math.min(1, links / Math.max(1, block.text().length()));
  }
}
