package juan.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was written where a filter's insertion split a character of GBK, so that a crawler
 * read the bytes behind it shifted by one.
 *
 * <p>The search goes from left to right over what was read and keeps the likeliest {@link
 * Hypothesis hypotheses}: which bytes were read, which the crawler lost (a lone lead byte with the
 * ASCII byte behind it, pairs that are no character), and which the filter put in. All that a
 * hypothesis writes gives what was read when it is damaged again.
 */
final class ShiftSearch {
  /** How many hypotheses of each sort are kept at a place. */
  private static final int KEPT = 32;

  private static final double OUT_OF_REACH = 45;

  /** The same for one of another sort, of which more is known at the place. */
  private static final double FAR_OUT_OF_REACH = 60;

  /** About how many hypotheses come of one. */
  private static final int COST_OF_EXPANDING = 16;

  /** How much sound text behind a passage has a say in it. */
  private static final int LOOK_BEHIND = 6;

  /** The longest stretch that is searched at once; what is longer is left as it is. */
  private static final int LONGEST = 200;

  /** How many hypotheses are made for one document at most; a passage takes some 10,000. */
  private static final int MOST = 20_000_000;

  /** What a quotation mark costs that opens or closes against the order. */
  private static final double OUT_OF_ORDER = 5;

  /** What an ASCII character costs that is lost. */
  private static final double LOST = 14;

  /** Where there are more signs of loss than one in so many characters, there is no text left. */
  private static final int FEWEST_BETWEEN = 6;

  private static final int MANY = 8;

  private static final String ENDS_OF_TAGS = "/p> p> /div> br> br/> /a> /span> ";

  /**
   * A passage that was shifted.
   *
   * @param start in the line
   * @param end in the line
   * @param text what was written
   */
  record Passage(int start, int end, String text, double confidence) {}

  private final DocumentModel model;
  private final Map<String, String> glosses;

  /** How many hypotheses may still be made: text that is nothing but damage is left as it is. */
  private int left = MOST;

  /** What is left of the bytes x and y when they vanish: for each x, whether there is any y. */
  private static final boolean[] VANISH = new boolean[0x100];

  static {
    for (int x = 0xA1; x <= 0xFE; x++) {
      for (int y = Gbk.FIRST_LEAD; y <= Gbk.LAST_LEAD; y++) {
        VANISH[x] |= Gbk.vanishes(x, y);
      }
    }
  }

  ShiftSearch(DocumentModel model, Map<String, String> glosses) {
    this.model = model;
    this.glosses = glosses;
  }

