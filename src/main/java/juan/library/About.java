package juan.library;

import juan.text.Sanitizer;

/**
 * What tells an article apart wherever it lies.
 *
 * @param title its title, for those who read what is remembered; may be empty
 * @param content the hash of its bytes ({@link ContentHash}); empty while it is not known
 */
public record About(String title, String content) {
  public static final About NOTHING = new About("", "");

  public About {
    title = Sanitizer.clean(title);
  }
}
