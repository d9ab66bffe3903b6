package juan.tools;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The words of HanLP's dictionary (Apache-2.0), how often each comes in its corpus, and how often
 * two come together.
 */
final class HanlpWords {
  private static final String PAIRS =
      "/data/dictionary/CoreNatureDictionary.ngram.mini.txt.table.bin";

  /** Takes what comes how often. */
  interface Taker {
    void take(String first, String second, int times);
  }

  private final Map<Integer, String> words = new HashMap<>();

  HanlpWords() {
    int[] base = CoreDictionary.trie.getBase();
    int[] check = CoreDictionary.trie.getCheck();
    var parents = new HashMap<Integer, Integer>();
    for (int state = 0; state < base.length; state++) {
      if (base[state] > 0) {
        parents.put(base[state], state);
      }
    }
    for (int state = 0; state < base.length; state++) {
      if (base[state] < 0 && check[state] == state) {
        words.put(-base[state] - 1, word(state, check, parents));
      }
    }
  }

  /** A word by the way back from its end in the double array. */
  private static String word(int end, int[] check, Map<Integer, Integer> parents) {
    var word = new StringBuilder();
    int state = Objects.requireNonNull(parents.get(check[end]));
    while (state != 0) {
      word.append((char) (state - check[state] - 1));
      state = Objects.requireNonNull(parents.get(check[state]));
    }
    return word.reverse().toString();
  }

  /** Gives each word and how often it comes. */
  void words(Taker taker) {
    words.forEach((id, word) -> taker.take(word, "", CoreDictionary.get(id).totalFrequency));
  }

  /** Gives each pair of words and how often it comes. */
  void pairs(Taker taker) throws IOException {
    try (InputStream resource = CoreDictionary.class.getResourceAsStream(PAIRS);
        var in = new ObjectInputStream(new BufferedInputStream(Objects.requireNonNull(resource)))) {
      int[] starts = (int[]) in.readObject();
      int[] pairs = (int[]) in.readObject();
      for (int first = 0; first + 1 < starts.length; first++) {
        for (int i = starts[first]; i < starts[first + 1]; i++) {
          taker.take(word(first), word(pairs[2 * i]), pairs[2 * i + 1]);
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private String word(int id) {
    return words.getOrDefault(id, "");
  }
}
