package juan.dictionary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an article of a StarDict dictionary: fields, each of a type that is a letter. Fields
 * of small letters end with a zero byte, those of capitals begin with their size; the last of a
 * known sequence of types ends where the article does. Sounds, pictures and files are passed over.
 */
final class ArticleText {
  private static final int MOST_FIELDS = 64;

  /** Of a field in mark-up, in UTF-16 units. */
  private static final int LONGEST_MARKUP = 1 << 15;

  private final List<String> readings = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /**
   * Takes an article apart.
   *
   * @param types of all its fields; empty where each field begins with its own
   */
  ArticleText(byte[] article, String types) {
    int at = 0;
    for (int i = 0; at < article.length && i < MOST_FIELDS; i++) {
      if (!types.isEmpty() && i == types.length()) {
        return;
      }
      char type = types.isEmpty() ? (char) article[at++] : types.charAt(i);
      boolean last = i == types.length() - 1;
      int end = article.length;
      int next = end;
      if (!last && type >= 'a' && type <= 'z') {
        end = end(article, at);
        next = end + 1;
      } else if (!last) {
        int size = at + 4 <= article.length ? ByteBuffer.wrap(article).getInt(at) : -1;
        if (type < 'A' || type > 'Z' || size < 0 || size > article.length - at - 4) {
          return;
        }
        at += 4;
        end = at + size;
        next = end;
      }
      add(type, new String(article, at, end - at, StandardCharsets.UTF_8));
      at = next;
    }
  }

  private static int end(byte[] article, int from) {
    int end = from;
    while (end < article.length && article[end] != 0) {
      end++;
    }
    return end;
  }

  /** Phonetic spelling, or kana. */
  String reading() {
    return String.join("; ", readings);
  }

  List<String> lines() {
    return lines;
  }

  private void add(char type, String field) {
    switch (type) {
      case 't', 'y' -> readings.add(field.trim());
      case 'h', 'g', 'x', 'k' -> addLines(textOf(field));
      case 'm', 'l', 'w', 'n' -> addLines(field);
      default -> {} // media, and lists of files
    }
  }

  private void addLines(String text) {
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
  }

  /** The text of mark-up, whatever its names, with a line for each block. */
  private static String textOf(String markup) {
    String bounded = markup.substring(0, Math.min(markup.length(), LONGEST_MARKUP));
    var text = new StringBuilder();
    NodeVisitor visitor =
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode its) {
              text.append(its.getWholeText().replaceAll("[ \\t\\r]+", " "));
            } else if (begins(node)) {
              text.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (begins(node)) {
              text.append('\n');
            }
          }
        };
    NodeTraversor.traverse(visitor, Jsoup.parseBodyFragment(bounded).body());
    return text.toString();
  }

  private static boolean begins(Node node) {
    return node instanceof Element element
        && (element.isBlock() || element.normalName().equals("br"));
  }
}
