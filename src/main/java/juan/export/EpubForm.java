package juan.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Section;
import juan.text.Language;

/**
 * An EPUB of version 3.3: a document for each section of the highest level, and a table of contents
 * of all. The same article gives the same bytes: the book is named by a hash of its text, and dated
 * as the article is.
 */
final class EpubForm {
  private static final byte[] MIMETYPE = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);

  /** Not the first moment that an archive can tell: Java would write it twice. */
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final Pattern DAY =
      Pattern.compile("((?:19|20)\\d\\d)\\D{1,3}(\\d{1,2})\\D{1,3}(\\d{1,2})");

  /** In characters: a longer document is divided, since readers lay out each whole. */
  private static final int LONGEST_DOCUMENT = 100_000;

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  private static final String XHTML =
      HEAD
          + "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\""
          + " xmlns:epub=\"http://www.idpf.org/2007/ops\"";

  private final Article article;
  private final String title;
  private final Language language;
  private final ZipOutputStream zip;
  private final Writer out;
  private final MessageDigest digest;

  /** The document that each section is in, by their order. */
  private final List<Integer> places = new ArrayList<>();

  private int documents;

  private EpubForm(Article article, String name, OutputStream out) {
    this.article = article;
    var about = article.metadata();
    this.title = about.title().isEmpty() ? name : about.title();
    this.language = about.language();
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  static void write(Article article, String name, OutputStream out) throws IOException {
    new EpubForm(article, name, out).write();
  }

  private void write() throws IOException {
    writeMimetype();
    begin("META-INF/container.xml");
    out.write(
        HEAD
            + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
            + "<rootfiles><rootfile full-path=\"book/package.opf\""
            + " media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n");
    end();
    begin("book/style.css");
    out.write(HtmlForm.STYLE);
    end();
    writeDocuments();
    writeContents();
    writePackage();
    zip.finish();
  }

  /** The first member, not compressed, so that its bytes are where tools look for them. */
  private void writeMimetype() throws IOException {
    var entry = entry("mimetype");
    var crc = new CRC32();
    crc.update(MIMETYPE);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(MIMETYPE.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(MIMETYPE);
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ZIP_TIME);
    return entry;
  }

  private void begin(String name) throws IOException {
    zip.putNextEntry(entry(name));
  }

  private void end() throws IOException {
    out.flush();
    zip.closeEntry();
  }

  private static String file(int document) {
    return "text-" + (document + 1) + ".xhtml";
  }

  private static String id(int section) {
    return "s" + (section + 1);
  }

  private void writeDocuments() throws IOException {
    int highest = article.sections().stream().mapToInt(Section::level).min().orElse(1);
    var body = new HtmlBody(out);
    beginDocument();
    int first = HtmlForm.header(article, body, out);
    boolean begun = first > 0;
    long start = 0;
    int sections = 0;
    for (int i = first; i < article.size(); i++) {
      Block block = article.block(i);
      boolean heading = block.kind() == Kind.HEADING;
      boolean chapter = heading && block.level() <= highest;
      boolean plain = heading || (block.kind() == Kind.PARAGRAPH && block.level() == 0);
      boolean tooLong = plain && article.charactersBefore(i) - start > LONGEST_DOCUMENT;
      if (begun && (chapter || tooLong)) {
        endDocument(body);
        beginDocument();
        start = article.charactersBefore(i);
      }
      begun = true;
      digest.update(block.text().getBytes(StandardCharsets.UTF_8));
      if (heading) {
        places.add(documents - 1);
      }
      body.write(block, heading ? id(sections++) : "");
    }
    endDocument(body);
  }

  private void beginDocument() throws IOException {
    begin("book/" + file(documents++));
    out.write(XHTML + HtmlForm.language(language) + ">\n<head>\n<title>" + Markup.escaped(title));
    out.write("</title>\n<link rel=\"stylesheet\" href=\"style.css\"/>\n</head>\n<body>\n");
    out.write("<article>\n");
  }

  private void endDocument(HtmlBody body) throws IOException {
    body.close();
    out.write("</article>\n</body>\n</html>\n");
    end();
  }

  private void writeContents() throws IOException {
    begin("book/nav.xhtml");
    out.write(XHTML + HtmlForm.language(language) + ">\n<head>\n<title>" + Markup.escaped(title));
    out.write("</title>\n</head>\n<body>\n<nav epub:type=\"toc\">\n<ol>\n");
    List<Section> sections = article.sections();
    if (sections.isEmpty()) {
      out.write("<li>" + link(file(0), title) + "</li>\n");
    }
    var levels = new ArrayList<Integer>(); // of those whose entries are open
    for (int i = 0; i < sections.size(); i++) {
      int level = sections.get(i).level();
      int last = levels.size() - 1;
      for (; last > 0 && levels.get(last - 1) >= level; last--) {
        out.write("</li>\n</ol>\n");
        levels.remove(last);
      }
      if (last >= 0 && levels.get(last) >= level) {
        out.write("</li>\n");
        levels.remove(last);
      } else if (last >= 0) {
        out.write("\n<ol>\n");
      }
      levels.add(level);
      String heading = sections.get(i).title();
      out.write(
          "<li>" + link(file(places.get(i)) + "#" + id(i), heading.isBlank() ? "…" : heading));
    }
    for (int i = levels.size(); i > 0; i--) {
      out.write(i == 1 ? "</li>\n" : "</li>\n</ol>\n");
    }
    out.write("</ol>\n</nav>\n</body>\n</html>\n");
    end();
  }

  private static String link(String target, String words) {
    return "<a href=\"" + target + "\">" + Markup.escaped(words) + "</a>";
  }

  private void writePackage() throws IOException {
    var about = article.metadata();
    begin("book/package.opf");
    String tag = language.tag();
    out.write(HEAD + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"");
    out.write(" unique-identifier=\"id\" xml:lang=\"" + tag + "\">\n");
    out.write("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    digest.update(title.getBytes(StandardCharsets.UTF_8));
    out.write("<dc:identifier id=\"id\">urn:uuid:" + uuid(digest.digest()) + "</dc:identifier>\n");
    out.write("<dc:title>" + Markup.escaped(title) + "</dc:title>\n");
    if (!about.byline().isEmpty()) {
      out.write("<dc:creator>" + Markup.escaped(about.byline()) + "</dc:creator>\n");
    }
    String day = day(about.date());
    if (!about.date().isEmpty()) {
      // ISO 8601 is what it should have (EPUB 3.3, 5.5.4); a date without a year is better than
      // none.
      out.write(
          "<dc:date>" + (day.isEmpty() ? Markup.escaped(about.date()) : day) + "</dc:date>\n");
    }
    out.write("<dc:language>" + tag + "</dc:language>\n");
    out.write("<meta property=\"dcterms:modified\">" + (day.isEmpty() ? "1980-01-01" : day));
    out.write("T00:00:00Z</meta>\n</metadata>\n<manifest>\n");
    item("nav", "nav.xhtml", "application/xhtml+xml\" properties=\"nav");
    item("style", "style.css", "text/css");
    for (int i = 0; i < documents; i++) {
      item("text-" + (i + 1), file(i), "application/xhtml+xml");
    }
    out.write("</manifest>\n<spine>\n");
    for (int i = 0; i < documents; i++) {
      out.write("<itemref idref=\"text-" + (i + 1) + "\"/>\n");
    }
    out.write("</spine>\n</package>\n");
    end();
  }

  private void item(String id, String file, String type) throws IOException {
    out.write("<item id=\"" + id + "\" href=\"" + file + "\" media-type=\"" + type + "\"/>\n");
  }

  /** A date as the Dublin Core has it (ISO 8601), or nothing where an article's is none. */
  private static String day(String date) {
    Matcher day = DAY.matcher(date);
    if (!day.find()) {
      return "";
    }
    int month = Integer.parseInt(day.group(2));
    int its = Integer.parseInt(day.group(3));
    return month < 1 || month > 12 || its < 1 || its > 31
        ? ""
        : String.format(Locale.ROOT, "%s-%02d-%02d", day.group(1), month, its);
  }

  private static UUID uuid(byte[] hash) {
    // Version 8: bits of one's own (RFC 9562, 5.8).
    ByteBuffer bits = ByteBuffer.wrap(hash);
    long high = (bits.getLong() & ~0xF000L) | 0x8000L;
    long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
