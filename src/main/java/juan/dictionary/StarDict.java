package juan.dictionary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import juan.dictionary.DictionaryProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A StarDict dictionary (StarDictFileFormat, versions 2.4.2 and 3.0.0): {@code .ifo} says what it
 * is, {@code .idx} has the words with the places of their articles, {@code .syn} other words for
 * them, {@code .dict} the articles. Numbers are big-endian. What {@code .ifo} says of counts and
 * sizes is not believed. Articles are read when they are asked for.
 */
final class StarDict implements Dictionary {
  private static final String MAGIC = "StarDict's dict ifo file";
  private static final int LARGEST_IFO = 1 << 16;

  /** In bytes; the format itself allows 256. */
  private static final int LONGEST_WORD = 1 << 10;

  private static final int LARGEST_ARTICLE = 1 << 18;

  private final byte[] idx;
  private final HeadwordIndex words;
  private final byte[] syn;
  private final HeadwordIndex synonyms;
  private final RandomAccess articles;
  private final Ifo ifo;

  /**
   * What is used of {@code .ifo}.
   *
   * @param name of the dictionary
   * @param types of the fields of all articles; empty where each says its own
   * @param offsetBytes of an article's place: 4 or 8
   */
  private record Ifo(String name, String types, int offsetBytes) {}

  private StarDict(Ifo ifo, byte[] idx, byte[] syn, RandomAccess articles) {
    this.ifo = ifo;
    this.idx = idx;
    this.syn = syn;
    this.articles = articles;
    this.words = new HeadwordIndex(idx, '\0');
    this.synonyms = new HeadwordIndex(syn, '\0');
  }

  /**
   * Opens a dictionary.
   *
   * @param problems takes what is wrong with a part, where the rest can be used
   * @throws UnusableException when it cannot be used
   */
  static StarDict open(Folder folder, Path ifoFile, Consumer<DictionaryProblem> problems)
      throws IOException {
    Ifo ifo = ifo(folder, ifoFile);
    Path idxFile = beside(ifoFile, ".idx", ".idx.gz");
    if (idxFile == null) {
      throw new UnusableException(Kind.UNREADABLE, sibling(ifoFile, ".idx"));
    }
    byte[] idx = folder.read(idxFile, Folder.LARGEST);
    Path synFile = beside(ifoFile, ".syn", ".syn.dz");
    byte[] syn = {};
    if (synFile != null) {
      try {
        syn = folder.read(synFile, Folder.LARGEST);
      } catch (UnusableException e) {
        problems.accept(e.problem());
      }
    }
    var dictionary = new StarDict(ifo, idx, syn, articles(folder, ifoFile, problems));
    boolean whole = dictionary.addAll(dictionary.words, idx, ifo.offsetBytes + 4);
    if (!whole || !dictionary.placesAreThere()) {
      problems.accept(new DictionaryProblem(Kind.DAMAGED, idxFile));
    }
    if (synFile != null && !dictionary.addAll(dictionary.synonyms, syn, 4)) {
      problems.accept(new DictionaryProblem(Kind.DAMAGED, synFile));
    }
    if (dictionary.words.size() == 0) {
      dictionary.close();
      throw new UnusableException(Kind.DAMAGED, idxFile);
    }
    return dictionary;
  }

  private static Ifo ifo(Folder folder, Path file) throws IOException {
    String text = new String(folder.read(file, LARGEST_IFO), StandardCharsets.UTF_8);
    if (!text.startsWith(MAGIC) && !text.startsWith("\uFEFF" + MAGIC)) {
      throw new UnusableException(Kind.DAMAGED, file);
    }
    String name = "";
    String types = "";
    String version = "";
    String bits = "";
    for (String line : text.lines().toList()) {
      int sign = line.indexOf('=');
      String value = sign < 0 ? "" : line.substring(sign + 1).trim();
      switch (sign < 0 ? "" : line.substring(0, sign).trim()) {
        case "bookname" -> name = value;
        case "sametypesequence" -> types = value;
        case "version" -> version = value;
        case "idxoffsetbits" -> bits = value;
        default -> {}
      }
    }
    boolean wide = version.equals("3.0.0") && bits.equals("64");
    return new Ifo(name.isEmpty() ? String.valueOf(file.getFileName()) : name, types, wide ? 8 : 4);
  }

  private static Path sibling(Path ifo, String extension) {
    String name = String.valueOf(ifo.getFileName());
    return ifo.resolveSibling(name.substring(0, name.length() - ".ifo".length()) + extension);
  }

