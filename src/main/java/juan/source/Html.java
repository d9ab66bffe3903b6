package juan.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final BatchWriter out;
  private final StringBuilder page = new StringBuilder();

  Html(BatchWriter out) {
    this.out = out;
  }

  @Override
  public void line(String line) {
    page.append(line).append('\n');
  }

  @Override
  public void idle(String partial) {
    out.flush(blocks(page + partial));
  }

  @Override
  public void end() {
    blocks(page.toString()).forEach(out::write);
  }

  private List<Block> blocks(String html) {
    Document document = Jsoup.parse(Xhtml.asHtml(html));
    Language language = declared(document);
    if (language != null) {
      out.declareLanguage(language);
    }
    String title = title(document);
    List<Block> blocks = new ArrayList<>(HtmlBlocks.of(MainText.of(document), language));
    String author = meta(document, "author", "article:author");
    String date = meta(document, "article:published_time", "publishdate", "pubdate", "date");
    return opened(blocks, title, new Byline(author, date.replaceFirst("T.*", "")));
  }

  /** The blocks with the title and the byline before them, each once. */
  private List<Block> opened(List<Block> blocks, String title, Byline known) {
    blocks.removeIf(b -> b.kind() == Kind.HEADING && b.text().strip().equals(title));
    Byline byline = known;
    for (int i = 0; i < Math.min(MOST_BYLINES, blocks.size()); i++) {
      Optional<Byline> found = Byline.ofLine(blocks.get(i).text());
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
    var headings = document.select("h1");
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
