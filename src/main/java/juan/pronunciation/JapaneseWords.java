package juan.pronunciation;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of Japanese text, by kuromoji and the dictionary IPADIC that is in it. It is loaded
 * when the first text is divided.
 */
public final class JapaneseWords {
  /** Sentences that are longer are divided, wherever that is; in UTF-16 units. */
  private static final int LONGEST_SENTENCE = 1000;

  private static final String ENDS = "。！？!?\n　";

  private JapaneseWords() {}

  /**
   * A word as it stands in a text.
   *
   * @param start UTF-16 offset of its first character
   * @param end UTF-16 offset after its last
   * @param reading in katakana; null where it is not known
   * @param base the form that dictionaries list it in
   * @param kind its part of speech, in the terms of IPADIC: {@code 名詞-固有名詞-人名-姓}
   */
  public record Word(int start, int end, @Nullable String reading, String base, String kind) {}

  /** The words of a text, in its order. White space may be left out. */
  public static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    try (var tokenizer = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
      for (int start = 0, end; start < text.length(); start = end) {
        end = sentenceEnd(text, start);
        add(tokenizer, text, start, end, words);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e); // what is read is a string
    }
    return words;
  }

  /** The word that begins at an offset, or null where none does. Only its sentence is divided. */
  public static @Nullable Word at(String text, int offset) {
    int start = Math.max(0, offset - LONGEST_SENTENCE / 2);
    for (int i = start; i < offset; i++) {
      start = ENDS.indexOf(text.charAt(i)) >= 0 ? i + 1 : start;
    }
    for (Word word : of(text.substring(start, sentenceEnd(text, start)))) {
      if (word.start() == offset - start) {
        return new Word(offset, start + word.end(), word.reading(), word.base(), word.kind());
      }
    }
    return null;
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

  private static void add(
      JapaneseTokenizer tokenizer, String text, int start, int end, List<Word> words)
      throws IOException {
    var offsets = tokenizer.getAttribute(OffsetAttribute.class);
    var readings = tokenizer.getAttribute(ReadingAttribute.class);
    var bases = tokenizer.getAttribute(BaseFormAttribute.class);
    var kinds = tokenizer.getAttribute(PartOfSpeechAttribute.class);
    tokenizer.setReader(new StringReader(text.substring(start, end)));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      int from = start + offsets.startOffset();
      int to = start + offsets.endOffset();
      String base = bases.getBaseForm();
      String kind = kinds.getPartOfSpeech();
      words.add(
          new Word(
              from,
              to,
              readings.getReading(),
              base == null ? text.substring(from, to) : base,
              kind == null ? "" : kind));
    }
    tokenizer.end();
    tokenizer.close();
  }
}
