package juan.reader;

import java.nio.charset.Charset;
import java.util.List;
import juan.article.Article;
import juan.article.Position;
import juan.charset.CharsetName;
import juan.charset.Detection.Guess;
import org.jspecify.annotations.Nullable;

/**
 * The charsets that an article is tried in, one after the other.
 *
 * @param guesses the likely ones, likeliest first; none before they have been asked for
 * @param at the one it is read in now, an index into them
 * @param back where the reader was before other charsets were tried; null when nowhere else
 */
record CharsetCycle(List<Guess> guesses, int at, @Nullable Back back) {
  static final CharsetCycle NONE = new CharsetCycle(List.of(), -1, null);

  private static final double CERTAIN = 0.995;
  private static final double UNTHINKABLE = 0.005;

  CharsetCycle {
    guesses = List.copyOf(guesses);
  }

  /** The cycle of an article that is read in a charset by now. */
  static CharsetCycle of(List<Guess> guesses, String charset) {
    int at = -1;
    for (int i = 0; i < guesses.size(); i++) {
      at = guesses.get(i).charset().name().equals(charset) ? i : at;
    }
    return new CharsetCycle(guesses, at, null);
  }

  /** The next charset, for a reader who is at a place of an article. */
  CharsetCycle next(Article article, Position top) {
    Back from = back;
    if (from == null || !from.isFrom(top)) {
      from = Back.to(article, top);
    }
    return new CharsetCycle(guesses, next(), from.at(null));
  }

  /** The same charset, for a reader who is at a place of the text repaired, or as it stands. */
  CharsetCycle other(Article article, Position top) {
    return new CharsetCycle(
        guesses,
        at,
        back != null && back.version() != null && back.isFrom(top)
            ? back.returning(top)
            : Back.toVersion(article, top));
  }

  /** The cycle of a reader who has been put back at a place, or has gone to another. */
  CharsetCycle at(@Nullable Position put) {
    return new CharsetCycle(guesses, at, back == null || put == null ? null : back.at(put));
  }

  private int next() {
    return (at + 1) % guesses.size();
  }

  Charset charset() {
    return guesses.get(at).charset();
  }

  /** What is said of the charset it is read in now, of the likeliest, and of the next. */
  String notice(Words words) {
    return at == 0
        ? words.get("charset", name(guesses.get(at)), name(guesses.get(next())))
        : words.get(
            "charset.other",
            name(guesses.get(at)),
            name(guesses.get(0)),
            name(guesses.get(next())));
  }

  private static String name(Guess guess) {
    return named(guess.charset().name(), guess.confidence());
  }

  /** A charset's name, and how sure it is where that is neither quite nor not at all. */
  static String named(String charset, double confidence) {
    boolean doubtful = confidence > UNTHINKABLE && confidence < CERTAIN;
    String name = CharsetName.of(charset);
    return doubtful ? name + " " + Math.round(confidence * 100) + "%" : name;
  }
}
