package juan.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import juan.article.Article;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged files of every format: each is read, or refused in a sentence. {@code -Dfuzz.rounds=N}
 * does more. What once failed is kept in {@code src/test/resources/regressions} by the name it is
 * read by.
 */
class FuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 25);
  private static final Path REGRESSIONS = Path.of("src/test/resources/regressions");

  private static final String PAGE =
      "<!DOCTYPE html><html lang='zh-Hant'><head><title>題目 - 站</title><meta name=author content=人>"
          + "</head><body><nav><a href='/x'>首頁</a></nav><article><h1>題目</h1><p>第一段，<b>粗</b>"
          + "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>。</p><table><tr><td>甲<td>乙</table><ol start=3>"
          + "<li>一<ul><li>二</ul></ol><pre>a\n b</pre><blockquote>引<cite>書</cite></blockquote>"
          + "<p>見<a href='https://example.org/a'>此</a>。<img alt=圖 src=x></p></article></body></html>";

  private static final String MARKDOWN =
      "---\ntitle: 題\nlang: ja\n---\n\n# 題\n\n一段*強*與**重**、`碼`、[連](https://example.org)。\n\n"
          + "> 引\n> - 一\n>   1. 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n"
          + "<ruby>漢<rt>かん</rt></ruby>\n\n***\n\n春眠不覺曉  \n處處聞啼鳥\n";

  private static final String AOZORA =
      "題\n作者\n\n-------------------------------------------------------\n【テキスト中に現れる記号について】\n\n"
          + "《》：ルビ\n-------------------------------------------------------\n\n"
          + "［＃３字下げ］一［＃「一」は中見出し］\n　｜親譲《おやゆず》りの※［＃「口＋世」、第3水準1-14-1］"
          + "無鉄砲［＃「無鉄砲」に傍点］で、［＃ここから２字下げ］\n詩\n［＃ここで字下げ終わり］\n\n底本：「書」\n";

  /** Names and whole files. */
  private static List<Object[]> files() {
    var own = new StringWriter();
    try {
      ArticleJson.write(Texts.read("a.html", PAGE), own);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    String shape =
        "[{\"title\":\"一\",\"author\":\"人\",\"paragraphs\":[\"甲。\",\"乙\\u4e59。\"]},{\"c\":1e5}]";
    String opf =
        "<package><metadata><dc:title>書</dc:title><dc:language>ja</dc:language></metadata><manifest>"
            + "<item id='a' href='a.xhtml'/><item id='b' href='%E4%B8%80.xhtml'/>"
            + "<item id='n' href='nav.xhtml' properties='nav'/></manifest>"
            + "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>";
    byte[] book =
        Zips.of(
            "mimetype",
            "application/epub+zip",
            "META-INF/container.xml",
            "<container><rootfile full-path='b.opf'/></container>",
            "b.opf",
            opf,
            "a.xhtml",
            PAGE,
            "一.xhtml",
            "<p>乙。</p>",
            "nav.xhtml",
            "<nav epub:type='toc'><ol><li><a href='a.xhtml'>一</a></li></ol></nav>");
    byte[] zip = Zips.of("1.txt", AOZORA, "x/2.html", PAGE, "../3.md", MARKDOWN, "4.json", shape);
    return List.of(
        new Object[] {"a.html", bytes(PAGE)},
        new Object[] {"a.md", bytes(MARKDOWN)},
        new Object[] {"a.txt", bytes(AOZORA)},
        new Object[] {"sjis.txt", AOZORA.getBytes(Charset.forName("windows-31j"))},
        new Object[] {
          "gbk.txt", "题目\n\n第一回 他们来了\n　　这是一段话。\n第二回 又来\n".repeat(9).getBytes(Charset.forName("GBK"))
        },
        new Object[] {"jis.txt", AOZORA.getBytes(Charset.forName("ISO-2022-JP"))},
        new Object[] {"utf16.txt", AOZORA.getBytes(StandardCharsets.UTF_16)},
        new Object[] {"own.json", bytes(own.toString())},
        new Object[] {"shape.json", bytes(shape)},
        new Object[] {"a.epub", book},
        new Object[] {"a.zip", zip},
        new Object[] {"a.txt.gz", Zips.gzip(AOZORA)},
        new Object[] {"a.epub.gz", Zips.gzip(book)});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Stream<Arguments> damaged() {
    return files().stream().map(Arguments::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void isReadOrRefused(String name, byte[] whole) throws IOException {
    for (long seed = 0; seed < ROUNDS; seed++) {
      byte[] bytes = mutated(whole, new SplittableRandom(seed));
      try {
        read(seed % 3 == 0 ? "stdin" : name, bytes);
      } catch (RuntimeException | Error e) {
        Path kept = Path.of("target", "fuzz-" + seed + "-" + name);
        Files.write(kept, bytes);
        throw new AssertionError(name + ", seed " + seed + ": " + kept, e);
      }
    }
  }

  static Stream<Path> regressions() throws IOException {
    var files = new ArrayList<Path>();
    try (var kept = Files.list(REGRESSIONS)) {
      kept.forEach(files::add);
    }
    Assumptions.assumeFalse(files.isEmpty());
    return files.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("regressions")
  void whatOnceFailedDoesNotFailAgain(Path file) throws IOException {
    read(file.getFileName().toString(), Files.readAllBytes(file));
  }

  /** Reads a file whole and writes it again; that it cannot be read is no failure. */
  private static void read(String name, byte[] bytes) {
    try {
      Article article = ArticleReader.read(new PipeSource(name, new ByteArrayInputStream(bytes)));
      article.sections();
      ArticleJson.write(article, new StringWriter());
    } catch (IOException e) {
      return;
    }
  }

  /** A file to which one to four things have happened. */
  private static byte[] mutated(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole;
    for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
      var out = new ByteArrayOutputStream();
      out.write(bytes, 0, from);
      switch (random.nextInt(6)) {
        case 0 -> { // bits turned
          byte[] piece = Arrays.copyOfRange(bytes, from, to);
          piece[random.nextInt(piece.length)] ^= (byte) (1 << random.nextInt(8));
          out.writeBytes(piece);
        }
        case 1 -> { // bytes of any kind
          for (int at = from; at < to; at++) {
            out.write(random.nextInt(256));
          }
        }
        case 2 -> { // a piece many times
          for (int times = 1 + random.nextInt(200); times >= 0; times--) {
            out.write(bytes, from, to - from);
          }
        }
        case 3 -> { // a piece from elsewhere
          int there = random.nextInt(bytes.length);
          out.write(bytes, there, Math.min(64, bytes.length - there));
        }
        case 4 -> {} // a piece lost
        default -> to = bytes.length; // cut off
      }
      out.write(bytes, to, bytes.length - to);
      bytes = out.toByteArray();
    }
    return bytes;
  }
}
