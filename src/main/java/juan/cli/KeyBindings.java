package juan.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import juan.cli.Configuration.Problem;
import juan.reader.Action;
import juan.reader.KeyContext;
import juan.reader.KeyMap;
import juan.reader.Keys;
import juan.reader.Rebinding;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the configuration: {@code {"pane": {"page-down": ["n", "Space"], …}, …}}. What is
 * wrong in it is told and left out.
 */
final class KeyBindings {
  private static final List<String> CONTEXTS =
      Arrays.stream(KeyContext.values()).map(KeyContext::optionName).toList();

  /** So many keys for one action, and no more: nobody needs them. */
  private static final int MOST = 30;

  private final Path path;
  private final List<Problem> problems;

  /** The lines of the actions that were given keys, each after its place. */
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  KeyBindings(Path path, List<Problem> problems) {
    this.path = path;
    this.problems = problems;
  }

  /** Reads the value of the setting, which stands in a line. */
  Keys read(JsonReader json, int line) throws IOException {
    var changed = new EnumMap<KeyContext, Rebinding>(KeyContext.class);
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      json.skipValue();
      problems.add(new Problem("config.keys-object", path, line, "keys"));
      return Keys.USUAL;
    }
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      int at = ConfigurationFile.line(json.toString());
      KeyContext context = context(name);
      if (context == null || json.peek() != JsonToken.BEGIN_OBJECT) {
        json.skipValue();
        problems.add(
            context == null
                ? noContext(name, at)
                : new Problem("config.keys-place", path, at, name));
        continue;
      }
      // A place may stand there twice; then both count.
      readContext(json, context, changed.computeIfAbsent(context, Rebinding::new));
    }
    json.endObject();
    var maps = new EnumMap<KeyContext, KeyMap>(KeyContext.class);
    changed.forEach(
        (context, rebinding) -> {
          tellLosses(context, rebinding);
          maps.put(context, rebinding.result());
        });
    return new Keys(maps);
  }

  /** The actions that have other keys than usual, as the configuration has them. */
  static JsonObject changed(Keys keys) {
    var changed = new JsonObject();
    for (KeyContext context : KeyContext.values()) {
      var bound = keys.of(context).bindings();
      var actions = new JsonObject();
      Keys.USUAL
          .of(context)
          .bindings()
          .forEach(
              (action, usual) -> {
                var its = bound.getOrDefault(action, List.of());
                if (!its.equals(usual)) {
                  var all = new JsonArray();
                  its.forEach(all::add);
                  actions.add(action.optionName(), all);
                }
              });
      if (!actions.isEmpty()) {
        changed.add(context.optionName(), actions);
      }
    }
    return changed;
  }

  private static @Nullable KeyContext context(String name) {
    for (KeyContext context : KeyContext.values()) {
      if (context.optionName().equals(name)) {
        return context;
      }
    }
    return null;
  }

  private Problem noContext(String name, int line) {
    String shown = ConfigurationFile.shortened(name);
    return Nearest.to(name, CONTEXTS)
        .map(near -> new Problem("config.key", path, line, shown, near))
        .orElseGet(
            () -> new Problem("config.context", path, line, shown, String.join(", ", CONTEXTS)));
  }

  private void readContext(JsonReader json, KeyContext context, Rebinding rebinding)
      throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      int line = ConfigurationFile.line(json.toString());
      Action action = rebinding.action(name);
      var keys = readKeys(json);
      if (action == null) {
        problems.add(noAction(context, rebinding, name, line));
      } else if (keys == null) {
        problems.add(new Problem("config.keys-form", path, line, name));
      } else {
        Integer before = lines.put(place(context, action), line);
        if (before != null) {
          problems.add(new Problem("config.twice", path, line, name, before));
        }
        give(rebinding, action, keys);
      }
    }
    json.endObject();
  }

  /** Gives an action other keys; where none of them is right, it keeps those it has usually. */
  private void give(Rebinding rebinding, Action action, Map<String, Integer> keys) {
    rebinding.restore(action);
    if (keys.isEmpty()) {
      rebinding.begin(action);
    }
    keys.forEach((key, at) -> bind(rebinding, action, key, at));
  }

  private static String place(KeyContext context, Action action) {
    return context.optionName() + ' ' + action.optionName();
  }

  private void tellLosses(KeyContext context, Rebinding rebinding) {
    for (var loss : rebinding.losses()) {
      String to = loss.to().optionName();
      problems.add(
          new Problem(
              "config.lost",
              path,
              lines.getOrDefault(place(context, loss.to()), 1),
              loss.key(),
              to,
              loss.from().optionName()));
    }
  }

  private Problem noAction(KeyContext context, Rebinding rebinding, String name, int line) {
    var all = rebinding.actions();
    String shown = ConfigurationFile.shortened(name);
    String where = context.optionName();
    return Nearest.to(name, all)
        .map(near -> new Problem("config.action", path, line, shown, where, near))
        .orElseGet(
            () ->
                new Problem("config.no-action", path, line, shown, where, String.join(", ", all)));
  }

  /** The keys of an action and their lines; null when they are no keys. */
  private static @Nullable Map<String, Integer> readKeys(JsonReader json) throws IOException {
    var keys = new LinkedHashMap<String, Integer>();
    if (json.peek() == JsonToken.STRING) {
      String key = json.nextString();
      keys.put(key, ConfigurationFile.line(json.toString()));
      return keys;
    }
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      json.skipValue();
      return null;
    }
    var wrong = new ArrayList<JsonToken>();
    json.beginArray();
    while (json.hasNext()) {
      if (json.peek() == JsonToken.STRING && keys.size() < MOST) {
        String key = json.nextString();
        keys.put(key, ConfigurationFile.line(json.toString()));
      } else {
        wrong.add(json.peek());
        json.skipValue();
      }
    }
    json.endArray();
    return wrong.isEmpty() ? keys : null;
  }

  private void bind(Rebinding rebinding, Action action, String key, int line) {
    String its = action.optionName();
    String shown = ConfigurationFile.shortened(key);
    switch (rebinding.bind(action, key)) {
      case BOUND -> {}
      case UNKNOWN -> {
        String likely = Rebinding.likely(key);
        problems.add(
            likely.equals(key)
                ? new Problem("config.no-key", path, line, shown, its)
                : new Problem("config.likely-key", path, line, shown, likely));
      }
      case ESSENTIAL -> problems.add(new Problem("config.essential", path, line, shown, its));
      case TAKEN -> {
        String taker = Objects.requireNonNull(rebinding.taker(key)).optionName();
        if (!taker.equals(its)) {
          problems.add(new Problem("config.taken", path, line, shown, taker, its));
        }
      }
    }
  }
}
