package juan.repair;

import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a damaged line may have been, up to a place: the last of a chain, each of which
 * writes at most one character.
 *
 * @param written the character that this one adds; 0 for none
 * @param at the place in the line that it comes from
 * @param end the place in the line up to which all is explained
 * @param inside whether it is part of a shifted passage
 * @param bits what all characters so far cost
 * @param pending the lead byte that waits for its trail byte; or {@link #NONE}, {@link #ANY}, or
 *     {@link #VANISHED} plus the byte it vanished with
 * @param wantsStop whether a comma was just taken out, so that a mark must come
 * @param stopLead the first byte of a mark that must be ended by the next byte; 0 for none
 * @param zeroth the character before the two last
 * @param first the character before the last
 * @param second the last character
 * @param quotes how many quotation marks are open
 */
record Hypothesis(
    @Nullable Hypothesis before,
    char written,
    int at,
    int end,
    boolean inside,
    double bits,
    int pending,
    boolean wantsStop,
    int stopLead,
    char zeroth,
    char first,
    char second,
    int quotes) {
  static final int NONE = -1;
  static final int ANY = 0x100;
  static final int VANISHED = 0x200;

  static Hypothesis start(int at, char zeroth, char first, char second, int quotes) {
    return new Hypothesis(
        null, '\0', at, at, false, 0, NONE, false, 0, zeroth, first, second, quotes);
  }

  boolean isAligned() {
    return pending == NONE;
  }

  /** The same, explaining the line up to a further place. */
  Hypothesis until(int at, int place) {
    return new Hypothesis(
        this, '\0', at, place, true, bits, pending, wantsStop, stopLead, zeroth, first, second,
        quotes);
  }

  /** The same with a comma taken out. */
  Hypothesis withoutComma(int at, int place, boolean isInside) {
    return new Hypothesis(
        this, '\0', at, place, isInside, bits, pending, true, stopLead, zeroth, first, second,
        quotes);
  }

  /** The same with a lead byte that waits. */
  Hypothesis waiting(int at, int lead, int nextStopLead) {
    return new Hypothesis(
        this, '\0', at, end, true, bits, lead, false, nextStopLead, zeroth, first, second, quotes);
  }

  /** With one more character, which ends what was pending. */
  Hypothesis with(
      char c, int at, boolean isInside, double cost, int nextPending, int nextStopLead) {
    int open = quotes + (c == '“' ? 1 : c == '”' ? -1 : 0);
    return new Hypothesis(
        this,
        c,
        at,
        end,
        isInside,
        bits + cost,
        nextPending,
        false,
        nextStopLead,
        /* zeroth= */ first,
        /* first= */ second,
        /* second= */ c,
        Math.max(0, open));
  }

  /** Whether the future cannot tell it from another. */
  boolean isLike(Hypothesis other) {
    return pending == other.pending
        && wantsStop == other.wantsStop
        && stopLead == other.stopLead
        && zeroth == other.zeroth
        && first == other.first
        && second == other.second
        && quotes == other.quotes;
  }

  /** Whether it takes all as it was read. */
  boolean isAsRead() {
    for (Hypothesis its = this; its != null; its = its.before) {
      if (its.inside) {
        return false;
      }
    }
    return true;
  }

  /** The same, up to another place of the line. */
  Hypothesis ending(int newEnd) {
    return new Hypothesis(
        before, written, at, newEnd, inside, bits, pending, wantsStop, stopLead, zeroth, first,
        second, quotes);
  }

  /** The same, within a passage or not. */
  Hypothesis inside(boolean isInside) {
    return new Hypothesis(
        before, written, at, end, isInside, bits, pending, wantsStop, stopLead, zeroth, first,
        second, quotes);
  }

  /** The same, with a pair of bytes lost of which the first is known. */
  Hypothesis vanished(int place, int lead) {
    return new Hypothesis(
        this,
        '\0',
        place,
        end,
        true,
        bits,
        VANISHED + lead,
        false,
        0,
        zeroth,
        first,
        second,
        quotes);
  }
}
