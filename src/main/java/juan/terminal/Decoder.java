package juan.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import juan.reader.Key;

/**
 * Turns the bytes a terminal sends into keys (ECMA-48, xterm's control sequences).
 *
 * <p>A sequence it does not know is swallowed to its end: the letters in it must never run
 * commands. That holds for answers that come late, pasted text, focus and mouse reports, and
 * sequences that a slow link tears in two.
 */
final class Decoder {
  /** How long an ESC may stand alone before it is the Escape key, in milliseconds. */
  private static final int ESCAPE_MILLIS = 50;

  /** How long an unfinished sequence is waited for before it is given up, in milliseconds. */
  private static final int SEQUENCE_MILLIS = 1000;

  private static final int ESC = 0x1B;

  private static final Map<String, String> CSI_KEYS =
      Map.ofEntries(
          Map.entry("A", "Up"),
          Map.entry("B", "Down"),
          Map.entry("C", "Right"),
          Map.entry("D", "Left"),
          Map.entry("H", "Home"),
          Map.entry("F", "End"),
          Map.entry("1~", "Home"),
          Map.entry("7~", "Home"),
          Map.entry("4~", "End"),
          Map.entry("8~", "End"),
          Map.entry("2~", "Insert"),
          Map.entry("3~", "Delete"),
          Map.entry("5~", "PgUp"),
          Map.entry("6~", "PgDn"),
          Map.entry("11~", "F1"),
          Map.entry("[A", "F1"),
          Map.entry("P", "F1"));

  private enum State {
    GROUND,
    ESCAPE,
    CSI,
    SS3,
    /** In an OSC, DCS, APC, PM or SOS string, until BEL or ST. */
    STRING,
    STRING_ESCAPE,
    /** In the three bytes after an old mouse report. */
    MOUSE,
    UTF8
  }

  /** What a terminal answers to questions. */
  interface Answers {
    /** The cursor stands at a row and column, from 1. */
    void cursorAt(int row, int column);

    /** The terminal has said what it is. */
    void attributes();

    /** The terminal has said that it is there. */
    void ready();
  }

  private static final Answers NOBODY_ASKED =
      new Answers() {
        @Override
        public void cursorAt(int row, int column) {}

        @Override
        public void attributes() {}

        @Override
        public void ready() {}
      };

  private final Answers answers;
  private final StringBuilder parameters = new StringBuilder();
  private final ByteArrayOutputStream character = new ByteArrayOutputStream();
  private State state = State.GROUND;
  private int expected;
  private boolean pasting;
  private boolean escapeTimedOut;

  Decoder() {
    this(NOBODY_ASKED);
  }

  Decoder(Answers answers) {
    this.answers = answers;
  }

  /** The keys that these bytes finish. */
  List<Key> feed(byte[] bytes) {
    var keys = new ArrayList<Key>();
    if (escapeTimedOut && bytes.length > 1 && (bytes[0] == '[' || bytes[0] == 'O')) {
      // The rest of a sequence whose ESC came a moment before it: nobody types that fast.
      state = State.ESCAPE;
    }
    escapeTimedOut = false;
    for (byte b : bytes) {
      accept(b & 0xFF, keys);
    }
    return keys;
  }

  /** How long to wait for more bytes before {@link #timeOut}, in milliseconds; 0 for any time. */
  int patience() {
    if (pasting) {
      return SEQUENCE_MILLIS;
    }
    return switch (state) {
      case GROUND -> 0;
      case ESCAPE -> ESCAPE_MILLIS;
      default -> SEQUENCE_MILLIS;
    };
  }

  /** No more bytes have come in time: the keys that are now certain. */
  List<Key> timeOut() {
    boolean escape = state == State.ESCAPE;
    boolean pasted = pasting;
    state = State.GROUND;
    escapeTimedOut = escape;
    pasting = false; // the end of what was pasted is lost: the keys must work again
    return escape && !pasted ? List.of(new Key("Esc")) : List.of();
  }

  private void accept(int b, List<Key> keys) {
    switch (state) {
      case GROUND -> ground(b, keys);
      case ESCAPE -> escape(b, keys);
      case CSI -> csi(b, keys);
      case SS3 -> ss3(b, keys);
      case STRING -> string(b);
      case STRING_ESCAPE -> stringEscape(b);
      case MOUSE -> state = --expected == 0 ? State.GROUND : State.MOUSE;
      case UTF8 -> utf8(b, keys);
    }
  }

