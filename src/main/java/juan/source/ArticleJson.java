package juan.source;

import com.google.gson.FormattingStyle;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Juan's own form of an article in JSON, version 1, which says all that an {@link Article} does:
 *
 * <pre>{@code
 * {"juan": 1, "title": "…", "byline": "…", "date": "…", "language": "zh-Hant",
 *  "blocks": [
 *    {"kind": "heading", "level": 1, "text": "…"},
 *    {"kind": "item", "level": 1, "marker": "1.", "text": "…", "language": "ja",
 *     "spans": [{"start": 0, "end": 2, "mark": "ruby", "value": "…"}]}]}
 * }</pre>
 *
 * <p>Kinds and marks are the words of {@link Kind} and {@link Mark} in lower case with hyphens,
 * languages BCP 47 tags, offsets UTF-16 units. What is empty, 0 or the article's own is left out. A
 * reader passes over keys it does not know, takes a kind it does not know for a paragraph, and
 * leaves out marks that it does not know or that do not fit the text.
 */
public final class ArticleJson {
  static final String VERSION_KEY = "juan";
  static final String BLOCKS_KEY = "blocks";
  private static final int VERSION = 1;
  private static final int HIGHEST_LEVEL = 99;

  private ArticleJson() {}

  /** Writes a whole article, and a line feed. */
  public static void write(Article article, Writer out) throws IOException {
    var json = new JsonWriter(out);
    json.setFormattingStyle(FormattingStyle.PRETTY);
    json.setHtmlSafe(false);
    json.beginObject().name(VERSION_KEY).value(VERSION);
    var metadata = article.metadata();
    string(json, "title", metadata.title());
    string(json, "byline", metadata.byline());
    string(json, "date", metadata.date());
    string(json, "language", metadata.language().tag());
    json.name(BLOCKS_KEY).beginArray();
    for (int i = 0; i < article.size(); i++) {
      write(article.block(i), json);
    }
    json.endArray().endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private static void write(Block block, JsonWriter json) throws IOException {
    json.beginObject().name("kind").value(word(block.kind()));
    if (block.level() != 0) {
      json.name("level").value(block.level());
    }
    string(json, "marker", block.marker());
    json.name("text").value(block.text());
    if (block.language() != null) {
      json.name("language").value(block.language().tag());
    }
    if (!block.spans().isEmpty()) {
      json.name("spans").beginArray();
      for (Span span : block.spans()) {
        json.beginObject().name("start").value(span.start()).name("end").value(span.end());
        json.name("mark").value(word(span.mark()));
        string(json, "value", span.value());
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private static void string(JsonWriter json, String key, String value) throws IOException {
    if (!value.isEmpty()) {
      json.name(key).value(value);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A block as it was written, or as good as what was written allows. */
  static Block block(JsonObject json) {
    Kind kind = Kind.PARAGRAPH;
    for (Kind its : Kind.values()) {
      kind = word(its).equals(string(json, "kind")) ? its : kind;
    }
    int least = kind == Kind.HEADING ? 1 : 0;
    int level = Math.max(least, Math.min(HIGHEST_LEVEL, number(json, "level", 0)));
    String text = string(json, "text");
    String tag = string(json, "language");
    Language language = tag.isEmpty() ? null : Language.ofTag(tag);
    return new Block(kind, level, string(json, "marker"), text, spans(json, text), language);
  }

  private static List<Span> spans(JsonObject json, String text) {
    var spans = new ArrayList<Span>();
    if (json.get("spans") instanceof JsonArray written) {
      for (JsonElement element : written) {
        Span span = element instanceof JsonObject object ? span(object, text) : null;
        if (span != null) {
          spans.add(span);
        }
      }
    }
    spans.sort(Span.BY_START);
    return spans;
  }

  private static @Nullable Span span(JsonObject json, String text) {
    int start = number(json, "start", -1);
    int end = number(json, "end", -1);
    boolean fits = 0 <= start && start < end && end <= text.length();
    if (!fits || splitsPair(text, start) || splitsPair(text, end)) {
      return null;
    }
    for (Mark mark : Mark.values()) {
      if (word(mark).equals(string(json, "mark"))) {
        return new Span(start, end, mark, string(json, "value"));
      }
    }
    return null;
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  /** The string that a key has; empty where there is none. */
  static String string(JsonObject json, String key) {
    JsonElement value = json.get(key);
    boolean written = value != null && value.isJsonPrimitive();
    return written ? value.getAsString() : "";
  }

  private static int number(JsonObject json, String key, int otherwise) {
    String digits = string(json, key);
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : otherwise;
  }
}
