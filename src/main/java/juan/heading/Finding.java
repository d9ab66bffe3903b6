package juan.heading;

/**
 * What was found out about a line that looks like a heading.
 *
 * @param block index of its block
 * @param family the way in which it looks like one, with what it is numbered by: {@code "ordinal
 *     回"}
 * @param level of the heading it is, 1 the highest; 0 when it was refused
 * @param reason why, in English
 */
public record Finding(int block, String line, String family, int level, String reason) {}
