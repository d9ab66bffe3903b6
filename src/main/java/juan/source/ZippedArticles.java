package juan.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.source.UnreadableException.Reason;

/**
 * The articles in an archive: the one there is, or all of them as one, each under its name. Folders
 * and endings tell which members are articles; where none is called like one, all that are text.
 */
final class ZippedArticles {
  private static final Set<String> ENDINGS =
      Set.of("txt text md markdown html htm xhtml json jsonl epub".split(" "));
  private static final Set<String> ARCHIVES = Set.of("zip gz tgz tar bz2 xz 7z rar jar".split(" "));

  private static final Pattern LEADS_OUT = Pattern.compile("^/|^[a-zA-Z]:|(^|/)\\.\\.(/|$)");

  /** What systems and programs put beside what people pack. */
  private static final Pattern LITTER = Pattern.compile("(^|/)(__MACOSX/|\\.)");

  private final Archive archive;
  private final String name;
  private final ArticleReader reader;
  private final List<String> articles = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  private final List<String> nested = new ArrayList<>();

  /**
   * The articles in an archive.
   *
   * @param reader reads a member
   */
  ZippedArticles(Archive archive, String name, ArticleReader reader) {
    this.archive = archive;
    this.name = name;
    this.reader = reader;
    archive.names().forEach(this::sort);
    if (articles.isEmpty()) {
      articles.addAll(others);
    }
    articles.sort(new NaturalOrder());
  }

  private void sort(String member) {
    String ending = ending(member);
    if (LEADS_OUT.matcher(member).find()) {
      outside.add(member);
    } else if (ARCHIVES.contains(ending)) {
      nested.add(member);
    } else if (!LITTER.matcher(member).find()) {
      (ENDINGS.contains(ending) ? articles : others).add(member);
    }
  }

  /**
   * Reads them.
   *
   * @throws UnreadableException when there are none
   */
  void read(Consumer<Batch> sink) throws IOException {
    if (articles.size() == 1) {
      String member = articles.get(0);
      Unpacked unpacked = archive.open(member);
      reader.read(new PipeSource(fileName(member), unpacked), sink, out -> end(unpacked, out));
      return;
    }
    var out = new BatchWriter(name, 0, sink);
    out.format("zip");
    for (String member : articles) {
      add(member, out);
    }
    if (out.isEmpty()) {
      throw new UnreadableException(Reason.NO_ARTICLES, name);
    }
    addNotices(out);
    out.finish();
  }

  private void end(Unpacked unpacked, BatchWriter out) {
    if (unpacked.isCut()) {
      out.gap(Notice.CUT.in(out.metadata().language()));
    }
    addNotices(out);
  }

  private void addNotices(BatchWriter out) {
    var language = out.metadata().language();
    outside.forEach(member -> out.gap(Notice.OUTSIDE.about(member, language)));
    nested.forEach(member -> out.gap(Notice.NESTED.about(member, language)));
    if (archive.isDamaged()) {
      out.gap(Notice.CUT.in(language));
    }
  }

  private void add(String member, BatchWriter out) throws IOException {
    Article article;
    Unpacked unpacked;
    try {
      unpacked = archive.open(member);
      article = reader.readWhole(new PipeSource(fileName(member), unpacked));
    } catch (UnreadableException e) {
      switch (e.reason()) {
        case TOO_LARGE, BOMB -> throw e;
        case EMPTY -> {}
        default -> {
          if (ENDINGS.contains(ending(member))) {
            out.gap(Notice.UNREADABLE.about(member, out.metadata().language()));
          }
        }
      }
      return;
    }
    String title = title(member);
    out.write(Block.heading(1, title));
    for (int i = 0; i < article.size(); i++) {
      Block block = article.block(i);
      if (block.kind() == Kind.TITLE) {
        if (!block.text().equals(title)) {
          out.write(Block.heading(2, block.text()));
        }
      } else {
        boolean heading = block.kind() == Kind.HEADING;
        out.write(heading ? block.asHeading(block.level() + 1) : block);
      }
    }
    if (unpacked.isCut()) {
      out.gap(Notice.CUT.in(out.metadata().language()));
    }
  }

  private static String fileName(String member) {
    return member.substring(member.lastIndexOf('/') + 1);
  }

  /** What an article is called: its name without folder and ending. */
  private static String title(String member) {
    String file = fileName(member);
    return ENDINGS.contains(ending(file)) ? file.substring(0, file.lastIndexOf('.')) : file;
  }

  private static String ending(String member) {
    String file = fileName(member);
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
