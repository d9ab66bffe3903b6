package juan.search;

/**
 * A place where something was found.
 *
 * @param start in UTF-16 units of the text
 * @param end behind its last unit; more than the start
 */
public record Range(int start, int end) {}
