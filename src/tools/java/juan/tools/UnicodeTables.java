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
        .append("/** Computed from ICU ")
        .append(VersionInfo.ICU_VERSION)
        .append(" by {@code juan.tools.UnicodeTables}. */\n")
        .append("final class UnicodeTables {\n")
        .append("  private UnicodeTables() {}\n");
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
    parts.add(forward.fTable);
    parts.add(rules.fRTable.fTable);
    boolean startsBefore = (forward.fFlags & RBBIDataWrapper.RBBI_BOF_REQUIRED) != 0;
    parts.add(
        new char[] {
          (char) (RBBIDataWrapper.NEXTSTATES + rules.fHeader.fCatCount),
          (char) forward.fDictCategoriesStart,
          (char) (startsBefore ? 1 : 0),
          (char) Math.max(1, forward.fLookAheadResultsSize)
        });
    table(method, parts);
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
        .append("\n  static char[][] ")
        .append(method)
        .append("() {\n    return new char[][] {\n");
    for (char[] part : parts) {
      source.append("      (").append(literals(new String(part))).append(").toCharArray(),\n");
    }
    source.append("    };\n  }\n");
  }

  private static String literals(String text) {
    var literals = new StringBuilder();
    int from = 0;
    int bytes = 0;
    for (int i = 0; i <= text.length(); i++) {
      int length = i == text.length() ? LONGEST : modifiedUtf8(text.charAt(i));
      if (bytes + length > LONGEST || i == text.length()) {
        literals.append(from == 0 ? "" : ").concat(").append(literal(text.substring(from, i)));
        from = i;
        bytes = 0;
      }
      bytes += length;
    }
    return literals.toString();
  }

  private static int modifiedUtf8(char c) {
    return c == 0 ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }

  private static String literal(String text) {
    var literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      literal.append(
          c >= ' ' && c < 0x7F && c != '"' && c != '\\'
              ? String.valueOf(c)
              : c < 0x80 ? String.format("\\%03o", (int) c) : String.format("\\u%04x", (int) c));
    }
    return literal.append('"').toString();
  }
}
