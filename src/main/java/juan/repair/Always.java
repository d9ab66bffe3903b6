package juan.repair;

import org.jspecify.annotations.Nullable;

/**
 * Damage that each line shows by itself, wherever there is any.
 *
 * @param undoing what undoes it
 */
record Always(LineRepair undoing) implements Evidence {
  @Override
  public int signs() {
    return undoing.signs();
  }

  @Override
  public void look(String line) {}

  @Override
  public String read(String line) {
    var edited = new EditedLine(line);
    undoing.repair(edited);
    return edited.text();
  }

  @Override
  public @Nullable LineRepair repair() {
    return undoing;
  }
}
