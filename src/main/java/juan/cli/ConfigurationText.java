package juan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What can be told of a configuration file that is no JSON.
 *
 * @param text its bytes, as characters
 */
record ConfigurationText(Path path, String text) {
  /** More than any configuration has, in bytes. */
  private static final int MOST = 1 << 24;

  /** The word, unless nothing but “false” follows; possessive, or a long file would take long. */
  private static final Pattern LOCKED =
      Pattern.compile("\\blocked\\b[\"']?+\\s*+[:=>]*+\\s*+[\"']?+(?!false\\b)");

  /** The text of a file, as far as it can be read. */
  static ConfigurationText of(Path path) {
    try (var in = Files.newInputStream(path)) {
      // Of any charset the letters of ASCII are left; UTF-16 has zeros between them.
      String text = new String(in.readNBytes(MOST), StandardCharsets.ISO_8859_1);
      return new ConfigurationText(path, text.replace("\0", ""));
    } catch (IOException e) {
      return new ConfigurationText(path, "");
    }
  }

  /** Whether it says, or may say, that Juan is locked. */
  boolean namesLocked() {
    return LOCKED.matcher(text).find();
  }

  /** The line of the comma that nothing follows, where a reader has noticed that in another. */
  int faultLine(int noticed) {
    int start = 0;
    for (int line = 1; line < noticed; line++) {
      start = text.indexOf('\n', start) + 1;
    }
    String before = text.substring(0, start).stripTrailing();
    String rest = text.substring(start).stripLeading();
    boolean closes = rest.startsWith("}") || rest.startsWith("]");
    return closes && before.endsWith(",")
        ? (int) before.chars().filter(c -> c == '\n').count() + 1
        : noticed;
  }
}
