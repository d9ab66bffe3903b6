package juan.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import juan.article.Encoding;
import juan.charset.CharsetDetector;
import juan.source.UnreadableException.Reason;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * JSON: an article in Juan's own form ({@link ArticleJson}), or one or several in the shapes that
 * people use ({@link JsonArticle}): an object, an array of objects, an object a line. Each is
 * handed on when it has been read.
 */
final class Json {
  static final int DEEPEST = 200;

  private final String name;
  private final BatchWriter out;

  /** An article that is held until it is known whether it is the only one. */
  private @Nullable JsonElement held;

  private boolean several;

  Json(String name, BatchWriter out) {
    this.name = name;
    this.out = out;
  }

  /**
   * Reads to the end, or as far as it is JSON.
   *
   * @param head the first bytes, by which the charset is told
   * @throws UnreadableException when it has no text, or is nested without end
   */
  void read(InputStream in, byte[] head, @Nullable Charset forced) throws IOException {
    int first = Format.firstVisible(head);
    if (first != '{' && first != '[') {
      throw new UnreadableException(Reason.NO_JSON, name);
    }
    var json = new JsonReader(new InputStreamReader(in, charset(head, forced)));
    json.setStrictness(Strictness.LENIENT);
    json.setNestingLimit(DEEPEST);
    Reason broken = null;
    try {
      while (json.peek() != JsonToken.END_DOCUMENT) {
        values(json);
      }
    } catch (MalformedJsonException | EOFException | IllegalStateException e) {
      boolean deep = String.valueOf(e.getMessage()).contains("Nesting limit");
      broken = deep ? Reason.TOO_DEEP : Reason.NO_JSON;
    }
    hold(null);
    if (out.isEmpty() || broken == Reason.TOO_DEEP) {
      throw new UnreadableException(broken == null ? Reason.NO_TEXT : broken, name);
    }
    if (broken != null) {
      out.gap(Notice.CUT.in(out.metadata().language()));
    }
  }

  private Charset charset(byte[] head, @Nullable Charset forced) {
    if (forced != null) {
      out.decoded(new Encoding(forced.name(), "", 1, 0));
      return forced;
    }
    var detection = CharsetDetector.detect(head);
    if (!detection.isText()) {
      return StandardCharsets.UTF_8;
    }
    out.decoded(detection.encoding());
    return detection.charset();
  }

  /** Reads one value; of an array each element is one. */
  private void values(JsonReader json) throws IOException {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      value(json);
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      value(json);
    }
    json.endArray();
  }

  private void value(JsonReader json) throws IOException {
    var tree = new JsonTree(json, name);
    JsonElement value = tree.next();
    hold(value);
    if (value instanceof JsonObject object) {
      object(json, tree, object);
    } else {
      tree.fill(value);
    }
  }

  /** Reads an object; of one in Juan's form the blocks are handed on as they come. */
  private void object(JsonReader json, JsonTree tree, JsonObject object) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      boolean blocks =
          !several
              && key.equals(ArticleJson.BLOCKS_KEY)
              && isOwn(object)
              && json.peek() == JsonToken.BEGIN_ARRAY;
      if (blocks) {
        describe(object);
        json.beginArray();
        while (json.hasNext()) {
          JsonElement block = tree.next();
          tree.fill(block);
          tree.forget();
          write(block);
        }
        json.endArray();
      } else {
        JsonElement value = tree.next();
        object.add(key, value);
        tree.fill(value);
      }
    }
    json.endObject();
  }

  /** Holds an article back, and writes the one that was. */
  private void hold(@Nullable JsonElement next) {
    JsonElement before = held;
    several |= before != null && next != null;
    held = next;
    if (before instanceof JsonObject object && isOwn(object)) {
      describe(object);
      if (object.get(ArticleJson.BLOCKS_KEY) instanceof JsonArray blocks) {
        blocks.forEach(this::write);
      }
    } else if (before != null) {
      new JsonArticle(out).write(before, several ? 1 : 0);
    }
  }

  private void write(JsonElement block) {
    if (block instanceof JsonObject object) {
      out.write(ArticleJson.block(object));
    }
  }

  private void describe(JsonObject own) {
    out.describe(
        ArticleJson.string(own, "title"),
        ArticleJson.string(own, "byline"),
        ArticleJson.string(own, "date"));
    String language = ArticleJson.string(own, "language");
    if (!language.isEmpty()) {
      out.declareLanguage(Language.ofTag(language));
    }
  }

  private static boolean isOwn(JsonObject object) {
    return ArticleJson.string(object, ArticleJson.VERSION_KEY).matches("[0-9]+");
  }
}