  private static @Nullable Path beside(Path ifo, String... extensions) {
    for (String extension : extensions) {
      Path file = sibling(ifo, extension);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return file;
      }
    }
    return null;
  }

  private static RandomAccess articles(
      Folder folder, Path ifo, Consumer<DictionaryProblem> problems) throws IOException {
    Path plain = beside(ifo, ".dict");
    if (plain != null) {
      return new RandomAccess.Plain(folder.open(plain));
    }
    Path packed = beside(ifo, ".dict.dz");
    if (packed == null) {
      throw new UnusableException(Kind.UNREADABLE, sibling(ifo, ".dict"));
    }
    FileChannel file = folder.open(packed);
    DictZip chunks = DictZip.of(file);
    if (chunks != null) {
      if (chunks.isDamaged()) {
        problems.accept(new DictionaryProblem(Kind.DAMAGED, packed));
      }
      return chunks;
    }
    file.close();
    // Packed by gzip itself: there is no way into it but from its beginning.
    return new InMemory(folder.read(packed, Folder.LARGEST));
  }

  /** Bytes that are in memory. */
  private static final class InMemory implements RandomAccess {
    private final byte[] bytes;

    InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public byte @Nullable [] read(long offset, int size) {
      boolean there = offset >= 0 && size >= 0 && offset <= (long) bytes.length - size;
      return there ? Arrays.copyOfRange(bytes, (int) offset, (int) offset + size) : null;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public void close() {}
  }

  /**
   * Adds the words of a file.
   *
   * @param more bytes that follow each word and its zero
   * @return whether the file is whole
   */
  private boolean addAll(HeadwordIndex index, byte[] file, int more) {
    int start = 0;
    while (start < file.length) {
      int limit = Math.min(file.length, start + LONGEST_WORD);
      int end = start;
      while (end < limit && file[end] != 0) {
        end++;
      }
      if (end == limit || file.length - end - 1 < more) {
        return false;
      }
      index.add(start, end);
      start = end + 1 + more;
    }
    return true;
  }

  /** Whether each word's article is at a place that there is. */
  private boolean placesAreThere() throws IOException {
    long all = articles.size();
    for (int number = 0; number < words.size(); number++) {
      var place = place(end(idx, words.start(number)));
      if (place.offset < 0 || place.offset > all - place.size) {
        return false;
      }
    }
    return true;
  }

  /** Where an article is, in bytes. */
  private record Place(long offset, long size) {}

  /** The place that stands after a word. */
  private Place place(int end) {
    var numbers = ByteBuffer.wrap(idx, end + 1, ifo.offsetBytes + 4);
    long offset = ifo.offsetBytes == 8 ? numbers.getLong() : numbers.getInt() & 0xFFFFFFFFL;
    return new Place(offset, numbers.getInt() & 0xFFFFFFFFL);
  }

  @Override
  public boolean has(Prefix word) {
    return words.contains(word) || synonyms.contains(word);
  }

  @Override
  public List<Entry> entries(Prefix word) {
    var entries = new ArrayList<Entry>();
    for (int number : words.numbers(word, MOST_ENTRIES)) {
      add(number, null, entries);
    }
    for (int number : synonyms.numbers(word, MOST_ENTRIES)) {
      int start = synonyms.start(number);
      int end = end(syn, start);
      int target = ByteBuffer.wrap(syn).getInt(end + 1);
      if (target >= 0 && target < words.size()) {
        add(target, new String(syn, start, end - start, StandardCharsets.UTF_8), entries);
      }
    }
    return entries;
  }

  private static int end(byte[] file, int start) {
    int end = start;
    while (file[end] != 0) {
      end++;
    }
    return end;
  }

  private void add(int number, @Nullable String synonym, List<Entry> entries) {
    int start = words.start(number);
    int end = end(idx, start);
    Place place = place(end);
    byte[] article = place.size == 0 ? null : article(place.offset, place.size);
    if (article != null) {
      var text = new ArticleText(article, ifo.types);
      String word = new String(idx, start, end - start, StandardCharsets.UTF_8);
      var headwords =
          synonym == null || synonym.equals(word) ? List.of(word) : List.of(synonym, word);
      entries.add(new Entry(headwords, text.reading(), text.lines(), ifo.name));
    }
  }

  /** An article, or the beginning of one that is very long; null where there is none. */
  private byte @Nullable [] article(long offset, long size) {
    try {
      return articles.read(offset, (int) Math.min(size, LARGEST_ARTICLE));
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    articles.close();
  }
}
