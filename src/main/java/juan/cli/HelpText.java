package juan.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import juan.text.Language;

/**
 * What the help says, and what is said of a wrong command line, in one language of the interface.
 * Picocli looks for the text of an option or command as {@code juan.NAME.KEY}, then as {@code KEY}.
 */
final class HelpText {
  private final ResourceBundle texts;

  /** The texts in a language; English for {@link Language#OTHER}. */
  HelpText(Language language) {
    String tag = language == Language.OTHER ? "en" : language.tag();
    try (var in = HelpText.class.getResourceAsStream("help/" + tag + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("no help in " + tag);
      }
      texts = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Picocli takes it. */
  ResourceBundle bundle() {
    return texts;
  }

  /** The text for a key, with {@code {0}} and so on replaced by the arguments. */
  String get(String key, Object... arguments) {
    String text = texts.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }
}
