package juan.article;

import juan.text.Language;
import juan.text.Sanitizer;

/**
 * What is known of an article beside its text. A string is empty when it is not known.
 *
 * @param byline who wrote it, and for whom
 * @param date as the article gives it
 */
public record Metadata(
    String title, String byline, String date, Language language, Encoding encoding) {
  public static final Metadata UNKNOWN = new Metadata("", "", "", Language.OTHER);

  public Metadata {
    title = Sanitizer.clean(title);
    byline = Sanitizer.clean(byline);
    date = Sanitizer.clean(date);
  }

  public Metadata(String title, String byline, String date, Language language) {
    this(title, byline, date, language, Encoding.UNKNOWN);
  }

  public Metadata withLanguage(Language newLanguage) {
    return new Metadata(title, byline, date, newLanguage, encoding);
  }

  public Metadata withEncoding(Encoding newEncoding) {
    return new Metadata(title, byline, date, language, newEncoding);
  }
}
