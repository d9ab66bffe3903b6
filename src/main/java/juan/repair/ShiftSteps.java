package juan.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the next character of a line can mean to a {@link Hypothesis}: one that was read as it was
 * written, the second byte of one character and the first of the next, bytes that were lost, or
 * what a filter put in.
 */
final class ShiftSteps {
  /** How many of a sort are worth looking at. */
  static final int KEPT = 32;

  /** What a quotation mark costs that opens or closes against the order. */
  private static final double OUT_OF_ORDER = 5;

  /** What an ASCII character costs that is lost. */
  private static final double LOST = 14;

  private static final String ENDS_OF_TAGS = "/p> p> /div> br> br/> /a> /span> ";

  /** What is left of the bytes x and y when they vanish: for each x, whether there is any y. */
  private static final boolean[] VANISH = new boolean[0x100];

  static {
    for (int x = 0xA1; x <= 0xFE; x++) {
      for (int y = Gbk.FIRST_LEAD; y <= Gbk.LAST_LEAD; y++) {
        VANISH[x] |= Gbk.vanishes(x, y);
      }
    }
  }

  private final DocumentModel model;
  private final Map<String, String> glosses;

  /**
   * The steps in one document.
   *
   * @param glosses the characters that have readings put behind them, by these
   */
  ShiftSteps(DocumentModel model, Map<String, String> glosses) {
    this.model = model;
    this.glosses = glosses;
  }

  /** All that the next character of the line can mean. */
  List<Hypothesis> next(Hypothesis h, String line, int at) {
    var next = new ArrayList<Hypothesis>();
    char c = line.charAt(at);
    if (h.isAligned()) {
      aligned(h, line, at, next);
    } else {
      shifted(h, line, at, next);
    }
    if (Loss.isSign(c)) {
      lost(h, line, at, next);
    }
    return next;
  }

  private void aligned(Hypothesis h, String line, int at, List<Hypothesis> next) {
    char c = line.charAt(at);
    char mark = Han.widened(c);
    if (h.wantsStop() || h.stopLead() > 0) {
      if (c == ',' && at + 1 < line.length() && Han.isStop(line.charAt(at + 1))) {
        return;
      }
      if (Han.isStop(c)) {
        addAll(next, feedPair(h, Gbk.pair(mark), at, false), at + 1);
      }
      return;
    }
    if (c == ',' && at + 1 < line.length() && Han.isStop(line.charAt(at + 1))) {
      next.add(h.withoutComma(at, at + 1, false));
      return;
    }
    if (c == ',' && at + 1 < line.length() && Loss.isSign(line.charAt(at + 1))) {
      next.add(h.withoutComma(at, at + 1, true));
    }
    int gloss = Han.is(h.second()) ? Pinyin.endOfBracketed(line, at) : -1;
    if (gloss > 0 && glosses.containsKey(line.substring(at + 1, gloss - 1))) {
      var skipped = h.until(at, gloss);
      next.add(skipped.inside(false));
      return;
    }
    next.add(h.with(mark, at, false, cost(h, mark), Hypothesis.NONE, 0).ending(at + 1));
  }

  private void shifted(Hypothesis h, String line, int at, List<Hypothesis> next) {
    char c = line.charAt(at);
    if (c == ',' && at + 1 < line.length() && Han.isStop(line.charAt(at + 1))) {
      next.add(h.withoutComma(at, at + 1, true));
    }
    int gloss = at > 0 ? Pinyin.endOfBracketed(line, at) : -1;
    if (gloss > 0
        && glosses.getOrDefault(line.substring(at + 1, gloss - 1), "").indexOf(line.charAt(at - 1))
            >= 0) {
      next.add(h.until(at, gloss));
    }
    // An ASCII character may be one, or a fullwidth one that was folded.
    int pair = c > ' ' && c < 0x7F ? 0xA380 + c : Gbk.pair(c);
    if (pair > 0) {
      addAll(next, feedPair(h, pair, at, true), at + 1);
    }
    if (c >= 0x40 && c < 0x7F) {
      addAll(next, feed(h, c, at, true), at + 1);
    }
  }

  /** What a sign of loss can mean beyond a question mark: a byte, and an ASCII byte behind it. */
  private void lost(Hypothesis h, String line, int at, List<Hypothesis> next) {
    int behind = at + 1;
    glossed(h, line, at, behind, next);
    boolean kept =
        behind < line.length() && (line.charAt(behind) == ',' || line.charAt(behind) == '(');
    if (kept && line.charAt(behind) == '(') {
      glossed(h, line, at, behind + 1, next);
    }
    if (!h.isAligned()) {
      // A crawler reads 80 as no lead byte, and goes on behind it.
      addAll(next, feed(h, 0x80, at, true), behind);
    }
    List<Hypothesis> fed = feedLost(h, at);
    for (Hypothesis f : fed) {
      if (behind < line.length()) {
        next.add(f.withoutComma(at, behind, true));
        if (kept && line.charAt(behind) == ',') {
          next.add(f.withoutComma(at, behind + 1, true));
        }
      }
      if (f.isAligned()) {
        endedBySomethingElse(f, line, at, next);
      }
    }
  }

  private void endedBySomethingElse(Hypothesis f, String line, int at, List<Hypothesis> next) {
    int behind = at + 1;
    if (behind == line.length()) {
      next.add(f.ending(behind));
      return;
    }
    int tag = line.indexOf('>', behind) + 1;
    if (tag > 0 && tag <= behind + 6 && ENDS_OF_TAGS.contains(line.substring(behind, tag) + ' ')) {
      next.add(f.ending(tag));
    } else {
      next.add(f.with('\uFFFD', at, true, LOST, Hypothesis.NONE, 0).ending(behind));
    }
  }

