package juan.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page saved from the web: its article, with the title, byline and date that the page gives. */
final class Html implements TextLines.Sink {
  private static final int MOST_BYLINES = 3;
  private static final Pattern REFERENCE = Pattern.compile("\\[[0-9]+]");

  /** In UTF-16 units: a shorter page is shown whenever something of it has come. */
  private static final int OFTEN = 1 << 15;

  private final BatchWriter out;
  private final StringBuilder page = new StringBuilder();
  private final HtmlPieces pieces = new HtmlPieces(page);
  private final Links links = new Links();
  private boolean divided;

  /** How long the page was when it was shown last before its end. */
  private int shown;

  Html(BatchWriter out) {
    this.out = out;
  }

  @Override
  public void line(String line, long number, int lines) {
    page.append(line).append('\n');
    if (divided || page.length() > HtmlPieces.LONGEST_WHOLE) {
      for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
        writePiece(piece);
      }
      pieces.compact();
    }
  }

  /** A page that grows is shown anew when it is twice as long. */
  @Override
  public void idle(String partial) {
    int length = page.length() + partial.length();
    boolean grown = length < OFTEN || length >= 2 * shown;
    if (!divided && grown && length <= HtmlPieces.LONGEST_WHOLE) {
      shown = length;
      out.flush(blocks(page + partial, links.copy()));
    }
  }

  @Override
  public void end() {
    if (divided) {
      writePiece(page.toString());
    } else {
      blocks(page.toString(), links).forEach(out::write);
    }
    links.list().forEach(out::write);
  }

  /** Writes a piece of a page too long to look for the main text in: all of it is read. */
  private void writePiece(String piece) {
    Document document = Jsoup.parse(Xhtml.asHtml(piece));
    Language language = out.metadata().language();
    if (!divided) {
      divided = true;
      language = declare(document);
      var byline = byline(document);
      opened(new ArrayList<>(), title(document), byline).forEach(out::write);
    }
    HtmlBlocks.of(document.body(), language, links).forEach(out::write);
  }

  private List<Block> blocks(String html, Links its) {
    Document document = Jsoup.parse(Xhtml.asHtml(html));
    Language language = declare(document);
    Byline byline = byline(document);
    List<Block> blocks = new ArrayList<>(HtmlBlocks.of(MainText.of(document), language, its));
    return opened(blocks, title(document), byline);
  }

  private @Nullable Language declare(Document document) {
    Language language = declared(document);
    if (language != null) {
      out.declareLanguage(language);
    }
    return language;
  }

  /** Takes the byline out of the page. */
  private static Byline byline(Document document) {
    String author = meta(document, "author", "article:author");
    String date = meta(document, "article:published_time", "publishdate", "pubdate", "date");
    Element shown = document.selectFirst("article > header > p.byline");
    if (shown != null) {
      author = author.isEmpty() && date.isEmpty() ? shown.text() : author;
      shown.remove(); // it is shown where every byline is
    }
    return new Byline(author, date.replaceFirst("T.*", ""));
  }

  /** The blocks with the title and the byline before them, each once. */
  private List<Block> opened(List<Block> blocks, String title, Byline known) {
    removeTitle(blocks, title);
    Byline byline = known;
    for (int i = 0; i < Math.min(MOST_BYLINES, blocks.size()); i++) {
      Optional<Byline> found =
          Byline.ofLine(REFERENCE.matcher(blocks.get(i).text()).replaceAll(""));
      if (found.isPresent()) {
        byline = found.get();
        blocks.remove(i);
        break;
      }
    }
    out.describe(title, byline.name(), byline.date());
    if (!byline.shown().isEmpty()) {
      blocks.add(0, Block.of(Kind.BYLINE, byline.shown()));
    }
    if (!title.isEmpty()) {
      blocks.add(0, Block.of(Kind.TITLE, title));
    }
    return blocks;
  }

  /** Removes the headings that are the title; one that comes after text is of a part again. */
  private static void removeTitle(List<Block> blocks, String title) {
    boolean removed = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == Kind.HEADING && block.text().strip().equals(title)) {
        blocks.remove(i--);
        removed = true;
      } else if (removed && block.kind() == Kind.PARAGRAPH) {
        return;
      }
    }
  }

  private static @Nullable Language declared(Document document) {
    Element html = document.selectFirst("html[lang], body[lang]");
    if (html != null) {
      return Language.ofTag(html.attr("lang"));
    }
    // jsoup's selectors know no attribute with a prefix.
    Element root = document.selectFirst("html");
    String lang = root == null ? "" : root.attr("xml:lang");
    return lang.isEmpty() ? null : Language.ofTag(lang);
  }

  /** The page's only highest heading, or what the page says it is called, less the site's name. */
  private static String title(Document document) {
    var headings = document.select("article > header > h1");
    if (headings.size() == 1) {
      return headings.text().strip();
    }
    headings = document.select("h1");
    if (headings.size() == 1) {
      return headings.text().strip();
    }
    String told = meta(document, "og:title", "title");
    String title = told.isEmpty() ? document.title() : told;
    return title.replaceFirst("\\s*[-_|–—].{1,20}$", "").strip();
  }

  private static String meta(Document document, String... names) {
    for (String name : names) {
      Element meta = document.selectFirst("meta[name=" + name + "], meta[property=" + name + "]");
      if (meta != null && !meta.attr("content").isBlank()) {
        return meta.attr("content").strip();
      }
    }
    return "";
  }
}
