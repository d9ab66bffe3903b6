package juan.cli;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import juan.index.LibrarySearch;
import juan.index.TextCache;
import juan.library.Bookshelf;
import juan.library.Library;
import juan.search.Query;
import juan.source.ArticleReader;
import juan.source.FileSource;
import juan.source.PipeSource;
import juan.source.Source;
import juan.terminal.Stty;
import org.jspecify.annotations.Nullable;

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
    Path folder = Files.createTempDirectory("juan");
    var environment =
        Map.of(
            "LANG", "zh_CN.UTF-8",
            "TERM", "xterm-256color",
            "XDG_STATE_HOME", folder.toString(),
            "XDG_CACHE_HOME", folder.toString(),
            "XDG_CONFIG_HOME", folder.toString(),
            "XDG_DATA_HOME", folder.toString());
    for (String path : args) {
      Main.read(List.of(path), null, environment);
    }
    var damaged = new FileSource(damaged(folder));
    for (int i = 0; i < 2; i++) {
      damaged.begin();
      read(damaged, List.of(), environment);
      for (String path : args) {
        read(new FileSource(Path.of(path)), List.of(), environment);
      }
      read(null, List.of(args), environment);
    }
    for (int i = 0; i < 2; i++) {
      String texts = String.valueOf(Path.of(args[0]).toAbsolutePath().getParent());
      Main.run(new GrepCommand(), new String[] {"grep", "漢字", texts}, environment);
      Main.run(new CatCommand(), new String[] {"cat", args[0]}, environment);
    }
    delete(folder);
    search(args);
    System.exit(0);
  }

  /** Opens an article or a shelf, of which the second time something is remembered. */
  private static void read(
      @Nullable Source article, List<String> paths, Map<String, String> environment)
      throws IOException {
    var its =
        new Invocation(
            paths,
            Settled.of(environment),
            Main.utf8(FileDescriptor.out),
            Main.utf8(FileDescriptor.err));
    var keys = article == null ? "jkQ" : " jkb]tj\033h\033Gg/a\rnjQ";
    new Start(its).show(Stty.ask(), article, new Typing(keys));
  }

  /** Deletes a folder and what is in it. */
  private static void delete(Path folder) throws IOException {
    try (var made = Files.walk(folder)) {
      for (Path file : made.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Searches articles, the second time with their texts kept, and as the command line asks. */
  private static void search(String[] paths) throws IOException {
    Path cache = Files.createTempDirectory("juan");
    var all = Bookshelf.list(Stream.of(paths).map(Path::of).toList());
    for (int i = 0; i < 2; i++) {
      var texts = new TextCache(cache, "");
      new LibrarySearch(Library.PLAIN, texts, all).find("漢字", Query.Kind.FORGIVING, hit -> {});
    }
    delete(cache);
    Main.commandLine("grep").execute("grep", "--locked", "一", paths[0]);
    Main.commandLine("cat").execute("cat", "--locked", paths[0]);
    Main.commandLine("toc").execute("toc", "--locked", paths[0]);
  }

  private static void readInLegacyCharset() throws IOException {
    byte[] bytes = "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。".getBytes(Charset.forName("GB18030"));
    ArticleReader.read(new PipeSource("", new ByteArrayInputStream(bytes)));
  }

  /** A text as filters and crawlers leave it, so that repair, too, is in the archive. */
  private static Path damaged(Path folder) throws IOException {
    String line = "社區(qū)是疫情聯(lián)防的第一線,,也是外防輸入,、內(nèi)防擴散最有效的防線,?!毙v員說,他們戰(zhàn)勝了困難(共16人)。/p>\n";
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
