package juan.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import juan.article.Section;
import juan.heading.Finding;

/**
 * A line of the section menu: a heading, or a line that could be one.
 *
 * @param section its index among the sections, or -1
 * @param characters the section's length
 * @param about why it is no heading; empty for one
 */
record MenuLine(int block, int level, String title, int section, int characters, String about) {

  boolean isHeading() {
    return section >= 0;
  }

  /**
   * The lines of an article's menu.
   *
   * @param others whether lines that are no headings but look like them are among them
   * @param struck blocks that are among them in any case
   */
  static List<MenuLine> of(Reading reading, boolean others, Set<Integer> struck) {
    var lines = new ArrayList<MenuLine>();
    var blocks = new HashSet<Integer>();
    var sections = reading.sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      blocks.add(section.block());
      lines.add(
          new MenuLine(
              section.block(), section.level(), section.title(), i, section.characters(), ""));
    }
    int level = Outline.usualLevel(sections);
    if (others) {
      for (Finding finding : reading.outline().findings()) {
        if (blocks.add(finding.block())) {
          lines.add(line(reading, finding.block(), level, about(reading, finding)));
        }
      }
    }
    for (int block : struck) {
      if (blocks.add(block)) {
        lines.add(line(reading, block, level, ""));
      }
    }
    lines.sort(Comparator.comparingInt(MenuLine::block));
    return lines;
  }

  private static MenuLine line(Reading reading, int block, int level, String about) {
    String title = reading.article().block(block).text().replace('\n', '\u3000');
    return new MenuLine(block, level, title, -1, 0, about);
  }

  private static String about(Reading reading, Finding finding) {
    boolean off = reading.state().headings().off().contains(finding.family());
    Finding now = off ? finding.turnedOff() : finding;
    return now.level() > 0 ? "" : now.family() + ": " + now.reason();
  }
}