  private void ground(int b, List<Key> keys) {
    if (b == ESC) {
      state = State.ESCAPE;
    } else if (b >= 0xC2 && b <= 0xF4) {
      character.reset();
      character.write(b);
      expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
      state = State.UTF8;
    } else if (b < 0x80) {
      add(keys, name(b));
    }
  }

  private static String name(int b) {
    return switch (b) {
      case '\r', '\n' -> "Enter";
      case '\t' -> "Tab";
      case ' ' -> "Space";
      case 0x08, 0x7F -> "Backspace";
      default -> b < 0x20 ? "^" + (char) (b + '@') : String.valueOf((char) b);
    };
  }

  private void escape(int b, List<Key> keys) {
    parameters.setLength(0);
    state = State.GROUND;
    if (b == '[') {
      state = State.CSI;
    } else if (b == 'O') {
      state = State.SS3;
    } else if (b == ']' || b == 'P' || b == '_' || b == '^' || b == 'X') {
      state = State.STRING;
    } else if (b == ESC) {
      add(keys, "Esc");
      state = State.ESCAPE;
    } else if (b >= 0x20 && b < 0x7F) {
      add(keys, "M-" + (char) b);
    }
  }

  private void csi(int b, List<Key> keys) {
    if (b == ESC) {
      state = State.ESCAPE;
    } else if (b == 0x18 || b == 0x1A) {
      state = State.GROUND;
    } else if (b == '[' && parameters.length() == 0) {
      parameters.append('['); // the Linux console's function keys: ESC [ [ A
    } else if (b >= 0x20 && b < 0x40) {
      parameters.append((char) b);
    } else if (b >= 0x40 && b < 0x7F) {
      state = State.GROUND;
      finishCsi((char) b, keys);
    }
  }

  private void finishCsi(char end, List<Key> keys) {
    String sequence = parameters.toString() + end;
    if (sequence.equals("M")) {
      expected = 3;
      state = State.MOUSE;
    } else if (sequence.equals("200~")) {
      pasting = true;
    } else if (sequence.equals("201~")) {
      pasting = false;
    } else if (sequence.equals("0n")) {
      answers.ready();
    } else if (end == 'R' || end == 'c') {
      answer(sequence);
    } else {
      // 1;2A is Up with Shift held; with other modifiers it is another key, which nothing is bound
      // to.
      String key = CSI_KEYS.get(sequence.replaceFirst("^1?;2([A-H])$", "$1"));
      if (key != null) {
        add(keys, key);
      }
    }
  }

  private void answer(String sequence) {
    int between = sequence.indexOf(';');
    int row = sequence.endsWith("R") ? number(sequence, 0, between) : -1;
    int column = row < 0 ? -1 : number(sequence, between + 1, sequence.length() - 1);
    if (column >= 0) {
      answers.cursorAt(row, column);
    } else if (sequence.startsWith("?") && sequence.endsWith("c")) {
      answers.attributes();
    }
  }

  /** A number of one to four digits; -1 for anything else. */
  private static int number(String text, int start, int end) {
    if (end <= start || end - start > 4) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private void ss3(int b, List<Key> keys) {
    if (b >= '0' && b <= ';') {
      parameters.append((char) b); // Konsole's Shift-F2 is ESC O 2 Q: not Q
      return;
    }
    state = b == ESC ? State.ESCAPE : State.GROUND;
    String sequence = parameters.toString() + (char) b;
    String key = sequence.equals("M") ? "Enter" : CSI_KEYS.get(sequence); // M is the keypad's
    if (key != null) {
      add(keys, key);
    }
  }

  private void string(int b) {
    if (b == 0x07 || b == 0x18 || b == 0x1A) {
      state = State.GROUND;
    } else if (b == ESC) {
      state = State.STRING_ESCAPE;
    }
  }

  private void stringEscape(int b) {
    state = b == '\\' ? State.GROUND : State.STRING;
    if (state == State.STRING) {
      string(b);
    }
  }

  private void utf8(int b, List<Key> keys) {
    if ((b & 0xC0) != 0x80) {
      state = State.GROUND;
      ground(b, keys);
      return;
    }
    character.write(b);
    if (--expected == 0) {
      state = State.GROUND;
      String text = character.toString(StandardCharsets.UTF_8);
      boolean control = Character.isISOControl(text.codePointAt(0));
      if (!control && text.indexOf('\uFFFD') < 0) {
        add(keys, text);
      }
    }
  }

  private void add(List<Key> keys, String name) {
    if (!pasting) {
      keys.add(new Key(name));
    }
  }
}
