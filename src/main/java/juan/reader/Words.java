package juan.reader;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import juan.text.Language;

/** The words of the interface in one language. */
public final class Words {
  private final Language language;
  private final Properties words = new Properties();

  /** The words in a language; English for {@link Language#OTHER}. */
  public Words(Language language) {
    this.language = language;
    String tag = language == Language.OTHER ? "en" : language.tag();
    try (var in = Words.class.getResourceAsStream("words/" + tag + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("no words for " + tag);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Language language() {
    return language;
  }

  /** The words for a key, with {@code {0}} and so on replaced by the arguments. */
  public String get(String key, Object... arguments) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** A number with its thousands apart: 12,345. */
  public String number(long number) {
    var digits = new StringBuilder().append(number);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** A length in characters, with its unit. */
  public String length(long characters) {
    return get("length", number(characters));
  }

  java.util.Set<String> keys() {
    return words.stringPropertyNames();
  }
}
