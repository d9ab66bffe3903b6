package juan.pronunciation;

import java.util.List;
import juan.text.Language;

/** Works out how the text of a language is read aloud. Safe for use by several threads. */
public interface Pronunciation {
  /** Of languages whose writing says how it is read, and of those that Juan does not know. */
  Pronunciation NONE = text -> List.of();

  /** The readings of a text, in its order; none overlap. */
  List<Reading> of(String text);

  /**
   * How a language is read. Nothing is loaded before the first text is asked for.
   *
   * @param notation for Chinese
   */
  static Pronunciation of(Language language, Notation notation) {
    return switch (language) {
      case ZH_HANS, ZH_HANT -> new Mandarin(notation);
      case JA -> new Furigana();
      case KO, OTHER -> NONE;
    };
  }
}
