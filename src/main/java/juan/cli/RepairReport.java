package juan.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.article.Metadata;
import juan.repair.Change;
import juan.repair.RepairKind;
import juan.repair.Rule;
import juan.source.ArticleReader;
import juan.source.PipeSource;
import juan.text.Sanitizer;

/** Prints what is changed in a text: a line for each change, then what it comes to. */
final class RepairReport {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** Where an article says that it is from; it says so in a line or in brackets. */
  private static final Pattern SOURCE =
      Pattern.compile("(?:來源|来源|出典|출처)\\s?[:：]\\s?([^\\s，。；)）\\]】]{2,30})");

  /** In UTF-16 units: longer lines are text. */
  private static final int LONGEST_NOTE = 120;

  private final PrintWriter out;
  private final boolean json;
  private final String path;
  private final Map<RepairKind, Integer> totals = new EnumMap<>(RepairKind.class);
  private final List<String> links = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String from = "";

  /**
   * A report.
   *
   * @param path of the text, as programs are told
   */
  RepairReport(PrintWriter out, boolean json, String path) {
    this.out = out;
    this.json = json;
    this.path = path;
  }

  /** Keeps a line of the repaired text: it may say where the article is from. */
  void keep(String line) {
    text.append(line).append('\n');
    if (from.isEmpty() && line.length() <= LONGEST_NOTE) {
      Matcher source = SOURCE.matcher(line);
      from = source.find() ? source.group(1) : "";
    }
  }

  /** Prints a change of a line, which has a number from 1. */
  void print(int number, String line, Change change) {
    totals.merge(change.kind(), 1, Integer::sum);
    if (change.kind() == RepairKind.BOILERPLATE) {
      links.add(change.before().strip());
    }
    if (!json) {
      out.printf(
          Locale.ROOT,
          "%d:%d\t%s\t%.2f\t-%s\t+%s%n",
          number,
          line.codePointCount(0, change.start()) + 1,
          change.kind().id(),
          change.confidence(),
          Sanitizer.clean(change.before()),
          Sanitizer.clean(change.after()));
      return;
    }
    var object = new JsonObject();
    object.addProperty("path", path);
    object.addProperty("line", number);
    object.addProperty("start", change.start());
    object.addProperty("end", change.end());
    object.addProperty("kind", change.kind().id());
    object.addProperty("before", change.before());
    object.addProperty("after", change.after());
    object.addProperty("confidence", Math.round(change.confidence() * 1000) / 1000.0);
    out.println(GSON.toJson(object));
  }

  /** Prints how many changes there are, what the rules did, and what is known of the article. */
  void printSummary(String name, List<Rule> rules) throws IOException {
    Map<String, String> known = known(name);
    if (!json) {
      totals.forEach((kind, count) -> out.println("total\t" + kind.id() + "\t" + count));
      for (Rule rule : rules) {
        String givenUp = rule.givenUp() > 0 ? "\tgiven up in " + rule.givenUp() + " lines" : "";
        out.println("rule\t" + Sanitizer.clean(rule.name()) + "\t" + rule.hits() + givenUp);
      }
      known.forEach((key, value) -> out.println(key + "\t" + Sanitizer.clean(value)));
      links.forEach(link -> out.println("link\t" + Sanitizer.clean(link)));
      return;
    }
    var counts = new JsonObject();
    totals.forEach((kind, count) -> counts.addProperty(kind.id(), count));
    var hits = new JsonArray();
    for (Rule rule : rules) {
      var object = new JsonObject();
      object.addProperty("name", rule.name());
      object.addProperty("hits", rule.hits());
      object.addProperty("given-up", rule.givenUp());
      hits.add(object);
    }
    var summary = new JsonObject();
    summary.addProperty("path", path);
    summary.add("totals", counts);
    summary.add("rules", hits);
    known.forEach(summary::addProperty);
    var all = new JsonArray();
    links.forEach(all::add);
    summary.add("links", all);
    out.println(GSON.toJson(summary));
  }

  /** What is known of the article as it is repaired, without what is not known. */
  private Map<String, String> known(String name) throws IOException {
    var metadata = Metadata.UNKNOWN;
    if (!text.toString().isBlank()) {
      var in = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
      metadata = ArticleReader.read(new PipeSource(name, in)).metadata();
    }
    var known = new LinkedHashMap<String, String>();
    known.put("title", metadata.title());
    known.put("byline", metadata.byline());
    known.put("date", metadata.date());
    known.put("source", from);
    known.values().removeIf(String::isEmpty);
    return known;
  }
}
