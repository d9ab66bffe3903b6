package juan.article;

/**
 * A section of an article, from its heading to the next heading of its level or a higher one.
 *
 * @param block index of the heading's block
 * @param level 1 is the highest
 * @param characters the section's length, its own sections included
 */
public record Section(int block, int level, String title, int characters) {}
