package juan.dictionary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import juan.dictionary.DictionaryProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The reader's dictionaries: CC-CEDICT ({@code cedict_ts.u8}, {@code .txt}, also with {@code .gz})
 * and StarDict ({@code .ifo} with its {@code .idx} and {@code .dict} or {@code .dict.dz}), in a
 * folder or folders below it. Opening reads the headwords, so that it is a worker's affair; looking
 * up is not slow. Safe for use by several threads.
 */
public final class Dictionaries implements Closeable {
  private static final int MOST_DICTIONARIES = 32;
  private static final int MOST_MATCHES = 8;

  private final List<Dictionary> dictionaries;
  private final List<DictionaryProblem> problems;

  private Dictionaries(List<Dictionary> dictionaries, List<DictionaryProblem> problems) {
    this.dictionaries = List.copyOf(dictionaries);
    this.problems = List.copyOf(problems);
  }

  /** None at all. */
  public static Dictionaries none() {
    return new Dictionaries(List.of(), List.of());
  }

  /**
   * The folder to put them in: {@code juan/dictionaries} in {@code $XDG_DATA_HOME}, or in {@code
   * ~/.local/share}; null where neither is set.
   */
  public static @Nullable Path folder(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (!xdg.startsWith("/") && !home.startsWith("/")) {
      return null;
    }
    Path base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".local", "share");
    return base.resolve("juan").resolve("dictionaries");
  }

  /** Opens what is in a folder, which need not be there. What cannot be used is a problem. */
  public static Dictionaries in(Path folder) {
    var dictionaries = new ArrayList<Dictionary>();
    var problems = new ArrayList<DictionaryProblem>();
    try {
      if (Files.isDirectory(folder)) {
        openAll(new Folder(folder), dictionaries, problems);
      }
    } catch (IOException e) {
      problems.add(new DictionaryProblem(Kind.UNREADABLE, folder));
    }
    return new Dictionaries(dictionaries, problems);
  }

  private static void openAll(
      Folder folder, List<Dictionary> dictionaries, List<DictionaryProblem> problems)
      throws IOException {
    for (Path file : folder.files()) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      boolean starDict = name.endsWith(".ifo");
      if (!starDict && !name.matches(".*\\.(u8|txt)(\\.gz)?")) {
        continue;
      }
      if (dictionaries.size() == MOST_DICTIONARIES) {
        problems.add(new DictionaryProblem(Kind.TOO_MANY, file));
        return;
      }
      try {
        dictionaries.add(
            starDict ? StarDict.open(folder, file, problems::add) : Cedict.open(folder, file));
      } catch (UnusableException e) {
        problems.add(e.problem());
      } catch (IOException e) {
        problems.add(new DictionaryProblem(Kind.UNREADABLE, file));
      }
    }
  }

  /** Whether there is no dictionary: the reader is to be told where to put one. */
  public boolean isEmpty() {
    return dictionaries.isEmpty();
  }

  /** What could not be used, or not wholly. */
  public List<DictionaryProblem> problems() {
    return problems;
  }

  /** The words that begin at an offset of a text, the longest first. */
  public List<Match> at(String text, int offset) {
    return at(text, offset, List.of());
  }

  /**
   * The words that begin at an offset of a text, the longest first. That of an inflected word comes
   * where its own length puts it, before one that is as long.
   *
   * @param forms what dictionaries list the word under that begins there
   */
  public List<Match> at(String text, int offset, List<Form> forms) {
    var matches = new ArrayList<Match>();
    for (Form form : forms) {
      add(offset, form.end(), Prefix.of(form.word()), matches);
    }
    for (Prefixes it = new Prefixes(text, offset); it.next(); ) {
      if (it.mayEnd()) {
        add(offset, it.end(), it.prefix(), matches);
      }
    }
    matches.sort(Comparator.comparingInt(Match::end).reversed());
    return List.copyOf(matches.subList(0, Math.min(MOST_MATCHES, matches.size())));
  }

  private void add(int start, int end, Prefix word, List<Match> matches) {
    var entries = new ArrayList<Entry>();
    for (Dictionary dictionary : dictionaries) {
      if (dictionary.has(word)) {
        entries.addAll(dictionary.entries(word));
      }
    }
    if (!entries.isEmpty()) {
      matches.add(new Match(start, end, entries));
    }
  }

  /** Where the longest word that begins at an offset ends; the offset where none does. */
  int longest(String text, int offset) {
    int longest = offset;
    for (Prefixes it = new Prefixes(text, offset); it.next(); ) {
      if (it.mayEnd() && dictionaries.stream().anyMatch(one -> one.has(it.prefix()))) {
        longest = it.end();
      }
    }
    return longest;
  }

  @Override
  public void close() throws IOException {
    for (Dictionary dictionary : dictionaries) {
      dictionary.close();
    }
  }
}
