package juan.source;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Books whose headings are known, made by program from one that is: its chapters numbered in other
 * ways, with a table of contents, with volumes, with traps between its paragraphs.
 */
final class HeadingBooks {
  private static final Pattern CHAPTER = Pattern.compile("^第\\S+?回[\u3000 ](.*)$");

  /** Lines that begin like headings and are none. */
  private static final List<String> TRAPS =
      List.of(
          "\u3000\u3000第四回中说到的那件事情，众人都记得。",
          "第四回中的事情大家都还记得",
          "\u3000\u3000到第六回合时他已经输了",
          "第一节课",
          "第三章程",
          "第六回合",
          "第一封信",
          "第二部分人",
          "3:2",
          "2019",
          "第二回来的时候，他已经不在了",
          "第五回去看他");

  private HeadingBooks() {}

  /**
   * A text and its headings.
   *
   * @param headings in order; a number and the title below it are one
   */
  record Book(String text, List<String> headings) {
    Book withoutIndents() {
      return new Book(text.replaceAll("(?m)^[\u3000 ]+", ""), headings);
    }

    Book traditional() {
      var traditional = Transliterator.getInstance("Hans-Hant");
      return new Book(
          traditional.transliterate(text),
          headings.stream().map(traditional::transliterate).toList());
    }

    Book below(String contents) {
      return new Book(contents + text, headings);
    }
  }

  /** Everything that is made of a numbered book. */
  static Map<String, Book> numbered(Book book) {
    var books = new LinkedHashMap<String, Book>();
    books.put("as it is", book);
    books.put("traditional", book.traditional());
    Map<String, IntFunction<String>> numbers = new LinkedHashMap<>();
    numbers.put("no 第", n -> han(n) + "回\u3000");
    numbers.put("title only after number", n -> han(n) + "\u3000");
    numbers.put("formal", n -> "第" + in(han(n), "〇一二三四五六七八九十", "零壹贰叁肆伍陆柒捌玖拾") + "回\u3000");
    numbers.put("fullwidth", n -> "第" + in("" + n, "0123456789", "０１２３４５６７８９") + "回\u3000");
    numbers.put("digit string", n -> "第" + in("" + n, "0123456789", "〇一二三四五六七八九") + "回\u3000");
    numbers.put("ascii", n -> "第" + n + "章 ");
    numbers.put("章", n -> "第" + han(n) + "章\u3000");
    numbers.put("卷", n -> "第" + han(n) + "卷\u3000");
    numbers.put("节", n -> "第" + han(n) + "节\u3000");
    numbers.put("卷 first", n -> "卷" + han(n) + "\u3000");
    numbers.put("joined", n -> "第" + han(n) + "回");
    numbers.put("listed", n -> han(n) + "、");
    numbers.put("listed ascii", n -> n + ". ");
    numbers.put("brackets", n -> "【第" + han(n) + "回】");
    numbers.put("running title", n -> "正文 第" + han(n) + "章 ");
    numbers.put("Korean", n -> "제" + n + "장 ");
    numbers.put("Japanese", n -> "第" + n + "話\u3000");
    numbers.put("title below", n -> "第" + han(n) + "回\n");
    numbers.put("wrong numerals", n -> "第" + han(n == 20 ? 12 : n == 33 ? 3 : n) + "回\u3000");
    numbers.forEach((name, number) -> books.put(name, renumbered(book, number)));
    var bare = new Book(renumbered(book, n -> han(n) + "\n").text(), List.of());
    books.put("bare", bare(book, bare));
    String list = String.join("\n", book.headings());
    books.put("contents", book.below("书\n\n目录\n\n" + list + "\n\n"));
    books.put("contents with pages", book.below("目录\n" + list.replaceAll("(?m)$", "……12") + "\n"));
    books.put("traps", trapped(book));
    books.put("page numbers", paged(book));
    books.put("volumes", inVolumes(book, false));
    books.put("volumes that restart", inVolumes(book, true));
    return books;
  }

