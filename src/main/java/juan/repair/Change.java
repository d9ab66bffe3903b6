package juan.repair;

/**
 * One change of a line.
 *
 * @param start where in the line as it was read, in UTF-16 units
 * @param end the end of what was replaced
 * @param before what was replaced, with the changes made before this one
 * @param after what it was replaced by; empty when it was deleted
 * @param confidence from 0 to 1: how sure it is that the text was so
 */
public record Change(
    RepairKind kind, int start, int end, String before, String after, double confidence) {}
