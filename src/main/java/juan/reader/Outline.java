package juan.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Correction;
import juan.article.Section;
import juan.heading.Finding;
import juan.heading.HeadingChoices;
import juan.heading.HeadingMark;
import juan.heading.MarkPlaces;
import org.jspecify.annotations.Nullable;

/**
 * The headings of an article as they were found, and what becomes of them when a reader decides
 * otherwise.
 *
 * @param found the article without what the reader has decided
 * @param findings why its lines are headings or none, when all of it has been read
 * @param places of the lines that are marked
 * @param off the families that were turned off before the article was read
 */
record Outline(Article found, List<Finding> findings, MarkPlaces places, List<String> off) {
  /** In UTF-16 units: a longer paragraph is no heading. */
  private static final int LONGEST = 200;

  /** The level of a heading in an article that has no other. */
  private static final int CHAPTER = 2;

  static Outline of(HeadingChoices choices) {
    return new Outline(Article.EMPTY, List.of(), MarkPlaces.of(choices), choices.off());
  }

  Outline with(Batch batch) {
    return new Outline(found.with(batch), findings, places.with(batch.from(), batch.blocks()), off);
  }

  Outline with(List<Finding> newFindings) {
    return new Outline(found, List.copyOf(newFindings), places, off);
  }

  /** The article as the reader has decided. */
  Article shown(HeadingChoices choices) {
    if (choices.isEmpty() && off.isEmpty()) {
      return found;
    }
    var levels = new TreeMap<Integer, Integer>();
    for (Finding finding : findings) {
      if (mayDiffer(finding, choices)) {
        levels.put(finding.block(), level(finding, choices));
      }
    }
    for (HeadingMark mark : choices.marks()) {
      int block = places.block(mark);
      if (block >= 0) {
        levels.put(block, mark.level());
      }
    }
    var corrections = new ArrayList<Correction>();
    levels.forEach(
        (block, level) ->
            corrections.add(new Correction(block, found.block(block).asHeading(level))));
    return found.with(corrections);
  }

  /** Whether a finding may say something else now than when the article was read. */
  private boolean mayDiffer(Finding finding, HeadingChoices choices) {
    String family = finding.family();
    return finding.level() > 0 && (off.contains(family) || choices.off().contains(family));
  }

  private static int level(Finding finding, HeadingChoices choices) {
    return choices.off().contains(finding.family()) ? 0 : finding.level();
  }

  /** The level that a line has without a mark; 0 for none. */
  private int level(int block, HeadingChoices choices) {
    Finding finding = finding(block);
    if (finding != null && mayDiffer(finding, choices)) {
      return level(finding, choices);
    }
    Block its = found.block(block);
    return its.kind() == Block.Kind.HEADING ? its.level() : 0;
  }

  /** What was found out about a line; null when it looks like no heading. */
  @Nullable Finding finding(int block) {
    for (Finding finding : findings) {
      if (finding.block() == block) {
        return finding;
      }
    }
    return null;
  }

  boolean canBeHeading(int block) {
    Block its = found.block(block);
    return switch (its.kind()) {
      case TITLE, BYLINE, BREAK -> false;
      default -> !its.text().isBlank() && its.text().length() <= LONGEST;
    };
  }

  /** This outline when a line may be marked. */
  Outline locating(int block) {
    var now = places.with(found.block(block).text(), found);
    return new Outline(found, findings, now, off);
  }

  /** The choices with a line that was located made a heading, or none where it was one. */
  HeadingChoices toggled(int block, HeadingChoices choices, Article shown) {
    boolean isHeading = shown.block(block).kind() == Block.Kind.HEADING;
    boolean wasHeading = level(block, choices) > 0;
    int level = isHeading ? 0 : usualLevel(shown.sections());
    HeadingMark mark = places.mark(block, found.block(block).text(), level);
    return isHeading == wasHeading ? choices.with(mark) : choices.without(mark);
  }

  /** The level most headings have. */
  static int usualLevel(List<Section> sections) {
    var counts = new HashMap<Integer, Integer>();
    sections.forEach(section -> counts.merge(section.level(), 1, Integer::sum));
    int usual = CHAPTER;
    int most = 0;
    for (Map.Entry<Integer, Integer> its : counts.entrySet()) {
      if (its.getValue() > most) {
        most = its.getValue();
        usual = its.getKey();
      }
    }
    return usual;
  }
}
