package juan.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan config}: prints what is chosen, and where each choice comes from. */
final class ConfigCommand implements Command {
  private static final int NAME_WIDTH = 16;
  private static final int VALUE_WIDTH = 16;

  @Override
  public String name() {
    return "config";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "");
    spec.addOption(Options.flag(Options.JSON));
    Settled.addOptions(spec);
    return spec;
  }

  @Override
  public List<String> paths(ParseResult parsed) {
    return List.of();
  }

  /**
   * One setting.
   *
   * @param value a word, a number, or of what is more than that the JSON of the file
   * @param from default, file, command-line, or environment
   * @param variable of the environment; may be empty
   * @param line of the file; 0 for none
   */
  private record Row(String key, Object value, String from, String variable, int line) {}

  @Override
  public int run(ParseResult parsed, Invocation its) {
    Path file = Configuration.place(its.settled().environment());
    var configuration = Configuration.in(file);
    boolean json = parsed.hasMatchedOption(Options.JSON);
    its.out().println(json ? JsonLine.of(about(file, its)) : sentence(file, its));
    for (Choice choice : Choice.values()) {
      print(row(choice, configuration, its.settled()), json, its);
    }
    for (String key : ConfigurationFile.LISTS) {
      Integer line = configuration.lines().get(key);
      print(
          line == null || file == null
              ? new Row(key, ConfigurationFile.none(key), "default", "", 0)
              : new Row(
                  key,
                  ConfigurationFile.element(file, key, configuration.keys()),
                  "file",
                  "",
                  line),
          json,
          its);
    }
    its.out().flush();
    return configuration.problems().isEmpty() ? 0 : Main.FAILED;
  }

  private static String sentence(@Nullable Path file, Invocation its) {
    if (file == null) {
      return its.words().get("config.nowhere");
    }
    String word = Files.exists(file) ? "config.file" : "config.no-file";
    return its.words().get(word, Sanitizer.clean(file.toString()));
  }

  private static Row row(Choice choice, Configuration configuration, Settled settled) {
    Object value = choice.value(settled.choices());
    Integer line = configuration.lines().get(choice.key());
    if (settled.given().contains(choice.key())) {
      return new Row(choice.key(), value, "command-line", "", 0);
    }
    if (line != null) {
      return new Row(choice.key(), value, "file", "", line);
    }
    var environment = settled.environment();
    var locale = Settled.locale(environment);
    if (choice == Choice.UI_LANG && !locale.variable().isEmpty()) {
      String language = Choice.nameOf(settled.words().language());
      return new Row(choice.key(), language, ENVIRONMENT, locale.variable(), 0);
    }
    if (choice == Choice.COLOR && !environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return new Row(choice.key(), "never", ENVIRONMENT, "NO_COLOR", 0);
    }
    return new Row(choice.key(), value, "default", "", 0);
  }

  private static final String ENVIRONMENT = "environment";

  private static void print(Row row, boolean json, Invocation its) {
    if (json) {
      its.out().println(JsonLine.of(object(row)));
      return;
    }
    boolean none = row.value() instanceof JsonElement && row.line() == 0;
    String value = none ? "–" : Sanitizer.clean(row.value().toString());
    its.out()
        .println(
            "  " + padded(row.key(), NAME_WIDTH) + padded(value, VALUE_WIDTH) + origin(row, its));
  }

  private static String origin(Row row, Invocation its) {
    return row.from().equals(ENVIRONMENT)
        ? row.variable()
        : row.line() > 0
            ? its.words().get("config.from-file", row.line())
            : its.words().get("config.from-" + row.from());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(2, width - text.length()));
  }

  private static JsonObject about(@Nullable Path file, Invocation its) {
    var object = new JsonObject();
    object.addProperty("file", file == null ? "" : file.toString());
    object.addProperty("exists", file != null && Files.exists(file));
    var problems = new JsonArray();
    its.settled().problems().forEach(problems::add);
    object.add("problems", problems);
    return object;
  }

  private static JsonObject object(Row row) {
    var object = new JsonObject();
    object.addProperty("key", row.key());
    if (row.value() instanceof Boolean flag) {
      object.addProperty("value", flag);
    } else if (row.value() instanceof Number number) {
      object.addProperty("value", number);
    } else if (row.value() instanceof JsonElement element) {
      object.add("value", element);
    } else {
      object.addProperty("value", row.value().toString());
    }
    object.addProperty("from", row.from());
    if (!row.variable().isEmpty()) {
      object.addProperty("variable", row.variable());
    }
    if (row.line() > 0) {
      object.addProperty("line", row.line());
    }
    return object;
  }
}
