package juan.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import juan.article.Article;
import juan.article.Batch;
import juan.heading.Finding;
import juan.repair.RepairKind;
import juan.repair.Repairs;
import juan.repair.Rule;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads a source as an article, handing on each piece as soon as it has arrived. */
public final class ArticleReader {
  private static final int BUFFER = 1 << 16;

  /** In bytes: a longer text is worth a second thread. */
  private static final int LONG = 1 << 20;

  private final ReadOptions options;
  private final Consumer<Finding> findings;

  /** Whether what is read was packed: archives in archives are not opened. */
  private final boolean packed;

  /** The lines of a source. */
  private interface Lines {
    TextLines telling(TextLines.Listener listener);
  }

  private ArticleReader(ReadOptions options, Consumer<Finding> findings, boolean packed) {
    this.options = options;
    this.findings = findings;
    this.packed = packed;
  }

  /**
   * Reads a source to its end.
   *
   * @param sink is given at least one batch; the last is complete
   * @throws UnreadableException when the source gives no article
   */
  public static void read(Source source, Consumer<Batch> sink) throws IOException {
    read(source, ReadOptions.DEFAULT, sink, finding -> {});
  }

  /**
   * Reads a source to its end, and says how its headings were found.
   *
   * @param sink is given at least one batch; the last is complete
   * @param findings is given each line of plain text that looks like a heading, in order, when all
   *     is read; other formats mark their headings, and there is nothing to find out
   * @throws UnreadableException when the source gives no article
   */
  public static void read(
      Source source, ReadOptions options, Consumer<Batch> sink, Consumer<Finding> findings)
      throws IOException {
    HeadStart begun = source instanceof FileSource file ? file.headStart() : null;
    if (begun == null || !begun.goOn(options, sink, findings)) {
      readAnew(source, options, sink, findings);
    }
  }

  static void readAnew(
      Source source, ReadOptions options, Consumer<Batch> sink, Consumer<Finding> findings)
      throws IOException {
    new ArticleReader(options, findings, false).read(source, sink, out -> {});
  }

  /** Reads a source whole. */
  public static Article read(Source source) throws IOException {
    return new ArticleReader(ReadOptions.DEFAULT, finding -> {}, false).readWhole(source);
  }

  Article readWhole(Source source) throws IOException {
    var article = new Article[] {Article.EMPTY};
    read(source, batch -> article[0] = article[0].with(batch), out -> {});
    return article[0];
  }

  /**
   * Reads a source or what is packed in it.
   *
   * @param atEnd may add to the article
   */
  void read(Source source, Consumer<Batch> sink, Consumer<BatchWriter> atEnd) throws IOException {
    try (Rereadable again = source.open();
        var in = new BufferedInputStream(again, BUFFER)) {
      byte[] head = head(in);
      if (MagicNumber.isGzip(head)) {
        readUnpacked(source.name(), Gzip.unpack(in, source.name()), sink);
      } else if (MagicNumber.isZip(head)) {
        try (var archive = archive(source, in)) {
          readArchive(archive, source.name(), sink);
        }
      } else {
        var out = new BatchWriter(source.name(), again.size(), sink);
        boolean repairs = options.repaired();
        Lines lines = to -> new TextLines(in, source, again, options.charset(), repairs, to);
        PlainText text = readText(source, in, head, lines, out);
        if (out.isCutShort() && options.format() != Format.JSON && text != null) {
          out.gap(Notice.CUT.in(out.metadata().language()));
        }
        atEnd.accept(out);
        out.finish();
        if (text != null) {
          text.findings().forEach(findings);
        }
      }
    }
  }

  /** The first bytes, without consuming them: enough to tell what they begin. */
  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(BUFFER);
    byte[] head = {};
    byte[] more = new byte[BUFFER];
    while (head.length < BUFFER && !(head.length > 0 && Format.isTold(head))) {
      int read = in.read(more, 0, BUFFER - head.length);
      if (read < 0) {
        break;
      }
      int length = head.length;
      head = Arrays.copyOf(head, length + read);
      System.arraycopy(more, 0, head, length, read);
    }
    in.reset();
    return head;
  }

  /** Reads text in any format; what is given back was plain. */
  private @Nullable PlainText readText(
      Source source, InputStream in, byte[] head, Lines lines, BatchWriter out) throws IOException {
    Format format = options.format() == null ? Format.of(source.name(), head) : options.format();
    out.format(format.word());
    prepare(out, source.name(), format);
    switch (format) {
      case TEXT -> {
        var text = new PlainText(out, options.headings());
        var sink = options.repaired() ? repaired(text, source.name(), out) : text;
        readPlain(lines, new TerminalOutput(sink, out, false, source.mayWait()), out);
        return text;
      }
      case MARKDOWN -> lines.telling(out).readTo(new Markdown(out));
      case HTML -> lines.telling(out).readTo(new Html(out));
      case JSON -> new Json(source.name(), out).read(in, head, options.charset());
      case TERMINAL -> {
        var text = new PlainText(out, options.headings());
        readPlain(lines, new TerminalOutput(text, out, true, true), out);
      }
      case EPUB -> throw new UnreadableException(Reason.NO_BOOK, source.name());
    }
    return null;
  }

  private void prepare(BatchWriter out, String name, Format format) {
    if (!options.repaired()) {
      out.raw();
    } else if (format == Format.HTML || format == Format.MARKDOWN || format == Format.EPUB) {
      out.repairBlocks(Repairs.of(RepairKind.IN_MARKUP, options.rules(name)));
    }
  }

  private TextLines.Sink repaired(PlainText text, String name, BatchWriter out) {
    List<Rule> rules = options.rules(name);
    var plans = new Plans();
    out.repairedBy(plans);
    return new HardWrap(new RepairedLines(text, () -> Repairs.of(RepairKind.ALL, rules), plans));
  }

  private static void readPlain(Lines lines, TextLines.Sink sink, BatchWriter out)
      throws IOException {
    if (out.sourceSize() < LONG) {
      lines.telling(out).readTo(sink);
      return;
    }
    var ahead = new Ahead(sink, out);
    ahead.read(to -> lines.telling(ahead).readTo(to));
  }

  private void readUnpacked(String name, Unpacked unpacked, Consumer<Batch> sink)
      throws IOException {
    if (packed) {
      throw new UnreadableException(Reason.NESTED, name);
    }
    new ArticleReader(options, findings, true)
        .read(
            new PipeSource(Gzip.unpackedName(name), unpacked),
            sink,
            out -> {
              if (unpacked.isCut()) {
                out.gap(Notice.CUT.in(out.metadata().language()));
              }
            });
  }

  private static Archive archive(Source source, InputStream in) throws IOException {
    return source instanceof FileSource file && Files.isRegularFile(file.path())
        ? Archive.open(file.path(), source.name())
        : Archive.open(in, source.name());
  }

  private void readArchive(Archive archive, String name, Consumer<Batch> sink) throws IOException {
    if (options.format() == Format.EPUB || EpubPackage.isIn(archive)) {
      var out = new BatchWriter(name, 0, sink);
      out.format(Format.EPUB.word());
      prepare(out, name, Format.EPUB);
      Epub.read(archive, name, out);
      out.finish();
      return;
    }
    if (packed) {
      throw new UnreadableException(Reason.NESTED, name);
    }
    new ZippedArticles(archive, name, new ArticleReader(options, findings, true)).read(sink);
  }
}
