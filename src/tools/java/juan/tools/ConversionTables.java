package juan.tools;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Computes the tables that convert between Simplified and Traditional Chinese, from the
 * dictionaries of OpenCC. What would change the length of a text in UTF-16 units is left out, and
 * counted.
 */
public final class ConversionTables {
  private static final String COMPATIBILITY = "CJK_Compatibility_Ideographs";

  /** Words in which 著 is no 着, besides those that OpenCC has. */
  private static final String WRITTEN =
      "原著 論著 專著 編著 遺著 譯著 拙著 大著 新著 舊著 共著 撰著 所著 著有 著文 著論 著《 著〈 著： 土著 卓著 彰著 較著 知著 著書立說";

  private ConversionTables() {}

  /**
   * Writes the tables.
   *
   * @param args the folder of the packages that were fetched, the folder to write to
   */
  public static void main(String[] args) throws IOException {
    var openCc = new OpenCc(Path.of(args[0]));
    Path folder = Path.of(args[1]);
    Files.createDirectories(folder);
    var compatibility = openCc.preferred(COMPATIBILITY);
    write(folder, "s2t", openCc.preferred("STPhrases", "STCharacters"), compatibility);
    write(folder, "t2s", toSimplified(openCc), compatibility);
    var taiwan = openCc.preferred("TWVariantsPhrases", "TWVariants");
    // Text of Hong Kong has characters that Taiwan does not know: 説 for 說. What it knows, it may
    // have written itself: 台 beside 臺.
    var big5 = Charset.forName("Big5").newEncoder();
    openCc
        .entries("HKVariants")
        .forEach(
            (standard, variants) -> {
              for (String variant : variants) {
                if (!big5.canEncode(variant)) {
                  taiwan.putIfAbsent(variant, taiwan.getOrDefault(standard, standard));
                }
              }
            });
    write(folder, "tw", taiwan, compatibility);
    write(folder, "hk", openCc.preferred("HKVariantsPhrases", "HKVariants"), compatibility);
  }

  /**
   * To Simplified from Traditional of whatever kind. Taiwan writes 著 for 着, too, which OpenCC
   * converts only in what it is told to be text of Taiwan: by these phrases.
   */
  private static TreeMap<String, String> toSimplified(OpenCc openCc) throws IOException {
    var simplified = openCc.preferred("TSPhrases", "TSCharacters");
    var characters = openCc.preferred("TSCharacters");
    var phrases = openCc.preferred("TWVariantsRevPhrases");
    for (String word : WRITTEN.split(" ")) {
      phrases.put(word, word);
    }
    phrases.forEach(
        (taiwan, standard) -> {
          if (taiwan.indexOf('著') >= 0) {
            var phrase = new StringBuilder();
            standard
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(c -> phrase.append(characters.getOrDefault(c, c)));
            simplified.putIfAbsent(taiwan, phrase.toString());
          }
        });
    simplified.putIfAbsent("著", "着");
    return simplified;
  }

  private static void write(
      Path folder, String name, TreeMap<String, String> entries, Map<String, String> compatibility)
      throws IOException {
    compatibility.forEach((from, to) -> entries.putIfAbsent(from, entries.getOrDefault(to, to)));
    int all = entries.size();
    entries.entrySet().removeIf(its -> its.getKey().length() != its.getValue().length());
    int leftOut = all - entries.size();
    // A character that stays says nothing; a phrase that stays holds the borders of words.
    entries
        .entrySet()
        .removeIf(
            its ->
                its.getKey().equals(its.getValue())
                    && its.getKey().codePointCount(0, its.getKey().length()) == 1);
    // A pair of surrogates is a phrase, too.
    var singles = new TreeMap<String, String>();
    var phrases = new TreeMap<String, String>();
    entries.forEach((from, to) -> (from.length() == 1 ? singles : phrases).put(from, to));
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(singles.size());
      out.writeChars(String.join("", singles.keySet()));
      out.writeChars(String.join("", singles.values()));
      out.writeInt(phrases.size());
      for (String phrase : phrases.keySet()) {
        out.writeByte(phrase.length());
      }
      out.writeChars(String.join("", phrases.keySet()));
      out.writeChars(String.join("", phrases.values()));
    }
    Path file = folder.resolve(name + ".gz");
    Files.write(file, bytes.toByteArray());
    System.out.printf(
        "%s: %,d characters, %,d phrases, %,d left out, %,d bytes%n",
        file, singles.size(), phrases.size(), leftOut, bytes.size());
  }
}
