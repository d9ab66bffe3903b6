package juan.export;

import java.io.IOException;
import java.io.Writer;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Language;

/** A page of HTML that is XML, too; nothing in it is loaded from elsewhere. */
final class HtmlForm {
  /** How it looks in a browser: the measure of a book, and marks as CJK text has them. */
  static final String STYLE =
      """
      body { max-width: 40em; margin: 2em auto; padding: 0 1em; line-height: 1.8; }
      .byline { color: GrayText; }
      .emphasis-dots { font-style: normal; text-emphasis: dot; }
      :lang(ja) .emphasis-dots { text-emphasis: sesame; }
      .book-title { font-style: normal; text-decoration: underline wavy; }
      .poem { margin-left: 2em; }
      pre { white-space: pre-wrap; }
      """;

  private HtmlForm() {}

  static void write(Article article, String name, Writer out) throws IOException {
    var about = article.metadata();
    String title = about.title().isEmpty() ? name : about.title();
    out.write("<!DOCTYPE html>\n<html" + language(about.language()) + ">\n<head>\n");
    out.write("<meta charset=\"utf-8\"/>\n<title>" + Markup.escaped(title) + "</title>\n");
    meta("author", about.byline(), out);
    meta("date", about.date(), out);
    meta("viewport", "width=device-width", out);
    out.write("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<article>\n");
    var body = new HtmlBody(out);
    int first = header(article, body, out);
    for (int i = first; i < article.size(); i++) {
      body.write(article.block(i), "");
    }
    body.close();
    out.write("</article>\n</body>\n</html>\n");
  }

  static String language(Language language) {
    String tag = language.tag();
    return language == Language.OTHER ? "" : " lang=\"" + tag + "\" xml:lang=\"" + tag + "\"";
  }

  private static void meta(String name, String content, Writer out) throws IOException {
    if (!content.isEmpty()) {
      out.write("<meta name=\"" + name + "\" content=\"" + Markup.escaped(content) + "\"/>\n");
    }
  }

  /** Writes title and byline; gives the index of the first block behind them. */
  static int header(Article article, HtmlBody body, Writer out) throws IOException {
    int end = 0;
    if (end < article.size() && article.block(end).kind() == Kind.TITLE) {
      end++;
    }
    if (end < article.size() && article.block(end).kind() == Kind.BYLINE) {
      end++;
    }
    if (end > 0) {
      out.write("<header>\n");
      for (int i = 0; i < end; i++) {
        Block block = article.block(i);
        body.write(block, "");
      }
      out.write("</header>\n");
    }
    return end;
  }
}
