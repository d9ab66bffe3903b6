package juan.cli;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import juan.cli.Configuration.Problem;
import juan.heading.HeadingRule;

/**
 * Reads rules for headings: an array of objects with {@code name}, {@code pattern}, {@code level}
 * (2), {@code enabled} (true) and {@code example}. In the files that readers of Chinese novels
 * exchange a pattern is called {@code rule} and enabled {@code enable}; what else stands there is
 * not needed.
 */
final class HeadingRules {
  /** In bytes. */
  private static final int LARGEST = 1 << 20;

  /** What rules have; a word that is near none of these may be somebody else's. */
  private static final List<String> NAMES =
      List.of("name", "pattern", "level", "enabled", "example", "rule", "enable");

  private static final int LEVEL = 2;
  private static final int LOWEST_LEVEL = 6;

  private final Path path;
  private final JsonReader json;
  private final List<Problem> problems;
  private final List<HeadingRule> rules = new ArrayList<>();

  private HeadingRules(Path path, JsonReader json, List<Problem> problems) {
    this.path = path;
    this.json = json;
    this.problems = problems;
  }

  /** The rules of a file of their own. */
  static List<HeadingRule> in(Path path, List<Problem> problems) {
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
        return in(path, json, problems);
      }
    } catch (MalformedJsonException | EOFException e) {
      problems.add(new Problem("config.rules", path, ConfigurationFile.line(e.getMessage())));
    } catch (IOException e) {
      problems.add(new Problem("problem.no-permission", path));
    }
    return List.of();
  }

  /** The rules that come next in a file. */
  static List<HeadingRule> in(Path path, JsonReader json, List<Problem> problems)
      throws IOException {
    var reader = new HeadingRules(path, json, problems);
    reader.readAll();
    return reader.rules;
  }

  private void readAll() throws IOException {
    if (isNot(JsonToken.BEGIN_ARRAY)) {
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      readRule();
    }
    json.endArray();
  }

  private boolean isNot(JsonToken wanted) throws IOException {
    if (json.peek() == wanted) {
      return false;
    }
    problems.add(new Problem("config.rules", path, line()));
    json.skipValue();
    return true;
  }

  private void readRule() throws IOException {
    if (isNot(JsonToken.BEGIN_OBJECT)) {
      return;
    }
    String name = "";
    String pattern = "";
    String level = "";
    boolean enabled = true;
    boolean misspelt = false;
    int line = line();
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      switch (key) {
        case "name" -> name = text();
        case "pattern", "rule" -> {
          line = line();
          pattern = text();
        }
        case "level" -> level = text();
        case "enabled", "enable" -> enabled = !text().equals("false");
        default -> {
          misspelt |= Problem.tellMisspelt(path, line(), key, NAMES, problems);
          json.skipValue();
        }
      }
    }
    json.endObject();
    if (!enabled) {
      return;
    }
    if (!pattern.isEmpty()) {
      add(name.isEmpty() ? pattern : name, pattern, level, line);
    } else if (!misspelt) {
      problems.add(new Problem("config.rules", path, line));
    }
  }

  private void add(String name, String pattern, String level, int line) {
    boolean right = level.matches("[1-6]?");
    if (!right) {
      problems.add(new Problem("config.value", path, line, "level", level, "1–" + LOWEST_LEVEL));
    }
    try {
      var rule =
          new HeadingRule(
              name, pattern, level.isEmpty() || !right ? LEVEL : Integer.parseInt(level));
      if (right) {
        rules.add(rule);
      }
    } catch (PatternSyntaxException | StackOverflowError e) {
      problems.add(new Problem("config.pattern", path, line, ConfigurationFile.shortened(name)));
    }
  }

  /** A value as text; one that is none as what is not right for anything. */
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
