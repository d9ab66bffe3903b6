package juan.reader;

import java.util.List;
import java.util.function.Supplier;
import juan.article.Article;
import juan.article.Position;
import juan.dictionary.Dictionaries;
import juan.dictionary.DictionaryProblem;
import juan.dictionary.Form;
import juan.dictionary.WordBorders;
import juan.pronunciation.JapaneseWords;
import juan.text.Language;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/** Finds words and looks them up. The dictionaries are opened for the first one. */
public final class WordFinder {
  /** So many blocks are looked through for a word; pictures and breaks have none. */
  private static final int FARTHEST = 1_000;

  private final Supplier<Dictionaries> opener;
  private final String folder;
  private @Nullable Dictionaries dictionaries;
  private @Nullable WordBorders borders;
  private List<DictionaryProblem> problems = List.of();

  /**
   * A finder.
   *
   * @param opener opens the reader's dictionaries
   * @param folder where they are, as it is told to who has none
   */
  public WordFinder(Supplier<Dictionaries> opener, String folder) {
    this.opener = opener;
    this.folder = Sanitizer.clean(folder);
  }

  /** The word that is asked for; null when there is none. */
  public synchronized @Nullable Word find(Effect.LookUp wanted) {
    Dictionaries opened = dictionaries;
    WordBorders words = borders;
    if (opened == null || words == null) {
      opened = opener.get();
      words = new WordBorders(opened);
      dictionaries = opened;
      borders = words;
      problems = opened.problems();
    }
    Article article = wanted.article();
    int by = wanted.move() == Effect.LookUp.Move.AT ? 1 : -1;
    int block = wanted.place().block();
    int last = Math.max(0, Math.min(article.size() - 1, block + by * FARTHEST));
    for (; block >= 0 && block < article.size() && block != last + by; block += by) {
      String text = article.block(block).text();
      boolean first = block == wanted.place().block();
      WordBorders.Word word =
          by > 0
              ? words.from(text, first ? Math.max(0, wanted.place().offset()) : 0)
              : words.before(text, first ? Math.max(0, wanted.place().offset()) : text.length());
      if (word != null) {
        return lookedUp(opened, text, new Position(block, word.start()), word.end(), wanted);
      }
    }
    return null;
  }

  private Word lookedUp(
      Dictionaries opened, String text, Position place, int end, Effect.LookUp wanted) {
    String where = opened.isEmpty() ? folder : "";
    var told = problems;
    problems = List.of();
    List<Form> forms = List.of();
    if (wanted.language() == Language.JA && !opened.isEmpty()) {
      var japanese = JapaneseWords.at(text, place.offset());
      forms = japanese == null ? List.of() : List.of(new Form(japanese.end(), japanese.base()));
    }
    return new Word(place, end, opened.at(text, place.offset(), forms), where, told);
  }
}
