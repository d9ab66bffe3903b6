package juan.export;

import java.io.IOException;
import java.util.List;
import juan.export.MarkedText.Marked;
import juan.export.MarkedText.Part;
import juan.export.MarkedText.Plain;

/** Text as HTML and XML have it: one syntax is both. */
final class Markup {
  private Markup() {}

  /** Text in which nothing is mark-up, also in an attribute; what XML forbids is U+FFFD. */
  static String escaped(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  /** Whether XML 1.0 has the character (section 2.2). */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0xD800)
        || (c > 0xDFFF && (c & 0xFFFE) != 0xFFFE);
  }

  /** Writes the parts of a text; a line feed is a line break. */
  static void write(List<Part> parts, Appendable out) throws IOException {
    for (Part part : parts) {
      if (part instanceof Plain plain) {
        out.append(escaped(plain.text()).replace("\n", "<br/>\n"));
      } else if (part instanceof Marked marked) {
        write(marked, out);
      }
    }
  }

  private static void write(Marked marked, Appendable out) throws IOException {
    switch (marked.mark()) {
      case EMPHASIS -> write("em", "", marked, out);
      case STRONG -> write("strong", "", marked, out);
      case CODE -> write("code", "", marked, out);
      case EMPHASIS_DOTS -> write("em", " class=\"emphasis-dots\"", marked, out);
      case PROPER_NAME -> write("u", " class=\"proper-name\"", marked, out);
      case BOOK_TITLE -> write("cite", " class=\"book-title\"", marked, out);
      case RUBY -> {
        if (marked.value().isBlank()) {
          write(marked.parts(), out);
          return;
        }
        out.append("<ruby>").append(escaped(marked.text()));
        out.append("<rp>（</rp><rt>").append(escaped(marked.value()));
        out.append("</rt><rp>）</rp></ruby>");
      }
      default -> write(marked.parts(), out);
    }
  }

  private static void write(String element, String attributes, Marked marked, Appendable out)
      throws IOException {
    out.append('<').append(element).append(attributes).append('>');
    write(marked.parts(), out);
    out.append("</").append(element).append('>');
  }
}
