package juan.pronunciation;

/**
 * How a stretch of text is read.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last
 * @param text the reading, as it is shown
 * @param sure false where the text may as well be read otherwise
 */
public record Reading(int start, int end, String text, boolean sure) {}
