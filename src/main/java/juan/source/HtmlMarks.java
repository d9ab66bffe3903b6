package juan.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import juan.article.Span.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element, its style and its class say of the text in it. */
final class HtmlMarks {
  private static final Set<String> DOTS =
      Set.of("sesamedot", "sesame", "emsesame", "emdot", "emphasisdots", "emphasisdot", "bouten");
  private static final Set<String> TITLES =
      Set.of("booktitle", "shuming", "wavy", "wavyunderline", "書名號", "书名号");
  private static final Set<String> NAMES =
      Set.of("propername", "propernoun", "personname", "placename", "zhuanming", "專名號", "专名号");

  private static final Pattern DOTTED = Pattern.compile("text-emphasis(?:-style)?:(?!\\s*none)");
  private static final Pattern UNDERLINED =
      Pattern.compile("text-decoration(?:-line)?:[^;]*underline");
  private static final Pattern WAVY = Pattern.compile("text-decoration(?:-style)?:[^;]*wavy");
  private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(?:bold|[6-9]00)");
  private static final Pattern SLANTED = Pattern.compile("font-style:\\s*(?:italic|oblique)");

  private static final String OPENING_BRACKETS = "《〈『「“\"";

  /** How much of a title is looked at. */
  private static final int LONGEST_TITLE = 100;

  private HtmlMarks() {}

  /**
   * The mark that an element within a line asks for, null when none; what its style says goes
   * first.
   *
   * @param start where the element's text begins in a text that ends with it
   */
  static @Nullable Mark of(Element element, CharSequence text, int start) {
    Mark styled = ofStyle(element);
    if (styled != null) {
      return styled;
    }
    return switch (element.normalName()) {
      case "em", "i", "dfn", "var" -> Mark.EMPHASIS;
      case "strong", "b" -> Mark.STRONG;
      case "code", "kbd", "samp", "tt" -> Mark.CODE;
      case "a" -> element.hasAttr("href") ? Mark.LINK : null;
      case "u" -> Mark.PROPER_NAME;
      case "cite" -> ofTitle(text, start);
      default -> null;
    };
  }

  /** Brackets name a book already; where the letters are not ours, italics do. */
  private static @Nullable Mark ofTitle(CharSequence text, int start) {
    int end = Math.min(text.length(), start + LONGEST_TITLE);
    String title = text.subSequence(start, end).toString().strip();
    if (title.isEmpty() || OPENING_BRACKETS.indexOf(title.charAt(0)) >= 0) {
      return null;
    }
    return title.chars().anyMatch(c -> c >= 0x2E80) ? Mark.BOOK_TITLE : Mark.EMPHASIS;
  }

  private static @Nullable Mark ofStyle(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    if (DOTTED.matcher(style).find() || isOf(element, DOTS)) {
      return Mark.EMPHASIS_DOTS;
    }
    boolean wavy = WAVY.matcher(style).find();
    boolean underlined = UNDERLINED.matcher(style).find();
    if (isOf(element, TITLES) || (wavy && (underlined || element.normalName().equals("u")))) {
      return Mark.BOOK_TITLE;
    }
    if (isOf(element, NAMES) || (underlined && !element.normalName().equals("a"))) {
      return Mark.PROPER_NAME;
    }
    if (BOLD.matcher(style).find()) {
      return Mark.STRONG;
    }
    return SLANTED.matcher(style).find() ? Mark.EMPHASIS : null;
  }

  /** Whether an element has one of some classes, however their words are joined. */
  static boolean isOf(Element element, Set<String> classes) {
    if (!element.hasAttr("class")) {
      return false;
    }
    for (String name : element.classNames()) {
      if (classes.contains(name.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""))) {
        return true;
      }
    }
    return false;
  }
}
