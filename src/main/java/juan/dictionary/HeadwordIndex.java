package juan.dictionary;

import java.util.Arrays;

/**
 * Where headwords stand in the bytes of a file: chains of numbers by the hash of the word, so that
 * a million words take twelve megabytes and no object each. Words are UTF-8 and end with one byte
 * that is the same for all.
 */
final class HeadwordIndex {
  /** A word that is in a file more often is there to keep the reader waiting. */
  private static final int MOST_STEPS = 1 << 12;

  private static final int REPLACEMENT = 0xFFFD;

  private final byte[] bytes;
  private final byte end;
  private int[] starts = new int[1 << 10];
  private int[] hashes = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int[] heads = new int[1 << 11];
  private int size;

  HeadwordIndex(byte[] bytes, char end) {
    this.bytes = bytes;
    this.end = (byte) end;
  }

  int size() {
    return size;
  }

  /** Where a word begins, by its number in the order in which they were added. */
  int start(int number) {
    return starts[number];
  }

  /** Adds the word that begins at a place. */
  void add(int start, int to) {
    if (size == starts.length) {
      grow();
    }
    int hash = 0;
    for (int at = start; at < to; at += length(at)) {
      hash = Prefix.hash(hash, Prefix.folded(codePoint(at)));
    }
    starts[size] = start;
    hashes[size] = hash;
    link(size++);
  }

  private void grow() {
    int more = 2 * size;
    starts = Arrays.copyOf(starts, more);
    hashes = Arrays.copyOf(hashes, more);
    next = Arrays.copyOf(next, more);
    heads = new int[2 * more];
    for (int number = 0; number < size; number++) {
      link(number);
    }
  }

  private void link(int number) {
    int slot = slot(hashes[number]);
    next[number] = heads[slot];
    heads[slot] = number + 1;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  }

  /**
   * The numbers of a word, in the order in which they were added.
   *
   * @param most how many are given
   */
  int[] numbers(Prefix word, int most) {
    int[] found = new int[0];
    int number = heads[slot(word.hash())] - 1;
    for (int steps = 0; number >= 0 && steps < MOST_STEPS; number = next[number] - 1, steps++) {
      if (hashes[number] == word.hash() && matches(number, word)) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = number;
      }
    }
    Arrays.sort(found);
    return found.length <= most ? found : Arrays.copyOf(found, most);
  }

  /** Whether a word was added. */
  boolean contains(Prefix word) {
    int number = heads[slot(word.hash())] - 1;
    for (int steps = 0; number >= 0 && steps < MOST_STEPS; number = next[number] - 1, steps++) {
      if (hashes[number] == word.hash() && matches(number, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(int number, Prefix word) {
    int at = starts[number];
    for (int i = 0; i < word.length(); i++) {
      if (at >= bytes.length || Prefix.folded(codePoint(at)) != word.letter(i)) {
        return false;
      }
      at += length(at);
    }
    return at < bytes.length && bytes[at] == end;
  }

  /** The length of the character at a place, in bytes; 1 for what is no character. */
  private int length(int at) {
    int first = bytes[at];
    int length = first >= 0 ? 1 : first < -64 ? 1 : first < -32 ? 2 : first < -16 ? 3 : 4;
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
        return 1;
      }
    }
    return length;
  }

  private int codePoint(int at) {
    int length = length(at);
    int first = bytes[at];
    if (length == 1) {
      return first >= 0 ? first : REPLACEMENT;
    }
    int codePoint = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      codePoint = codePoint << 6 | (bytes[at + i] & 0x3F);
    }
    return codePoint;
  }
}
