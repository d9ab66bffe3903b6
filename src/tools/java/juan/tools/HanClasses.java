package juan.tools;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which Han characters are one for search: the Simplified and Traditional forms, those of the
 * regions and of Japan, and other ways to write the same.
 */
final class HanClasses {
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final int HANZI = 0xB0;
  private static final int SECOND_LEVEL = 0xD8;

  /** Words of their own, though the one is at times converted to the other. */
  private static final Set<String> APART = Set.of("坏坯", "呆待", "具俱", "坐座", "里哩");

  private final Map<Integer, Integer> parents = new HashMap<>();

  HanClasses(OpenCc openCc, Unihan unihan) throws IOException {
    for (String name : List.of("TSCharacters", "STCharacters")) {
      openCc.entries(name).forEach(this::joinUnlessApart);
    }
    for (String name : List.of("TWVariants", "HKVariants")) {
      openCc.entries(name).forEach((from, to) -> to.forEach(one -> join(from, one)));
    }
    openCc.entries("JPShinjitaiCharacters").forEach(this::joinJapanese);
    unihan.each("Variants", "kZVariant", this::joinRare);
    unihan.each("Variants", "kSemanticVariant", this::joinRare);
  }

  private void joinUnlessApart(String one, List<String> others) {
    for (String other : others) {
      if (!APART.contains(one + other) && !APART.contains(other + one)) {
        join(one, other);
      }
    }
  }

  /**
   * Joins a form of Japan with the old ones: 戸 and 戶, but not 欠 and 缺, where the form is a common
   * word of its own in Chinese, nor 弁, which stands for three.
   */
  private void joinJapanese(String form, List<String> old) {
    if (level(form.codePointAt(0)) != 1) {
      List<Integer> classes = old.stream().map(its -> find(its.codePointAt(0))).distinct().toList();
      if (classes.size() == 1) {
        join(form, old.get(0));
      }
    }
  }

  /** Joins a character that is in no common use with the only one that it is a variant of. */
  private void joinRare(int rare, String variants) {
    String[] all = variants.split(" ");
    var classes = new TreeSet<Integer>();
    for (String variant : all) {
      classes.add(find(Integer.parseInt(variant.replaceFirst("<.*", "").substring(2), 16)));
    }
    classes.remove(rare);
    boolean isRare = level(rare) == 0 && !BIG5.newEncoder().canEncode(Character.toString(rare));
    if (classes.size() == 1 && isRare && find(rare) == rare && level(classes.first()) > 0) {
      join(Character.toString(rare), Character.toString(classes.first()));
    }
  }

  /** How common a character is in Chinese: 1 very, 2 less so, 0 not in GB 2312. */
  static int level(int character) {
    byte[] bytes = Character.toString(character).getBytes(GB2312);
    int first = bytes[0] & 0xFF;
    return bytes.length < 2 || first < HANZI ? 0 : first < SECOND_LEVEL ? 1 : 2;
  }

  private void join(String one, String other) {
    int first = find(one.codePointAt(0));
    int second = find(other.codePointAt(0));
    if (first != second) {
      boolean firstStays = rank(first) > rank(second);
      parents.put(firstStays ? second : first, firstStays ? first : second);
    }
  }

  /** A class is known by its most common character of Simplified Chinese. */
  private static int rank(int character) {
    int level = level(character);
    return level > 0 ? 4 - level : Character.isBmpCodePoint(character) ? 1 : 0;
  }

  /** The character that stands for all that are one with it. */
  int find(int character) {
    String plain = Normalizer2.getNFKCInstance().normalize(Character.toString(character));
    int found = plain.codePointAt(0);
    for (Integer next = parents.get(found); next != null; next = parents.get(found)) {
      found = next;
    }
    return found;
  }

  /** The classes with more than one common character, to be looked through. */
  List<String> doubtful() {
    var members = new TreeMap<Integer, List<Integer>>();
    for (int character : parents.keySet()) {
      members.computeIfAbsent(find(character), its -> new ArrayList<>()).add(character);
    }
    var doubtful = new ArrayList<String>();
    members.forEach(
        (stands, all) -> {
          if (all.stream().anyMatch(its -> level(its) == 1)) {
            var text = new StringBuilder(Character.toString(stands)).append(':');
            all.forEach(text::appendCodePoint);
            doubtful.add(text.toString());
          }
        });
    return doubtful;
  }
}
