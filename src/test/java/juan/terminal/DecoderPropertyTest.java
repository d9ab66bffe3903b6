package juan.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, however it is torn, no letter inside a sequence becomes a command. */
class DecoderPropertyTest {
  private static final int ROUNDS = 5_000;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> NAMES = TypedKeys.NAMED.keySet().stream().sorted().toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTornSequenceIsItsOwnKeyOrNone(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String sequence = sequence(random);
      var decoder = new Decoder();
      var keys = feedTorn(decoder, sequence, random);
      keys.addAll(TypedKeys.decode(decoder, "j"));
      assertEquals(withJ(ownKey(sequence)), keys, "seed " + seed + ": " + hex(sequence));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keysAmongTornSequencesComeOutInOrder(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS / 10; round++) {
      var typed = new StringBuilder();
      var expected = new ArrayList<String>();
      for (int i = 0; i < 20; i++) {
        String sequence = sequence(random);
        typed.append(sequence);
        expected.addAll(ownKey(sequence));
        String name = random.nextBoolean() ? pick(NAMES, random) : letter(random);
        typed.append(pick(TypedKeys.of(name), random));
        expected.add(name);
      }
      var keys = feedTorn(new Decoder(), typed.toString(), random);
      assertEquals(expected, keys, "seed " + seed + ": " + hex(typed.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void afterAnyBytesAndAPauseKeysWorkAgain(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = noise(random);
      var decoder = new Decoder();
      decoder.feed(noise);
      decoder.timeOut();
      String why = "seed " + seed + ": " + HexFormat.of().formatHex(noise);
      assertEquals(0, decoder.patience(), why);
      assertEquals(List.of("j"), TypedKeys.decode(decoder, "j"), why);
    }
  }

  /** Bytes among which those that begin and end sequences are frequent. */
  private static byte[] noise(SplittableRandom random) {
    byte[] starts = "\033[]O\\PM200~201~\007;".getBytes(UTF_8);
    var bytes = new byte[random.nextInt(24)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      if (random.nextInt(3) > 0) {
        bytes[i] = starts[random.nextInt(starts.length)];
      }
    }
    return random.nextInt(4) > 0 ? bytes : join("\033[200~".getBytes(UTF_8), bytes);
  }

  private static byte[] join(byte[] first, byte[] second) {
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static List<String> feedTorn(Decoder decoder, String typed, SplittableRandom random) {
    byte[] bytes = typed.getBytes(UTF_8);
    var keys = new ArrayList<String>();
    for (int at = 0, next; at < bytes.length; at = next) {
      next = Math.min(bytes.length, at + 1 + random.nextInt(4));
      keys.addAll(TypedKeys.names(decoder.feed(Arrays.copyOfRange(bytes, at, next))));
    }
    return keys;
  }

  /** A whole control sequence or control string (ECMA-48, 5.4 to 5.6). */
  private static String sequence(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> "\033O" + some("0123456789;", 3, random) + letter(random);
      case 1 -> {
        String body = some(LETTERS + " 0123456789;:/?卷é", 12, random);
        String end = random.nextBoolean() ? "\007" : "\033\\";
        yield "\033" + some("]P_^X", 1, 1, random) + body + end;
      }
      case 2 -> "\033[M" + some(LETTERS + " !#", 3, 3, random);
      default -> {
        String body = some("0123456789;:<=>?", 6, random) + some(" !#$%'*+", 2, random);
        String end = some(LETTERS + "@`{|}~", 1, 1, random);
        boolean opens = (body + end).equals("M") || (body + end).equals("200~");
        yield opens ? sequence(random) : "\033[" + body + end;
      }
    };
  }

  /** The key a whole sequence is; Shift with an arrow is the arrow. */
  private static List<String> ownKey(String sequence) {
    String plain = sequence.replaceFirst("^\033\\[1?;2([A-H])$", "\033[$1");
    for (String name : NAMES) {
      if (TypedKeys.of(name).contains(plain)) {
        return List.of(name);
      }
    }
    return plain.equals("\033[P") ? List.of("F1") : List.of();
  }

  private static List<String> withJ(List<String> keys) {
    var all = new ArrayList<>(keys);
    all.add("j");
    return all;
  }

  private static String letter(SplittableRandom random) {
    return some(LETTERS, 1, 1, random);
  }

  private static String some(String characters, int most, SplittableRandom random) {
    return some(characters, 0, most, random);
  }

  private static String some(String characters, int least, int most, SplittableRandom random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(least, most + 1); i > 0; i--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  private static <T> T pick(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
