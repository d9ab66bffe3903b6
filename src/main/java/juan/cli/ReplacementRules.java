package juan.cli;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import juan.cli.Configuration.Problem;
import juan.repair.Rule;

/**
 * Reads rules for replacements: an object or an array of objects with {@code pattern}, {@code
 * replacement} (nothing), {@code name}, {@code isRegex} (true), {@code isEnabled} (true), {@code
 * scope} (all texts) and {@code order}, as readers of Chinese novels exchange them; older files
 * have other words for some of these. What else stands there is not needed. In the configuration
 * file the name of such a file may stand for its rules.
 */
final class ReplacementRules {
  /** In bytes. */
  private static final int LARGEST = 1 << 20;

  private static final List<String> NAMES =
      List.of(
          "name",
          "pattern",
          "replacement",
          "scope",
          "order",
          "isRegex",
          "isEnabled",
          "enabled",
          "enable",
          "regex",
          "useTo",
          "serialNumber",
          "replaceSummary");

  /** What else stands in the files that readers exchange. */
  private static final Set<String> OTHERS =
      Set.of("id", "group", "scopeTitle", "scopeContent", "excludeScope", "timeoutMillisecond");

  private final Path path;
  private final JsonReader json;
  private final List<Problem> problems;
  private final List<Ordered> rules = new ArrayList<>();

  private record Ordered(Rule rule, int order) {}

  private ReplacementRules(Path path, JsonReader json, List<Problem> problems) {
    this.path = path;
    this.json = json;
    this.problems = problems;
  }

  /** The rules of a file of their own. */
  static List<Rule> in(Path path, List<Problem> problems) {
    if (!Files.isRegularFile(path)) {
      problems.add(new Problem("problem.missing", path));
      return List.of();
    }
    try {
      if (Files.size(path) > LARGEST) {
        problems.add(new Problem("config.rules-size", path));
        return List.of();
      }
      try (var json = LenientJson.open(path)) {
        var reader = new ReplacementRules(path, json, problems);
        reader.readAll(false);
        return reader.inOrder();
      }
    } catch (MalformedJsonException | EOFException e) {
      problems.add(
          new Problem("config.replacements", path, ConfigurationFile.line(e.getMessage())));
    } catch (IOException e) {
      problems.add(new Problem("problem.no-permission", path));
    }
    return List.of();
  }

  /** The rules that come next in the configuration file, or in files that it names. */
  static List<Rule> in(Path path, JsonReader json, List<Problem> problems) throws IOException {
    var reader = new ReplacementRules(path, json, problems);
    reader.readAll(true);
    return reader.inOrder();
  }

  private List<Rule> inOrder() {
    rules.sort(Comparator.comparingInt(Ordered::order));
    return rules.stream().map(Ordered::rule).toList();
  }

  private void readAll(boolean named) throws IOException {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      readRule(named);
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      readRule(named);
    }
    json.endArray();
  }

  /**
   * Reads one rule.
   *
   * @param named whether the name of a file may stand in its place
   */
  private void readRule(boolean named) throws IOException {
    if (named && json.peek() == JsonToken.STRING) {
      readNamed(json.nextString());
    } else if (json.peek() == JsonToken.BEGIN_OBJECT) {
      readObject();
    } else {
      problems.add(new Problem("config.replacements", path, line()));
      json.skipValue();
    }
  }

  private void readNamed(String name) {
    if (name.indexOf('\0') >= 0) {
      problems.add(new Problem("problem.missing", name));
      return;
    }
    // The rules of a file are in order among themselves.
    in(path.resolveSibling(name), problems).forEach(rule -> rules.add(new Ordered(rule, 0)));
  }

  private void readObject() throws IOException {
    String name = "";
    String pattern = "";
    String replacement = "";
    String scope = "";
    String order = "";
    boolean isRegex = true;
    boolean isEnabled = true;
    boolean misspelt = false;
    int line = line();
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      switch (key) {
        case "name", "replaceSummary" -> name = text();
        case "pattern", "regex" -> {
          line = line();
          pattern = text();
        }
        case "replacement" -> replacement = text();
        case "scope", "useTo" -> scope = text();
        case "order", "serialNumber" -> order = text();
        case "isRegex" -> isRegex = !text().equals("false");
        case "isEnabled", "enabled", "enable" -> isEnabled = !text().equals("false");
        default -> {
          misspelt |=
              !OTHERS.contains(key) && Problem.tellMisspelt(path, line(), key, NAMES, problems);
          json.skipValue();
        }
      }
    }
    json.endObject();
    if (!isEnabled) {
      return;
    }
    if (pattern.isEmpty()) {
      if (!misspelt) {
        problems.add(new Problem("config.replacements", path, line));
      }
      return;
    }
    String called = name.isEmpty() ? pattern : name;
    try {
      int at = order.matches("-?[0-9]{1,9}") ? Integer.parseInt(order) : 0;
      rules.add(new Ordered(new Rule(called, pattern, replacement, isRegex, scope), at));
    } catch (PatternSyntaxException | StackOverflowError e) {
      problems.add(new Problem("config.pattern", path, line, called));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem("config.replacement", path, line, called));
    }
  }

  /** A value as text; one that is none as nothing. */
  private String text() throws IOException {
    if (json.peek() == JsonToken.BOOLEAN) {
      return String.valueOf(json.nextBoolean());
    }
    if (json.peek() == JsonToken.STRING || json.peek() == JsonToken.NUMBER) {
      return json.nextString();
    }
    json.skipValue();
    return "";
  }

  private int line() {
    return ConfigurationFile.line(json.toString());
  }
}
