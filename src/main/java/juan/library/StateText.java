package juan.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;

/**
 * JSON as text, to and from Gson's trees. Gson's own way loads all that it has for objects of every
 * kind, which an article that is opened again would wait for.
 */
final class StateText {
  /** Nothing that Juan writes is nested so deep. */
  private static final int DEEPEST = 50;

  private StateText() {}

  /** The object that a text is; it throws what {@link JsonReader} does for one that is none. */
  static JsonObject parse(String text) throws IOException {
    try (var json = new JsonReader(new StringReader(text))) {
      JsonElement read = read(json, 0);
      if (json.peek() != JsonToken.END_DOCUMENT || !read.isJsonObject()) {
        throw new IllegalStateException("no object");
      }
      return read.getAsJsonObject();
    }
  }

  private static JsonElement read(JsonReader json, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IllegalStateException("nested too deep");
    }
    switch (json.peek()) {
      case BEGIN_OBJECT -> {
        var object = new JsonObject();
        json.beginObject();
        while (json.hasNext()) {
          object.add(json.nextName(), read(json, depth + 1));
        }
        json.endObject();
        return object;
      }
      case BEGIN_ARRAY -> {
        var array = new JsonArray();
        json.beginArray();
        while (json.hasNext()) {
          array.add(read(json, depth + 1));
        }
        json.endArray();
        return array;
      }
      case NULL -> {
        json.nextNull();
        return JsonNull.INSTANCE;
      }
      case BOOLEAN -> {
        return new JsonPrimitive(json.nextBoolean());
      }
      case NUMBER -> {
        return new JsonPrimitive(number(json.nextString()));
      }
      default -> {
        return new JsonPrimitive(json.nextString());
      }
    }
  }

  private static Number number(String digits) {
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException e) {
      return new BigDecimal(digits);
    }
  }

  /** An object as text, two spaces for each level. */
  static String of(JsonObject object) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.setIndent("  ");
      write(json, object);
    }
    return text.toString();
  }

  private static void write(JsonWriter json, JsonElement element) throws IOException {
    if (element instanceof JsonObject object) {
      json.beginObject();
      for (var member : object.entrySet()) {
        json.name(member.getKey());
        write(json, member.getValue());
      }
      json.endObject();
    } else if (element instanceof JsonArray array) {
      json.beginArray();
      for (JsonElement its : array) {
        write(json, its);
      }
      json.endArray();
    } else if (element instanceof JsonPrimitive value && value.isNumber()) {
      json.value(value.getAsNumber());
    } else if (element instanceof JsonPrimitive value && value.isBoolean()) {
      json.value(value.getAsBoolean());
    } else if (element instanceof JsonPrimitive value) {
      json.value(value.getAsString());
    } else {
      json.nullValue();
    }
  }
}
