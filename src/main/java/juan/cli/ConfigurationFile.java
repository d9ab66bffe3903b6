package juan.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import juan.cli.Configuration.Problem;
import juan.heading.HeadingRule;
import juan.reader.Keys;
import juan.repair.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Configuration}. A setting that is wrong is told with its line and left out; of a
 * file that is no JSON to its end nothing is taken, since nobody knows what the rest was to say.
 */
final class ConfigurationFile {
  private static final Pattern LINE = Pattern.compile("at line (\\d+)");
  private static final String HEADINGS = "headings";
  private static final String HEADING_RULES = "heading-rules";
  private static final String REPLACEMENTS = "replacements";
  private static final String KEY_BINDINGS = "keys";

  /** The settings that are more than a word, and that only the file has. */
  static final List<String> LISTS = List.of(HEADINGS, HEADING_RULES, REPLACEMENTS, KEY_BINDINGS);

  private static final List<String> KEYS =
      Stream.concat(Arrays.stream(Choice.values()).map(Choice::key), LISTS.stream()).toList();

  /** As much of a value as a message repeats, in characters. */
  private static final int LONGEST_SHOWN = 40;

  private final Path path;
  private final List<Problem> problems = new ArrayList<>();
  private List<HeadingRule> headings = List.of();
  private List<HeadingRule> headingRules = List.of();
  private List<Rule> replacements = List.of();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private Keys keys = Keys.USUAL;
  private Choices choices = Choices.DEFAULT;
  private int levelLine;

  /** The line where something is said of the lock, and nobody knows what; 0 for none. */
  private int unsureOfLock;

  /** The line of a misspelt key that may have been to lock; no other can take that back. */
  private int likelyLock;

  private ConfigurationFile(Path path) {
    this.path = path;
  }

  /** The configuration in a file that is there. */
  static Configuration read(Path path) {
    if (Files.isDirectory(path)) {
      return Configuration.broken(new Problem("problem.folder", path));
    }
    try (var json = LenientJson.open(path)) {
      return new ConfigurationFile(path).read(json);
    } catch (MalformedJsonException e) {
      int line = line(e.getMessage());
      return broken(ConfigurationText.of(path), new Problem("config.syntax", path, line));
    } catch (EOFException e) {
      return broken(ConfigurationText.of(path), new Problem("config.cut-off", path));
    } catch (CharacterCodingException e) {
      return broken(ConfigurationText.of(path), new Problem("problem.binary", path));
    } catch (IOException e) {
      return Configuration.broken(new Problem("problem.no-permission", path));
    }
  }

  /** Nobody gets more than he was to have because of a stray comma. */
  private static Configuration broken(ConfigurationText text, Problem problem) {
    var none = Configuration.broken(problem);
    int line = text.lockedLine();
    return line > 0 ? none.locked(line, stays(text.path())) : none;
  }

  private static Problem stays(Path path) {
    return new Problem("config.stays-locked", path);
  }

