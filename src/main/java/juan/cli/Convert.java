package juan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import juan.library.Library;
import juan.source.ArticleJson;
import juan.source.Source;

/** Prints an article in another form. */
final class Convert {
  /** The forms there are. */
  static final List<String> FORMS = List.of("json");

  private final PrintWriter out;

  Convert(PrintWriter out) {
    this.out = out;
  }

  /** Prints the article in Juan's own JSON. */
  int print(Source source, Library library) throws IOException {
    ArticleJson.write(library.read(source), out);
    return 0;
  }
}
