package juan.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** JSON as commands print it. Gson takes its time to load: nothing else is to need it. */
final class JsonLine {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private JsonLine() {}

  /** On one line. */
  static String of(JsonElement value) {
    return GSON.toJson(value);
  }
}
