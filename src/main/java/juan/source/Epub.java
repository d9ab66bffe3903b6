package juan.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.source.UnreadableException.Reason;
import juan.text.Language;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** An EPUB: the documents of its spine, one after the other, each handed on when it is read. */
final class Epub {
  private final Archive archive;
  private final EpubPackage book;
  private final @Nullable Language language;
  private final Links links = new Links();

  private Epub(Archive archive, EpubPackage book) {
    this.archive = archive;
    this.book = book;
    String tag = book.metadata("language");
    this.language = tag.isEmpty() ? null : Language.ofTag(tag);
  }

  /**
   * Reads a book whole.
   *
   * @param name what to call it in an error
   * @throws UnreadableException when it has no documents or they are encrypted
   */
  static void read(Archive archive, String name, BatchWriter out) throws IOException {
    var book = new EpubPackage(archive);
    if (book.documents().isEmpty()) {
      throw new UnreadableException(Reason.NO_BOOK, name);
    }
    if (book.isEncrypted()) {
      throw new UnreadableException(Reason.ENCRYPTED, name);
    }
    new Epub(archive, book).read(out);
  }

  private void read(BatchWriter out) throws IOException {
    describe(out);
    for (String document : book.documents()) {
      var blocks = new ArrayList<>(blocksOf(document));
      String title = out.metadata().title();
      int all = blocks.size();
      while (out.isOpening() && !blocks.isEmpty() && blocks.get(0).text().strip().equals(title)) {
        blocks.remove(0);
      }
      int repeated = all - blocks.size();
      if (out.isLarge()) {
        archive.retain();
      }
      out.write(blocks, () -> again(document, repeated));
    }
    links.list().forEach(out::write);
    var its = out.metadata().language();
    if (!book.isOrdered()) {
      out.gap(Notice.UNORDERED.in(its));
    }
    book.absent().forEach(document -> out.gap(Notice.ABSENT.about(document, its)));
    if (archive.isDamaged()) {
      out.gap(Notice.CUT.in(its));
    }
  }

  private List<Block> again(String document, int repeated) throws IOException {
    var blocks = blocksOf(document);
    return blocks.subList(Math.min(repeated, blocks.size()), blocks.size());
  }

  private void describe(BatchWriter out) {
    String title = book.metadata("title");
    String author = book.metadata("creator");
    if (language != null) {
      out.declareLanguage(language);
    }
    out.describe(title, author, book.metadata("date").replaceFirst("T.*", ""));
    if (!title.isEmpty()) {
      out.write(Block.of(Kind.TITLE, title));
    }
    if (!author.isEmpty()) {
      out.write(Block.of(Kind.BYLINE, author));
    }
  }

  /**
   * The blocks of one document of the book, which can be read alone and again: its links keep their
   * numbers.
   */
  List<Block> blocksOf(String document) throws IOException {
    var page = new StringBuilder(Xhtml.asHtml(archive.text(document)));
    var blocks = new ArrayList<Block>();
    if (page.length() > HtmlPieces.LONGEST_WHOLE) {
      var pieces = new HtmlPieces(page);
      for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
        blocks.addAll(HtmlBlocks.of(Jsoup.parse(piece).body(), language, links));
      }
      pieces.compact();
    }
    var rest = Jsoup.parse(page.toString());
    if (!book.metadata("creator").isEmpty()) {
      rest.select("article > header > p.byline").remove(); // it is shown where every byline is
    }
    blocks.addAll(HtmlBlocks.of(rest.body(), language, links));
    addHeading(blocks, book.entry(document));
    return blocks;
  }

  /** A document without a heading has the one that the table of contents gives it. */
  private static void addHeading(List<Block> blocks, EpubPackage.@Nullable Entry entry) {
    boolean headed = blocks.stream().anyMatch(block -> block.kind() == Kind.HEADING);
    if (entry == null || headed || blocks.isEmpty()) {
      return;
    }
    if (blocks.get(0).text().strip().equals(entry.title())) {
      blocks.set(0, blocks.get(0).asHeading(entry.level()));
    } else {
      blocks.add(0, Block.heading(entry.level(), entry.title()));
    }
  }
}
