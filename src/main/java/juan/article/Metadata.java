package juan.article;

import juan.text.Language;
import juan.text.Sanitizer;

/**
 * What is known of an article beside its text. A string is empty when it is not known.
 *
 * @param byline who wrote it, and for whom
 * @param date as the article gives it
 * @param format the kind of file it came in, by its English name
 */
public record Metadata(
    String title, String byline, String date, Language language, String format, Encoding encoding) {
  public static final Metadata UNKNOWN = new Metadata("", "", "", Language.OTHER);

  public Metadata {
    title = Sanitizer.clean(title);
    byline = Sanitizer.clean(byline);
    date = Sanitizer.clean(date);
  }

  public Metadata(String title, String byline, String date, Language language) {
    this(title, byline, date, language, "", Encoding.UNKNOWN);
  }

  public Metadata withLanguage(Language newLanguage) {
    return new Metadata(title, byline, date, newLanguage, format, encoding);
  }

  public Metadata withEncoding(Encoding newEncoding) {
    return new Metadata(title, byline, date, language, format, newEncoding);
  }

  public Metadata withFormat(String newFormat) {
    return new Metadata(title, byline, date, language, newFormat, encoding);
  }

  /** With a title, byline and date where none are known. */
  public Metadata or(String newTitle, String newByline, String newDate) {
    return new Metadata(
        title.isEmpty() ? newTitle : title,
        byline.isEmpty() ? newByline : byline,
        date.isEmpty() ? newDate : date,
        language,
        format,
        encoding);
  }
}
