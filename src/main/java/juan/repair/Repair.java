package juan.repair;

/**
 * One repair: it looks at lines of a document, decides whether the document has the damage, and
 * then undoes it line by line. Nothing it does takes more than linear time.
 */
interface Repair {
  RepairKind kind();

  /** Gathers evidence from a line. */
  void look(String line);

  /** Whether what was looked at shows the damage. */
  boolean isNeeded();

  /** Undoes the damage in a line. */
  void repair(EditedLine line);
}
