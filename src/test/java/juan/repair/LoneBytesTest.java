package juan.repair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LoneBytesTest {
  @Test
  void everySequenceKeepsItsBytes() {
    for (int lead = 0x80; lead <= 0xFF; lead++) {
      var bytes = new java.io.ByteArrayOutputStream();
      for (int second = 0; second <= 0xFF; second++) {
        bytes.writeBytes(new byte[] {(byte) lead, (byte) second, '\n'});
      }
      for (int four = 0; four < 10 * 126 * 10; four++) {
        bytes.writeBytes(
            new byte[] {
              (byte) lead,
              (byte) ('0' + four / 1260),
              (byte) (0x81 + four / 10 % 126),
              (byte) ('0' + four % 10)
            });
      }
      assertKept(bytes.toByteArray());
    }
  }

  @Test
  void anyBytesAreKept() {
    var random = new Random(1);
    byte[] bytes = new byte[1000];
    for (int i = 0; i < 1000; i++) {
      random.nextBytes(bytes);
      assertKept(bytes);
    }
  }

  private static void assertKept(byte[] bytes) {
    String text = LoneBytes.decode(bytes);
    assertArrayEquals(bytes, LoneBytes.bytes(text, 0, text.length()));
  }

  @Test
  void aByteThatIsNoCharacterIsShownAsOneThatIsLost() {
    String text = LoneBytes.decode(new byte[] {'a', (byte) 0xA1, ',', (byte) 0xB0, (byte) 0xA1});
    assertEquals("a\uDCA1,啊", text);
    assertEquals("a\uFFFD,啊", LoneBytes.shown(text));
    assertEquals("𠂡", LoneBytes.shown("𠂡")); // its second half looks like one
  }
}
