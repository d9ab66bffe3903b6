package juan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import juan.charset.CharsetDetector;
import juan.repair.Change;
import juan.repair.DoubledLines;
import juan.repair.Effort;
import juan.repair.LoneBytes;
import juan.repair.Plan;
import juan.repair.RepairKind;
import juan.repair.Repaired;
import juan.repair.Repairs;
import juan.repair.Rule;
import juan.source.Format;
import juan.source.JoinedLine;
import juan.source.ReadOptions;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/**
 * Prints a text as it was written before it was damaged, in its own lines, or what that changes. A
 * link of the page is printed, too, and only told as one; a paragraph that comes twice is not.
 */
final class Repair {
  /** In bytes: so much tells the format. */
  private static final int HEAD = 1 << 14;

  private static final double DOUBLED_CONFIDENCE = 0.9;

  /** How the result is shown. */
  enum Form {
    TEXT,
    DIFF,
    JSON
  }

  private final PrintWriter out;
  private final Form form;
  private final Set<RepairKind> kinds;
  private final boolean several;
  private boolean first = true;

  /**
   * A printer.
   *
   * @param kinds of damage that are undone
   * @param several whether the changes of each text stand under its path
   */
  Repair(PrintWriter out, Form form, Set<RepairKind> kinds, boolean several) {
    this.out = out;
    this.form = form;
    this.kinds = kinds;
    this.several = several;
  }

  /**
   * Prints the lines of the text, or what is changed in them.
   *
   * @param rules what is replaced beside
   */
  void print(Source source, ReadOptions options, List<Rule> rules) throws IOException {
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = in.readAllBytes();
    }
    Format format = options.format();
    if (format == null) {
      format = Format.of(source.name(), Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)));
    }
    List<String> read = text(bytes, source, options.charset()).lines().toList();
    Set<RepairKind> wanted = EnumSet.noneOf(RepairKind.class);
    if (options.repaired()) {
      wanted.addAll(kinds);
    }
    if (format != Format.TEXT) {
      wanted.retainAll(RepairKind.IN_MARKUP);
    }
    List<Rule> its = rules.stream().filter(rule -> rule.isFor(source.name())).toList();
    List<JoinedLine> lines =
        wanted.contains(RepairKind.HARD_WRAP) ? JoinedLine.of(read) : JoinedLine.single(read);
    Plan plan = Repairs.of(wanted, its).look(lines.stream().map(JoinedLine::text).toList());
    if (form == Form.TEXT) {
      printText(lines, plan, wanted);
    } else {
      if (several && form == Form.DIFF) {
        out.println((first ? "" : "\n") + Invocation.shownPlace(source));
        first = false;
      }
      var report = new RepairReport(out, form == Form.JSON, Invocation.place(source));
      report(lines, plan, wanted, report);
      report.printSummary(source.name(), its);
    }
    out.flush();
  }

  private static String text(byte[] bytes, Source source, @Nullable Charset given)
      throws UnreadableException {
    var detection = CharsetDetector.detect(bytes);
    if (given == null && !detection.isText()) {
      throw new UnreadableException(UnreadableException.Reason.BINARY, source.name());
    }
    Charset charset = given == null ? detection.charset() : given;
    // Where no byte is lost, taking out what was put in is exact.
    String text = LoneBytes.isFor(charset) ? LoneBytes.decode(bytes) : new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static DoubledLines doubled(List<JoinedLine> lines) {
    var doubled = new DoubledLines();
    lines.forEach(line -> doubled.look(line.text()));
    return doubled;
  }

  private void printText(List<JoinedLine> lines, Plan plan, Set<RepairKind> wanted) {
    var doubled = doubled(lines);
    var effort = new Effort();
    for (JoinedLine line : lines) {
      String text = effort.allowed(plan).repair(line.text()).text();
      if (!(wanted.contains(RepairKind.DOUBLED) && doubled.isDoubled(line.text()))) {
        // Tabs do a terminal no harm, and belong to the text.
        out.println(Sanitizer.cleanLines(text.replace('\t', '\n')).replace('\n', '\t'));
      }
    }
  }

  private static void report(
      List<JoinedLine> lines, Plan plan, Set<RepairKind> wanted, RepairReport report) {
    var doubled = doubled(lines);
    var effort = new Effort();
    for (JoinedLine its : lines) {
      String line = its.text();
      int number = its.first() + 1;
      if (its.lines() > 1) {
        report.print(
            number,
            line,
            new Change(RepairKind.HARD_WRAP, 0, 0, "\n".repeat(its.lines() - 1), "", 1));
      }
      Repaired repaired = effort.allowed(plan).repair(line);
      String text = repaired.text();
      for (Change change : inOrder(repaired.changes())) {
        report.print(number, line, change);
      }
      if (wanted.contains(RepairKind.DOUBLED) && doubled.isDoubled(line)) {
        report.print(
            number,
            line,
            new Change(RepairKind.DOUBLED, 0, line.length(), text, "", DOUBLED_CONFIDENCE));
      } else if (!repaired.isLeftOut()) {
        report.keep(text);
      }
    }
  }

  /** From left to right, as the line was read. */
  private static List<Change> inOrder(List<Change> changes) {
    return changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
  }
}
