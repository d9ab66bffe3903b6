package juan.tools;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of how Chinese is read: HanLP's tables (Apache-2.0), and the phrases of the package
 * pinyin (MIT), which go where HanLP has none. Syllables are written with their tone as a number, ü
 * as v. Tone sandhi is taken back: 一 and 不 are read as they are alone.
 */
final class PinyinSources {
  private static final Pattern PHRASE =
      Pattern.compile("^ *\"?(\\p{IsHan}{2,})\"?: \\[(\\[\"[^\"]+\"\\](?:, \\[\"[^\"]+\"\\])*)\\]");
  private static final Pattern SYLLABLE = Pattern.compile("\"([^\"]+)\"");

  /** The marks of the first to the fourth tone, when they combine. */
  private static final String TONES = "\u0304\u0301\u030C\u0300";

  /** For each character its readings, the commonest first. */
  final Map<String, List<String>> characters = new LinkedHashMap<>();

  final Map<String, List<String>> phrases = new TreeMap<>();

  /** For each Traditional character the Simplified one. */
  final Map<String, String> simplified = new TreeMap<>();

  PinyinSources(Path packages) throws IOException {
    readModule(packages.resolve("pinyin/package/lib/esm/pinyin.js"));
    for (String line : lines("/data/dictionary/pinyin/pinyin.txt")) {
      int sign = line.indexOf('=');
      String word = line.substring(0, sign);
      var syllables = List.of(line.substring(sign + 1).split(","));
      if (word.codePointCount(0, word.length()) == 1) {
        characters.put(word, syllables);
      } else {
        put(word, syllables);
      }
    }
    for (String line : lines("/data/dictionary/tc/t2s.txt")) {
      if (line.length() == 3 && line.charAt(1) == '=' && line.charAt(0) > 0x3000) {
        simplified.put(line.substring(0, 1), line.substring(2));
      }
    }
    // Both scripts have 著 as in 著名; in Traditional text it is 着 as well.
    simplified.put("著", "着");
    characters.put("著", List.of("zhu4", "zhe5", "zhao2", "zhuo2"));
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = Objects.requireNonNull(HanLP.class.getResourceAsStream(name));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> line.indexOf('=') > 0).toList();
    }
  }

  private void readModule(Path module) throws IOException {
    for (String line : Files.readAllLines(module)) {
      var phrase = PHRASE.matcher(line);
      if (phrase.lookingAt()) {
        var syllables = new ArrayList<String>();
        var syllable = SYLLABLE.matcher(phrase.group(2));
        while (syllable.find()) {
          syllables.add(numbered(syllable.group(1)));
        }
        put(phrase.group(1), syllables);
      }
    }
  }

  private void put(String word, List<String> syllables) {
    if (syllables.size() != word.length()) {
      return;
    }
    var read = new ArrayList<>(syllables);
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '一') {
        read.set(i, "yi1");
      } else if (word.charAt(i) == '不' && read.get(i).equals("bu2")) {
        read.set(i, "bu4");
      }
    }
    phrases.put(word, read);
  }

  private static String numbered(String marked) {
    var letters = new StringBuilder();
    int tone = 5;
    String apart = Normalizer.normalize(marked, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tone = TONES.indexOf(c) + 1;
      } else if (c == '\u0308') {
        letters.setCharAt(letters.length() - 1, 'v');
      } else {
        letters.append(c);
      }
    }
    return letters.append(tone).toString();
  }
}