  private Configuration read(JsonReader json) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      var problem = new Problem("config.syntax", path, line(json.toString()));
      return broken(ConfigurationText.of(path), problem);
    }
    json.beginObject();
    while (json.hasNext()) {
      readSetting(json);
    }
    json.endObject();
    readEnd(json);
    checkLevel();
    var rules = new ArrayList<>(headings);
    rules.addAll(headingRules);
    var all = new Configuration(choices, rules, replacements, keys, lines, problems);
    int lock = likelyLock > 0 ? likelyLock : unsureOfLock;
    return lock > 0 ? all.locked(lock, stays(path)) : all;
  }

  private void readSetting(JsonReader json) throws IOException {
    String name = json.nextName();
    int line = line(json.toString());
    if (lines.containsKey(name)) {
      problems.add(new Problem("config.twice", path, line, shortened(name), lines.get(name)));
    }
    if (KEYS.contains(name)) {
      lines.put(name, line);
    }
    if (LISTS.contains(name)) {
      int before = problems.size();
      if (!readList(name, json, line) && problems.size() > before) {
        lines.remove(name);
      }
      return;
    }
    Optional<Choice> found =
        Arrays.stream(Choice.values()).filter(c -> c.key().equals(name)).findFirst();
    if (found.isEmpty()) {
      json.skipValue();
      problems.add(unknown(name, line));
      return;
    }
    Choice choice = found.get();
    JsonToken type = json.peek();
    String value = value(json, type);
    try {
      choices = choice.apply(choices, value);
      levelLine = choice == Choice.LINE_BREAK ? line : levelLine;
      unsureOfLock = choice == Choice.LOCKED ? 0 : unsureOfLock;
    } catch (WrongValueException e) {
      lines.remove(name);
      choices = choice.undo(choices); // it may have been set before
      unsureOfLock = choice == Choice.LOCKED ? line : unsureOfLock;
      String shown = type == JsonToken.STRING ? '"' + shortened(value) + '"' : value;
      problems.add(
          Nearest.to(value, List.of(e.right().split(", ")))
              .map(near -> new Problem("config.near", path, line, name, shown, near))
              .orElseGet(() -> new Problem("config.value", path, line, name, shown, e.right())));
    }
  }

  /** Reads a setting that is more than a word; gives whether there is anything in it. */
  private boolean readList(String name, JsonReader json, int line) throws IOException {
    switch (name) {
      case KEY_BINDINGS -> keys = new KeyBindings(path, problems).read(json, line);
      case HEADINGS -> headings = HeadingRules.in(path, json, problems);
      case HEADING_RULES -> readRules(json, line);
      default -> replacements = ReplacementRules.in(path, json, problems);
    }
    return switch (name) {
      case KEY_BINDINGS -> keys != Keys.USUAL;
      case HEADINGS -> !headings.isEmpty();
      case HEADING_RULES -> !headingRules.isEmpty();
      default -> !replacements.isEmpty();
    };
  }

  /** The rules of another file, which is named as seen from this one. */
  private void readRules(JsonReader json, int line) throws IOException {
    JsonToken type = json.peek();
    String name = value(json, type);
    if (type == JsonToken.STRING && name.indexOf('\0') < 0) {
      headingRules = HeadingRules.in(path.resolveSibling(name), problems);
    } else {
      headingRules = List.of();
      problems.add(new Problem("config.value", path, line, HEADING_RULES, name, "\"…\""));
    }
  }

  private Problem unknown(String name, int line) {
    String shown = shortened(name);
    var nearest = Nearest.to(name, KEYS);
    likelyLock = nearest.filter(Choice.LOCKED.key()::equals).isPresent() ? line : likelyLock;
    return nearest
        .map(near -> new Problem("config.key", path, line, shown, near))
        .orElseGet(() -> new Problem("config.unknown", path, line, shown, String.join(", ", KEYS)));
  }

  /** A value as it is given on the command line; one of another kind as something that is wrong. */
  private static String value(JsonReader json, JsonToken type) throws IOException {
    if (type == JsonToken.BOOLEAN) {
      return String.valueOf(json.nextBoolean());
    }
    if (type == JsonToken.STRING || type == JsonToken.NUMBER) {
      return json.nextString();
    }
    json.skipValue();
    return type == JsonToken.NULL ? "null" : type == JsonToken.BEGIN_ARRAY ? "[…]" : "{…}";
  }

  /** What stands after the end takes nothing back, but its writer thinks that it counts. */
  private void readEnd(JsonReader json) {
    int line;
    try {
      if (json.peek() == JsonToken.END_DOCUMENT) {
        return;
      }
      line = line(json.toString());
    } catch (IOException e) {
      line = line(e.getMessage());
    }
    problems.add(new Problem("config.trailing", path, line));
    if (!choices.locked() && ConfigurationText.of(path).lockedLine() > 0) {
      unsureOfLock = line;
    }
  }

  private void checkLevel() {
    var typography = choices.typography();
    if (!Levels.fit(typography)) {
      problems.add(
          new Problem(
              "config.value",
              path,
              levelLine,
              Choice.LINE_BREAK.key(),
              '"' + typography.lineBreak().optionName() + '"',
              Levels.names(typography)));
      lines.remove(Choice.LINE_BREAK.key());
      choices = choices.with(typography.withLineBreak(Choices.DEFAULT.typography().lineBreak()));
    }
  }

  /** What a setting that is more than a word has where the file says nothing of it. */
  static JsonElement none(String key) {
    return key.equals(KEY_BINDINGS)
        ? new JsonObject()
        : key.equals(HEADING_RULES) ? new JsonPrimitive("") : new JsonArray();
  }

  /** What a file that has been read says of such a setting, as far as it counts. */
  static JsonElement element(Path path, String key, Keys keys) {
    if (key.equals(KEY_BINDINGS)) {
      return KeyBindings.changed(keys);
    }
    try (var json = LenientJson.open(path)) {
      var element = JsonParser.parseReader(json).getAsJsonObject().get(key);
      return element == null ? none(key) : counting(path, key, element);
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return none(key); // it has changed since
    }
  }

  /** Of rules those in which nothing is wrong, and the names of files where there are some. */
  private static JsonElement counting(Path path, String key, JsonElement element)
      throws IOException {
    if (key.equals(HEADING_RULES)) {
      boolean any = !HeadingRules.in(path.resolveSibling(element.getAsString()), none()).isEmpty();
      return any ? element : none(key);
    }
    var counting = new JsonArray();
    for (var rule : element instanceof JsonArray all ? all : List.of(element)) {
      var problems = none();
      var json = LenientJson.of("[" + rule + "]");
      boolean any =
          key.equals(HEADINGS)
              ? !HeadingRules.in(path, json, problems).isEmpty()
              : !ReplacementRules.in(path, json, problems).isEmpty();
      if (any || problems.isEmpty()) {
        counting.add(rule);
      }
    }
    return counting;
  }

  private static List<Problem> none() {
    return new ArrayList<>();
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  /** The line that the JSON reader's own words name; its types give no other access to it. */
  static int line(@Nullable String words) {
    Matcher line = LINE.matcher(String.valueOf(words));
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }
}
