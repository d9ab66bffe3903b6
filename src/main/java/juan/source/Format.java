package juan.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import juan.charset.CharsetDetector;

/** The formats articles come in. */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  EPUB;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body|article|div|p)\\b");

  private static final Pattern MARKDOWN_LINE =
      Pattern.compile("(?m)^(#{1,6} \\S|```|---\\n[a-z]+:)|\\]\\(https?:");

  /** The format of a source, from its name or, where that says nothing, from its first bytes. */
  static Format of(String name, byte[] head) {
    if (Epub.begins(head)) {
      return EPUB;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
      return MARKDOWN;
    }
    if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
      return HTML;
    }
    if (lower.endsWith(".txt")) {
      return TEXT;
    }
    String text = text(head);
    if (HTML_START.matcher(text).find()) {
      return HTML;
    }
    return MARKDOWN_LINE.matcher(text).find() ? MARKDOWN : TEXT;
  }

  private static String text(byte[] head) {
    byte[] start = Arrays.copyOf(head, Math.min(head.length, 1 << 14));
    var detection = CharsetDetector.detect(start);
    return detection.isText()
        ? new String(start, detection.charset()).replaceFirst("^\uFEFF", "")
        : "";
  }
}
