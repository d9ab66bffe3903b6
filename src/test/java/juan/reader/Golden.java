package juan.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import juan.layout.RubyPlace;
import juan.layout.Typography;
import juan.library.Bookshelf;
import juan.screen.Cell;
import juan.screen.Frame;
import juan.screen.Style;
import juan.source.FileSource;
import juan.source.Source;
import juan.text.Ambiguous;
import juan.text.Language;

/**
 * A golden screen: lines {@code name: value} that say what is read, at which size and which keys
 * are pressed, then the screen expected, each row after a bar, then which columns are not plain.
 *
 * <pre>
 * article: articles/guide-en.md   or  shelf: articles  or  text:, a text up to a line of ----
 * size: 80x24
 * words: zh-Hant
 * typography: vertical grid
 * keys: Space 2] t
 * screen
 * |…
 * styles
 * 3 bold 10-20
 * </pre>
 */
record Golden(Map<String, String> given, String expected) {
  private static final String SCREEN = "screen\n";

  static Golden read(Path file) throws IOException {
    String all = Files.readString(file);
    int at = all.indexOf("\n" + SCREEN);
    String head = at < 0 ? all : all.substring(0, at + 1);
    var given = new LinkedHashMap<String, String>();
    var lines = head.lines().iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      int colon = line.indexOf(':');
      String name = line.substring(0, colon);
      var value = new StringBuilder(line.substring(colon + 1).strip());
      if (name.equals("text")) {
        for (String next = lines.next(); !next.equals("----"); next = lines.next()) {
          value.append(next).append('\n');
        }
      }
      given.put(name, value.toString());
    }
    return new Golden(given, at < 0 ? "" : all.substring(at + 1));
  }

  /** Writes what is shown now in place of what was expected. */
  static void rewrite(Path file, String shown) throws IOException {
    String all = Files.readString(file);
    int at = all.indexOf("\n" + SCREEN);
    String head = at < 0 ? all.stripTrailing() + "\n" : all.substring(0, at + 1);
    Files.writeString(file, head + shown);
  }

  /** The file that must be there for the story to be told; null when it needs none. */
  Path needs() {
    String path = given.getOrDefault("article", given.get("shelf"));
    return path == null ? null : Path.of(path);
  }

  /** The screen at the end of the story, in the form of the file. */
  String play() throws IOException {
    String[] size = given.get("size").split("x");
    var window = new Window(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
    var words = Language.ofTag(given.getOrDefault("words", "zh-Hant"));
    var ambiguous =
        Ambiguous.valueOf(
            given.getOrDefault("ambiguous", "narrow").toUpperCase(java.util.Locale.ROOT));
    Story story;
    if (given.containsKey("shelf")) {
      Path folder = Path.of(given.get("shelf"));
      var entries = Bookshelf.list(java.util.List.of(folder));
      story = Story.shelf(window, words, ambiguous, folder.toString(), entries);
    } else {
      story = Story.article(window, words, ambiguous, typography(), source());
    }
    String keys = given.getOrDefault("keys", "");
    return describe(keys.isEmpty() ? story.frame() : story.press(keys).frame());
  }

  /** The defaults, with what the line {@code typography: vertical grid justify inline} names. */
  private Typography typography() {
    var typography = Typography.DEFAULT;
    for (String option : given.getOrDefault("typography", "").split(" ")) {
      typography =
          switch (option) {
            case "" -> typography;
            case "vertical" -> typography.withVertical(true);
            case "grid" -> typography.withGrid(true);
            case "justify" -> typography.withJustify(true);
            case "inline" -> typography.withRuby(RubyPlace.INLINE);
            case "above" -> typography.withRuby(RubyPlace.ABOVE);
            default -> throw new IllegalArgumentException("no typography is called " + option);
          };
    }
    return typography;
  }

  private Source source() {
    String text = given.get("text");
    return text == null
        ? new FileSource(Path.of(given.get("article")))
        : Story.source(given.getOrDefault("name", "text.txt"), text);
  }

  private static String describe(Frame frame) {
    var out = new StringBuilder(SCREEN);
    for (int row = 0; row < frame.rows(); row++) {
      out.append('|').append(frame.text(row)).append('\n');
    }
    out.append("styles\n");
    for (int row = 0; row < frame.rows(); row++) {
      String styles = styles(frame, row);
      out.append(styles.isEmpty() ? "" : row + styles + "\n");
    }
    return out.toString();
  }

  /** The runs of a row that are not plain, dim blanks left out: nobody sees those. */
  private static String styles(Frame frame, int row) {
    var out = new StringBuilder();
    for (int start = 0, end; start < frame.columns(); start = end) {
      Style style = frame.cell(row, start).style();
      end = start + 1;
      while (end < frame.columns() && frame.cell(row, end).style().equals(style)) {
        end++;
      }
      if (!style.equals(Style.PLAIN)) {
        out.append(' ').append(name(style)).append(' ').append(start).append('-').append(end - 1);
      }
    }
    return out.toString();
  }

  private static String name(Style style) {
    var names = new java.util.ArrayList<String>();
    var known =
        Map.of(
            "bold", Style.BOLD,
            "dim", Style.DIM,
            "italic", Style.ITALIC,
            "underline", Style.UNDERLINE,
            "reverse", Style.REVERSE,
            "undercurl", Style.UNDERCURL);
    known.forEach(
        (name, bit) -> {
          if (style.and(bit).equals(style)) {
            names.add(name);
          }
        });
    names.sort(null);
    return String.join("+", names);
  }

  /** Whether the columns add up: every row has as many cells as the frame has columns. */
  static boolean isWhole(Frame frame) {
    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); column++) {
        Cell cell = frame.cell(row, column);
        boolean covered = column > 0 && frame.cell(row, column - 1).width() == 2;
        if ((cell.width() == 0) != covered) {
          return false;
        }
      }
    }
    return true;
  }
}
