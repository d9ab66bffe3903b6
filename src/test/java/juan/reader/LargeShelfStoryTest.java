package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import juan.article.Metadata;
import juan.library.Entry;
import juan.library.Librarian.Place;
import juan.library.Progress;
import juan.screen.Style;
import juan.source.FileSource;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sorting, grouping and finding on a shelf, and what it shows of each article. */
class LargeShelfStoryTest {
  private final List<Entry> entries =
      List.of(
          entry("", "長沙微宣講", "林予書", "2020-07-22", 1413).with(new Progress(370, 20)),
          entry("", "つくえの話", "巻の会", "2019", 1904),
          entry("甲", "길을 읽는 저녁", "두루마리", "", 928).with(new Progress(1000, 10)),
          entry("甲", "重庆的桥", "周正华", "2021-01", 5000),
          entry("乙", "Essay", "Juan", "2022", 20).with(new Progress(999, 30)));

  private final Story story = Story.shelf(false, entries);

  private static Entry entry(
      String folder, String title, String byline, String date, int characters) {
    var metadata = new Metadata(title, byline, date, Language.OTHER);
    var source = new FileSource(Path.of(folder, characters + ".txt"));
    return new Entry(source, folder, metadata, characters, null);
  }

  private String selected() {
    var shelf = story.model().shelf();
    return shelf.get(((ShelfMode) story.model().mode()).index(shelf)).title();
  }

