package juan.dictionary;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text for a cursor that goes by words: from its beginning on the longest that a
 * dictionary has, and where none has one of two characters or more, the word of Unicode (UAX #29,
 * with ICU's dictionary for Chinese and Japanese). Marks and spaces are no words. A text is divided
 * sentence by sentence, so that no more is looked at than is near the cursor.
 */
public final class WordBorders {
  /** Sentences that are longer are divided, wherever that is; in UTF-16 units. */
  private static final int LONGEST_SENTENCE = 500;

  private static final String ENDS = "。！？!?\n";

  private final Dictionaries dictionaries;
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

  public WordBorders(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /**
   * A word of a text.
   *
   * @param start UTF-16 offset of its first character
   * @param end UTF-16 offset after its last
   */
  public record Word(int start, int end) {}

  /** All words of a text. */
  public List<Word> words(String text) {
    var words = new ArrayList<Word>();
    for (int start = 0; start < text.length(); start = sentenceEnd(text, start)) {
      addSentence(text, start, words);
    }
    return words;
  }

  /** The word at an offset, or the first behind it; null when there is none. */
  public @Nullable Word from(String text, int offset) {
    for (int at = sentenceStart(text, offset); at < text.length(); at = sentenceEnd(text, at)) {
      for (Word word : sentence(text, at)) {
        if (word.end > offset) {
          return word;
        }
      }
    }
    return null;
  }

  /** The last word that ends at an offset or before it; null when there is none. */
  public @Nullable Word before(String text, int offset) {
    int at = sentenceStart(text, offset);
    while (true) {
      var words = sentence(text, at);
      for (int i = words.size() - 1; i >= 0; i--) {
        if (words.get(i).end <= offset) {
          return words.get(i);
        }
      }
      if (at == 0) {
        return null;
      }
      at = sentenceStart(text, at - 1);
    }
  }

  private List<Word> sentence(String text, int start) {
    var words = new ArrayList<Word>();
    if (start < text.length()) {
      addSentence(text, start, words);
    }
    return words;
  }

  private void addSentence(String text, int start, List<Word> words) {
    int limit = sentenceEnd(text, start);
    String sentence = text.substring(start, limit);
    breaks.setText(sentence);
    int at = 0;
    while (at < sentence.length()) {
      int end = isLetter(sentence, at) ? dictionaries.longest(sentence, at) : at;
      int border = breaks.following(at);
      border = border == BreakIterator.DONE ? sentence.length() : border;
      // A Korean word is not parted from its particles, which looking it up takes off.
      boolean spaced = sentence.charAt(at) < 0x2E80 || isHangul(sentence.charAt(at));
      boolean listed = end > at && (spaced ? end > border : sentence.codePointCount(at, end) > 1);
      end = listed ? end : border;
      if (listed || hasLetter(sentence, at, end)) {
        words.add(new Word(start + at, start + end));
      }
      at = end;
    }
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  private static boolean isLetter(String text, int at) {
    return Character.isLetterOrDigit(text.codePointAt(at));
  }

  private static boolean hasLetter(String text, int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The beginning of the sentence that an offset is in. */
  private static int sentenceStart(String text, int offset) {
    int from = Math.min(offset, Math.max(0, text.length() - 1));
    int start = from;
    while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    for (int end = sentenceEnd(text, start); end <= from && end > start; ) {
      start = end;
      end = sentenceEnd(text, start);
    }
    return start;
  }

  private static int sentenceEnd(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_SENTENCE);
    for (int i = start; i < limit; i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    boolean parts = limit < text.length() && Character.isLowSurrogate(text.charAt(limit));
    return parts ? limit - 1 : limit;
  }
}
