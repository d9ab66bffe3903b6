package juan.dictionary;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text for a cursor that goes by words: from its beginning on the longest that a
 * dictionary has. Where none has one of two characters or more, it is the next character in
 * Chinese, the next word by ICU's dictionary in Japanese, and all up to a space or mark elsewhere.
 * Marks and spaces are no words. A text is divided sentence by sentence, so that no more is looked
 * at than is near the cursor. Not safe for use by several threads at once.
 */
public final class WordBorders {
  /** Sentences that are longer are divided, wherever that is; in UTF-16 units. */
  private static final int LONGEST_SENTENCE = 500;

  /** Marks inside of words and numbers: don’t, 3.5. */
  private static final String JOINING = "'’.,";

  private static final String ENDS = "。！？!?\n";

  private final Dictionaries dictionaries;

  /** Loaded, which takes its time, for the first sentence that has kana. */
  private @Nullable BreakIterator breaks;

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
    boolean kana = sentence.codePoints().anyMatch(WordBorders::isKana);
    BreakIterator japanese = kana ? breaks(sentence) : null;
    int at = 0;
    while (at < sentence.length()) {
      int codePoint = sentence.codePointAt(at);
      if (!Character.isLetterOrDigit(codePoint)) {
        at += Character.charCount(codePoint);
        continue;
      }
      boolean spaced = !isUnspaced(codePoint);
      int border = border(sentence, at, japanese);
      int end = dictionaries.longest(sentence, at);
      // A Korean word is not parted from its particles, which looking it up takes off.
      boolean listed = spaced ? end > border : end > at + Character.charCount(codePoint);
      end = listed ? end : border;
      words.add(new Word(start + at, start + end));
      at = end;
    }
  }

  private BreakIterator breaks(String sentence) {
    BreakIterator its = breaks;
    if (its == null) {
      its = BreakIterator.getWordInstance(ULocale.ROOT);
      breaks = its;
    }
    its.setText(sentence);
    return its;
  }

  /** Where a word ends that begins at a letter and is in no dictionary. */
  private static int border(String text, int at, @Nullable BreakIterator japanese) {
    int first = text.codePointAt(at);
    if (isUnspaced(first)) {
      int end = japanese == null ? at + Character.charCount(first) : japanese.following(at);
      return end == BreakIterator.DONE ? text.length() : end;
    }
    int end = at;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      boolean joins = JOINING.indexOf(codePoint) >= 0 && end + 1 < text.length();
      int next = joins ? text.codePointAt(end + 1) : codePoint;
      if (isUnspaced(next) || !isOfWord(next)) {
        break;
      }
      end += joins ? 1 + Character.charCount(next) : Character.charCount(codePoint);
    }
    return end;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether a character is of a script without spaces between words. */
  private static boolean isUnspaced(int c) {
    return isKana(c)
        || (c >= 0x3005 && c <= 0x3007)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c < 0x40000);
  }

  private static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30FF && c != 0x30FB;
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