  /** The passages of a line. */
  List<Passage> find(String line) {
    var passages = new ArrayList<Passage>();
    if (isNothingButDamage(line)) {
      return passages;
    }
    int quotes = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (left > 0 && Loss.mayBegin(line, i)) {
        // A comma before it may have been put in before a mark whose first byte is lost.
        int from = i > 0 && line.charAt(i - 1) == ',' ? i - 1 : i;
        Hypothesis best = search(line, from, quotes, passages);
        if (best != null) {
          i = Math.max(i, best.end() - 1);
          quotes = best.quotes();
          continue;
        }
        i = Math.min(line.length(), i + LONGEST) - 1;
      }
      quotes = Math.max(0, quotes + (c == '“' ? 1 : c == '”' ? -1 : 0));
    }
    return passages;
  }

  private static boolean isNothingButDamage(String line) {
    int suspects = 0;
    for (int i = 0; i < line.length(); i++) {
      suspects += Loss.mayBegin(line, i) ? 1 : 0;
    }
    return suspects > MANY && suspects * FEWEST_BETWEEN > line.length();
  }

  /** Searches from a place on; gives the end of what was decided, null when nothing was. */
  private @Nullable Hypothesis search(String line, int from, int quotes, List<Passage> passages) {
    char zeroth = from > 2 ? Han.widened(line.charAt(from - 3)) : '\n';
    char first = from > 1 ? Han.widened(line.charAt(from - 2)) : '\n';
    char second = from > 0 ? Han.widened(line.charAt(from - 1)) : '\n';
    int limit = Math.min(line.length(), from + LONGEST);
    var beams = new ArrayList<List<Hypothesis>>();
    for (int i = from; i <= limit; i++) {
      beams.add(new ArrayList<>());
    }
    beams.get(0).add(Hypothesis.start(from, zeroth, first, second, quotes));
    int lastShifted = from;
    for (int i = from; i < limit; i++) {
      List<Hypothesis> beam = beams.get(i - from);
      if (i > lastShifted + LOOK_BEHIND && allAligned(beams, i - from)) {
        return decided(beam, passages);
      }
      List<Hypothesis> kept = pruned(beam);
      for (Hypothesis h : kept) {
        if (!h.isAligned() || h.wantsStop()) {
          lastShifted = i;
        }
      }
      kept = withVanished(kept, i);
      left -= kept.size() * COST_OF_EXPANDING;
      for (Hypothesis h : kept) {
        for (Hypothesis next : next(h, line, i)) {
          if (next.end() <= limit) {
            beams.get(next.end() - from).add(next);
          }
        }
      }
    }
    return limit < line.length() ? null : decided(beams.get(limit - from), passages);
  }

  private static boolean allAligned(List<List<Hypothesis>> beams, int at) {
    for (int i = at; i < beams.size() && i < at + LOOK_BEHIND; i++) {
      for (Hypothesis h : beams.get(i)) {
        if (!h.isAligned() || h.wantsStop()) {
          return false;
        }
      }
      if (i > at && !beams.get(i).isEmpty()) {
        return false;
      }
    }
    return !beams.get(at).isEmpty();
  }

  /** The likeliest, none like another, of those that are aligned, that wait and that are vague. */
  private static List<Hypothesis> pruned(List<Hypothesis> beam) {
    if (beam.size() < 2) {
      return beam;
    }
    beam.sort(Comparator.comparingDouble(Hypothesis::bits));
    var kept = new ArrayList<Hypothesis>();
    int[] counts = new int[3];
    double[] best = new double[3];
    double hopeless = beam.get(0).bits() + FAR_OUT_OF_REACH;
    for (Hypothesis h : beam) {
      if (h.bits() > hopeless) {
        break;
      }
      int sort = h.isAligned() ? 0 : h.pending() < Hypothesis.ANY ? 1 : 2;
      if (counts[sort] == 0) {
        best[sort] = h.bits();
      }
      if (counts[sort] < KEPT
          && h.bits() < best[sort] + OUT_OF_REACH
          && kept.stream().noneMatch(h::isLike)) {
        counts[sort]++;
        kept.add(h);
      }
    }
    return kept;
  }

  /** With those in which one or two pairs of bytes vanished before the next character. */
  private List<Hypothesis> withVanished(List<Hypothesis> kept, int at) {
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
              more.add(
                  new Hypothesis(
                      ended,
                      '\0',
                      at,
                      ended.end(),
                      true,
                      ended.bits(),
                      Hypothesis.VANISHED + x,
                      false,
                      0,
                      ended.zeroth(),
                      ended.first(),
                      ended.second(),
                      ended.quotes()));
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

  /** All that the next character of the line can mean. */
  private List<Hypothesis> next(Hypothesis h, String line, int at) {
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
      next.add(inside(skipped, false));
      return;
    }
    next.add(ending(h.with(mark, at, false, cost(h, mark), Hypothesis.NONE, 0), at + 1));
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
      next.add(ending(f, behind));
      return;
    }
    int tag = line.indexOf('>', behind) + 1;
    if (tag > 0 && tag <= behind + 6 && ENDS_OF_TAGS.contains(line.substring(behind, tag) + ' ')) {
      next.add(ending(f, tag));
    } else {
      next.add(ending(f.with('\uFFFD', at, true, LOST, Hypothesis.NONE, 0), behind));
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
      next.add(ending(f, end));
    }
  }

  private static Hypothesis ending(Hypothesis h, int end) {
    return new Hypothesis(
        h.before(),
        h.written(),
        h.at(),
        end,
        h.inside(),
        h.bits(),
        h.pending(),
        h.wantsStop(),
        h.stopLead(),
        h.zeroth(),
        h.first(),
        h.second(),
        h.quotes());
  }

  private static Hypothesis inside(Hypothesis h, boolean isInside) {
    return new Hypothesis(
        h.before(),
        h.written(),
        h.at(),
        h.end(),
        isInside,
        h.bits(),
        h.pending(),
        h.wantsStop(),
        h.stopLead(),
        h.zeroth(),
        h.first(),
        h.second(),
        h.quotes());
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
        return List.of(inside(h.waiting(at, b, stopLead), inside));
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

  /** Takes the likeliest hypothesis when it is likely enough, and adds its passages. */
  private static @Nullable Hypothesis decided(List<Hypothesis> beam, List<Passage> passages) {
    Hypothesis best = null;
    Hypothesis second = null;
    Hypothesis read = null;
    var sorted = new ArrayList<>(beam);
    sorted.removeIf(h -> !h.isAligned() || h.wantsStop() || h.stopLead() > 0);
    sorted.sort(Comparator.comparingDouble(Hypothesis::bits));
    for (Hypothesis h : sorted) {
      boolean isRead = isRead(h);
      if (isRead && read == null) {
        read = h;
      } else if (!isRead && best == null) {
        best = h;
      } else if (!isRead && second == null) {
        second = h;
      }
    }
    if (best == null || (read != null && read.bits() < best.bits())) {
      return read;
    }
    double ahead = second == null ? OUT_OF_REACH : second.bits() - best.bits();
    passages.addAll(passages(best, 1 / (1 + Math.pow(2, -ahead))));
    return best;
  }

  /** Whether a hypothesis takes all as it was read. */
  private static boolean isRead(Hypothesis h) {
    for (Hypothesis at = h; at != null; at = at.before()) {
      if (at.inside()) {
        return false;
      }
    }
    return true;
  }

  private static List<Passage> passages(Hypothesis best, double confidence) {
    var chain = new ArrayList<Hypothesis>();
    for (Hypothesis at = best; at != null; at = at.before()) {
      chain.add(0, at);
    }
    var passages = new ArrayList<Passage>();
    var text = new StringBuilder();
    int start = -1;
    int end = -1;
    for (Hypothesis h : chain) {
      if (start >= 0 && !h.inside() && h.at() >= end) {
        passages.add(new Passage(start, end, text.toString(), confidence));
        text.setLength(0);
        start = -1;
      }
      if (h.inside()) {
        start = start < 0 ? h.at() : start;
        end = Math.max(end, Math.max(h.end(), h.at() + 1));
        if (h.written() != 0) {
          text.append(h.written());
        }
      }
    }
    if (start >= 0) {
      passages.add(new Passage(start, end, text.toString(), confidence));
    }
    return passages;
  }
}
