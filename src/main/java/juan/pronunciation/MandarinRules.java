package juan.pronunciation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese is read where no table of words says: words, characters that stand alone, and those
 * that are told by their neighbours, from the resource {@code rules}, which says how it is written.
 */
final class MandarinRules {
  private static final String NUMERALS = "一二三四五六七八九十百千万两几半第零〇";

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, Ending> endings = new HashMap<>();
  private final Set<Character> lastCharacters = new HashSet<>();
  private final Set<Character> traditional = new HashSet<>();
  private final Map<Character, String> alone = new HashMap<>();
  private final Map<Character, List<Rule>> rules = new HashMap<>();
  private int longest;

  /** How the last syllable of a word is read. */
  enum Ending {
    /** With the tone that its character commonly has. */
    FULL,
    /** Without a tone. */
    NEUTRAL,
    /** Without a tone, as most words that end so. */
    MOSTLY_NEUTRAL,
    /** With a tone and without one, which tells two words apart. */
    EITHER
  }

  /** Syllable of a character that stands between others. */
  private record Rule(String syllable, String before, String after) {}

  private MandarinRules() {
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("rules"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Loaded {
    static final MandarinRules RULES = new MandarinRules();
  }

  static MandarinRules rules() {
    return Loaded.RULES;
  }

  private void add(String line) {
    String[] fields = line.trim().split(" ");
    switch (fields[0]) {
      case "5" -> addEndings(fields, Ending.NEUTRAL);
      case "=" -> addEndings(fields, Ending.FULL);
      case "?" -> addEndings(fields, Ending.EITHER);
      case "+" -> fields[1].chars().forEach(c -> traditional.add((char) c));
      default -> addReading(fields);
    }
  }

  private void addEndings(String[] fields, Ending ending) {
    for (String word : List.of(fields).subList(1, fields.length)) {
      boolean rest = word.startsWith("*") && ending == Ending.NEUTRAL;
      endings.put(word, rest ? Ending.MOSTLY_NEUTRAL : ending);
      lastCharacters.add(word.charAt(word.length() - 1));
      longest = Math.max(longest, word.length());
    }
  }

  private void addReading(String[] fields) {
    if (fields[0].length() > 1) {
      words.put(fields[0], List.of(fields).subList(1, fields.length));
      longest = Math.max(longest, fields[0].length());
    } else if (fields.length == 2) {
      alone.put(fields[0].charAt(0), fields[1]);
    } else {
      rules
          .computeIfAbsent(fields[0].charAt(0), c -> new ArrayList<>())
          .add(new Rule(fields[1], fields[2], fields[3]));
    }
  }

  /** The length of the longest word there is, in UTF-16 units. */
  int longest() {
    return longest;
  }

  /** The syllables of a word, or null. */
  @Nullable List<String> word(String word) {
    return words.get(word);
  }

  /**
   * How the last syllable of a word is read where a rule says it of the word or its end, or null.
   */
  @Nullable Ending ending(String word) {
    if (!lastCharacters.contains(word.charAt(word.length() - 1))) {
      return null; // as nearly all
    }
    Ending ending = endings.get(word);
    for (int i = 1; ending == null && i < word.length(); i++) {
      ending = endings.get("*" + word.substring(i));
    }
    return ending;
  }

  /** Whether a word is one whose ending a rule gives by name. */
  boolean lists(String word) {
    return endings.containsKey(word);
  }

  /** Whether a Traditional character is read in all the ways of its Simplified one. */
  boolean isReadAsSimplified(char c) {
    return traditional.contains(c);
  }

  /** The syllable of a character that stands alone where that is not the table's, or null. */
  @Nullable String alone(char c) {
    return alone.get(c);
  }

  /**
   * The syllable that the neighbours of a character tell, or null.
   *
   * @param before the character before it, 0 where there is none
   * @param afterWord whether that is the end of a word of several characters
   */
  @Nullable String between(char c, char before, char after, boolean afterWord, boolean beforeWord) {
    for (Rule rule : rules.getOrDefault(c, List.of())) {
      if (matches(rule.before, before, afterWord) && matches(rule.after, after, beforeWord)) {
        return rule.syllable;
      }
    }
    return null;
  }

  private static boolean matches(String wanted, char c, boolean ofWord) {
    boolean letter = Character.isLetterOrDigit(c);
    return switch (wanted.charAt(0)) {
      case '*' -> true;
      case '.' -> !letter;
      case 'W' -> ofWord;
      case 'N' -> isNumeral(c) || wanted.indexOf(c) > 0;
      default -> c != 0 && wanted.indexOf(c) >= 0;
    };
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９') || NUMERALS.indexOf(c) >= 0;
  }
}
