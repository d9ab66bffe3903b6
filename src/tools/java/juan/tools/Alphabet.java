package juan.tools;

import com.ibm.icu.text.Transliterator;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;
import java.util.TreeMap;

/**
 * The characters that are counted, each with a number: those of GBK, Traditional ones as their
 * Simplified forms, all digits as one and all other ASCII characters as one.
 */
final class Alphabet {
  private static final CharsetEncoder GBK = Charset.forName("GBK").newEncoder();

  private final Map<Character, Character> folds = new TreeMap<>();
  private final char[] ids = new char[1 << 16];
  private final StringBuilder characters = new StringBuilder();

  Alphabet() {
    var simplified = Transliterator.getInstance("Traditional-Simplified");
    var counted = new boolean[1 << 16];
    for (char c = 0; c < 0xFFFF; c++) {
      if (c == '\n' || (c >= 0x80 && (c < 0xE000 || c >= 0xF900) && GBK.canEncode(c))) {
        String fold = simplified.transliterate(String.valueOf(c));
        if (c >= 0x3400 && c < 0xA000 && fold.length() == 1 && fold.charAt(0) != c) {
          folds.put(c, fold.charAt(0));
        }
        counted[fold(c)] = true;
      }
    }
    counted['0'] = true;
    counted['a'] = true;
    for (char c = 1; c < 0xFFFF; c++) {
      if (counted[c]) {
        characters.append(c);
        ids[c] = (char) characters.length();
      }
    }
  }

  private char fold(char c) {
    return c >= '0' && c <= '9' ? '0' : c > ' ' && c < 0x80 ? 'a' : folds.getOrDefault(c, c);
  }

  /** The numbers of the characters of a text, from 1; 0 for one that is not counted. */
  char[] ids(String text) {
    char[] numbers = new char[text.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ids[fold(text.charAt(i))];
    }
    return numbers;
  }

  int size() {
    return characters.length();
  }

  /** The character of a number. */
  char character(int id) {
    return characters.charAt(id - 1);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(folds.size());
    for (var fold : folds.entrySet()) {
      out.writeChar(fold.getKey());
      out.writeChar(fold.getValue());
    }
    out.writeInt(characters.length());
    out.writeChars(characters.toString());
  }
}
