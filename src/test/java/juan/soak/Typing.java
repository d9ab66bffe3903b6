package juan.soak;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import juan.reader.KeyMap;

/** What a reader, a cat on the keyboard and a terminal may send. */
final class Typing {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("Up", "\033[A"),
          Map.entry("Down", "\033[B"),
          Map.entry("Right", "\033[C"),
          Map.entry("Left", "\033[D"),
          Map.entry("Home", "\033[H"),
          Map.entry("End", "\033[F"),
          Map.entry("PgUp", "\033[5~"),
          Map.entry("PgDn", "\033[6~"),
          Map.entry("F1", "\033OP"),
          Map.entry("Enter", "\r"),
          Map.entry("Tab", "\t"),
          Map.entry("Space", " "),
          Map.entry("Esc", "\033"),
          Map.entry("Backspace", "\177"));

  /** Each key that does something, but those that leave. */
  static final List<String> KEYS = keys();

  private static final List<String> TYPED =
      List.of(
          "一",
          "天下",
          "猫",
          "고양이",
          "fox",
          "tianxia",
          "的",
          "(((",
          "[一-龥]+",
          "\\",
          ".*.*.*=",
          "😀",
          "第.章",
          "",
          "x".repeat(300),
          "e\u0301");

  private static final List<String> REPORTS =
      List.of(
          "\033[I",
          "\033[O",
          "\033[<0;10;10M",
          "\033[<64;3;4M",
          "\033[M !!",
          "\033[10;20R",
          "\033[?62;22c",
          "\033]11;rgb:0000/0000/0000\033\\",
          "\033P1$r0m\033\\",
          "\033[1;5A",
          "\033[27;5;106~",
          "\033[200~QqZz\003\n乙\033[201~",
          "\033[[A",
          "\033O2Q");

  /** Ends whatever sequence or paste has begun; no key, as far as one has. */
  static final String END = "\030\033[201~";

  private Typing() {}

  private static List<String> keys() {
    var keys = new ArrayList<>(new TreeMap<>(NAMED).values());
    Stream.of(KeyMap.PANE, KeyMap.SHELF)
        .flatMap(map -> map.keys().values().stream())
        .flatMap(List::stream)
        .map(Typing::bytes)
        .distinct()
        .filter(key -> !List.of("q", "Q", "\003", "\032").contains(key))
        .forEach(keys::add);
    for (char c = '0'; c <= '9'; c++) {
      keys.add(String.valueOf(c));
    }
    keys.addAll(List.of("c", "i", "w", "x", "\022", "\005", "\007", "卷"));
    return keys;
  }

  private static String bytes(String key) {
    boolean control = key.length() == 2 && key.charAt(0) == '^';
    return control ? String.valueOf((char) (key.charAt(1) - '@')) : NAMED.getOrDefault(key, key);
  }

  /** A key that leaves nothing by itself. */
  static String key(SplittableRandom random) {
    return KEYS.get(random.nextInt(KEYS.size()));
  }

  /** Some keys, a count before them now and then. */
  static String keys(SplittableRandom random) {
    var keys = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      keys.append(random.nextInt(12) == 0 ? Integer.toString(random.nextInt(2_000_000)) : "");
      keys.append(key(random));
    }
    return keys.toString();
  }

  /** One key held down. */
  static String held(SplittableRandom random) {
    return key(random).repeat(1 + random.nextInt(60));
  }

  /** A text into whatever asks for one. */
  static String prompt(SplittableRandom random) {
    var asks = List.of("/", "?", "S", "&", "D", "V", "s", "m", "a", "E", "t/", "M", "\022");
    String text = TYPED.get(random.nextInt(TYPED.size()));
    String end = random.nextInt(5) == 0 ? "\033" : "\r";
    return asks.get(random.nextInt(asks.size())) + text + end;
  }

  static String report(SplittableRandom random) {
    return REPORTS.get(random.nextInt(REPORTS.size()));
  }

  /** Any bytes, so many of them control sequences as no keyboard sends. */
  static byte[] garbage(SplittableRandom random) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 1 + random.nextInt(30); i > 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> bytes.writeBytes("\033[".getBytes(StandardCharsets.US_ASCII));
        case 1 -> bytes.write(random.nextInt(256));
        case 2 -> bytes.write(0x30 + random.nextInt(12));
        case 3 -> bytes.writeBytes(report(random).getBytes(StandardCharsets.UTF_8));
        default -> bytes.write(0x20 + random.nextInt(95));
      }
    }
    return bytes.toByteArray();
  }

  /** A paste; half of them are cut off. */
  static String paste(SplittableRandom random) {
    String text = Scene.text(random, 1 + random.nextInt(30));
    return "\033[200~" + text + (random.nextBoolean() ? "\033[201~" : "");
  }
}
