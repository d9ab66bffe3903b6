package juan.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An EPUB, of version 2 or 3: the documents of its spine, one after the other. Nothing is written
 * anywhere, so no name in the archive can lead out of it; a member is read to a limit.
 */
final class Epub {
  /** The longest member that is read, in bytes. */
  private static final int LONGEST_MEMBER = 64 << 20;

  private final Archive archive;
  private final BatchWriter out;

  private Epub(Archive archive, BatchWriter out) {
    this.archive = archive;
    this.out = out;
  }

  /** Whether an archive is a book. */
  static boolean is(Archive archive) {
    return archive.has("META-INF/container.xml");
  }

  /**
   * Reads a book whole.
   *
   * @throws UnreadableException when it has no text
   */
  static void read(Archive archive, String name, BatchWriter out) throws IOException {
    new Epub(archive, out).read();
  }

  private void read() throws IOException {
    Document container = xml("META-INF/container.xml");
    Element root = container.selectFirst("rootfile[full-path]");
    String packagePath = root == null ? "" : root.attr("full-path");
    Document book = xml(packagePath);
    describe(book);
    String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
    for (Element reference : book.select("spine itemref[idref]")) {
      Element item = item(book, reference.attr("idref"));
      if (item != null && !isContents(reference, item)) {
        readDocument(resolve(folder, item.attr("href")));
      }
    }
  }

  /** A table of contents that the book itself puts beside its text; Juan's menu does its work. */
  private static boolean isContents(Element reference, Element item) {
    return reference.attr("linear").equals("no")
        && List.of(item.attr("properties").split(" ")).contains("nav");
  }

  private static @org.jspecify.annotations.Nullable Element item(Document book, String id) {
    for (Element item : book.select("manifest item[href]")) {
      if (item.attr("id").equals(id)) {
        return item;
      }
    }
    return null;
  }

  private void describe(Document book) {
    String title = metadata(book, "title");
    String author = metadata(book, "creator");
    String language = metadata(book, "language");
    if (!language.isEmpty()) {
      out.declareLanguage(Language.ofTag(language));
    }
    String date = metadata(book, "date").replaceFirst("T.*", "");
    out.describe(title, author, date);
    if (!title.isEmpty()) {
      out.write(Block.of(Kind.TITLE, title));
    }
    if (!author.isEmpty()) {
      out.write(Block.of(Kind.BYLINE, author));
    }
  }

  private static String metadata(Document book, String name) {
    for (Element element : book.getAllElements()) {
      String tag = element.tagName().toLowerCase(Locale.ROOT);
      if ((tag.equals("dc:" + name) || tag.equals(name)) && !element.text().isBlank()) {
        return element.text().strip();
      }
    }
    return "";
  }

  private void readDocument(String path) throws IOException {
    String entry = entry(path);
    if (entry == null) {
      return; // what there is can be read all the same
    }
    Document document = Jsoup.parse(Xhtml.asHtml(text(entry)));
    for (Block block : HtmlBlocks.of(document.body(), out.metadata().language())) {
      boolean repeated = out.isOpening() && block.text().strip().equals(out.metadata().title());
      if (!repeated) {
        out.write(block);
      }
    }
  }

  private Document xml(String path) throws IOException {
    String entry = entry(path);
    return entry == null ? new Document("") : Jsoup.parse(text(entry), "", Parser.xmlParser());
  }

  private @org.jspecify.annotations.Nullable String entry(String path) {
    if (archive.has(path)) {
      return path;
    }
    String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    return archive.has(decoded) ? decoded : null;
  }

  private String text(String entry) throws IOException {
    try (var in = archive.open(entry)) {
      byte[] bytes = in.readNBytes(LONGEST_MEMBER);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** A reference within the archive, {@code ..} resolved and what follows # left out. */
  private static String resolve(String folder, String href) {
    var parts = new ArrayList<String>();
    for (String part : List.of((folder + href.replaceFirst("#.*", "")).split("/", -1))) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
