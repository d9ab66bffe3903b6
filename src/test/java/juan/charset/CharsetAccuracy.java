package juan.charset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How often {@link CharsetDetector} is right on pieces of the shared texts, none of which its
 * tables were made from: {@code mvn -q -B -Paccuracy -DskipTests verify} prints a table.
 */
final class CharsetAccuracy {
  /** Pieces of this many characters; {@link #FILE} stands for files of 1 KB to 4 KB. */
  static final int SNIPPET = 12;

  static final int PARAGRAPH = 100;
  static final int FILE = 0;

  private static final List<String> UNICODE =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");

  /** A text and the legacy charsets that such texts are in. */
  private record Sourced(String name, Charset charset, List<String> charsets) {}

  private static final List<Sourced> TEXTS =
      List.of(
          chinese("udhr/udhr_cmn_hans.txt", "GB18030"),
          chinese("intake/novel/sanguo.txt", "GB18030"),
          chinese("intake/chapters/rulin.txt", "GB18030"),
          chinese("intake/chapters/liaozhai.txt", "GB18030"),
          chinese("intake/damage/simplified.clean.txt", "GB18030"),
          chinese("intake/json/论语_lunyu.json", "GB18030"),
          chinese("intake/json/全唐诗_唐诗三百首.json", "GB18030", "Big5-HKSCS"),
          chinese("udhr/udhr_cmn_hant.txt", "GB18030", "Big5-HKSCS"),
          chinese("intake/damage/traditional.clean.txt", "GB18030", "Big5-HKSCS"),
          chinese("seed/restored.txt", "GB18030", "Big5-HKSCS"),
          japanese("udhr/udhr_jpn.txt", "UTF-8"),
          japanese("intake/aozora/43737_ruby_19028.txt", "windows-31j"),
          japanese("intake/aozora/752_ruby_2438.txt", "windows-31j"),
          japanese("intake/aozora/127_ruby_150.txt", "windows-31j"),
          new Sourced(
              "udhr/udhr_kor.txt",
              Charset.forName("UTF-8"),
              List.of("x-windows-949", "ISO-2022-KR")));

  private static Sourced chinese(String name, String... charsets) {
    return new Sourced(name, Charset.forName("UTF-8"), List.of(charsets));
  }

  private static Sourced japanese(String name, String charset) {
    return new Sourced(
        name, Charset.forName(charset), List.of("windows-31j", "x-eucJP-Open", "ISO-2022-JP"));
  }

  /**
   * How many pieces were tried and how many told right.
   *
   * @param missed some that were not
   */
  record Tally(int tried, int right, List<String> missed) {
    double share() {
      return (double) right / tried;
    }
  }

  private CharsetAccuracy() {}

  /** Whether the texts are here. */
  static boolean isPossible(Path shared) {
    return TEXTS.stream().allMatch(text -> Files.exists(shared.resolve(text.name)));
  }

  /**
   * Tries pieces from random places.
   *
   * @param length in characters, or {@link #FILE}
   * @param pieces how many of each text in each charset
   * @return by charset
   */
  static TreeMap<String, Tally> measure(Path shared, int length, int pieces, long seed)
      throws IOException {
    var tallies = new TreeMap<String, Tally>();
    var random = new SplittableRandom(seed);
    for (Sourced sourced : TEXTS) {
      String text = new String(Files.readAllBytes(shared.resolve(sourced.name)), sourced.charset);
      var charsets = new ArrayList<>(UNICODE);
      charsets.addAll(sourced.charsets);
      for (String name : charsets) {
        for (int i = 0; i < pieces; i++) {
          byte[] bytes = piece(text, Charset.forName(name), length, random);
          if (bytes.length > 0) {
            String missed = missed(bytes, Charset.forName(name));
            tallies.merge(name, tally(missed), CharsetAccuracy::sum);
          }
        }
      }
    }
    return tallies;
  }

  /** A piece of a text in a charset; nothing where the charset lacks one of its characters. */
  private static byte[] piece(String text, Charset charset, int length, SplittableRandom random) {
    int bytes = length == FILE ? 1024 + random.nextInt(3072) : 0;
    int characters = length == FILE ? bytes : length;
    int start = random.nextInt(text.length() - Math.min(characters, text.length() - 1));
    start -= Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
    int end = Math.min(text.length(), start + characters);
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    try {
      ByteBuffer encoded =
          charset
              .newEncoder()
              .onUnmappableCharacter(
                  length == FILE ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text, start, end));
      var piece = new byte[length == FILE ? Math.min(bytes, encoded.limit()) : encoded.limit()];
      encoded.get(piece);
      return piece;
    } catch (java.nio.charset.CharacterCodingException e) {
      return new byte[0];
    }
  }

  /** What a piece was taken for, with its text; empty when the text is right. */
  private static String missed(byte[] bytes, Charset charset) {
    var detection = CharsetDetector.detect(bytes);
    String expected = new String(bytes, charset);
    boolean right = detection.isText() && expected.equals(new String(bytes, detection.charset()));
    return right
        ? ""
        : (detection.isText() ? detection.encoding() : "binary")
            + " "
            + expected.substring(0, Math.min(40, expected.length())).replaceAll("\\R", "⏎");
  }

  private static Tally tally(String missed) {
    return missed.isEmpty() ? new Tally(1, 1, List.of()) : new Tally(1, 0, List.of(missed));
  }

  private static Tally sum(Tally a, Tally b) {
    var missed = new ArrayList<>(a.missed);
    if (missed.size() < 12) {
      missed.addAll(b.missed);
    }
    return new Tally(a.tried + b.tried, a.right + b.right, missed);
  }

  /** Prints the table; any argument also prints some of the pieces that were not told right. */
  public static void main(String[] args) throws IOException {
    var shared = Path.of("../shared/data");
    var snippets = measure(shared, SNIPPET, 1000, 1);
    var paragraphs = measure(shared, PARAGRAPH, 500, 2);
    var files = measure(shared, FILE, 200, 3);
    System.out.printf("%-14s %9s %9s %9s%n", "", "12 chars", "100 chars", "1–4 KB");
    for (String charset : snippets.keySet()) {
      System.out.printf("%-14s", charset);
      for (var tallies : List.of(snippets, paragraphs, files)) {
        System.out.printf(" %8.2f%%", 100 * tallies.get(charset).share());
      }
      System.out.println();
    }
    for (var tallies : List.of(snippets, paragraphs, files)) {
      tallies.forEach(
          (charset, tally) -> {
            if (args.length > 0 && !tally.missed.isEmpty()) {
              System.out.println(charset + "\n  " + String.join("\n  ", tally.missed));
            }
          });
    }
  }
}
