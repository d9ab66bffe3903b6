package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import juan.article.Article;
import juan.article.Block.Kind;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Title, byline and headings of texts that people have. */
class RealTextsTest {
  @Test
  void theSeedAsItWasScraped() throws IOException {
    var article = Texts.readShared("seed/article.txt");
    assertEquals("“學習新思想 長沙微宣講”天心區專場活動舉行", article.metadata().title());
    assertEquals("長沙晚報　全媒體記者 匡春林 王斌 實習生 夏瑞婷", article.metadata().byline());
    assertEquals("7月22日", article.metadata().date());
    assertEquals(Language.ZH_HANT, article.metadata().language());
    assertEquals(
        List.of("戰“疫”爭先，他們吹響社區集結“沖鋒號”", "忙在社區，他們創新基層治理方式", "初心若磐，他們以群眾幸福感為己任"),
        Texts.headings(article));
  }

  @Test
  void theSeedRestored() throws IOException {
    var article = Texts.readShared("seed/restored.txt");
    assertEquals(
        List.of("戰“疫”爭先，他們吹響社區集結“沖鋒號”", "忙在社區，他們創新基層治理方式", "初心若磐，他們以群眾幸福感為己任"),
        Texts.headings(article));
  }

  @Test
  void aNovelOf120Chapters() throws IOException {
    var article = Texts.readShared("intake/novel/sanguo.txt");
    var titles = Texts.headings(article);
    assertEquals(120, titles.size());
    assertTrue(titles.stream().allMatch(title -> title.matches("第[一二三四五六七八九十百零〇]+回[ 　].+")));
    assertEquals("三国演义", article.metadata().title());
    assertEquals("罗贯中", article.metadata().byline());
  }

  @Test
  void aNovelWhoseHeadingsAreKnown() throws IOException {
    Path known = Texts.shared("intake/chapters/rulin.headings.txt");
    var article = Texts.readShared("intake/chapters/rulin.txt");
    assertEquals(Files.readAllLines(known), Texts.headings(article));
  }

  @Test
  void fiveHundredTalesWithUnnumberedHeadings() throws IOException {
    var known = Files.readAllLines(Texts.shared("intake/chapters/liaozhai.headings.txt"));
    var article = Texts.readShared("intake/chapters/liaozhai.txt");
    var found = new HashSet<>(Texts.headings(article));
    found.add(article.metadata().title());
    long right = known.stream().filter(found::contains).count();
    assertTrue(right >= 0.98 * known.size(), "found " + right + " of " + known.size());
    assertTrue(right >= 0.98 * found.size(), right + " of " + found.size() + " are headings");
  }

  @Test
  void theArticlesThatComeWithJuan() throws IOException {
    var report = ArticleReader.read(new FileSource(Path.of("articles/report-tianxin.txt")));
    assertEquals(List.of("疫情來時先把門守住", "一本冊子與三個問題", "兩碗麵裡的人情"), Texts.headings(report));
    assertEquals("2020-07-22", report.metadata().date());
    var pencils = ArticleReader.read(new FileSource(Path.of("articles/ja-enpitsu.txt")));
    assertEquals(4, pencils.sections().size());
    var road = ArticleReader.read(new FileSource(Path.of("articles/ko-gil.txt")));
    assertEquals(3, road.sections().size());
  }

  /** Headings a declaration of thirty articles has; the counts say how many are found. */
  @ParameterizedTest
  @CsvSource({"cmn_hans, ZH_HANS, 31", "cmn_hant, ZH_HANT, 31", "jpn, JA, 30", "kor, KO, 31"})
  void noHeadingIsInvented(String language, Language expected, int atLeast) throws IOException {
    var article = Texts.readShared("udhr/udhr_" + language + ".txt");
    assertEquals(expected, article.metadata().language());
    var real = Pattern.compile("序言|〈前文〉|전 문|[第弟]\\s?[0-9０-９一二三四五六七八九十]+\\s?[条條]|제 ?\\d+ ?조");
    var titles = Texts.headings(article);
    var invented = titles.stream().filter(title -> !real.matcher(title).matches()).toList();
    assertEquals(List.of(), invented);
    assertTrue(titles.size() >= atLeast, "found " + titles.size());
  }

  @Test
  void nothingOfTheTextIsLostWhereItIsReadAsItStands() throws IOException {
    String shown = shown(ReadOptions.DEFAULT.repaired(false));
    assertEquals(Files.readString(Texts.shared("seed/article.txt")).strip(), shown);
  }

  @Test
  void theSeedReadsAsItWasRestoredByHand() throws IOException {
    String shown = shown(ReadOptions.DEFAULT);
    String restored = Files.readString(Texts.shared("seed/restored.txt")).strip();
    String link = "\n>>我要舉報";
    assertTrue(restored.endsWith(link));
    assertEquals(restored.substring(0, restored.length() - link.length()), shown);
  }

  private static String shown(ReadOptions options) throws IOException {
    var read = new Article[] {Article.EMPTY};
    var source = new FileSource(Texts.shared("seed/article.txt"));
    ArticleReader.read(source, options, batch -> read[0] = read[0].with(batch), finding -> {});
    var article = read[0];
    return IntStream.range(0, article.size())
        .filter(i -> article.block(i).kind() != Kind.BYLINE)
        .mapToObj(i -> article.block(i).text())
        .reduce("", (a, b) -> a + b + "\n")
        .strip();
  }
}
