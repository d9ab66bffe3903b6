package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.Charset;
import java.util.Random;
import juan.text.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GbkRepairTest {
  private static final Charset GBK = Charset.forName("GBK");

  @ParameterizedTest
  @ValueSource(strings = {"traditional", "simplified"})
  void bytesAreRepairedExactly(String script) {
    var lines = SharedData.lines("intake/damage/" + script + ".clean.txt");
    lines.removeIf(line -> !GBK.newEncoder().canEncode(line));
    String clean = String.join("\n", lines);
    for (int seed = 0; seed < 5; seed++) {
      byte[] damaged = Damage.USUAL.filtered(clean, new Random(seed));
      assertEquals(clean, new String(GbkRepair.repaired(damaged), GBK), "seed " + seed);
    }
  }

  @Test
  void soundBytesStay() {
    byte[] sound = String.join("\n", SharedData.lines("seed/restored.txt")).getBytes(GBK);
    assertSame(sound, GbkRepair.repaired(sound));
  }
}
