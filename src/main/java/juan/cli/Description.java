package juan.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import juan.article.Article;
import juan.article.Encoding;
import juan.charset.CharsetName;
import juan.reader.Words;
import juan.source.Source;
import juan.text.Ambiguous;
import juan.text.CellWidth;

/** Prints what is known of an article: how it is stored, what it is, and what is wrong with it. */
final class Description {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** In cells: the names of all facts fit, in every language of the interface. */
  private static final int NAMES = 14;

  private final Invocation its;
  private final PrintWriter out;
  private final Words words;
  private final boolean json;
  private final boolean several;
  private boolean first = true;

  /**
   * A description.
   *
   * @param several whether what is known of each article stands under its path
   */
  Description(Invocation its, boolean json, boolean several) {
    this.its = its;
    this.out = its.out();
    this.words = its.words();
    this.json = json;
    this.several = several;
  }

  /** Prints a line for each fact, or one JSON object. */
  void print(Source source) throws IOException {
    Article article = its.library().read(source);
    its.meter().erase();
    if (json) {
      out.println(GSON.toJson(object(source, article)));
    } else {
      out.print(first ? "" : "\n");
      if (several) {
        out.println(Invocation.shownPlace(source));
      }
      print(article);
    }
    first = false;
    out.flush();
  }

  private void print(Article article) {
    var about = article.metadata();
    print("title", about.title());
    print("byline", about.byline());
    print("date", about.date());
    print("format", about.format());
    print("encoding", encoding(about.encoding()));
    print("language", about.language().tag());
    print("characters", words.number(article.characters()));
    print("headings", words.number(article.sections().size()));
    long bad = about.encoding().bad();
    if (bad > 0) {
      print("damage", words.get("info.bad-bytes", bad));
    }
    if (about.gaps() > 0) {
      print("damage", words.get("info.gaps", about.gaps()));
    }
    if (about.repairs() > 0) {
      print("damage", words.get("info.repairs", words.number(about.repairs())));
    }
    if (about.repairs() < 0) {
      print("damage", words.get("info.not-repaired"));
    }
    if (bad == 0 && about.gaps() == 0 && about.repairs() == 0) {
      print("damage", words.get("info.no-damage"));
    }
  }

  private void print(String fact, String value) {
    if (!value.isEmpty()) {
      String name = words.get("info." + fact);
      String room = " ".repeat(Math.max(1, NAMES - CellWidth.ofText(name, Ambiguous.NARROW)));
      out.println(name + room + value);
    }
  }

  /** The charset, how sure that is, and what else it could be. */
  private String encoding(Encoding encoding) {
    if (encoding.charset().isEmpty()) {
      return "";
    }
    String charset = CharsetName.of(encoding.charset()) + " " + percent(encoding) + "%";
    return encoding.runnerUp().isEmpty()
        ? charset
        : words.get("info.runner-up", charset, CharsetName.of(encoding.runnerUp()));
  }

  private static int percent(Encoding encoding) {
    return (int) Math.floor(100 * encoding.confidence());
  }

  private static JsonObject object(Source source, Article article) {
    var about = article.metadata();
    var object = new JsonObject();
    object.addProperty("path", Invocation.place(source));
    object.addProperty("title", about.title());
    object.addProperty("byline", about.byline());
    object.addProperty("date", about.date());
    object.addProperty("format", about.format());
    object.addProperty("encoding", CharsetName.of(about.encoding().charset()));
    object.addProperty("confidence", about.encoding().confidence());
    object.addProperty("runner-up", CharsetName.of(about.encoding().runnerUp()));
    object.addProperty("language", about.language().tag());
    object.addProperty("characters", article.characters());
    object.addProperty("headings", article.sections().size());
    var damage = new JsonObject();
    damage.addProperty("bad-bytes", about.encoding().bad());
    damage.addProperty("gaps", about.gaps());
    damage.addProperty("repairs", Math.max(0, about.repairs()));
    object.add("damage", damage);
    return object;
  }
}
