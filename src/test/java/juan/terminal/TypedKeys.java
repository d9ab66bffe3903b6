package juan.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/** The bytes terminals send for keys, for tests. */
final class TypedKeys {
  private static final String ESC = "\033";

  /** Key names to what xterm, application cursor mode, the Linux console and rxvt send for them. */
  static final Map<String, List<String>> NAMED =
      Map.ofEntries(
          Map.entry("Up", List.of(ESC + "[A", ESC + "OA")),
          Map.entry("Down", List.of(ESC + "[B", ESC + "OB")),
          Map.entry("Right", List.of(ESC + "[C", ESC + "OC")),
          Map.entry("Left", List.of(ESC + "[D", ESC + "OD")),
          Map.entry("Home", List.of(ESC + "[H", ESC + "OH", ESC + "[1~", ESC + "[7~")),
          Map.entry("End", List.of(ESC + "[F", ESC + "OF", ESC + "[4~", ESC + "[8~")),
          Map.entry("Insert", List.of(ESC + "[2~")),
          Map.entry("Delete", List.of(ESC + "[3~")),
          Map.entry("PgUp", List.of(ESC + "[5~")),
          Map.entry("PgDn", List.of(ESC + "[6~")),
          Map.entry("F1", List.of(ESC + "OP", ESC + "[11~", ESC + "[[A")),
          Map.entry("Enter", List.of("\r", "\n", ESC + "OM")),
          Map.entry("Tab", List.of("\t")),
          Map.entry("Space", List.of(" ")),
          Map.entry("Backspace", List.of("\177", "\b")));

  private TypedKeys() {}

  /** The ways a terminal sends one key; empty for a name that no key has. */
  static List<String> of(String name) {
    if (NAMED.containsKey(name)) {
      return NAMED.get(name);
    }
    if (name.matches("\\^[@-_]")) {
      return List.of(String.valueOf((char) (name.charAt(1) - '@')));
    }
    return name.codePointCount(0, name.length()) == 1 ? List.of(name) : List.of();
  }

  /** The names of the keys that a decoder makes of bytes which come all at once. */
  static List<String> decode(Decoder decoder, String typed) {
    return names(decoder.feed(typed.getBytes(UTF_8)));
  }

  static List<String> names(List<juan.reader.Key> keys) {
    return keys.stream().map(juan.reader.Key::name).toList();
  }
}
