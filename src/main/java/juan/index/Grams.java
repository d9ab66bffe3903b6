package juan.index;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a folded text in UTF-16, little endian: each unit, and each with the next. By units
 * and not by characters, since the scan compares units: what it finds has all its terms.
 */
final class Grams extends TokenStream {
  private static final int UNIT = Character.BYTES;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef gram = new BytesRef();
  private byte[] text = {};
  private int at;
  private int length;

  /** Goes through a text next. */
  void begin(byte[] folded) {
    text = folded;
    at = 0;
    length = UNIT;
  }

  @Override
  public void reset() {
    clearAttributes(); // the end of the text before has left its own
  }

  @Override
  public boolean incrementToken() {
    while (at + UNIT <= text.length) {
      gram.bytes = text;
      gram.offset = at;
      gram.length = length;
      boolean fits = at + length <= text.length;
      at += length == UNIT ? 0 : UNIT;
      length = length == UNIT ? 2 * UNIT : UNIT;
      if (fits && !hasEnd(gram)) {
        term.setBytesRef(gram);
        return true;
      }
    }
    return false;
  }

  /** A line feed is behind each block: nothing goes beyond it. */
  private static boolean hasEnd(BytesRef gram) {
    for (int i = 0; i < gram.length; i += UNIT) {
      if (isEnd(gram.bytes, gram.offset + i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(byte[] text, int at) {
    return text[at] == '\n' && text[at + 1] == 0;
  }

  /** The terms that a text has when this one is in it; none if that cannot be told. */
  static Set<BytesRef> of(byte[] folded) {
    var grams = new LinkedHashSet<BytesRef>();
    int size = Math.min(folded.length, 2 * UNIT);
    for (int i = 0; size > 0 && i + size <= folded.length; i += UNIT) {
      var gram = new BytesRef(folded, i, size);
      if (hasEnd(gram)) {
        return Set.of();
      }
      grams.add(gram);
    }
    return grams;
  }
}
