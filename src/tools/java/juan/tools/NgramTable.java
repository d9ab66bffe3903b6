package juan.tools;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Computes the table of how likely a character is behind three others in Chinese, which bytes that
 * were read shifted are restored by. It is made of models of words, word lists, old texts and
 * documents; none of {@code ../shared/data} is read, so that it can try the repair.
 */
public final class NgramTable {
  private static final double WORDS_OF_MODEL = 1e8;
  private static final double PROSE = 12;
  private static final double POEMS = 1;
  private static final double NEWS = 1;
  private static final double ESSAY = 0.1;
  private static final double DOCUMENTS = 0.3;
  private static final double MARKS = 0.16;
  private static final double DISCOUNT = 0.6;

  private NgramTable() {}

  /**
   * Writes the table.
   *
   * @param args the folder of texts, the folder of Juan's own articles, the file to write to
   */
  public static void main(String[] args) throws IOException {
    Path packages = Path.of(args[0]);
    var alphabet = new Alphabet();
    var all = new Ngrams(alphabet);
    WordModel.count(packages.resolve("libime/lm_sc.arpa"), all, WORDS_OF_MODEL);
    var news = new Ngrams(alphabet);
    count(new HanlpWords(), news);
    all.add(news, NEWS, DISCOUNT);
    var essay = new Ngrams(alphabet);
    var texts = new Texts(packages, Path.of(args[1]));
    texts.essay(Transliterator.getInstance("Null"), essay::add);
    all.add(essay, ESSAY, 0);
    var documents = new Ngrams(alphabet);
    for (Written written : List.of(Written.ZH_HANS, Written.ZH_HANT)) {
      texts.documents(written, piece -> documents.add(piece, 1));
    }
    all.add(documents, DOCUMENTS, DISCOUNT);
    var prose = new Ngrams(alphabet);
    OldTexts.prose(packages, prose);
    all.add(prose, PROSE, DISCOUNT);
    var poems = new Ngrams(alphabet);
    OldTexts.poems(packages, poems);
    all.add(poems, POEMS, DISCOUNT);
    all.scaleMarks(MARKS);
    Path file = Path.of(args[2]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      alphabet.write(out);
      new NgramCosts(alphabet, all).write(out);
    }
    System.out.printf("%s: %,d bytes%n", file, Files.size(file));
  }

  private static void count(HanlpWords hanlp, Ngrams ngrams) throws IOException {
    hanlp.words(
        (word, none, times) -> {
          if (!isClass(word)) {
            ngrams.add(word, times);
          }
        });
    hanlp.pairs(
        (first, second, times) -> {
          if (!isClass(first) && !isClass(second) && !first.isEmpty() && !second.isEmpty()) {
            ngrams.add(first + second, first.length(), first.length(), times);
          }
        });
  }

  /** Whether a word stands for a class of words, such as names, or for the edge of a sentence. */
  private static boolean isClass(String word) {
    return word.contains("##");
  }
}
