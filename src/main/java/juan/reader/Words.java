package juan.reader;

import juan.text.Language;

/** The words of the interface in one language. */
public final class Words {
  private final Language language;

  /** The words in a language; English for {@link Language#OTHER}. */
  public Words(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /** The words for a key, with {@code {0}} and so on replaced by the arguments. */
  public String get(String key, Object... arguments) {
    String text = WordTable.get(language, key);
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
}
