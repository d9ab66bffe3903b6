package juan.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;

/**
 * Where an article's links lead: each address has a number, which stands after the text that links
 * to it, and all are listed at the end. None is ever followed.
 */
final class Links {
  /** In UTF-16 units: what is longer is no address that a reader types. */
  private static final int LONGEST = 1000;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The same links, so that what is read for the moment numbers none for good. */
  Links copy() {
    var copy = new Links();
    copy.numbers.putAll(numbers);
    return copy;
  }

  /**
   * Sets the number of an address after the text that links to it, at the end of a block's text.
   * What leads to another place of the article has none, nor has what says its address itself.
   *
   * @param start where the text that links begins
   */
  synchronized void number(String address, int start, StringBuilder text, List<Span> spans) {
    String linking = text.substring(start).strip();
    if (linking.isEmpty() || !leadsAway(address) || says(linking, address)) {
      return;
    }
    int number = numbers.computeIfAbsent(address.strip(), its -> numbers.size() + 1);
    int end = text.length();
    text.append('[').append(number).append(']');
    spans.add(new Span(end, text.length(), Span.Mark.REFERENCE));
  }

  private static boolean leadsAway(String address) {
    String its = address.strip();
    return its.length() <= LONGEST
        && (its.regionMatches(true, 0, "https://", 0, 8)
            || its.regionMatches(true, 0, "http://", 0, 7)
            || its.regionMatches(true, 0, "mailto:", 0, 7));
  }

  private static boolean says(String text, String address) {
    return bare(text).equals(bare(address));
  }

  private static String bare(String address) {
    return address.strip().replaceFirst("(?i)^(https?://|mailto:)", "").replaceFirst("/$", "");
  }

  /** The list of the addresses, under a break; nothing when there are none. */
  List<Block> list() {
    var list = new ArrayList<Block>();
    numbers.forEach(
        (address, number) ->
            list.add(new Block(Kind.ITEM, 0, "[" + number + "]", address, List.of())));
    if (!list.isEmpty()) {
      list.add(0, Block.of(Kind.BREAK, "* * *"));
    }
    return list;
  }
}
