package juan.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The model of words of an input method, libime's (LGPL-2.1+), made from texts of the web: an ARPA
 * file, which gives the likelihood of a word, of one behind another and of one behind two.
 */
final class WordModel {
  /** How often a word is followed by a mark; the model has none. */
  private static final double MARKS = 0.15;

  private final Map<String, Double> known = new HashMap<>();
  private final Ngrams ngrams;
  private final double words;

  private WordModel(Ngrams ngrams, double words) {
    this.ngrams = ngrams;
    this.words = words;
  }

  /** Counts what a text of so many words would have. */
  static void count(Path arpa, Ngrams ngrams, double words) throws IOException {
    var model = new WordModel(ngrams, words);
    try (BufferedReader in = Files.newBufferedReader(arpa)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fields = line.split("\t", 0);
        if (fields.length > 1 && !fields[1].startsWith("<")) {
          model.take(Math.pow(10, Double.parseDouble(fields[0])), fields[1]);
        }
      }
    }
  }

  /** Counts the runs of characters from the first of one to three words to the last. */
  private void take(double share, String text) {
    String context = text.substring(0, Math.max(0, text.lastIndexOf(' ')));
    Double before = known.get(context);
    double all = share;
    if (before != null) {
      all *= before * (1 - MARKS);
    } else if (!context.isEmpty()) {
      return;
    }
    String written = text.replace(" ", "");
    int first = text.indexOf(' ');
    ngrams.add(
        written,
        first < 0 ? written.length() : first,
        context.replace(" ", "").length(),
        all * words);
    if (context.indexOf(' ') < 0) {
      known.put(text, all);
    }
  }
}
