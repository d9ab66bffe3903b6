package juan.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What an EPUB says of itself, of version 2 or 3: what it is called, which documents make it up and
 * in which order, and what its table of contents calls them. Where it does not say, or says what is
 * not so, what there is stands in the order of its names.
 */
final class EpubPackage {
  private static final String CONTAINER = "META-INF/container.xml";

  /** Fonts that are made unusable outside the book are nothing that is read. */
  private static final List<String> FONT_OBFUSCATION =
      List.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

  private final Archive archive;
  private final Map<String, String> lowerCaseNames = new HashMap<>();
  private final Document book;
  private final String folder;
  private final Set<String> documents = new LinkedHashSet<>();
  private final List<String> absent = new ArrayList<>();
  private final Map<String, Entry> contents = new HashMap<>();
  private final boolean ordered;

  /**
   * An entry of the table of contents.
   *
   * @param level 1 is the highest
   */
  record Entry(String title, int level) {}

  EpubPackage(Archive archive) throws IOException {
    this.archive = archive;
    archive.names().forEach(name -> lowerCaseNames.put(name.toLowerCase(Locale.ROOT), name));
    String path = packagePath();
    book = xml(path);
    folder = path.substring(0, path.lastIndexOf('/') + 1);
    readSpine();
    ordered = !documents.isEmpty();
    if (!ordered) {
      archive.names().stream()
          .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(x?html?)"))
          .filter(name -> !name.toLowerCase(Locale.ROOT).matches("(.*/)?(nav|toc)\\.x?html?"))
          .sorted(new NaturalOrder())
          .forEach(documents::add);
    }
  }

  /** Whether an archive is a book. */
  static boolean isIn(Archive archive) {
    return archive.has(CONTAINER) || (archive.has("mimetype") && !packages(archive).isEmpty());
  }

  private static List<String> packages(Archive archive) {
    return archive.names().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".opf"))
        .toList();
  }

  private String packagePath() throws IOException {
    Element root = xml(CONTAINER).selectFirst("*|rootfile[full-path]");
    String told = root == null ? null : member("", root.attr("full-path"));
    List<String> found = packages(archive);
    return told != null ? told : found.isEmpty() ? "" : found.get(0);
  }

  private void readSpine() throws IOException {
    var items = new HashMap<String, Element>();
    for (Element item : book.select("*|manifest *|item[href]")) {
      items.put(item.attr("id"), item);
    }
    for (Element reference : book.select("*|spine *|itemref[idref]")) {
      Element item = items.get(reference.attr("idref"));
      if (item == null) {
        absent.add(reference.attr("idref"));
      } else if (!isContents(reference, item)) {
        String member = member(folder, item.attr("href"));
        if (member == null) {
          absent.add(item.attr("href"));
        } else {
          documents.add(member);
        }
      }
    }
    Element spine = book.selectFirst("*|spine");
    Element ncx = spine == null ? null : items.get(spine.attr("toc"));
    for (Element item : items.values()) {
      boolean nav = List.of(item.attr("properties").split(" ")).contains("nav");
      ncx = ncx == null && item.attr("media-type").endsWith("ncx+xml") ? item : ncx;
      if (nav) {
        readNav(item.attr("href"));
      }
    }
    if (contents.isEmpty() && ncx != null) {
      readNcx(ncx.attr("href"));
    }
  }

  /** A table of contents that the book itself puts beside its text; Juan's menu does its work. */
  private static boolean isContents(Element reference, Element item) {
    return reference.attr("linear").equals("no")
        && List.of(item.attr("properties").split(" ")).contains("nav");
  }

  private void readNav(String href) throws IOException {
    String member = member(folder, href);
    Document nav = member == null ? new Document("") : xml(member);
    Element toc = nav.selectFirst("*|nav[epub:type~=toc]");
    for (Element link : (toc == null ? nav : toc).select("*|a[href]")) {
      int level = (int) link.parents().stream().filter(its -> isNamed(its, "ol")).count();
      addEntry(member, link.attr("href"), link.text(), level);
    }
  }

  private void readNcx(String href) throws IOException {
    String member = member(folder, href);
    Document ncx = member == null ? new Document("") : xml(member);
    for (Element point : ncx.select("*|navPoint")) {
      Element label = point.selectFirst("*|navLabel");
      Element content = point.selectFirst("*|content[src]");
      if (label != null && content != null) {
        int above = (int) point.parents().stream().filter(its -> isNamed(its, "navpoint")).count();
        addEntry(member, content.attr("src"), label.text(), 1 + above);
      }
    }
  }

  private static boolean isNamed(Element element, String name) {
    String tag = element.tagName().toLowerCase(Locale.ROOT);
    return tag.substring(tag.indexOf(':') + 1).equals(name);
  }

  private void addEntry(@Nullable String from, String href, String title, int level) {
    String base = from == null ? "" : from.substring(0, from.lastIndexOf('/') + 1);
    String member = member(base, href);
    if (member != null && !title.isBlank()) {
      contents.putIfAbsent(member, new Entry(title.strip(), Math.max(1, Math.min(6, level))));
    }
  }

  /** The documents that make up the book, as they are read. */
  List<String> documents() {
    return List.copyOf(documents);
  }

  /** What the book names and does not hold. */
  List<String> absent() {
    return absent;
  }

  /** Whether the book says in which order it is read. */
  boolean isOrdered() {
    return ordered;
  }

  /** What the table of contents calls a document; null when nothing. */
  @Nullable Entry entry(String document) {
    return contents.get(document);
  }

  /** What the book says of itself under a name of the Dublin Core; empty when nothing. */
  String metadata(String name) {
    for (Element element : book.getAllElements()) {
      String tag = element.tagName().toLowerCase(Locale.ROOT);
      if ((tag.equals("dc:" + name) || tag.equals(name)) && !element.text().isBlank()) {
        return element.text().strip();
      }
    }
    return "";
  }

  /** Whether the text is encrypted. */
  boolean isEncrypted() throws IOException {
    Set<String> text = new HashSet<>(documents);
    for (Element data : xml("META-INF/encryption.xml").select("*|EncryptedData")) {
      Element method = data.selectFirst("*|EncryptionMethod[Algorithm]");
      Element reference = data.selectFirst("*|CipherReference[URI]");
      boolean font = method != null && FONT_OBFUSCATION.contains(method.attr("Algorithm"));
      if (!font && reference != null && text.contains(member("", reference.attr("URI")))) {
        return true;
      }
    }
    return false;
  }

  private Document xml(String member) throws IOException {
    return archive.has(member)
        ? Jsoup.parse(archive.text(member), "", Parser.xmlParser())
        : new Document("");
  }

  /** The member that a reference means; null when the book does not hold it. */
  private @Nullable String member(String base, String href) {
    String path = resolved(base, href);
    if (archive.has(path)) {
      return path;
    }
    String decoded = resolved(base, decoded(href));
    return archive.has(decoded) ? decoded : lowerCaseNames.get(decoded.toLowerCase(Locale.ROOT));
  }

  private static String decoded(String href) {
    try {
      return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return href; // a percent sign that means itself
    }
  }

  /** A reference within the archive, {@code ..} resolved and what follows # left out. */
  private static String resolved(String base, String href) {
    var parts = new ArrayList<String>();
    for (String part : List.of((base + href.replaceFirst("#.*", "")).split("/", -1))) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
