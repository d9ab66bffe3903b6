package juan.tools;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Computes the table by which text is folded for search: from Unicode's case folding and
 * compatibility forms, the dictionaries of OpenCC and the variants of the Unicode Han Database.
 */
public final class FoldingTable {
  /** Marks in the table, which are no characters; {@code juan.text.SearchFold} knows them. */
  private static final char IGNORED = '\uFDD0';

  private static final char SPACE = '\uFDD1';
  private static final char EXPANDED = '\uFDD2';
  private static final char VOICED = '\uFDD3';
  private static final char SEMIVOICED = '\uFDD4';
  private static final char JAMO = '\uFDD5';

  /** Variation selectors and tags, which need no table. */
  private static final int UNSEEN = 0xE0000;

  private static final int UNSEEN_END = 0xE1000;

  /** Marks of punctuation that are written one for the other: all but the last become the last. */
  private static final String[] SAME_MARKS = {"“”„‟\"", "‘’‚‛'", "‐‑‒–—―−﹘-", "〜～~", "・･‧•·"};

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFKDInstance();

  /** Scripts whose letters are searched without their diacritics. */
  private static final Set<Integer> BARE = Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC);

  private final HanClasses han;

  private FoldingTable(HanClasses han) {
    this.han = han;
  }

  /**
   * Writes the table.
   *
   * @param args the folder of the packages that were fetched, the file to write to
   */
  public static void main(String[] args) throws IOException {
    Path packages = Path.of(args[0]);
    var table = new FoldingTable(new HanClasses(new OpenCc(packages), new Unihan(packages)));
    var singles = new TreeMap<Integer, Character>();
    var expanded = new TreeMap<Integer, String>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if ((c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
          || (c >= UNSEEN && c < UNSEEN_END)) {
        continue;
      }
      String folded = table.fold(c);
      boolean isBmp = Character.isBmpCodePoint(c);
      if (isBmp && folded.length() == 1 && folded.charAt(0) != c) {
        singles.put(c, folded.charAt(0));
      } else if (!folded.equals(Character.toString(c))) {
        expanded.put(c, folded.equals(String.valueOf(IGNORED)) ? "" : folded);
        if (isBmp) {
          singles.put(c, EXPANDED);
        }
      }
    }
    Path file = Path.of(args[1]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] bytes = bytes(singles, expanded);
    Files.write(file, bytes);
    System.out.printf(
        "%s: %,d characters, %,d expanded or beyond the BMP, %,d bytes%n",
        file, singles.size(), expanded.size(), bytes.length);
  }

  private static byte[] bytes(Map<Integer, Character> singles, Map<Integer, String> expanded)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(singles.size());
      for (int c : singles.keySet()) {
        out.writeChar(c);
      }
      for (char to : singles.values()) {
        out.writeChar(to);
      }
      out.writeInt(expanded.size());
      for (int c : expanded.keySet()) {
        out.writeInt(c);
      }
      for (String to : expanded.values()) {
        out.writeByte(to.length());
      }
      out.writeChars(String.join("", expanded.values()));
    }
    return bytes.toByteArray();
  }

  /** What a character becomes: characters that fold to themselves, or one of the marks. */
  private String fold(int c) {
    if (isJamo(c)) {
      return String.valueOf(JAMO);
    }
    if (c == 0x3099 || c == 0x309B || c == 0xFF9E) {
      return String.valueOf(VOICED);
    }
    if (c == 0x309A || c == 0x309C || c == 0xFF9F) {
      return String.valueOf(SEMIVOICED);
    }
    if (UCharacter.isUWhiteSpace(c)) {
      return String.valueOf(SPACE);
    }
    if (mark(c) != c) {
      return Character.toString(mark(c));
    }
    if ((c >= 0x300 && c <= 0x36F)
        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      return String.valueOf(IGNORED);
    }
    String wide = c >= 0xFFA1 && c <= 0xFFDC ? APART.getRawDecomposition(c) : null;
    if (wide != null) {
      // To the letters that stand alone, as they are typed; NFKC takes the ones that join.
      return wide;
    }
    if ((c >= 0x3131 && c <= 0x318E) || (c >= 0xAC00 && c <= 0xD7A3)) {
      return Character.toString(c);
    }
    String plain = FOLD.normalize(Character.toString(c));
    if (plain.indexOf(' ') >= 0) {
      // A diacritic that stands alone.
      return Character.toString(c);
    }
    var out = new StringBuilder();
    plain.codePoints().forEach(one -> append(mark(one), out));
    return out.isEmpty() ? String.valueOf(IGNORED) : out.toString();
  }

  /** The mark that a mark is searched as; other characters as they are. */
  private static int mark(int c) {
    for (String marks : SAME_MARKS) {
      if (marks.indexOf(c) >= 0) {
        return marks.charAt(marks.length() - 1);
      }
    }
    return c;
  }

  private void append(int c, StringBuilder out) {
    if (c >= 0x30A1 && c <= 0x30F6 || c == 0x30FD || c == 0x30FE) {
      out.appendCodePoint(c - 0x60);
    } else if (c >= 0x30F7 && c <= 0x30FA) {
      // ワ with a mark, which hiragana has only without.
      out.append("わゐゑを".charAt(c - 0x30F7));
    } else if (BARE.contains(UScript.getScript(c))) {
      APART
          .normalize(Character.toString(c))
          .codePoints()
          .filter(one -> one < 0x300 || one > 0x36F)
          .forEach(one -> out.append(FOLD.normalize(Character.toString(one))));
    } else if (c == 0x3099 || c == 0x309A || (c >= 0x300 && c <= 0x36F)) {
      // A mark that joined with nothing.
    } else if (UScript.getScript(c) == UScript.HAN) {
      out.appendCodePoint(han.find(c));
    } else {
      out.appendCodePoint(c);
    }
  }

  /** Whether a letter of Hangul joins with others to a syllable. */
  private static boolean isJamo(int c) {
    return (c >= 0x1100 && c <= 0x1112)
        || (c >= 0x1161 && c <= 0x1175)
        || (c >= 0x11A8 && c <= 0x11C2);
  }
}
