package juan.library;

/**
 * What the text in a file of its own is in truth: a part of a file or of what was piped in.
 *
 * @param place by which it is known again: its file's place with # and a number, or the {@link
 *     ContentHash} of what was piped in
 * @param article what it is called where it is remembered: its place, or - with # and a number
 */
public record Part(String place, String article) {}
