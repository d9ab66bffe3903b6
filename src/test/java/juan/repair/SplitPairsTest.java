package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import juan.text.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitPairsTest {
  private static final Charset GBK = Charset.forName("GBK");

  @ParameterizedTest
  @ValueSource(strings = {"traditional", "simplified"})
  void bytesAreRepairedExactly(String script) {
    var clean = new ArrayList<>(SharedData.lines("intake/damage/" + script + ".clean.txt"));
    clean.removeIf(line -> !GBK.newEncoder().canEncode(line));
    for (int seed = 0; seed < 5; seed++) {
      byte[] damaged = Damage.USUAL.filtered(String.join("\n", clean), new Random(seed));
      var lines = LoneBytes.decode(damaged).lines().toList();
      assertEquals(clean, RepairsTest.repaired(lines), "seed " + seed);
    }
  }

  @Test
  void aChangeIsOnlyWhatIsReadOtherwise() {
    byte[] parted = {(byte) 0xA1, ',', (byte) 0xA3, (byte) 0xA1, (byte) 0xB1};
    String line = LoneBytes.decode(bytes("2802戶居民", parted, "宣講員說，好。"));
    var repaired = Repairs.all().look(List.of(line)).repair(line);
    assertEquals("2802戶居民。”宣講員說，好。", repaired.text());
    assertEquals(1, repaired.changes().size());
    Change change = repaired.changes().get(0);
    assertEquals("\uFFFD,！毙\uE559v", change.before().replaceAll("[\uE000-\uF8FF]", "\uE559"));
    assertEquals("。”宣講", change.after());
    assertEquals(7, change.start());
  }

  @Test
  void whatNoFilterPartedStays() {
    String line = LoneBytes.decode(bytes("甲", new byte[] {(byte) 0xA1, ','}, "乙", new byte[] {-1}));
    assertEquals("甲\uFFFD,乙\uFFFD", Repairs.all().look(List.of(line)).repair(line).text());
  }

  @Test
  void loneBytesWithoutEndTakeLinearTime() {
    for (String part : List.of("\uDCA1,", "\uDCA1(", "\uDCA1,！", "\uDCA1(fa)", "(fa)", "\uDCA1")) {
      String line = "經\uDCA1" + part.repeat(1_000_000);
      assertTrue(Plan.JOINING.repair(line).text().length() >= 1_000_000, part);
    }
  }

  private static byte[] bytes(Object... parts) {
    var bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      bytes.writeBytes(part instanceof byte[] raw ? raw : ((String) part).getBytes(GBK));
    }
    return bytes.toByteArray();
  }
}
