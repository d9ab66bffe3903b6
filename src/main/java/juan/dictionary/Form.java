package juan.dictionary;

/**
 * The form that dictionaries list an inflected word in: 食べる for 食べた.
 *
 * @param end UTF-16 offset in the text after the word as it stands there
 */
public record Form(int end, String word) {}
