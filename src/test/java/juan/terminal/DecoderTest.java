package juan.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static juan.terminal.TypedKeys.decode;
import static juan.terminal.TypedKeys.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import juan.reader.KeyMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private final Decoder decoder = new Decoder();

  static Stream<String> boundKeys() {
    return Stream.of(KeyMap.PANE, KeyMap.SHELF)
        .flatMap(map -> map.keys().values().stream())
        .flatMap(List::stream)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("boundKeys")
  void everyKeyThatIsBoundCanBeTyped(String bound) {
    var ways = TypedKeys.of(bound);
    if (ways.isEmpty()) {
      // A sequence such as :n, whose keys are typed one after the other.
      assertEquals(2, bound.length(), "no terminal has a key " + bound);
      assertEquals(bound.chars().mapToObj(Character::toString).toList(), decode(decoder, bound));
    }
    for (String typed : ways) {
      assertEquals(List.of(bound), decode(decoder, typed), () -> escaped(typed));
    }
  }

  @Test
  void whatATerminalAnswersIsNoKey() {
    assertEquals(List.of("j"), decode(decoder, "\033[0n\033[?62;22c\033[24;2Rj"));
  }

  @Test
  void knowsTheNamedKeysOfEveryTerminal() {
    TypedKeys.NAMED.forEach(
        (name, ways) ->
            ways.forEach(
                typed -> assertEquals(List.of(name), decode(decoder, typed), escaped(typed))));
  }

  @Test
  void shiftDoesNotTakeAwayTheArrows() {
    assertEquals(List.of("Up", "End"), decode(decoder, "\033[1;2A\033[1;2F"));
  }

  @Test
  void joinsCharactersThatAreTornBetweenReads() {
    for (String character : List.of("é", "卷", "𠮷")) {
      var keys = new ArrayList<String>();
      for (byte b : character.getBytes(UTF_8)) {
        assertTrue(keys.isEmpty());
        keys.addAll(names(decoder.feed(new byte[] {b})));
      }
      assertEquals(List.of(character), keys);
    }
  }

  @Test
  void brokenUtf8IsNoKeyAndDoesNotEatTheNextOne() {
    byte[] overlongSlash = {(byte) 0xC0, (byte) 0xAF};
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    byte[] c1 = {(byte) 0xC2, (byte) 0x9B};
    byte[] cutShort = {(byte) 0xE5, (byte) 0x8D, 'j'};
    assertEquals(List.of(), decoder.feed(overlongSlash));
    assertEquals(List.of(), decoder.feed(surrogate));
    assertEquals(List.of(), decoder.feed(c1));
    assertEquals(List.of("j"), names(decoder.feed(cutShort)));
  }

  @Test
  void escapeAloneIsTheEscapeKeyOnceNothingFollows() {
    assertEquals(List.of(), decode(decoder, "\033"));
    assertTrue(decoder.patience() > 0);
    assertEquals(List.of("Esc"), names(decoder.timeOut()));
    assertEquals(0, decoder.patience());
    assertEquals(List.of("j"), decode(decoder, "j"));
  }

  @Test
  void aSequenceTornAfterItsEscapeIsOneKey() {
    assertEquals(List.of(), decode(decoder, "\033"));
    assertEquals(List.of("Up"), decode(decoder, "[A"));
  }

  @Test
  void theRestOfASequenceThatComesTooLateRunsNoCommands() {
    decode(decoder, "\033");
    decoder.timeOut();
    assertEquals(List.of("Up"), decode(decoder, "[A"));
    decode(decoder, "\033");
    decoder.timeOut();
    assertEquals(List.of(), decode(decoder, "[24;80R"));
  }

  @Test
  void aBracketPressedAfterEscapeIsAKey() {
    decode(decoder, "\033");
    decoder.timeOut();
    assertEquals(List.of("["), decode(decoder, "["));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033[M !!", // mouse press, X10
        "\033[<0;10;10M", // mouse press, SGR
        "\033[32;10;10M", // mouse press, urxvt
        "\033[I\033[O", // focus
        "\033]11;rgb:0000/0000/0000\007", // background colour
        "\033]11;rgb:0000/0000/0000\033\\",
        "\033]52;c;cXFx\033\033\\", // an ESC too many before its end
        "\033P1$r0q\033\\", // DECRQSS
        "\033P>|XTerm(390)\033\\", // XTVERSION
        "\033_Gi=31;OK\033\\", // kitty graphics
        "\033[?64;1;2;6;9;15;22c", // primary device attributes
        "\033[>41;390;0c", // secondary
        "\033[24;80R", // cursor position
        "\033[?2026;2$y", // DECRPM
        "\033[?2027;0$y",
        "\033[8;24;80t", // window size
        "\033[1;5A", // Control-Up
        "\033[15;2~", // Shift-F5
        "\033O2Q", // Shift-F2 of Konsole
        "\033[106u", // j as kitty sends it when asked to
        "\033[200~qQjj\r\033[201~", // pasted text
        "\033[200~\033[Bq\003\033\033\033[201~", // pasted controls
      })
  void swallowsWhatIsNotAKey(String sent) {
    assertEquals(List.of(), decode(decoder, sent));
    assertEquals(0, decoder.patience(), "still waits for more");
    assertEquals(List.of("j"), decode(decoder, "j"));
  }

  @Test
  void aPasteThatNeverEndsDoesNotDeafenTheProgram() {
    assertEquals(List.of(), decode(decoder, "\033[200~q"));
    assertTrue(decoder.patience() > 0);
    assertEquals(List.of(), decoder.timeOut());
    assertEquals(List.of("j"), decode(decoder, "j"));
  }

  @Test
  void aStringThatNeverEndsDoesNotDeafenTheProgram() {
    assertEquals(List.of(), decode(decoder, "\033]11;rgb:"));
    assertFalse(decoder.patience() == 0);
    assertEquals(List.of(), decoder.timeOut());
    assertEquals(List.of("j"), decode(decoder, "j"));
  }

  @Test
  void altIsNotThePlainKey() {
    assertEquals(List.of("M-q"), decode(decoder, "\033q"));
  }

  private static String escaped(String typed) {
    return typed.replace("\033", "ESC ");
  }
}
