package juan.reader;

import java.util.List;
import juan.article.Block;
import juan.heading.Finding;
import juan.heading.HeadingChoices;

/** What a reader decides about headings. It holds at once, and is remembered. */
final class HeadingEdits {
  private HeadingEdits() {}

  /** Makes a line a heading, or none where it is one. */
  static Step toggle(Model model, int block) {
    Reading reading = model.openReading();
    var words = model.words();
    if (block >= reading.article().size() || !reading.outline().canBeHeading(block)) {
      return Step.of(model.withNotice(words.get("heading.cannot")));
    }
    Outline outline = reading.outline().locating(block);
    HeadingChoices now = outline.toggled(block, reading.state().headings(), reading.article());
    Reading changed = reading.with(outline).with(now);
    Block its = changed.article().block(block);
    String word = its.kind() == Block.Kind.HEADING ? "heading.marked" : "heading.unmarked";
    String notice = words.get(word, its.text().replace('\n', '\u3000'));
    return Step.of(model.with(changed).withNotice(notice));
  }

  /** The lines that were found with one, as one family; none where no family found it. */
  static List<Finding> family(Reading reading, int block) {
    var outline = reading.outline();
    Finding finding = outline.finding(block);
    return finding == null || finding.level() == 0
        ? List.of()
        : outline.findings().stream()
            .filter(its -> its.level() > 0 && its.family().equals(finding.family()))
            .toList();
  }

  /** Turns the family that found a line off, or on where it was off. */
  static Step turn(Model model, int block) {
    Reading reading = model.openReading();
    var words = model.words();
    var family = family(reading, block);
    if (family.isEmpty()) {
      String word = reading.article().complete() ? "family.none" : "family.waiting";
      return Step.of(model.withNotice(words.get(word)));
    }
    String name = family.get(0).family();
    HeadingChoices now = reading.state().headings().turned(name);
    String word = now.off().contains(name) ? "family.off" : "family.on";
    return Step.of(model.with(reading.with(now)).withNotice(words.get(word, name, family.size())));
  }
}
