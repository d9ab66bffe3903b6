package juan.repair;

import org.jspecify.annotations.Nullable;

/**
 * What is undone whatever the document is like: damage that a line shows by itself, and what rules
 * ask for.
 *
 * @param undoing what undoes it
 */
record Always(LineRepair undoing) implements Evidence {
  @Override
  public int signs() {
    return undoing.isOfLine() ? undoing.signs() : 0;
  }

  @Override
  public void look(String line, int signs) {}

  @Override
  public String read(String line) {
    var edited = EditedLine.ofText(line);
    undoing.repair(edited);
    return edited.text();
  }

  @Override
  public @Nullable LineRepair repair() {
    return undoing;
  }
}
