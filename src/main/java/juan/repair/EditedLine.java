package juan.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A line that is being repaired: its text, and where each of its characters comes from. */
final class EditedLine {
  private final String raw;
  private final boolean traced;
  private String text;

  /** For each character and the end, the place in the raw line; null while that is the same. */
  private int @org.jspecify.annotations.Nullable [] origins;

  private final List<Change> changes = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  /** A reading and the place of its character in the raw line. */
  private record Reading(int origin, String reading) {}

  /** A line that tells what was changed in it. */
  EditedLine(String raw) {
    this(raw, true);
  }

  private EditedLine(String raw, boolean traced) {
    this.raw = raw;
    this.traced = traced;
    this.text = raw;
  }

  /** A line of which nothing but its text will be asked. */
  static EditedLine ofText(String raw) {
    return new EditedLine(raw, false);
  }

  String text() {
    return text;
  }

  /** Has U+FFFD for the bytes that are left which are no character. */
  void showLoneBytes() {
    text = LoneBytes.shown(text);
  }

  /** Keeps a reading with the character at a place in the text. */
  void keepReading(int at, String reading) {
    if (traced) {
      readings.add(new Reading(origin(at), reading));
    }
  }

  private int origin(int at) {
    return origins == null ? at : origins[at];
  }

  /** The line as it is now. */
  Repaired repaired() {
    if (changes.isEmpty() && text.equals(raw)) {
      return Repaired.unchanged(raw);
    }
    var glosses = new ArrayList<Gloss>();
    for (Reading reading : readings) {
      int at = place(reading.origin);
      if (at < text.length()) {
        glosses.add(new Gloss(at, at + Character.charCount(text.codePointAt(at)), reading.reading));
      }
    }
    return new Repaired(text, changes, glosses, places(), this);
  }

  /** What of the text the changes made. */
  private List<Repaired.Place> places() {
    var changed = new BitSet();
    for (Change change : changes) {
      int start = place(change.start());
      int end = place(change.end());
      if (start == end && start > 0) {
        start = text.offsetByCodePoints(start, -1);
      }
      end = Math.min(text.length(), end);
      if (start < end) {
        changed.set(start, end);
      }
    }
    var places = new ArrayList<Repaired.Place>();
    for (int start = changed.nextSetBit(0); start >= 0; ) {
      int end = changed.nextClearBit(start);
      places.add(new Repaired.Place(start, end));
      start = changed.nextSetBit(end);
    }
    return places;
  }

  /** Where a place of the raw line is in the text. */
  int place(int origin) {
    if (origins == null) {
      return origin;
    }
    int at = Arrays.binarySearch(origins, origin);
    while (at > 0 && origins[at - 1] == origin) {
      at--;
    }
    return at < 0 ? -at - 1 : at;
  }

  /** Has the line left out, as it is. */
  void leaveOut(RepairKind kind, double confidence) {
    changes.add(new Change(kind, 0, raw.length(), text, "", confidence));
  }

  /** Begins to write the line anew, for one kind of repair. */
  Rewriting rewrite(RepairKind kind) {
    return new Rewriting(kind);
  }

  /** The line written anew from left to right: what is not replaced is kept. */
  final class Rewriting {
    private final RepairKind kind;
    private StringBuilder written = new StringBuilder();
    private int[] places = new int[0];
    private int done;
    private boolean replaced;

    private Rewriting(RepairKind kind) {
      this.kind = kind;
    }

    /** Replaces a part of the text, which lies behind all that was replaced before. */
    void replace(int start, int end, String after, double confidence) {
      keep(start);
      if (traced) {
        trace(start, end, after, confidence);
      }
      written.append(after);
      done = end;
      replaced = true;
    }

    private void trace(int start, int end, String after, double confidence) {
      changes.add(
          new Change(
              kind,
              origin(start),
              origin(end),
              LoneBytes.shown(text.substring(start, end)),
              LoneBytes.shown(after),
              confidence));
      room(after.length());
      for (int i = 0; i < after.length(); i++) {
        // A character of a longer text stands for the same place as far as there are places.
        places[written.length() + i] = origin(Math.min(start + i, Math.max(start, end - 1)));
      }
    }

    private void keep(int end) {
      if (traced) {
        room(end - done);
        keepOrigins(end);
      }
      written.append(text, done, end);
      done = end;
    }

    private void keepOrigins(int end) {
      if (origins != null) {
        System.arraycopy(origins, done, places, written.length(), end - done);
        return;
      }
      for (int i = done; i < end; i++) {
        places[written.length() + i - done] = i;
      }
    }

    private void room(int more) {
      int needed = written.length() + more + 1;
      if (needed > places.length) {
        places = Arrays.copyOf(places, Math.max(needed, places.length + text.length() / 2 + 64));
      }
    }

    /** Ends the rewriting: the text is what was written and kept. */
    void end() {
      if (!replaced) {
        return;
      }
      keep(text.length());
      if (traced) {
        places[written.length()] = raw.length();
        origins = Arrays.copyOf(places, written.length() + 1);
      }
      text = written.toString();
      written = new StringBuilder();
    }
  }
}
