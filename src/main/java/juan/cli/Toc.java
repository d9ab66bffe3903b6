package juan.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import juan.article.Article;
import juan.article.Section;
import juan.heading.Finding;
import juan.source.Source;

/** Prints the headings of an article: its outline, or what was found out about each candidate. */
final class Toc {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Invocation its;
  private final PrintWriter out;
  private final boolean json;
  private final boolean explain;
  private final boolean several;
  private boolean first = true;

  /**
   * A printer.
   *
   * @param several whether the headings of each article stand under its path
   */
  Toc(Invocation its, boolean json, boolean explain, boolean several) {
    this.its = its;
    this.out = its.out();
    this.json = json;
    this.explain = explain;
    this.several = several;
  }

  /** Prints what is asked for, a line each. */
  void print(Source source) throws IOException {
    var article = new Article[] {Article.EMPTY};
    var findings = new ArrayList<Finding>();
    its.library().read(source, batch -> article[0] = article[0].with(batch), findings::add);
    its.meter().erase();
    findings.forEach(its::tell);
    if (several && !json) {
      print((first ? "" : "\n") + Invocation.shownPlace(source));
      first = false;
    }
    if (explain) {
      findings.forEach(finding -> explain(source, finding));
    } else {
      outline(source, article[0]);
    }
    out.flush();
  }

  private void outline(Source source, Article article) {
    var sections = article.sections();
    int highest = sections.stream().mapToInt(Section::level).min().orElse(1);
    int width = Integer.toString(sections.size()).length();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (json) {
        var object = object(source);
        object.addProperty("number", i + 1);
        object.addProperty("level", section.level());
        object.addProperty("title", section.title());
        object.addProperty("characters", section.characters());
        object.addProperty("block", section.block());
        print(GSON.toJson(object));
      } else {
        String number = " ".repeat(width - Integer.toString(i + 1).length()) + (i + 1);
        String indent = "  ".repeat(section.level() - highest);
        print(number + "  " + indent + section.title() + "\t" + section.characters());
      }
    }
  }

  private static JsonObject object(Source source) {
    var object = new JsonObject();
    object.addProperty("path", Invocation.place(source));
    return object;
  }

  private void explain(Source source, Finding finding) {
    if (json) {
      var object = object(source);
      GSON.toJsonTree(finding).getAsJsonObject().asMap().forEach(object::add);
      print(GSON.toJson(object));
      return;
    }
    String verdict = finding.level() > 0 ? "heading " + finding.level() : "refused";
    String line = finding.line().replace('\n', '\u3000');
    print(String.join("\t", verdict, finding.family(), finding.reason(), line));
  }

  /** Prints a line, to be flushed at the end: a long outline would take a write for each. */
  private void print(String line) {
    out.print(line + "\n");
  }
}
