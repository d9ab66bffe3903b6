package juan.article;

/**
 * A place of a text that is found again in another version of it, by the characters behind it: only
 * letters count, and where there are CJK ones only those, so that repair, marks and readings make
 * no difference.
 */
public final class Anchor {
  /** So many characters behind a place tell it. */
  private static final int WINDOW = 32;

  /** So many of them in a row are enough where not all are the same. */
  private static final int ENOUGH = 6;

  /** So many blocks away it is looked for. */
  private static final int FARTHEST = 500;

  private final Position place;
  private final String letters;

  private Anchor(Position place, String letters) {
    this.place = place;
    this.letters = letters;
  }

  /** The anchor of a place of an article. */
  public static Anchor of(Article article, Position place) {
    var letters = new StringBuilder();
    int offset = Math.max(0, place.offset());
    for (int i = place.block(); i < article.size() && letters.length() < WINDOW; i++) {
      letters.append(new Letters(article.block(i).text(), offset).letters);
      offset = 0;
    }
    letters.setLength(Math.min(WINDOW, letters.length()));
    return new Anchor(place, letters.toString());
  }

  /** How many blocks must have arrived before it is worth looking for it. */
  public int block() {
    return place.block();
  }

  /** The place in another version of the article; where it would be if it is not found. */
  public Position in(Article article) {
    int from = Math.min(place.block(), article.size() - 1);
    if (from < 0) {
      return Position.START;
    }
    for (int skipped = 0; skipped + ENOUGH <= letters.length(); skipped += ENOUGH) {
      String wanted = letters.substring(skipped, skipped + ENOUGH);
      for (int away = 0; away <= FARTHEST; away++) {
        Position found = in(article, from + away, wanted, skipped);
        if (found == null && away > 0) {
          found = in(article, from - away, wanted, skipped);
        }
        if (found != null) {
          return found;
        }
      }
    }
    int length = article.block(from).text().length();
    return new Position(from, Math.min(Math.max(0, place.offset()), Math.max(0, length - 1)));
  }

  private @org.jspecify.annotations.Nullable Position in(
      Article article, int block, String wanted, int skipped) {
    if (block < 0 || block >= article.size()) {
      return null;
    }
    var its = new Letters(article.block(block).text(), 0);
    // What goes on in the next block is told by its beginning.
    int near = block == place.block() ? place.offset() : 0;
    int best = -1;
    for (int at = its.letters.indexOf(wanted); at >= 0; at = its.letters.indexOf(wanted, at + 1)) {
      int first = Math.max(0, at - skipped);
      if (best < 0 || Math.abs(its.offset(first) - near) < Math.abs(its.offset(best) - near)) {
        best = first;
      }
    }
    return best < 0 ? null : new Position(block, its.offset(best));
  }

  /** The letters of a text that count, and where they stand. */
  private static final class Letters {
    private static final int FIRST_CJK = 0x2E80;
    final StringBuilder letters = new StringBuilder();
    private final int[] offsets;

    Letters(String text, int from) {
      offsets = new int[text.length() + 1];
      boolean cjk = text.chars().anyMatch(c -> c >= FIRST_CJK && Character.isLetter(c));
      for (int i = from; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c) && (!cjk || c >= FIRST_CJK)) {
          offsets[letters.length()] = i;
          letters.append(c);
        }
      }
    }

    int offset(int letter) {
      return offsets[letter];
    }
  }
}
