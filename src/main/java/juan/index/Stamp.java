package juan.index;

/**
 * What a file was like when its text was kept.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970
 * @param remembered when what is remembered of it was last changed, in milliseconds since 1970; 0
 *     for never
 */
record Stamp(long size, long modified, long remembered) {
  /** Of what is no file. */
  static final Stamp NONE = new Stamp(0, 0, 0);

  /** As equals, whose classes would have to be loaded. */
  boolean isSame(Stamp other) {
    return size == other.size && modified == other.modified && remembered == other.remembered;
  }
}
