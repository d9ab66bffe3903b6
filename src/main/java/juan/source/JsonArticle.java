package juan.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Language;
import org.jsoup.Jsoup;

/**
 * An article in the shapes people write in JSON: an object with a title and an author, and its text
 * as a string, an array of paragraphs, or chapters of the same shape. What is called otherwise is
 * looked into, since the article may be wrapped.
 */
final class JsonArticle {
  private static final List<String> TITLES = List.of("title", "chapter", "heading", "name");
  private static final List<String> AUTHORS = List.of("author", "byline", "authors", "writer");
  private static final List<String> DATES = List.of("date", "date_published", "published", "time");
  private static final List<String> LANGUAGES = List.of("language", "lang");
  private static final List<String> TEXTS =
      List.of(
          "paragraphs content contents text body content_html content_text articleBody".split(" "));
  private static final List<String> CHAPTERS =
      List.of("chapters sections volumes parts items articles children".split(" "));

  private final BatchWriter out;

  JsonArticle(BatchWriter out) {
    this.out = out;
  }

  /**
   * Writes the text of a value, if it has one.
   *
   * @param level of the heading it stands under; 0 for the whole article
   */
  void write(JsonElement value, int level) {
    if (value instanceof JsonObject object) {
      if (hasText(object)) {
        writeArticle(object, level);
      } else {
        object.asMap().values().stream()
            .filter(JsonArticle::mayHoldArticle)
            .forEach(its -> write(its, level));
      }
    } else if (value instanceof JsonArray array) {
      writeAll(array, Math.max(1, level));
    } else if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      writeText(value.getAsString());
    }
  }

  private static boolean mayHoldArticle(JsonElement value) {
    return value instanceof JsonObject
        || (value instanceof JsonArray array
            && !array.isEmpty()
            && array.get(0) instanceof JsonObject);
  }

  private static boolean hasText(JsonObject object) {
    return object.keySet().stream().anyMatch(key -> TEXTS.contains(key) || CHAPTERS.contains(key));
  }

  private void writeArticle(JsonObject object, int level) {
    String title = first(object, TITLES);
    var byline = new Byline(first(object, AUTHORS), first(object, DATES).replaceFirst("T.*", ""));
    if (level == 0) {
      String language = first(object, LANGUAGES);
      if (!language.isEmpty()) {
        out.declareLanguage(Language.ofTag(language));
      }
      out.describe(title, byline.text(), byline.date());
    }
    if (!title.isEmpty()) {
      out.write(level == 0 ? Block.of(Kind.TITLE, title) : Block.heading(level, title));
    } else if (!out.isEmpty()) {
      out.write(Block.of(Kind.BREAK, "* * *"));
    }
    if (!byline.shown().isEmpty()) {
      out.write(Block.of(Kind.BYLINE, byline.shown()));
    }
    for (String key : TEXTS) {
      JsonElement text = object.get(key);
      if (text != null && (text.isJsonArray() || text.isJsonObject() || isString(text))) {
        writeContent(text, level);
        break; // the others say the same in another form
      }
    }
    for (String key : CHAPTERS) {
      if (object.get(key) instanceof JsonArray chapters) {
        writeAll(chapters, level + 1);
      }
    }
  }

  private void writeContent(JsonElement content, int level) {
    if (content instanceof JsonArray array) {
      writeAll(array, level + 1);
    } else {
      write(content, level + 1);
    }
  }

  /** Paragraphs, or articles within the article. */
  private void writeAll(JsonArray array, int level) {
    var lines = new ArrayList<String>();
    for (JsonElement element : array) {
      if (isString(element)) {
        lines.add(element.getAsString());
      } else {
        writeLines(lines);
        lines.clear();
        write(element, level);
      }
    }
    writeLines(lines);
  }

  private static boolean isString(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }

  private static String first(JsonObject object, List<String> keys) {
    for (String key : keys) {
      JsonElement value = object.get(key);
      String text = "";
      if (value instanceof JsonArray array) {
        var names = new ArrayList<String>();
        array.forEach(name -> names.add(name(name)));
        text = String.join("、", names);
      } else if (value != null) {
        text = name(value);
      }
      if (!text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }

  /** What somebody is called: a string, or an object that says it. */
  private static String name(JsonElement value) {
    if (value instanceof JsonObject object) {
      return ArticleJson.string(object, "name");
    }
    return isString(value) ? value.getAsString() : "";
  }

  private void writeText(String text) {
    if (Format.isFragment(text)) {
      var body = Jsoup.parseBodyFragment(text).body();
      HtmlBlocks.of(body, out.metadata().language()).forEach(out::write);
    } else {
      writeLines(text.lines().toList());
    }
  }

  /** A paragraph a line, or verse. */
  private void writeLines(List<String> lines) {
    var paragraphs = new ArrayList<String>();
    for (String line : lines) {
      line.lines().map(String::strip).filter(its -> !its.isEmpty()).forEach(paragraphs::add);
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      String line = paragraphs.get(i);
      boolean verse =
          Verse.isRegular(line, i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : "")
              || Verse.isRegular(line, i > 0 ? paragraphs.get(i - 1) : "");
      out.write(Block.of(verse ? Kind.VERSE : Kind.PARAGRAPH, line));
    }
  }
}
