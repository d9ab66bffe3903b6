package juan.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import juan.source.UnreadableException.Reason;

/**
 * Reads values of JSON into memory, so much of each as is whole: a container stands in the one
 * around it before it is filled.
 */
final class JsonTree {
  /** In UTF-16 units, 256 MB: a longer value is not held. */
  private static final long LONGEST = 128L << 20;

  private final JsonReader json;
  private final String name;
  private long length;

  JsonTree(JsonReader json, String name) {
    this.json = json;
    this.name = name;
  }

  /** What is next: its value, or an empty container that {@link #fill} fills. */
  JsonElement next() throws IOException {
    return switch (json.peek()) {
      case BEGIN_OBJECT -> new JsonObject();
      case BEGIN_ARRAY -> new JsonArray();
      case NULL -> {
        json.nextNull();
        yield JsonNull.INSTANCE;
      }
      case BOOLEAN -> new JsonPrimitive(json.nextBoolean());
      default -> new JsonPrimitive(counted(json.nextString()));
    };
  }

  /** Reads the rest of what {@link #next} has given. */
  void fill(JsonElement container) throws IOException {
    if (container instanceof JsonArray array) {
      json.beginArray();
      while (json.hasNext()) {
        JsonElement element = next();
        array.add(element);
        length += 16;
        fill(element);
      }
      json.endArray();
    } else if (container instanceof JsonObject object) {
      json.beginObject();
      while (json.hasNext()) {
        String key = counted(json.nextName());
        JsonElement value = next();
        object.add(key, value);
        fill(value);
      }
      json.endObject();
    }
  }

  /** Begins to count anew. */
  void forget() {
    length = 0;
  }

  private String counted(String text) throws UnreadableException {
    length += text.length() + 16;
    if (length > LONGEST) {
      throw new UnreadableException(Reason.TOO_LARGE, name);
    }
    return text;
  }
}
