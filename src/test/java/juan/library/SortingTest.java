package juan.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import juan.article.Metadata;
import juan.source.FileSource;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order articles stand. */
class SortingTest {
  private final List<Entry> entries = new ArrayList<>();

  private void add(String folder, String title, String date, long characters, long lastRead) {
    var entry =
        new Entry(
            new FileSource(Path.of(title + ".txt")),
            folder,
            new Metadata(title, "", date, Language.ZH_HANS),
            characters,
            null);
    entries.add(lastRead == 0 ? entry : entry.with(new Progress(500, lastRead)));
  }

  private String sorted(Order order, Language language, boolean grouped) {
    var sorting = new Sorting(order, language);
    var keys = entries.stream().map(sorting::key).toArray(Sorting.Key[]::new);
    return java.util.Arrays.stream(Sorting.sorted(entries, keys, grouped))
        .mapToObj(i -> entries.get(i).title())
        .collect(Collectors.joining(" "));
  }

  private void some() {
    add("", "重庆", "2020年7月", 300, 0);
    add("", "长沙", "", 20, 7);
    add("深", "北京", "2021-01-02", -1, 9);
    add("深", "第10回", "1999", 100, 0);
    add("", "第2回", "2020-07-22", 100, 8);
  }

  @ParameterizedTest
  @CsvSource({
    "FILE, 重庆 长沙 北京 第10回 第2回",
    "NAME, 北京 重庆 第2回 第10回 长沙",
    "DATE, 北京 第2回 重庆 第10回 长沙",
    "RECENT, 北京 第2回 长沙 重庆 第10回",
    "LENGTH, 重庆 第10回 第2回 长沙 北京",
  })
  void byWhatIsKnownAndThenAsTheirFiles(Order order, String titles) {
    some();
    assertEquals(titles, sorted(order, Language.ZH_HANS, false));
  }

  @Test
  void aFolderStandsWhereTheFirstOfItsArticlesDoes() {
    some();
    assertEquals("北京 第10回 第2回 长沙 重庆", sorted(Order.RECENT, Language.ZH_HANS, true));
  }

  @Test
  void eachLanguageHasItsOwnOrderOfTitles() {
    add("", "나", "", 1, 0);
    add("", "가", "", 1, 0);
    add("", "い", "", 1, 0);
    add("", "ア", "", 1, 0);
    assertEquals("가 나 ア い", sorted(Order.NAME, Language.KO, false));
    assertEquals("ア い 가 나", sorted(Order.NAME, Language.JA, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-22, 20200722",
    "2020年7月22日, 20200722",
    "二〇二〇年七月, 20200700",
    "令和2年7月5日, 20200705",
    "民國109年, 20200000",
    "第3期 2020/7, 20200700",
    "2020.7.22 10:30, 20200722",
    "2020-99-01, 20200000",
    "昨天, 0",
    "'', 0",
  })
  void datesAreUnderstoodAsArticlesWriteThem(String date, long number) {
    assertEquals(number, DateNumber.of(date));
  }
}
