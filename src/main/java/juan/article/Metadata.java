package juan.article;

import juan.text.Language;
import juan.text.Sanitizer;

/**
 * What is known of an article beside its text. A string is empty when it is not known.
 *
 * @param byline who wrote it, and for whom
 * @param date as the article gives it
 * @param gaps how many parts are known to be missing
 * @param repairs how many places of the text were repaired; -1 when it is given as it stands
 * @param format the kind of file it came in, by its English name
 */
public record Metadata(
    String title,
    String byline,
    String date,
    Language language,
    String format,
    Encoding encoding,
    int gaps,
    int repairs) {
  /** The format of what a program has printed for a terminal. */
  public static final String OUTPUT = "terminal";

  public static final Metadata UNKNOWN = new Metadata("", "", "", Language.OTHER);

  public Metadata {
    title = Sanitizer.clean(title.strip());
    byline = Sanitizer.clean(byline.strip());
    date = Sanitizer.clean(date.strip());
  }

  public Metadata(String title, String byline, String date, Language language) {
    this(title, byline, date, language, "", Encoding.UNKNOWN, 0, 0);
  }

  /** Whether it is what a program has printed for a terminal. */
  public boolean isOutput() {
    return format.equals(OUTPUT);
  }

  public Metadata withLanguage(Language newLanguage) {
    return new Metadata(title, byline, date, newLanguage, format, encoding, gaps, repairs);
  }

  public Metadata withEncoding(Encoding newEncoding) {
    return new Metadata(title, byline, date, language, format, newEncoding, gaps, repairs);
  }

  public Metadata withFormat(String newFormat) {
    return new Metadata(title, byline, date, language, newFormat, encoding, gaps, repairs);
  }

  /** With one more part that is missing. */
  public Metadata withGap() {
    return new Metadata(title, byline, date, language, format, encoding, gaps + 1, repairs);
  }

  /** With so many places that were repaired. */
  public Metadata withRepairs(int newRepairs) {
    return new Metadata(title, byline, date, language, format, encoding, gaps, newRepairs);
  }

  /** With another title, byline and date. */
  public Metadata with(String newTitle, String newByline, String newDate) {
    return new Metadata(newTitle, newByline, newDate, language, format, encoding, gaps, repairs);
  }

  /** With a title, byline and date where none are known. */
  public Metadata or(String newTitle, String newByline, String newDate) {
    return new Metadata(
        title.isEmpty() ? newTitle : title,
        byline.isEmpty() ? newByline : byline,
        date.isEmpty() ? newDate : date,
        language,
        format,
        encoding,
        gaps,
        repairs);
  }
}
