package juan.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the program keeps more the longer it is used: the bytes of the objects that a full
 * collection leaves, after a novel of 30 MB is read and used a little, and after 10,000 random keys
 * and 1,000 resizes more. Both are taken at the same place of the text, with nothing looked for.
 */
public final class Leak {
  private static final Path NOVEL = Path.of("../shared/data/intake/novel/sanguo.txt");
  private static final int LARGE = 30_000_000;
  private static final int KEYS = Integer.getInteger("soak.keys", 10_000);
  private static final int RESIZES = 1_000;
  private static final int PROMPTS = 200;
  private static final double MOST = 1.10;

  /** So many keys are sent before the program is waited for. */
  private static final int AT_ONCE = 50;

  /** What leaves the article, or makes another of it, read in a wrong charset. */
  private static final List<String> LEAVING = List.of("\177", "E");

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+)");

  /** The default of MarkSweepAlwaysCompactCount. */
  private static final int COLLECTIONS = 4;

  private final Console console;
  private final SplittableRandom random;
  private final ProcessHandle juan;

  private Leak(Console console, ProcessHandle juan, long seed) {
    this.console = console;
    this.juan = juan;
    this.random = new SplittableRandom(seed);
  }

  public static void main(String[] arguments) throws Exception {
    if (!Files.exists(NOVEL)) {
      System.out.println("Nothing is measured: there is no " + NOVEL);
      return;
    }
    long seed = Long.getLong("soak.seed", 1);
    Path folder = Files.createTempDirectory("juan-leak");
    var scene = new Scene(folder, 1);
    byte[] novel = Files.readAllBytes(NOVEL);
    try (var out = Files.newOutputStream(folder.resolve("novel.txt"))) {
      for (long written = 0; written < LARGE; written += novel.length) {
        out.write(novel);
      }
    }
    boolean clean;
    try (var console = new Console(folder, "commands", scene.environment, 80, 24)) {
      console.command("juan novel.txt");
      console.await("a first frame", () -> console.frames() > 0);
      clean = new Leak(console, console.juan().orElseThrow(), seed).measure();
    } finally {
      Soak.delete(folder);
    }
    System.exit(clean ? 0 : 1);
  }

  private boolean measure() throws Exception {
    everyKey();
    use(KEYS / 10, RESIZES / 10);
    long before = heap();
    use(KEYS, RESIZES);
    long after = heap();
    double ratio = (double) after / before;
    System.out.println(
        "heap after %d keys and %d resizes: %.1f MB, before: %.1f MB, ratio %.3f (at most %.2f)"
            .formatted(KEYS, RESIZES, after / 1e6, before / 1e6, ratio, MOST));
    return ratio <= MOST;
  }

  /**
   * Each key once, and texts into what asks for one: then all tables there are have been loaded.
   */
  private void everyKey() throws Exception {
    for (String key : Typing.KEYS) {
      if (!LEAVING.contains(key)) {
        console.type(key + Typing.END + "\033\033\030");
        rest();
      }
    }
    for (int i = 0; i < PROMPTS; i++) {
      String prompt = Typing.prompt(random);
      if (!prompt.startsWith("E")) {
        console.type(prompt + Typing.END + "\033\033\030");
        rest();
      }
    }
  }

  private void use(int keys, int resizes) throws Exception {
    for (int sent = 0; sent < keys; sent += AT_ONCE) {
      var typed = new StringBuilder();
      for (int i = 0; i < AT_ONCE; i++) {
        typed.append(harmless());
      }
      console.type(typed + Typing.END);
      rest();
    }
    for (int i = 0; i < resizes; i++) {
      console.resize(1 + random.nextInt(200), 1 + random.nextInt(60));
      if (i % 10 == 0) {
        rest();
      }
    }
    console.resize(80, 24);
    rest();
    console.forget();
  }

  private String harmless() {
    String key = Typing.key(random);
    while (LEAVING.contains(key)) {
      key = Typing.key(random);
    }
    return key;
  }

  private void rest() throws InterruptedException {
    var seen = new String[] {""};
    console.await(
        "at rest",
        () -> {
          String now = console.sent() + Busyness.of(juan.pid());
          boolean same = now.equals(seen[0]);
          seen[0] = now;
          return same;
        });
  }

  private long heap() throws IOException, InterruptedException {
    // To the start of the text, with no panel open and nothing marked.
    for (String keys : new String[] {"\033\033\030", "\033\033\030", "\033\033\030", "g"}) {
      console.type(keys);
      rest();
    }
    // Each fourth collection leaves no room between what lives; the others fill it with arrays.
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      least = Math.min(least, collected(i == 0));
    }
    return least;
  }

  private long collected(boolean shown) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var process =
        new ProcessBuilder(jcmd.toString(), Long.toString(juan.pid()), "GC.class_histogram")
            .start();
    String histogram = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    if (shown) {
      histogram.lines().limit(12).forEach(System.out::println);
    }
    Matcher total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new IOException("no histogram: " + histogram);
    }
    return Long.parseLong(total.group(1));
  }
}
