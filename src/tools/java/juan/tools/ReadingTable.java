package juan.tools;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Computes the table of the Mandarin readings of Han characters, from the Unicode Han Database: the
 * customary one first, then those of dictionaries of today's language. A Traditional character that
 * they have not is read as its Simplified form, too.
 */
public final class ReadingTable {
  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';

  /** Letters of a syllable, behind the place in a dictionary or before how often it comes. */
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}]+");

  /** The marks of the tones, from the first. */
  private static final String TONES = "\u0304\u0301\u030C\u0300";

  private ReadingTable() {}

  /**
   * Writes the table.
   *
   * @param args the folder of the packages that were fetched, the file to write to
   */
  public static void main(String[] args) throws IOException {
    Path packages = Path.of(args[0]);
    var unihan = new Unihan(packages);
    var readings = new TreeMap<Integer, Set<String>>();
    var today = new HashSet<Integer>();
    for (String field : List.of("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983")) {
      unihan.each(
          "Readings",
          field,
          (han, text) -> {
            if (han >= FIRST && han <= LAST) {
              var all = readings.computeIfAbsent(han, its -> new LinkedHashSet<>());
              SYLLABLE.matcher(text).results().forEach(its -> add(its.group(), all));
              if (!field.equals("kMandarin")) {
                today.add(han);
              }
            }
          });
    }
    for (var entry : new OpenCc(packages).preferred("TSCharacters").entrySet()) {
      int traditional = entry.getKey().codePointAt(0);
      var all = readings.get(traditional);
      if (all != null && !today.contains(traditional)) {
        all.addAll(readings.getOrDefault(entry.getValue().codePointAt(0), Set.of()));
      }
    }
    Path file = Path.of(args[1]);
    byte[] bytes = bytes(readings);
    Files.write(file, bytes);
    System.out.printf("%s: %,d characters, %,d bytes%n", file, readings.size(), bytes.length);
  }

  /** Adds a reading as {@code lv4}: ü is v, the neutral tone 5. */
  private static void add(String written, Set<String> readings) {
    var letters = new StringBuilder();
    int tone = 5;
    String apart = Normalizer.normalize(written, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tone = TONES.indexOf(c) + 1;
      } else if (c == '\u0308') {
        letters.setCharAt(letters.length() - 1, 'v');
      } else if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    // Not those that are only hummed: m, ng.
    if (letters.chars().anyMatch(c -> "aeiouv".indexOf(c) >= 0)) {
      readings.add(letters.toString() + tone);
    }
  }

  private static byte[] bytes(Map<Integer, Set<String>> readings) throws IOException {
    var distinct = new TreeMap<String, Integer>();
    readings.values().forEach(all -> all.forEach(its -> distinct.put(its, 0)));
    var names = new ArrayList<>(distinct.keySet());
    for (int i = 0; i < names.size(); i++) {
      distinct.put(names.get(i), i);
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      byte[] ascii = (String.join(" ", names) + "\n").getBytes("US-ASCII");
      out.write(ascii);
      for (int han = FIRST; han <= LAST; han++) {
        out.writeByte(readings.getOrDefault(han, Set.of()).size());
      }
      for (Set<String> all : readings.values()) {
        for (String its : all) {
          out.writeChar(distinct.get(its));
        }
      }
    }
    return bytes.toByteArray();
  }
}
