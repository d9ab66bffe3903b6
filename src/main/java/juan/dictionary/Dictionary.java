package juan.dictionary;

import java.io.Closeable;
import java.util.List;

/** One dictionary that is open. Safe for use by several threads. */
sealed interface Dictionary extends Closeable permits Cedict, StarDict {
  /** How many entries are given for one word. */
  int MOST_ENTRIES = 20;

  /** Whether it has a word. */
  boolean has(Prefix word);

  /** What it has for a word. */
  List<Entry> entries(Prefix word);
}
