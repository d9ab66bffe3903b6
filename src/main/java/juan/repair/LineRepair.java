package juan.repair;

/** Undoes one kind of damage in any line of a document. Takes no more than linear time. */
interface LineRepair {
  RepairKind kind();

  /** Which {@link Signs} a line must have one of to be damaged. */
  int signs();

  /** Undoes the damage in a line that has one of the signs. */
  void repair(EditedLine line);
}
