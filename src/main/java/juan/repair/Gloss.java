package juan.repair;

/**
 * A reading that was taken out of the text and can be shown as ruby.
 *
 * @param start of its character in the repaired line, in UTF-16 units
 * @param end of its character
 */
public record Gloss(int start, int end, String reading) {}
