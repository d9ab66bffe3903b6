package juan.cli;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * JSON as people write it by hand: with comments, and with a comma after the last element. Gson
 * allows the one and not the other; so those commas become spaces, and lines stay what they are.
 */
final class LenientJson {
  /** More than any file of settings has, in UTF-16 units. */
  private static final int MOST = 1 << 24;

  private final StringBuilder text;

  /** Of the comma that only white space and comments have followed; -1 where there is none. */
  private int comma = -1;

  /** The last character that is neither white space nor in a comment. */
  private char last = '{';

  private LenientJson(StringBuilder text) {
    this.text = text;
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it cannot be read, or is not in UTF-8
   */
  static JsonReader open(Path path) throws IOException {
    var all = new StringBuilder();
    try (var in = Files.newBufferedReader(path)) {
      var some = new char[1 << 13];
      for (int n = in.read(some); n >= 0 && all.length() < MOST; n = in.read(some)) {
        all.append(some, 0, n);
      }
    }
    return of(all);
  }

  static JsonReader of(CharSequence text) {
    var its = new LenientJson(new StringBuilder(text));
    its.dropLastCommas();
    var json = new JsonReader(new StringReader(its.text.toString()));
    json.setStrictness(Strictness.LENIENT); // or it would know no comments
    return json;
  }

  private void dropLastCommas() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '#' || isAt("//", i)) {
        i = end("\n", i);
      } else if (isAt("/*", i)) {
        i = end("*/", i + 2) + 1;
      } else if (!Character.isWhitespace(c)) {
        i = take(i, c);
      }
    }
  }

  /** Takes a character, or the string that it begins; gives the place of its last one. */
  private int take(int at, char c) {
    boolean closes = c == '}' || c == ']';
    if (closes && comma >= 0) {
      text.setCharAt(comma, ' ');
    }
    // One after another, or after nothing, is a mistake and stays one.
    comma = c == ',' && "{[,:".indexOf(last) < 0 ? at : -1;
    boolean begins = (c == '"' || c == '\'') && "{[,:=>;".indexOf(last) >= 0;
    last = c;
    return begins ? closing(at, c) : at;
  }

  private int closing(int at, char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return text.length();
  }

  private boolean isAt(String what, int at) {
    return text.charAt(at) == what.charAt(0)
        && at + 1 < text.length()
        && text.charAt(at + 1) == what.charAt(1);
  }

  private int end(String what, int from) {
    int end = text.indexOf(what, from);
    return end < 0 ? text.length() : end;
  }
}
