package juan.cli;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.reader.Words;
import juan.text.Sanitizer;

/**
 * The reader's configuration file: JSON with comments, {@code juan/config.json} in the XDG
 * configuration directory. Every key is an option of the command line without its hyphens, and may
 * be left out. What is wrong in it is told with its line, and its default used.
 */
final class Configuration {
  /** Something wrong in the file, as words and their arguments. */
  private record Problem(String words, List<Object> arguments) {}

  private static final Pattern LINE = Pattern.compile("at line (\\d+)");

  private final Path path;
  private final List<Problem> problems = new ArrayList<>();
  private Choices choices = Choices.DEFAULT;

  private Configuration(Path path) {
    this.path = path;
  }

  /** The file's place: in {@code $XDG_CONFIG_HOME}, or in {@code ~/.config}. */
  static Path place(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base =
        xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(environment.getOrDefault("HOME", ""), ".config");
    return base.resolve("juan").resolve("config.json");
  }

  /** The configuration in a file; all defaults when there is no file. */
  static Configuration load(Path path) {
    var configuration = new Configuration(path);
    if (Files.exists(path)) {
      configuration.read();
    }
    return configuration;
  }

  private void read() {
    try (var file = Files.newBufferedReader(path);
        var json = new JsonReader(file)) {
      json.setStrictness(Strictness.LENIENT);
      json.beginObject();
      while (json.hasNext()) {
        readKey(json);
      }
    } catch (IOException | IllegalStateException e) {
      String message = String.valueOf(e.getMessage());
      boolean misspelt = e instanceof IllegalStateException || LINE.matcher(message).find();
      problems.add(
          new Problem(
              "config.value", List.of(path, line(message), misspelt ? "JSON?" : e.toString())));
    }
  }

  private void readKey(JsonReader json) throws IOException {
    String name = json.nextName();
    int line = line(json.toString());
    Optional<Choice> choice =
        Arrays.stream(Choice.values()).filter(c -> c.key().equals(name)).findFirst();
    if (choice.isEmpty()) {
      problems.add(new Problem("config.key", List.of(path, line, name, nearest(name))));
      json.skipValue();
      return;
    }
    try {
      choices = choice.get().apply(choices, value(json));
    } catch (IllegalArgumentException e) {
      problems.add(
          new Problem("config.value", List.of(path, line, String.valueOf(e.getMessage()))));
    }
  }

  private static String value(JsonReader json) throws IOException {
    JsonToken token = json.peek();
    if (token == JsonToken.BOOLEAN) {
      return String.valueOf(json.nextBoolean());
    }
    if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
      return json.nextString();
    }
    json.skipValue();
    return token.toString();
  }

  private static int line(String message) {
    Matcher line = LINE.matcher(message);
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  /** The key that differs least from a name. */
  private static String nearest(String name) {
    return Arrays.stream(Choice.values())
        .map(Choice::key)
        .min(Comparator.comparingInt(key -> distance(key, name)))
        .orElseThrow();
  }

  /** The Levenshtein distance of two words. */
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  Choices choices() {
    return choices;
  }

  /** What is wrong in the file, a sentence each. */
  List<String> problems(Words words) {
    return problems.stream()
        .map(problem -> Sanitizer.clean(words.get(problem.words(), problem.arguments().toArray())))
        .toList();
  }
}
