package juan.repair;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How pages are damaged (design/intake.md): a filter searches and replaces bytes of GBK without
 * respect for the borders of characters, a crawler decodes them and folds fullwidth marks.
 *
 * @param commas how often a comma is set before a mark, from 0 to 1
 * @param glosses the readings that are written behind characters
 * @param lost what the crawler gives for bytes that are no character
 * @param keepsAscii whether it keeps the ASCII byte behind a lone lead byte
 * @param folds whether it folds fullwidth marks
 */
record Damage(
    double commas, Map<String, String> glosses, char lost, boolean keepsAscii, boolean folds) {
  private static final Charset GBK = Charset.forName("GBK");
  static final Map<String, String> GLOSSES =
      Map.of(
          "經", "jīng", "發", "fā", "數", "shù", "現", "xiàn", "業", "yè", "說", "shuō", "國", "guó", "戰",
          "zhàn");

  /** The damage of the seed article. */
  static final Damage USUAL = new Damage(0.7, GLOSSES, '?', false, true);

  /** Damages the paragraphs of a text; one that GBK cannot write is left out of both. */
  List<String[]> pairs(List<String> paragraphs, long seed) {
    var random = new Random(seed);
    var pairs = new ArrayList<String[]>();
    for (String paragraph : paragraphs) {
      if (GBK.newEncoder().canEncode(paragraph)) {
        pairs.add(new String[] {paragraph, read(filtered(paragraph, random))});
      }
    }
    return pairs;
  }

  /** The bytes that the filter makes of a text. */
  byte[] filtered(String text, Random random) {
    byte[] bytes = text.getBytes(GBK);
    for (var gloss : glosses.entrySet()) {
      byte[] found = gloss.getKey().getBytes(GBK);
      byte[] reading = ("(" + gloss.getValue() + ")").getBytes(GBK);
      bytes = replaced(bytes, found, new byte[0], reading, 1, random);
    }
    var marks = new ArrayList<String>(List.of("，", "。", "、", "；", "！", "？"));
    Collections.shuffle(marks, random);
    for (String mark : marks) {
      bytes = replaced(bytes, mark.getBytes(GBK), new byte[] {','}, new byte[0], commas, random);
    }
    return bytes;
  }

  private static byte[] replaced(
      byte[] bytes, byte[] found, byte[] before, byte[] after, double rate, Random random) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      boolean here = i + 1 < bytes.length && bytes[i] == found[0] && bytes[i + 1] == found[1];
      if (here && random.nextDouble() < rate) {
        out.writeBytes(before);
        out.writeBytes(found);
        out.writeBytes(after);
        i++;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  /** What the crawler reads. */
  String read(byte[] bytes) {
    var text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      int next = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
      if (b < 0x80) {
        text.append((char) b);
      } else if (b == 0x80 || b == 0xFF || next < 0x40 || next == 0x7F || next == 0xFF) {
        text.append(lost);
        i += keepsAscii || b == 0x80 || b == 0xFF ? 0 : 1;
      } else {
        String c = new String(bytes, i, 2, GBK);
        // Pairs of the user-defined area vanish.
        text.append(c.indexOf('\uFFFD') >= 0 || isPrivate(c.charAt(0)) ? "" : c);
        i++;
      }
    }
    return folds ? folded(text.toString()) : text.toString();
  }

  private static boolean isPrivate(char c) {
    return c >= 0xE000 && c < 0xF900;
  }

  private static String folded(String text) {
    var folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      int wide = "，；：！？（）".indexOf(folded.charAt(i));
      if (wide >= 0) {
        folded.setCharAt(i, ",;:!?()".charAt(wide));
      }
    }
    return folded.toString();
  }
}