  /** A character whose reading was put in: the loss is its second byte and the bracket. */
  private void glossed(Hypothesis h, String line, int at, int reading, List<Hypothesis> next) {
    int close = line.indexOf(')', reading);
    close = close < 0 ? line.indexOf('）', reading) : close;
    if (close < 0 || close > reading + 9) {
      return;
    }
    String characters = glosses.getOrDefault(line.substring(reading, close), "");
    for (int i = 0; i < characters.length(); i++) {
      int pair = Gbk.pair(characters.charAt(i));
      int trail = pair & 0xFF;
      if (h.isAligned()) {
        if ((Gbk.pair(h.second()) & 0xFF) == pair >> 8 && trail >= Gbk.FIRST_LEAD) {
          next.add(h.waiting(at, trail, 0).until(at, close + 1));
        }
      } else if (h.pending() == pair >> 8) {
        addAll(next, feed(h, trail, at, true), close + 1);
      }
    }
  }

  private static void addAll(List<Hypothesis> next, List<Hypothesis> fed, int end) {
    for (Hypothesis f : fed) {
      next.add(f.ending(end));
    }
  }

  private List<Hypothesis> feedPair(Hypothesis h, int pair, int at, boolean inside) {
    var fed = new ArrayList<Hypothesis>();
    for (Hypothesis f : feed(h, pair >> 8, at, inside)) {
      fed.addAll(feed(f, pair & 0xFF, at, inside));
    }
    return fed;
  }

  /** With one more byte as it was written. */
  private List<Hypothesis> feed(Hypothesis h, int b, int at, boolean inside) {
    if (h.stopLead() > 0 && !Gbk.isStop(h.stopLead(), b)) {
      return List.of();
    }
    int stopLead = 0;
    if (h.wantsStop()) {
      if (b != 0xA1 && b != 0xA3) {
        return List.of();
      }
      stopLead = b;
    }
    int pending = h.pending();
    if (pending == Hypothesis.NONE) {
      if (b >= Gbk.FIRST_LEAD && b <= Gbk.LAST_LEAD) {
        return List.of(h.waiting(at, b, stopLead).inside(inside));
      }
      return b >= 0x80
          ? List.of()
          : List.of(h.with((char) b, at, true, cost(h, (char) b), Hypothesis.NONE, stopLead));
    }
    var fed = new ArrayList<Hypothesis>();
    if (pending < Hypothesis.ANY) {
      ended(h, pending, b, at, inside, stopLead, fed);
    } else {
      for (int lead = Gbk.FIRST_LEAD; lead <= Gbk.LAST_LEAD; lead++) {
        if (pending == Hypothesis.ANY || Gbk.vanishes(pending - Hypothesis.VANISHED, lead)) {
          ended(h, lead, b, at, inside, stopLead, fed);
        }
      }
    }
    return fed;
  }

  private void ended(
      Hypothesis h,
      int lead,
      int trail,
      int at,
      boolean inside,
      int stopLead,
      List<Hypothesis> fed) {
    char c = Gbk.isPair(lead, trail) ? Gbk.character(lead, trail) : 0;
    if (c != 0) {
      fed.add(h.with(c, at, inside, cost(h, c), Hypothesis.NONE, stopLead));
    }
  }

  /** With one more byte, which the crawler lost. */
  private List<Hypothesis> feedLost(Hypothesis h, int at) {
    if (h.isAligned() && !h.wantsStop() && h.stopLead() == 0) {
      return List.of(h.waiting(at, Hypothesis.ANY, 0));
    }
    if (h.pending() == Hypothesis.ANY && !h.wantsStop()) {
      return List.of();
    }
    var fed = new ArrayList<Hypothesis>();
    for (int b = Gbk.FIRST_LEAD; b <= Gbk.LAST_LEAD; b++) {
      fed.addAll(feed(h, b, at, true));
    }
    fed.sort(Comparator.comparingDouble(Hypothesis::bits));
    return fed.size() > KEPT ? new ArrayList<>(fed.subList(0, KEPT)) : fed;
  }

  private double cost(Hypothesis h, char c) {
    double cost = model.bits(h.zeroth(), h.first(), h.second(), c);
    boolean outOfOrder = (c == '”' && h.quotes() == 0) || (c == '“' && h.quotes() > 0);
    return outOfOrder ? cost + OUT_OF_ORDER : cost;
  }

  /** With those in which one or two pairs of bytes vanished before the next character. */
  List<Hypothesis> withVanished(List<Hypothesis> kept, int at) {
    var all = new ArrayList<>(kept);
    List<Hypothesis> last = kept;
    for (int round = 0; round < 2; round++) {
      var more = new ArrayList<Hypothesis>();
      for (Hypothesis h : last) {
        if (h.isAligned() || h.pending() == Hypothesis.ANY || h.wantsStop() || h.stopLead() > 0) {
          continue;
        }
        for (int x = 0xA1; x <= 0xFE; x++) {
          if (VANISH[x]) {
            for (Hypothesis ended : feed(h, x, at, true)) {
              more.add(ended.vanished(at, x));
            }
          }
        }
      }
      more.sort(Comparator.comparingDouble(Hypothesis::bits));
      last = more.subList(0, Math.min(more.size(), round == 0 ? KEPT / 2 : KEPT / 6));
      all.addAll(last);
      last = last.subList(0, Math.min(last.size(), KEPT / 6));
    }
    return all;
  }
}
