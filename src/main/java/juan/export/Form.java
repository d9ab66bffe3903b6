package juan.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import juan.article.Article;
import juan.source.ArticleJson;

/** A form that an article can be written in. All are in UTF-8, and the same bytes every time. */
public enum Form {
  TEXT("txt text"),
  MARKDOWN("md markdown"),
  HTML("html htm xhtml"),
  EPUB("epub"),
  JSON("json");

  /** With spaces between them. */
  private final String endings;

  Form(String endings) {
    this.endings = endings;
  }

  /** The option's word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Form::word).toList();
  }

  /** The form that the ending of a file's name tells. */
  public static Optional<Form> ofFile(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(form -> List.of(form.endings.split(" ")).contains(ending))
        .findFirst();
  }

  /**
   * Writes a whole article, of which no more than a few blocks are held at once.
   *
   * @param name what it is called where it has no title
   */
  public void write(Article article, String name, OutputStream out) throws IOException {
    if (this == EPUB) {
      EpubForm.write(article, name, out);
      return;
    }
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(article, name, writer);
    writer.flush();
  }

  private void write(Article article, String name, Writer out) throws IOException {
    switch (this) {
      case TEXT -> TextForm.write(article, out);
      case MARKDOWN -> new MarkdownForm(out).write(article);
      case HTML -> HtmlForm.write(article, name, out);
      case JSON -> ArticleJson.write(article, out);
      case EPUB -> throw new IllegalStateException("an EPUB is no text");
    }
  }
}
