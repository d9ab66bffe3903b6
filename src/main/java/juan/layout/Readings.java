package juan.layout;

import java.util.Locale;
import juan.pronunciation.Notation;
import juan.pronunciation.Pronunciation;
import juan.text.Language;

/** Which readings are worked out for text that has none of its own. */
public enum Readings {
  OFF,
  /** Above Chinese in the Latin alphabet, above Japanese in kana. */
  PINYIN,
  /** Above Chinese in ㄅㄆㄇ, above Japanese in kana. */
  ZHUYIN;

  /** The name in what is remembered. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How text of a language is read. */
  public Pronunciation of(Language language) {
    return switch (this) {
      case OFF -> Pronunciation.NONE;
      case PINYIN -> Pronunciation.of(language, Notation.PINYIN);
      case ZHUYIN -> Pronunciation.of(language, Notation.ZHUYIN);
    };
  }

  /** Whether text of a language has any. */
  public boolean areFor(Language language) {
    return this != OFF && (language.isChinese() || language == Language.JA);
  }

  /** The next when the reader of a text of a language goes through them. */
  public Readings next(Language language) {
    return switch (this) {
      case OFF -> PINYIN;
      case PINYIN -> language.isChinese() ? ZHUYIN : OFF;
      case ZHUYIN -> OFF;
    };
  }
}
