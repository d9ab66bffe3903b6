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

  /** The line where it says, or may say, that Juan is locked; 0 where it does not. */
  int lockedLine() {
    var locked = LOCKED.matcher(text);
    return locked.find()
        ? 1 + (int) text.substring(0, locked.start()).chars().filter(c -> c == '\n').count()
        : 0;
  }
}