  /** The first characters of the titles shown, from the top, and those of folders. */
  private String shown() {
    var shelf = story.model().shelf();
    var shown = new StringBuilder();
    for (int i = 0; i < shelf.rowCount(); i++) {
      int row = shelf.row(i);
      if (row != Shelf.BLANK) {
        shown.append(row >= 0 ? shelf.get(row).title().charAt(0) : '/');
      }
    }
    return shown.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 長つ/길重/E, Juan  texts",
    "o, /E/길重/つ長, By title",
    "o o, /E/重길/長つ, By date",
    "o o o, /E/長つ/길重, Recently read",
    "o o o o, /重길/つ長/E, By length",
    "o o o o o, 長つ/길重/E, By file name",
    "O, 長つ길重E, Not grouped",
    "O o o, E重長つ길, By date",
    "O o o o, E長길つ重, Recently read",
    "O o o o o, 重つ長길E, By length",
    "u, つ/重, Unread",
    "u u, 長/E, Reading",
    "u u u, /길, Finished",
    "u u u u, 長つ/길重/E, All articles",
    "u u Esc, 長つ/길重/E, Juan  texts",
  })
  void keysSayWhatIsShownInWhichOrder(String keys, String titles, String said) {
    if (!keys.isEmpty()) {
      story.press(keys);
    }
    assertEquals(titles, shown());
    assertTrue(story.screen().contains(said), story.screen());
  }

  @ParameterizedTest
  @CsvSource({
    "cs, 長",
    "changsha, 長",
    "chan, 長",
    "长沙, 長",
    "微宣讲, 長",
    "lyS, 長",
    "ツクエ, つ",
    "ｴ, つ",
    "1904, つ",
    "ㄱㅇ, 길",
    "ㅋㅋ, ''",
    "chongqing, 重",
    "zq, 重",
    "周, 重",
    "ESSAY, E",
    "甲, 길重",
  })
  void lettersFindTitlesBylinesFilesAndFolders(String letters, String titles) {
    story.press("O / " + letters);
    assertEquals(titles, shown());
  }

  @Test
  void whatIsChosenStaysChosenInAnyOrder() {
    story.press("j j o o");
    assertEquals("길을 읽는 저녁", selected());
    story.press("O o u u u");
    assertEquals("길을 읽는 저녁", selected());
  }

  @Test
  void theNextArticleIsTheNextAsTheyAreSorted() {
    story.press("O o o Enter J");
    assertEquals("重庆的桥", story.reading().title());
    assertEquals("重庆的桥", backOnTheShelf());
  }

  private String backOnTheShelf() {
    story.press("q");
    return selected();
  }

  @Test
  void progressIsABarBehindItsPercent() {
    story.press("G");
    assertTrue(story.row(2).endsWith("   37%"), story.row(2));
    assertTrue(story.row(3).endsWith("unread"), story.row(3));
    assertTrue(story.row(6).endsWith("done"), story.row(6));
    var read = Style.DIM.and(Style.REVERSE);
    long cells = IntStream.range(0, 80).filter(c -> styleAt(2, c).equals(read)).count();
    assertEquals(2, cells, "of six");
    // In the row that is chosen the bar is what is not reversed.
    int row = story.model().shelf().rowCount() + 1;
    assertTrue(story.row(row).endsWith("   99%"), story.screen());
    long plain = IntStream.range(70, 77).filter(c -> styleAt(row, c).equals(Style.PLAIN)).count();
    assertEquals(6, plain);
  }

  private Style styleAt(int row, int column) {
    return story.frame().cell(row, column).style();
  }

  @Test
  void smallWindowsKeepTitlesAndProgress() {
    story.press("@40x12");
    assertTrue(story.row(0).contains("長沙微宣講"), story.screen());
    assertTrue(story.row(0).endsWith("37%"), story.screen());
    assertFalse(story.screen().contains("林予書"), story.screen());
    assertFalse(story.screen().contains("1,413"), story.screen());
  }

  @Test
  void whenArticlesComeAndGoTheOneChosenStays() {
    story.press("j j");
    var now = new ArrayList<>(entries);
    now.add(0, Entry.unread(new FileSource(Path.of("new.txt")), ""));
    story.say(new Message.Listed(now, true));
    assertEquals("길을 읽는 저녁", selected());
    now.remove(3);
    story.say(new Message.Listed(now, true));
    assertEquals("重庆的桥", selected());
    story.say(new Message.Listed(List.of(), true));
    assertTrue(story.screen().contains("No articles"), story.screen());
  }

  @Test
  void aShelfNobodyHasMovedOnShowsItsTop() {
    var now = new ArrayList<>(entries);
    now.add(0, Entry.unread(new FileSource(Path.of("new.txt")), ""));
    story.say(new Message.Listed(now, true));
    assertEquals("new", selected());
  }

  @Test
  void whatWasReadMeanwhileIsNotForgottenByAnOlderDescription() {
    var read = entries.get(1).with(new Progress(500, 99));
    story.say(new Message.Described(List.of(new Place(1, read))));
    story.say(new Message.Described(List.of(new Place(1, entries.get(1)))));
    assertTrue(story.row(3).endsWith("   50%"), story.row(3));
    story.say(new Message.Listed(entries, true));
    assertTrue(story.row(3).endsWith("   50%"), story.row(3));
  }

  @Test
  void aDescriptionOfWhatHasAnotherPlaceByNowIsPassedOver() {
    String before = story.screen();
    story.say(new Message.Described(List.of(new Place(0, entries.get(3)))));
    story.say(new Message.Described(List.of(new Place(5000, entries.get(3)))));
    assertEquals(before, story.screen());
  }

  @Test
  void untilAllAreFoundTheShelfSaysSo() {
    story.say(new Message.Listed(List.of(), false));
    assertTrue(story.screen().contains("looking for articles"), story.screen());
    story.say(new Message.Listed(entries, false));
    assertTrue(story.status().endsWith("looking for articles…"), story.status());
    story.say(new Message.Listed(entries, true));
    assertFalse(story.screen().contains("looking"), story.screen());
  }

  @Test
  void howManyHaveBeenLookedIntoIsSaidAndThoseOnTheScreenAreAskedForFirst() {
    var many = new ArrayList<Entry>();
    for (int i = 0; i < 12_345; i++) {
      many.add(Entry.unread(new FileSource(Path.of(i + ".txt")), ""));
    }
    story.say(new Message.Listed(many, true));
    assertTrue(story.status().endsWith("0 / 12,345"), story.status());
    var known = new Entry(many.get(0).source(), "", entries.get(0).metadata(), 5, null);
    story.say(new Message.Described(List.of(new Place(0, known))));
    assertTrue(story.status().endsWith("1 / 12,345"), story.status());
    story.press("G");
    var first = (Effect.DescribeFirst) story.lastEffect();
    assertEquals(12_344, first.indices().get(first.indices().size() - 1));
    assertEquals(21, first.indices().size());
  }

  @Test
  void everyWindowBearsAShelf() {
    for (int columns = 1; columns < 140; columns += 3) {
      for (int rows = 1; rows < 20; rows += 3) {
        story.press("@" + columns + "x" + rows);
        assertTrue(Golden.isWhole(story.frame()), columns + "x" + rows);
      }
    }
  }
}
