package juan.source;

import java.util.Arrays;
import java.util.Locale;
import juan.charset.CharsetDetector;
import juan.text.LazyPattern;

/**
 * The formats articles come in. What a source holds tells its format; its name only where that
 * leaves a choice, since names lie: pages are saved as {@code .txt}.
 */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON,
  EPUB,
  /** What a program has printed for a terminal, with its colours. */
  TERMINAL;

  /** In bytes: so much of a source is looked at. */
  private static final int HEAD = 1 << 14;

  /** In bytes: so much of what begins with a bracket tells what it is. */
  private static final int BRACKETED = 256;

  private static final LazyPattern PAGE =
      LazyPattern.of(
          "(?is)^(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b");

  private static final LazyPattern FRAGMENT =
      LazyPattern.of(
          "(?is)^(<!--.*?-->\\s*)*<(article|section|main|div|p|h[1-6]|table|ul|ol|meta|title|link"
              + "|center|blockquote|br|font|span)\\b[^<>]*>");

  private static final LazyPattern ENDS_ELEMENT =
      LazyPattern.of("(?i)</(p|div|h[1-6]|li|table|article|section|title|font|span)\\s*>|<br\\b");

  private static final LazyPattern TAG =
      LazyPattern.of("</?[a-zA-Z][a-zA-Z0-9-]*(\\s[^<>]*)?/?>|<!--");

  private static final LazyPattern OBJECT =
      LazyPattern.of("^\\{\\s*(\\}\\s*$|\"([^\"\\\\]|\\\\.){0,200}\"\\s*:)");

  private static final LazyPattern ARRAY =
      LazyPattern.of(
          "^\\[\\s*(\\{\\s*[\"}]|\\]\\s*$"
              + "|\"[^\"\\\\]*+(\\\\.[^\"\\\\]*+)*+(\"\\s*(,\\s*\"|\\]\\s*$)|$))");

  private static final LazyPattern MARKDOWN_LINE =
      LazyPattern.of("(?m)^(#{1,6} \\S|```|---\\n[a-z]+:)|\\]\\(https?:");

  /** The option's word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of a text or book. An archive is none: what it holds has one.
   *
   * @param head its first bytes
   */
  public static Format of(String name, byte[] head) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean markdown = lower.endsWith(".md") || lower.endsWith(".markdown");
    boolean page = lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    if (!markdown && !page && !isJson(lower) && TerminalOutput.begins(head)) {
      return TERMINAL;
    }
    return switch (firstVisible(head)) {
      case '<' -> ofTagged(text(head), markdown, page, lower.endsWith(".txt"));
      case '{' -> isJson(lower) || found(OBJECT, head) ? JSON : untagged(lower, head);
      case '[' -> isJson(lower) || found(ARRAY, head) ? JSON : untagged(lower, head);
      default -> page && found(TAG, head) ? HTML : untagged(lower, head);
    };
  }

  private static Format ofTagged(String text, boolean markdown, boolean page, boolean plain) {
    if (PAGE.matcher(text).find()) {
      return HTML;
    }
    if (markdown) {
      return MARKDOWN; // which may begin with HTML
    }
    if (page && TAG.matcher(text).find()) {
      return HTML;
    }
    boolean fragment = plain ? isFragment(text) : FRAGMENT.matcher(text).find();
    if (fragment) {
      return HTML;
    }
    return plain || !MARKDOWN_LINE.matcher(text).find() ? TEXT : MARKDOWN;
  }

  /** Whether a text that is called nothing is a part of a page. */
  static boolean isFragment(String text) {
    return FRAGMENT.matcher(text).find() && ENDS_ELEMENT.matcher(text).find();
  }

  private static boolean isJson(String lower) {
    return lower.endsWith(".json") || lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
  }

  private static Format untagged(String lower, byte[] head) {
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
      return MARKDOWN;
    }
    boolean named = lower.endsWith(".txt") || lower.endsWith(".text");
    return named || !found(MARKDOWN_LINE, head) ? TEXT : MARKDOWN;
  }

  private static boolean found(LazyPattern shape, byte[] head) {
    return shape.matcher(text(head)).find();
  }

  /**
   * Whether the first bytes of a source, as far as they have come, say as much of its format as its
   * first bytes can.
   */
  static boolean isTold(byte[] head) {
    int magic = head.length == 0 ? 0 : head[0];
    if (MagicNumber.mayBegin(magic)) {
      return head.length >= MagicNumber.LENGTH;
    }
    int first = firstVisible(head);
    return head.length >= BRACKETED || (first != '<' && first != '{' && first != '[');
  }

  /** The first byte that is not white space, in whatever charset that has ASCII; 0 for none. */
  static int firstVisible(byte[] head) {
    for (byte b : head) {
      boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
      boolean mark16 = b == (byte) 0xFE || b == (byte) 0xFF;
      if (!mark && !mark16 && (b > ' ' || b < 0)) {
        return b;
      }
    }
    return 0;
  }

  private static String text(byte[] head) {
    byte[] start = Arrays.copyOf(head, Math.min(head.length, HEAD));
    var detection = CharsetDetector.detect(start);
    return detection.isText()
        ? unmarked(new String(start, detection.charset())).stripLeading()
        : "";
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
