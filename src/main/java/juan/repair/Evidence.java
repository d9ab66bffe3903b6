package juan.repair;

import org.jspecify.annotations.Nullable;

/** What shows one kind of damage in a document, and how it is undone. */
interface Evidence {
  /** Which {@link Signs} a line must have one of to be looked at. */
  int signs();

  /**
   * Gathers evidence from a line that has one of the signs.
   *
   * @param signs those it has
   */
  void look(String line, int signs);

  /** A line as others are to look at it: without the damage, where the line shows it by itself. */
  default String read(String line) {
    return line;
  }

  /**
   * How the damage is undone, by what was looked at so far.
   *
   * @return null when the document does not show the damage; what is given does not change when
   *     more is looked at
   */
  @Nullable LineRepair repair();
}
