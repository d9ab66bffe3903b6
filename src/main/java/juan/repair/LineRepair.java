package juan.repair;

/** Undoes one kind of damage in any line of a document. Takes no more than linear time. */
interface LineRepair {
  RepairKind kind();

  /** Which {@link Signs} a line must have one of to be damaged. */
  int signs();

  /** Whether it takes a while at first: a model of the language is read. */
  default boolean isSearching() {
    return false;
  }

  /** How much has been searched: a second takes some million steps. */
  default long work() {
    return 0;
  }

  /** Whether a line shows the damage by itself, so that no evidence of the document is needed. */
  default boolean isOfLine() {
    return false;
  }

  /** Undoes the damage in a line that has one of the signs. */
  void repair(EditedLine line);
}
