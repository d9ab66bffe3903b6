package juan.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.article.Article;
import juan.article.Block;

/**
 * Which blocks have the text of lines that may be marked, as an article arrives. An immutable
 * value; only the blocks that arrive are looked at.
 */
public final class MarkPlaces {
  /** For each text the blocks that have it, in order. */
  private final Map<String, List<Integer>> blocks;

  private MarkPlaces(Map<String, List<Integer>> blocks) {
    this.blocks = blocks;
  }

  /** The places of marks in an article of which nothing has arrived. */
  public static MarkPlaces of(HeadingChoices choices) {
    var blocks = new HashMap<String, List<Integer>>();
    choices.marks().forEach(mark -> blocks.put(mark.text(), List.of()));
    return new MarkPlaces(blocks);
  }

  /** These places after blocks have arrived, which replace those from an index on. */
  public MarkPlaces with(int from, List<Block> arrived) {
    if (blocks.isEmpty()) {
      return this;
    }
    var now = new HashMap<String, List<Integer>>();
    blocks.forEach(
        (text, its) -> now.put(text, new ArrayList<>(its.stream().filter(b -> b < from).toList())));
    for (int i = 0; i < arrived.size(); i++) {
      List<Integer> its = now.get(arrived.get(i).text());
      if (its != null) {
        its.add(from + i);
      }
    }
    return new MarkPlaces(now);
  }

  /** These places and those of another text. */
  public MarkPlaces with(String text, Article article) {
    if (blocks.containsKey(text)) {
      return this;
    }
    var its = new ArrayList<Integer>();
    for (int i = 0; i < article.size(); i++) {
      if (article.block(i).text().equals(text)) {
        its.add(i);
      }
    }
    var now = new HashMap<>(blocks);
    now.put(text, its);
    return new MarkPlaces(now);
  }

  /** The block a mark is of, or -1 when none has arrived. */
  public int block(HeadingMark mark) {
    List<Integer> its = blocks.getOrDefault(mark.text(), List.of());
    return mark.occurrence() < its.size() ? its.get(mark.occurrence()) : -1;
  }

  /** A mark for a block whose text is among these. */
  public HeadingMark mark(int block, String text, int level) {
    return new HeadingMark(text, blocks.getOrDefault(text, List.of()).indexOf(block), level);
  }
}
