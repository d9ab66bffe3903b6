package juan.reader;

import juan.article.Position;

/**
 * A place where what was searched for stands.
 *
 * @param end UTF-16 offset in the block's text behind it
 */
public record Hit(Position place, int end) {}
