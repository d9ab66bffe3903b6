package juan.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.dictionary.DictionaryProblem.Kind;
import juan.text.ToneMarks;

/**
 * A dictionary in the form of CC-CEDICT: a line for each word, {@code 長沙 长沙 [Chang2 sha1]
 * /sense/sense/}, lines that begin with # being notes.
 */
final class Cedict implements Dictionary {
  /** Longer lines are passed over; in bytes. */
  private static final int LONGEST_LINE = 1 << 16;

  /** Of the lines of a dictionary, at least one in so many is an entry. */
  private static final int MOST_OTHER_LINES = 10;

  /** The beginning of a file that shows whether it is in UTF-8, in bytes. */
  private static final int SAMPLE = 1 << 16;

  /** Of the characters of text in UTF-8, at most one in so many is damaged. */
  private static final int LEAST_WHOLE = 50;

  private static final Pattern SENSES = Pattern.compile("/");
  private static final Pattern INNER_READING = Pattern.compile("\\[([^\\[\\]]{1,100})\\]");

  private final byte[] bytes;
  private final HeadwordIndex index;
  private final String name;
  private int lines;
  private int entries;

  private Cedict(byte[] bytes, String name) {
    this.bytes = bytes;
    this.index = new HeadwordIndex(bytes, ' ');
    this.name = name;
    int start = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    for (int end; start < bytes.length; start = end + 1) {
      end = indexOf('\n', start, bytes.length);
      if (bytes[start] != '#' && end - start > 1 && end - start <= LONGEST_LINE) {
        lines++;
        addLine(start, end);
      }
    }
  }

  /**
   * Opens a dictionary.
   *
   * @throws UnusableException when hardly a line has that form, it is not in UTF-8, or is too large
   */
  static Cedict open(Folder folder, Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(u8|txt)(\\.gz)?$", "");
    var dictionary = new Cedict(folder.read(file, Folder.LARGEST), name);
    boolean hasForm = dictionary.entries > 0;
    hasForm &= (long) dictionary.entries * MOST_OTHER_LINES >= dictionary.lines;
    if (!hasForm || !isUtf8(dictionary.bytes)) {
      throw new UnusableException(Kind.DAMAGED, file);
    }
    return dictionary;
  }

  private static boolean isUtf8(byte[] bytes) {
    var sample = new String(bytes, 0, Math.min(SAMPLE, bytes.length), StandardCharsets.UTF_8);
    long damaged = sample.chars().filter(c -> c == 0xFFFD).count();
    return damaged * LEAST_WHOLE <= sample.length();
  }

  private void addLine(int start, int end) {
    int first = indexOf(' ', start, end);
    int second = indexOf(' ', Math.min(end, first + 1), end);
    boolean wellFormed = first > start && second > first + 1 && second + 1 < end;
    if (!wellFormed || bytes[second + 1] != '[') {
      return;
    }
    entries++;
    index.add(start, first);
    boolean same = second - first - 1 == first - start;
    for (int i = 0; same && i < first - start; i++) {
      same = bytes[start + i] == bytes[first + 1 + i];
    }
    if (!same) {
      index.add(first + 1, second);
    }
  }

  private int indexOf(char c, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != c) {
      at++;
    }
    return at;
  }

  @Override
  public boolean has(Prefix word) {
    return index.contains(word);
  }

  @Override
  public List<Entry> entries(Prefix word) {
    var entries = new ArrayList<Entry>();
    for (int number : index.numbers(word, MOST_ENTRIES)) {
      int start = index.start(number);
      while (start > 0 && bytes[start - 1] != '\n') {
        start--;
      }
      int end = indexOf('\n', start, bytes.length);
      entries.add(entry(new String(bytes, start, end - start, StandardCharsets.UTF_8)));
    }
    return entries;
  }

  /** The entry of a line; it has the two headwords and an opening bracket. */
  private Entry entry(String line) {
    String whole = line.startsWith("\uFEFF") ? line.substring(1) : line;
    int first = whole.indexOf(' ');
    int second = whole.indexOf(' ', first + 1);
    String traditional = whole.substring(0, first);
    String simplified = whole.substring(first + 1, second);
    int slash = whole.indexOf('/', second);
    int from = slash < 0 ? whole.length() : slash;
    String reading = whole.substring(second + 1, from).replace('[', ' ').replace(']', ' ').trim();
    var senses = new ArrayList<String>();
    SENSES
        .splitAsStream(whole.substring(from))
        .map(String::trim)
        .filter(sense -> !sense.isEmpty())
        .forEach(sense -> senses.add(readable(sense)));
    var headwords =
        traditional.equals(simplified) ? List.of(traditional) : List.of(traditional, simplified);
    return new Entry(headwords, ToneMarks.of(reading), senses, name);
  }

  /** A sense in which what is in brackets has marks of tone: see 參見|参见[can1 jian4]. */
  private static String readable(String sense) {
    return INNER_READING
        .matcher(sense)
        .replaceAll(inner -> "[" + Matcher.quoteReplacement(ToneMarks.of(inner.group(1))) + "]");
  }

  @Override
  public void close() {}
}