  /** A book of tales under their volume's name, with that name left out or on a line of its own. */
  static Map<String, Book> unnumbered(Book book) {
    var volume = Pattern.compile("(?m)^(卷[一二三四五六七八九十]+) (.*)$");
    var bare =
        new Book(
            volume.matcher(book.text()).replaceAll("$2"),
            book.headings().stream().map(h -> volume.matcher(h).replaceAll("$2")).toList());
    var books = new LinkedHashMap<String, Book>();
    books.put("as it is", book);
    books.put("bare", bare);
    books.put("bare, with contents", bare.below(String.join("\n", bare.headings()) + "\n"));
    books.put("bare, traditional", bare.traditional());
    return books;
  }

  private static Book renumbered(Book book, IntFunction<String> number) {
    var text = new ArrayList<String>();
    var headings = new ArrayList<String>();
    int count = 0;
    for (String line : book.text().split("\n")) {
      Matcher chapter = CHAPTER.matcher(line);
      boolean heading = book.headings().contains(line);
      String now = heading && chapter.matches() ? number.apply(++count) + chapter.group(1) : line;
      text.add(now);
      if (heading) {
        headings.add(now.replace("\n", ""));
      }
    }
    return new Book(String.join("\n", text) + "\n", headings);
  }

  /** The numbers alone, the titles left out. */
  private static Book bare(Book book, Book below) {
    var titles =
        book.headings().stream()
            .map(CHAPTER::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group(1));
    String text = below.text();
    for (String title : titles.toList()) {
      text = text.replace("\n" + title + "\n", "\n");
    }
    var headings = new ArrayList<String>(List.of(book.headings().get(0)));
    for (int n = 1; n < book.headings().size(); n++) {
      headings.add(han(n));
    }
    return new Book(text, headings);
  }

  private static Book trapped(Book book) {
    var random = new SplittableRandom(4);
    var text = new StringBuilder();
    for (String line : book.text().split("\n")) {
      text.append(line).append('\n');
      if (random.nextInt(17) == 0) {
        text.append(TRAPS.get(random.nextInt(TRAPS.size()))).append('\n');
      }
    }
    return new Book(text.toString(), book.headings());
  }

  private static Book paged(Book book) {
    var text = new StringBuilder();
    int lines = 0;
    for (String line : book.text().split("\n")) {
      text.append(line).append('\n');
      if (++lines % 40 == 0) {
        text.append(lines / 40).append('\n');
      }
    }
    return new Book(text.toString(), book.headings());
  }

  private static Book inVolumes(Book book, boolean restart) {
    var text = new StringBuilder();
    var headings = new ArrayList<String>();
    int chapters = 0;
    for (String line : book.text().split("\n")) {
      Matcher chapter = CHAPTER.matcher(line);
      boolean heading = book.headings().contains(line);
      String now = line;
      if (heading && chapter.matches()) {
        if (chapters % 10 == 0) {
          headings.add("第" + han(chapters / 10 + 1) + "卷\u3000风云");
          text.append(headings.get(headings.size() - 1)).append('\n');
        }
        int number = restart ? chapters % 10 + 1 : chapters + 1;
        now = "第" + han(number) + "章\u3000" + chapter.group(1);
        chapters++;
      }
      if (heading) {
        headings.add(now);
      }
      text.append(now).append('\n');
    }
    return new Book(text.toString(), headings);
  }

  private static String han(int n) {
    String digits = "〇一二三四五六七八九";
    String tens = n < 10 ? "" : (n < 20 ? "" : digits.substring(n / 10, n / 10 + 1)) + "十";
    return tens + (n % 10 == 0 ? "" : digits.substring(n % 10, n % 10 + 1));
  }

  private static String in(String number, String from, String to) {
    var written = new StringBuilder();
    number.chars().forEach(c -> written.append(to.charAt(from.indexOf(c))));
    return written.toString();
  }
}
