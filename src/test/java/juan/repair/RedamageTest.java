package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import juan.source.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What repair writes, damaged again, is what was read: it is the right answer or another one. */
class RedamageTest {
  private static final Charset GBK = Charset.forName("GBK");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsWrittenBecomesWhatWasRead(long seed) throws IOException {
    var random = new Random(seed);
    boolean keeps = random.nextBoolean();
    char lost = random.nextBoolean() ? '?' : '\uFFFD';
    var damage = new Damage(0.5 + random.nextDouble() / 2, Map.of(), lost, keeps, true);
    List<String> paragraphs = RepairAccuracy.paragraphs(Texts.shared("intake/chapters/rulin.txt"));
    var toTraditional = Transliterator.getInstance("Simplified-Traditional");
    var clean = new ArrayList<String>();
    for (int i = (int) seed; i < paragraphs.size(); i += 6) {
      String its = paragraphs.get(i);
      clean.add(seed % 2 == 0 ? its : toTraditional.transliterate(its));
    }
    List<String> damaged = damage.pairs(clean, seed).stream().map(pair -> pair[1]).toList();
    Plan plan = Repairs.all().look(damaged);
    int passages = 0;
    for (String line : damaged) {
      Repaired repaired = plan.repair(line);
      for (Change change : repaired.changes()) {
        passages += change.kind() == RepairKind.SHIFTED_BYTES ? 1 : 0;
      }
      assertEquals(repaired.text(), new String(repaired.text().getBytes(GBK), GBK));
      assertTrue(
          new Reading(repaired.text().getBytes(GBK), line, lost, keeps).isPossible(0, 0, false),
          () -> "seed " + seed + "\n" + line + "\n" + repaired.text());
    }
    assertTrue(passages > 5, "seed " + seed + ": " + passages);
  }

  /** Whether some commas of the filter make of bytes what was read. */
  private static final class Reading {
    private final byte[] bytes;
    private final String read;
    private final char lost;
    private final boolean keepsAscii;
    private final Map<Long, Boolean> known = new HashMap<>();

    Reading(byte[] bytes, String read, char lost, boolean keepsAscii) {
      this.bytes = bytes;
      this.read = read;
      this.lost = lost;
      this.keepsAscii = keepsAscii;
    }

    /**
     * Whether the bytes from one place on can be read as the text from another on.
     *
     * @param inserted whether a comma has been put in before this byte
     */
    boolean isPossible(int at, int place, boolean inserted) {
      if (at >= bytes.length) {
        return place == read.length();
      }
      long key = ((long) at << 32) | ((long) place << 1) | (inserted ? 1 : 0);
      Boolean before = known.get(key);
      if (before == null) {
        before = isPossibleNow(at, place, inserted);
        known.put(key, before);
      }
      return before;
    }

    private boolean isPossibleNow(int at, int place, boolean inserted) {
      if (!inserted && isStop(at) && is(place, ',') && isPossible(at, place + 1, true)) {
        return true;
      }
      int lead = bytes[at] & 0xFF;
      if (lead < 0x80) {
        return is(place, (char) lead) && isPossible(at + 1, place + 1, false);
      }
      if (isStop(at + 1) && is(place, lost)) {
        boolean kept = !keepsAscii || is(place + 1, ',');
        if (kept && isPossible(at + 1, place + (keepsAscii ? 2 : 1), true)) {
          return true;
        }
      }
      if (lead == 0x80 || lead == 0xFF) {
        return is(place, lost) && isPossible(at + 1, place + 1, false);
      }
      int trail = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
      if (trail < 0x40 || trail == 0x7F || trail == 0xFF) {
        int next = keepsAscii ? at + 1 : at + 2;
        return is(place, lost) && isPossible(next, place + 1, false);
      }
      char c = Gbk.character(lead, trail);
      return c == 0
          ? isPossible(at + 2, place, false)
          : is(place, c) && isPossible(at + 2, place + 1, false);
    }

    private boolean isStop(int i) {
      return i + 1 < bytes.length && Gbk.isStop(bytes[i] & 0xFF, bytes[i + 1] & 0xFF);
    }

    private boolean is(int place, char c) {
      if (place >= read.length()) {
        return false;
      }
      char its = read.charAt(place);
      int wide = "，；：！？（）".indexOf(c);
      return its == c || (wide >= 0 && its == ",;:!?()".charAt(wide));
    }
  }
}
