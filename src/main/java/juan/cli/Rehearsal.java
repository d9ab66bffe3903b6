package juan.cli;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import juan.index.LibrarySearch;
import juan.index.TextCache;
import juan.layout.Typography;
import juan.library.ArticleStates;
import juan.library.Bookshelf;
import juan.library.Library;
import juan.reader.Model;
import juan.search.Query;
import juan.source.ArticleReader;
import juan.source.FileSource;
import juan.source.PipeSource;
import juan.source.ReadOptions;
import juan.source.Source;
import juan.terminal.Session;
import juan.terminal.Stty;
import juan.text.Ambiguous;

/**
 * Goes through a short reading without a terminal, so that the JVM can note which classes a reading
 * needs. The launcher runs it once to make the class-data archive that starts are fast with.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Prints, then reads, each of the articles at the paths. */
  public static void main(String[] args) throws IOException {
    Warmup.begin();
    readInLegacyCharset();
    Main.commandLine().parseArgs("--ui-lang=zh-Hans");
    var settled = Settled.of(Map.of("LANG", "zh_CN.UTF-8"));
    for (String path : args) {
      print(path, settled);
    }
    Path folder = Files.createTempDirectory("juan");
    var states = new ArticleStates(folder);
    var library = new Library(ReadOptions.DEFAULT, Set.of(), states, problem -> {});
    for (int i = 0; i < 2; i++) {
      read(new FileSource(damaged(folder)), library, settled);
      for (String path : args) {
        read(new FileSource(Path.of(path)), library, settled);
      }
    }
    delete(folder);
    chooseOn(args, settled);
    search(args);
    System.exit(0);
  }

  private static void print(String path, Settled settled) {
    var out = Main.utf8(FileDescriptor.out);
    var its = new Invocation(List.of(path), settled, out, Main.utf8(FileDescriptor.err));
    its.guarded(() -> new Start(its).run());
  }

  /** Opens an article, of which the second time something is remembered. */
  private static void read(Source source, Library library, Settled settled) throws IOException {
    var stty = Stty.ask();
    var session = new Session(stty, true, settled.coloring(), true);
    var preferences =
        new Model.Preferences(stty.window(), settled.words(), Ambiguous.NARROW, Typography.DEFAULT);
    var worker = new Worker(session, library, Path.of("/dev/null"));
    session.run(Model.article(preferences, source), worker, new Typing(" jkb]tj\033h\033GgjQ"));
    worker.finish();
  }

  private static void delete(Path folder) throws IOException {
    try (var made = Files.newDirectoryStream(folder)) {
      for (Path file : made) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Opens an article from a shelf, of which something is remembered and something is not. */
  private static void chooseOn(String[] paths, Settled settled) throws IOException {
    Path cache = Files.createTempDirectory("juan");
    var all = Stream.of(paths).map(Path::of).toList();
    for (int i = 0; i < 2; i++) {
      var stty = Stty.ask();
      var session = new Session(stty, true, settled.coloring(), true);
      var preferences =
          new Model.Preferences(
              stty.window(), settled.words(), Ambiguous.NARROW, Typography.DEFAULT);
      var start = Model.shelf(preferences, "articles");
      var worker = new Worker(session, Library.PLAIN, Path.of("/dev/null"), all, cache, null, "");
      session.run(start, worker, new Typing("jkQ"));
    }
    delete(cache);
  }

  /** Searches articles, the second time with their texts kept, and as the command line asks. */
  private static void search(String[] paths) throws IOException {
    Path cache = Files.createTempDirectory("juan");
    var all = Bookshelf.list(Stream.of(paths).map(Path::of).toList());
    for (int i = 0; i < 2; i++) {
      var texts = new TextCache(cache, "");
      new LibrarySearch(Library.PLAIN, texts, all).find("漢字", Query.Kind.FORGIVING, hit -> {});
    }
    try (var editions = Files.newDirectoryStream(cache)) {
      for (Path edition : editions) {
        delete(edition);
      }
    }
    delete(cache);
    Main.commandLine("grep").execute("grep", "--locked", "一", paths[0]);
    Main.commandLine("cat").execute("cat", "--locked", paths[0]);
  }

  private static void readInLegacyCharset() throws IOException {
    byte[] bytes = "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。".getBytes(Charset.forName("GB18030"));
    ArticleReader.read(new PipeSource("", new ByteArrayInputStream(bytes)));
  }

  /** A text as filters and crawlers leave it, so that repair, too, is in the archive. */
  private static Path damaged(Path folder) throws IOException {
    String line = "社區(qū)是疫情聯(lián)防的第一線,,也是外防輸入,、內(nèi)防擴散最有效的防線,?!毙v員說，他們戰(zhàn)勝了困難。\n";
    return Files.writeString(folder.resolve("damaged"), line.repeat(40) + ">>我要舉報\n");
  }

  /** Keys that come one by one, slowly enough for each to be painted. */
  private static final class Typing extends InputStream {
    private static final int PACE_MILLIS = 20;
    private static final int FIRST_MILLIS = 500;

    private final String keys;
    private int typed;

    Typing(String keys) {
      this.keys = keys;
    }

    @Override
    public int read() throws IOException {
      try {
        Thread.sleep(typed == 0 ? FIRST_MILLIS : PACE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return -1;
      }
      return typed < keys.length() ? keys.charAt(typed++) : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int key = read();
      if (key < 0) {
        return -1;
      }
      buffer[offset] = (byte) key;
      return 1;
    }
  }
}
