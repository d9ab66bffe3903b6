package juan.article;

import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/**
 * A place of a text that is found again in another version of it, by the letters round it: only
 * letters count, and where there are CJK ones only those, so that repair, marks and readings make
 * no difference.
 *
 * @param place where it was
 * @param before the last letters before it in its block, at most {@value #BEFORE}
 * @param after the letters from it on, also of the blocks that follow, at most {@value #AFTER}
 */
public record Anchor(Position place, String before, String after) {
  private static final int BEFORE = 16;
  private static final int AFTER = 32;

  /** So many letters in a row are looked for, one number after the other. */
  private static final int[] WINDOWS = {AFTER, 12, 6};

  /** So many letters are elsewhere by chance in hardly any text. */
  private static final int ENOUGH = 12;

  /** In blocks: as many as a byline and a title are. */
  private static final int NEAR = 2;

  /** So many blocks away it is looked for. */
  private static final int FARTHEST = 500;

  /** In an article of at most so many blocks it is looked for everywhere. */
  private static final int SHORT = 10_000;

  public static final Anchor START = new Anchor(Position.START, "", "");

  public Anchor {
    before = Sanitizer.clean(before);
    after = Sanitizer.clean(after);
  }

  /** The anchor of a place of an article. */
  public static Anchor of(Article article, Position place) {
    if (place.block() >= article.size()) {
      return new Anchor(place, "", "");
    }
    var after = new StringBuilder();
    String text = article.block(place.block()).text();
    int at = Math.max(0, Math.min(place.offset(), text.length()));
    for (int i = place.block(), from = at; i < article.size() && after.length() < AFTER; i++) {
      after.append(Letters.from(article.block(i).text(), from, AFTER - after.length()));
      from = 0;
    }
    return new Anchor(place, Letters.before(text, at, BEFORE), after.toString());
  }

  /** How many blocks must have arrived before it is worth looking for it. */
  public int block() {
    return place.block();
  }

  /** The place in another version of the article; where it would be if it is not found. */
  public Position in(Article article) {
    Position found = find(article);
    if (found != null) {
      return found;
    }
    int block = Math.min(place.block(), article.size() - 1);
    if (block < 0) {
      return Position.START;
    }
    int length = article.block(block).text().length();
    return new Position(block, Math.min(Math.max(0, place.offset()), Math.max(0, length - 1)));
  }

  /**
   * Whether enough of its letters are where it was, give or take the few blocks that are not told
   * apart while an article is still being read.
   */
  public boolean isNear(Article article) {
    if (after.length() < ENOUGH) {
      return false;
    }
    String letters = after.substring(0, ENOUGH);
    for (int block = place.block() - NEAR; block <= place.block() + NEAR; block++) {
      if (in(article, block, letters, 0) != null) {
        return true;
      }
    }
    return false;
  }

  /** The place in another version of the article; null if its letters are nowhere near it. */
  public @Nullable Position find(Article article) {
    if (article.size() == 0) {
      return null;
    }
    if (after.isEmpty() && before.isEmpty()) {
      return place.block() < article.size() ? place : null;
    }
    if (place.block() < article.size() && equals(of(article, place))) {
      return place;
    }
    for (int window : WINDOWS) {
      Position found = after(article, window, 0);
      if (found != null) {
        return found;
      }
    }
    for (int window : WINDOWS) {
      if (window <= before.length()) {
        Position found = nearest(article, before.substring(before.length() - window), window);
        if (found != null) {
          return found;
        }
      }
    }
    int smallest = WINDOWS[WINDOWS.length - 1];
    for (int skipped = smallest; skipped < after.length(); skipped += smallest) {
      Position found = after(article, smallest, skipped);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Position after(Article article, int window, int skipped) {
    int end = Math.min(after.length(), skipped + window);
    return end <= skipped ? null : nearest(article, after.substring(skipped, end), -skipped);
  }

  /**
   * The place in the nearest block that has some letters.
   *
   * @param on how many letters on from where they stand the place is
   */
  private @Nullable Position nearest(Article article, String letters, int on) {
    int from = Math.min(place.block(), article.size() - 1);
    int farthest = article.size() <= SHORT ? article.size() : FARTHEST;
    for (int away = 0; away <= farthest; away++) {
      Position found = in(article, from + away, letters, on);
      if (found == null && away > 0) {
        found = in(article, from - away, letters, on);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Position in(Article article, int block, String wanted, int on) {
    if (block < 0 || block >= article.size()) {
      return null;
    }
    var its = new Letters(article.block(block).text());
    int own = its.letters.length();
    for (int i = block + 1; i < article.size() && its.letters.length() < own + AFTER; i++) {
      its.letters.append(Letters.from(article.block(i).text(), 0, AFTER));
    }
    int near = block == place.block() ? place.offset() : 0;
    int best = -1;
    for (int at = its.letters.indexOf(wanted);
        at >= 0 && at < own;
        at = its.letters.indexOf(wanted, at + 1)) {
      int first = Math.max(0, Math.min(own, at + on));
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

    Letters(String text) {
      offsets = new int[text.length() + 1];
      boolean cjk = hasCjk(text);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (counts(c, cjk)) {
          offsets[letters.length()] = i;
          letters.append(c);
        }
      }
      offsets[letters.length()] = text.length();
    }

    int offset(int letter) {
      return offsets[letter];
    }

    static String from(String text, int from, int most) {
      var letters = new StringBuilder();
      boolean cjk = hasCjk(text);
      for (int i = from; i < text.length() && letters.length() < most; i++) {
        if (counts(text.charAt(i), cjk)) {
          letters.append(text.charAt(i));
        }
      }
      return letters.toString();
    }

    static String before(String text, int end, int most) {
      var letters = new StringBuilder();
      boolean cjk = hasCjk(text);
      for (int i = end - 1; i >= 0 && letters.length() < most; i--) {
        if (counts(text.charAt(i), cjk)) {
          letters.append(text.charAt(i));
        }
      }
      return letters.reverse().toString();
    }

    private static boolean counts(char c, boolean cjk) {
      return Character.isLetter(c) && (!cjk || c >= FIRST_CJK);
    }

    private static boolean hasCjk(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= FIRST_CJK && Character.isLetter(c)) {
          return true;
        }
      }
      return false;
    }
  }
}
