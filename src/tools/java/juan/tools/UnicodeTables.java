package juan.tools;

import com.ibm.icu.impl.ICUBinary;
import com.ibm.icu.impl.RBBIDataWrapper;
import com.ibm.icu.impl.RBBIDataWrapper.RBBIStateTable;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacter.HangulSyllableType;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Writes what every start needs to know of Unicode's characters into a class, from ICU's data: the
 * rules by which lines and clusters end, compiled, and widths. A class comes out of the archive of
 * class data; ICU itself takes a start thirty milliseconds.
 *
 * <p>Run at each build, as a program in one file: {@code java -cp icu4j.jar UnicodeTables.java
 * target/generated-sources/tables}.
 */
public final class UnicodeTables {
  private static final String CLASS = "juan.text.UnicodeTables";

  /** In code points. */
  private static final int BLOCK = 128;

  /** In bytes of modified UTF-8: what a class file lets a string be long, with room. */
  private static final int LONGEST = 60_000;

  private final StringBuilder source = new StringBuilder();

  private UnicodeTables() {}

  public static void main(String[] args) throws IOException {
    String text = new UnicodeTables().written();
    Path file = Path.of(args[0]).resolve(CLASS.replace('.', '/') + ".java");
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  private String written() throws IOException {
    source
        .append("package juan.text;\n\n")
        .append("import java.nio.charset.StandardCharsets;\n\n")
        .append("/** Computed from ICU ")
        .append(VersionInfo.ICU_VERSION)
        .append(" by {@code juan.tools.UnicodeTables}. */\n")
        .append("final class UnicodeTables {\n")
        .append("  private UnicodeTables() {}\n\n")
        .append("  private static byte[] bytes(String text) {\n")
        .append("    return text.getBytes(StandardCharsets.ISO_8859_1);\n  }\n");
    rules("line", "line");
    rules("lineCj", "line_cj");
    rules("lineLooseCj", "line_loose_cj");
    rules("cluster", "char");
    table("widths", byCodePoint(UnicodeTables::width));
    return source.append("}\n").toString();
  }

  private void rules(String method, String file) throws IOException {
    var rules = RBBIDataWrapper.get(ICUBinary.getRequiredData("brkitr/" + file + ".brk"));
    var parts = byCodePoint(rules.fTrie::get);
    RBBIStateTable forward = rules.fFTable;
    parts.add(low(forward.fTable));
    parts.add(high(forward.fTable));
    parts.add(rules.fRTable.fTable);
    checkWhatBreakTableTakesForGranted(rules);
    parts.add(
        new char[] {
          (char) (RBBIDataWrapper.NEXTSTATES + rules.fHeader.fCatCount),
          (char) forward.fDictCategoriesStart,
          (char) Math.max(1, forward.fLookAheadResultsSize)
        });
    table(method, parts);
  }

  /** That rules do not ask for a text's beginning, and accept what they have read of a boundary. */
  private static void checkWhatBreakTableTakesForGranted(RBBIDataWrapper rules) {
    RBBIStateTable forward = rules.fFTable;
    if ((forward.fFlags & RBBIDataWrapper.RBBI_BOF_REQUIRED) != 0) {
      throw new IllegalStateException("rules that ask for the beginning of a text");
    }
    int first = rules.getRowIndex(1) + RBBIDataWrapper.NEXTSTATES;
    for (int category = 3; category < rules.fHeader.fCatCount; category++) {
      int state = forward.fTable[first + category];
      if (forward.fTable[rules.getRowIndex(state) + RBBIDataWrapper.ACCEPTING] != 1) {
        throw new IllegalStateException("a character that is not accepted at a boundary");
      }
    }
  }

  private static char[] low(char[] numbers) {
    var bytes = new char[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (char) (numbers[i] & 0xFF);
    }
    return bytes;
  }

  private static char[] high(char[] numbers) {
    var bytes = new char[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (char) (numbers[i] >> 8);
    }
    return bytes;
  }

  /** What juan.text.CellWidth makes of a code point. */
  private static int width(int c) {
    if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      return 4;
    }
    int type = UCharacter.getType(c);
    int hangul = UCharacter.getIntPropertyValue(c, UProperty.HANGUL_SYLLABLE_TYPE);
    if (type == UCharacterCategory.NON_SPACING_MARK
        || type == UCharacterCategory.ENCLOSING_MARK
        || hangul == HangulSyllableType.VOWEL_JAMO
        || hangul == HangulSyllableType.TRAILING_JAMO) {
      return 0;
    }
    return switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
      case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH -> 2;
      case EastAsianWidth.AMBIGUOUS -> 3;
      default -> 1;
    };
  }

  /** The number of the block of each code point's block, then the blocks. */
  private static List<char[]> byCodePoint(IntUnaryOperator value) {
    var numbers = new HashMap<String, Integer>();
    var index = new char[(Character.MAX_CODE_POINT + 1) / BLOCK];
    var blocks = new StringBuilder();
    for (int i = 0; i < index.length; i++) {
      var block = new StringBuilder();
      for (int j = 0; j < BLOCK; j++) {
        block.append((char) value.applyAsInt(i * BLOCK + j));
      }
      Integer known = numbers.putIfAbsent(block.toString(), numbers.size());
      if (known == null) {
        blocks.append(block);
      }
      index[i] = (char) (known == null ? numbers.size() - 1 : known);
    }
    return new ArrayList<>(List.of(index, blocks.toString().toCharArray()));
  }

  private void table(String method, List<char[]> parts) {
    source
        .append("\n  static byte[][] ")
        .append(method)
        .append("() {\n    return new byte[][] {\n");
    for (char[] part : parts) {
      source.append("      bytes(").append(literals(new String(part))).append("),\n");
    }
    source.append("    };\n  }\n");
  }

  private static String literals(String text) {
    var literals = new StringBuilder();
    int from = 0;
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += modifiedUtf8(text.charAt(i));
      if (bytes > LONGEST) {
        literals.append(literal(text.substring(from, i))).append(".concat(");
        from = i;
        bytes = modifiedUtf8(text.charAt(i));
      }
    }
    long joined = literals.toString().split("concat", -1).length - 1;
    return literals + literal(text.substring(from)) + ")".repeat((int) joined);
  }

  private static int modifiedUtf8(char c) {
    return c == 0 || c >= 0x80 ? 2 : 1;
  }

  private static String literal(String text) {
    var literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c > 0xFF) {
        throw new IllegalStateException("no byte: " + (int) c);
      }
      literal.append(
          c >= ' ' && c < 0x7F && c != '"' && c != '\\'
              ? String.valueOf(c)
              : String.format("\\%03o", (int) c));
    }
    return literal.append('"').toString();
  }
}
