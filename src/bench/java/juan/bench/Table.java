package juan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, a row each. */
final class Table {
  private record Row(String what, String juan, String other, String limit, String verdict) {}

  private final List<Row> rows = new ArrayList<>();

  Table() {
    rows.add(new Row("measured (medians)", "juan", "beside", "limit", ""));
  }

  /** A figure that may be a multiple of another at most. */
  void ratio(String what, double juan, double other, String unit, double most) {
    double ratio = juan / other;
    String limit = Double.isNaN(most) ? "" : format(most) + "x";
    String verdict = format("%.2fx %s", ratio, ratio > most ? "OVER" : "ok");
    rows.add(new Row(what, format(juan) + unit, format(other) + unit, limit, verdict));
  }

  /** A figure with an upper limit. */
  void atMost(String what, double juan, String beside, String unit, double most) {
    String verdict = juan <= most ? "ok" : "OVER";
    rows.add(new Row(what, format(juan) + unit, beside, format(most) + unit, verdict));
  }

  /** A figure with a lower limit. */
  void atLeast(String what, double juan, String unit, double least) {
    String verdict = juan >= least ? "ok" : "UNDER";
    rows.add(new Row(what, format(juan) + unit, "", format(least) + unit, verdict));
  }

  /** A figure without a limit. */
  void note(String what, String juan, String beside) {
    rows.add(new Row(what, juan, beside, "", ""));
  }

  void fact(String what, boolean holds) {
    rows.add(new Row(what, holds ? "yes" : "no", "", "yes", holds ? "ok" : "WRONG"));
  }

  static double median(double[] values) {
    return quantile(values, 0.5);
  }

  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  static String format(double value) {
    return value == Math.rint(value) ? format("%.0f", value) : format("%.2f", value);
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  /** The table in Markdown, of the rows before a number. */
  String markdown(int end) {
    var text =
        new StringBuilder("| measured (medians) | Juan | beside | limit |\n|---|---|---|---|\n");
    for (Row row : rows.subList(1, end)) {
      String beside = row.verdict().contains("x ") ? row.other() + ": " + times(row) : row.other();
      text.append(format("| %s | %s | %s | %s |\n", row.what(), row.juan(), beside, row.limit()));
    }
    return text.toString();
  }

  private static String times(Row row) {
    return row.verdict().substring(0, row.verdict().indexOf(' '));
  }

  int size() {
    return rows.size();
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Row row : rows) {
      text.append(
          format(
                  "%-46s %12s %14s %8s  %s",
                  row.what(), row.juan(), row.other(), row.limit(), row.verdict())
              .stripTrailing());
      text.append('\n');
    }
    return text.toString();
  }
}
