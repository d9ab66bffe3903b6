package juan.layout;

import java.util.HashMap;
import java.util.Map;
import juan.text.Language;
import juan.text.LineBreakLevel;
import juan.text.SharedData;

/**
 * Which marks may stand at the edges of lines, as the W3C's documents have it: {@code
 * lreq_kinsoku.tsv} for one language and level, without a look at the program's own rules.
 */
final class EdgeTable {
  private final Map<String, Boolean> starts = new HashMap<>();
  private final Map<String, Boolean> ends = new HashMap<>();

  EdgeTable(Language language, LineBreakLevel level) {
    String document = document(language);
    String named = level(language, level);
    for (String entry : SharedData.entries("layout/lreq_kinsoku.tsv")) {
      String[] row = entry.split("\t");
      if (row[0].equals(document) && row[1].equals(named)) {
        starts.put(row[3], row[4].equals("yes"));
        ends.put(row[3], row[5].equals("yes"));
      }
    }
    if (language == Language.ZH_HANT && level != LineBreakLevel.NONE) {
      // CLREQ 3.1.4 keeps the solidus from the beginning of a line in Simplified text only.
      starts.put("/", true);
      starts.put("／", true);
    }
  }

  static String document(Language language) {
    return switch (language) {
      case ZH_HANS, ZH_HANT -> "clreq";
      case JA -> "jlreq";
      case KO -> "klreq";
      case OTHER -> throw new IllegalArgumentException("no document for other languages");
    };
  }

  /** The level's name in the table; the language's default for a level of another language. */
  private static String level(Language language, LineBreakLevel level) {
    if (language == Language.KO) {
      return "-";
    }
    return switch (level) {
      case STRICT -> "strict";
      case NONE, GB -> language == Language.JA ? "strict" : level.optionName();
      case LOOSE, VERY_LOOSE, VERY_STRICT -> language == Language.JA ? level.optionName() : "basic";
      default -> language == Language.JA ? "strict" : "basic";
    };
  }

  /** Whether a line may begin with what stands at an offset. */
  boolean mayStart(String text, int at) {
    if (at + 1 < text.length()) {
      Boolean pair = starts.get(text.substring(at, at + 2));
      if (pair != null) {
        return pair;
      }
    }
    return starts.getOrDefault(text.substring(at, at + 1), true);
  }

  /** Whether a line may end with the character before an offset. */
  boolean mayEnd(String text, int at) {
    char before = text.charAt(at - 1);
    boolean inAddress = before == '/' && at > 1 && text.charAt(at - 2) < 0x80;
    // GB's rule is about the solidus between Han; a path is cut after it, and nowhere else.
    return inAddress || ends.getOrDefault(String.valueOf(before), true);
  }
}
