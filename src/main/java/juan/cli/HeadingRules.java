package juan.cli;

import com.google.gson.Strictness;
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
    try (var text = Files.newBufferedReader(path);
        var json = new JsonReader(text)) {
      json.setStrictness(Strictness.LENIENT);
      if (Files.size(path) <= LARGEST) {
        return in(path, json, problems);
      }
      problems.add(new Problem("config.rules-size", path));
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
    int line = line();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "name" -> name = text();
        case "pattern", "rule" -> {
          line = line();
          pattern = text();
        }
        case "level" -> level = text();
        case "enabled", "enable" -> enabled = !text().equals("false");
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (enabled) {
      add(name, pattern, level, line);
    }
  }

  private void add(String name, String pattern, String level, int line) {
    String called = name.isEmpty() ? pattern : name;
    if (pattern.isEmpty()) {
      problems.add(new Problem("config.rules", path, line));
    } else if (!level.matches("[1-6]?")) {
      problems.add(new Problem("config.value", path, line, "level", level, "1–" + LOWEST_LEVEL));
    } else {
      try {
        rules.add(
            new HeadingRule(called, pattern, level.isEmpty() ? LEVEL : Integer.parseInt(level)));
      } catch (PatternSyntaxException | StackOverflowError e) {
        problems.add(new Problem("config.pattern", path, line, called));
      }
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
