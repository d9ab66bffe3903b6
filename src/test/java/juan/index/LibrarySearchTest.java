package juan.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import juan.article.Article;
import juan.library.Bookshelf;
import juan.library.Entry;
import juan.library.Library;
import juan.search.Query;
import juan.search.Range;
import juan.source.UnreadableException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over all articles of a library, by what is kept of them. */
class LibrarySearchTest {
  private static final int ARTICLES = 60;

  /** Few characters, so that queries of some length are found; among them what folding changes. */
  private static final String[] CHARACTERS =
      "的一是发發髮髪后後里裡長长沙，。 \n\u3000ａABbﬁß1１カかガがｶﾞ゛か゛각ㄱ葛\uDB40\uDD00\uD842\uDFB7é的的一一"
          .codePoints()
          .mapToObj(Character::toString)
          .toArray(String[]::new);

  @TempDir Path root;
  private Path texts;
  private Path cache;

  @BeforeEach
  void folders() throws IOException {
    texts = Files.createDirectory(root.resolve("texts"));
    cache = root.resolve("cache");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(texts.resolve(name), text);
  }

  private static String some(Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  private void writeSome(Random random) throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      write(i + ".txt", "第" + i + "\n\n" + some(random, 50 + random.nextInt(1000)));
    }
  }

  private LibrarySearch search() throws IOException {
    return search(new TextCache(cache, "test"));
  }

  private LibrarySearch search(TextCache its) throws IOException {
    return new LibrarySearch(Library.PLAIN, its, Bookshelf.list(List.of(texts)));
  }

  /** What was found, each hit as {@code file block start}. */
  private static List<String> hits(LibrarySearch search, String typed, Query.Kind kind) {
    var hits = new ArrayList<String>();
    search.find(
        typed,
        kind,
        hit -> {
          for (int offset : hit.offsets()) {
            hits.add(hit.entry().source().name() + " " + hit.block() + " " + offset);
          }
        });
    return hits;
  }

  private static List<String> hits(LibrarySearch search, String typed) {
    return hits(search, typed, Query.Kind.FORGIVING);
  }

  /** An article as reading gives it. */
  private record Read(String name, Article article) {}

  private List<Read> read() throws IOException {
    var read = new ArrayList<Read>();
    for (Entry entry : Bookshelf.list(List.of(texts))) {
      read.add(new Read(entry.source().name(), Library.PLAIN.read(entry.source())));
    }
    return read;
  }

  /** The same by searching each block of each article. */
  private static List<String> naive(List<Read> all, String typed, Query.Kind kind) {
    for (Query query : Query.attempts(typed, kind)) {
      var hits = new ArrayList<String>();
      for (Read its : all) {
        for (int i = 0; i < its.article().size(); i++) {
          for (Range range : query.hits(its.article().block(i).text())) {
            hits.add(its.name() + " " + i + " " + range.start());
          }
        }
      }
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    return List.of();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 8})
  void everythingIsFoundThatReadingFinds(int length) throws IOException {
    var random = new Random(length);
    writeSome(random);
    search().keep(hit -> {});
    LibrarySearch search = search();
    var all = read();
    int found = 0;
    for (int i = 0; i < 25; i++) {
      String typed = some(random, length);
      for (var kind : List.of(Query.Kind.FORGIVING, Query.Kind.EXACT)) {
        var expected = naive(all, typed, kind);
        assertEquals(expected, hits(search, typed, kind), typed + " " + kind);
        found += expected.size();
      }
    }
    assertTrue(found > 0 || length > 4, "nothing was searched for that is there");
  }

  @Test
  void piecesOfTheTextsAreFoundInThem() throws IOException {
    var random = new Random(7);
    writeSome(random);
    search().keep(hit -> {});
    LibrarySearch search = search();
    var all = read();
    for (int i = 0; i < 40; i++) {
      String text = Files.readString(texts.resolve(random.nextInt(ARTICLES) + ".txt"));
      int at = random.nextInt(text.length() - 8);
      String typed = text.substring(at, at + 1 + random.nextInt(8));
      assertEquals(naive(all, typed, Query.Kind.FORGIVING), hits(search, typed), typed);
    }
  }

  @Test
  void latinLettersThatAreNowhereArePinyinEverywhere() throws IOException {
    write("a.txt", "題目\n\n他到長沙去。");
    write("b.txt", "題目\n\n天心閣。");
    assertEquals(naive(read(), "changsha", Query.Kind.FORGIVING), hits(search(), "changsha"));
    assertEquals(1, hits(search(), "changsha").size());
    write("c.txt", "題目\n\nchangsha");
    assertEquals("c.txt", hits(search(), "changsha").get(0).split(" ")[0]);
  }

  @Test
  void aHitTellsItsSectionAndSentence() throws IOException {
    write("a.md", "# 卷\n\n甲。\n\n## 二章\n\n前一句。王先生坐在長沙的茶館裏，長沙下雨。後一句。\n");
    var found = new ArrayList<LibraryHit>();
    search().find("长沙", Query.Kind.FORGIVING, found::add);
    assertEquals(1, found.size());
    LibraryHit hit = found.get(0);
    assertEquals("卷", hit.title());
    assertEquals("二章", hit.section());
    assertEquals("王先生坐在長沙的茶館裏，長沙下雨。", hit.text());
    assertEquals(List.of(new Range(5, 7), new Range(12, 14)), hit.ranges());
    assertEquals(List.of(9, 16), hit.offsets());
  }

  @Test
  void aLongSentenceIsCutRoundTheHit() throws IOException {
    write("a.txt", "題目\n\n" + "甲".repeat(300) + "長沙" + "乙".repeat(300));
    var found = new ArrayList<LibraryHit>();
    search().find("長沙", Query.Kind.FORGIVING, found::add);
    LibraryHit hit = found.get(0);
    assertEquals("…" + "甲".repeat(40) + "長沙" + "乙".repeat(60) + "…", hit.text());
    assertEquals(List.of(new Range(41, 43)), hit.ranges());
  }

  @Test
  void whatIsKeptIsUsedAndOnlyWhatChangedIsReadAgain() throws IOException {
    write("a.txt", "題目\n\n長沙。");
    write("b.txt", "題目\n\n長沙。");
    search().keep(hit -> {});
    Path a = texts.resolve("a.txt");
    FileTime time = Files.getLastModifiedTime(a);
    Files.writeString(a, "題目\n\n北京。");
    Files.setLastModifiedTime(a, time);
    // Nobody can tell that it has changed: it is not read.
    assertEquals(2, hits(search(), "長沙").size());
    Files.setLastModifiedTime(a, FileTime.fromMillis(time.toMillis() + 2000));
    assertEquals(List.of("b.txt"), names(hits(search(), "長沙")));
    Files.delete(texts.resolve("b.txt"));
    write("c.txt", "題目\n\n長沙。");
    assertEquals(List.of("c.txt"), names(hits(search(), "長沙")));
    assertEquals(List.of("a.txt"), names(hits(search(), "北京")));
  }

  private static List<String> names(List<String> hits) {
    return hits.stream().map(hit -> hit.split(" ")[0]).toList();
  }

  private List<Path> segments() throws IOException {
    try (var all = Files.walk(cache)) {
      return all.filter(file -> file.toString().endsWith(Segment.ENDING)).sorted().toList();
    }
  }

  @Test
  void damagedFilesAreThrownAwayAndMadeAnew() throws IOException {
    var random = new Random(3);
    writeSome(random);
    search().keep(hit -> {});
    var expected = naive(read(), "的一", Query.Kind.FORGIVING);
    assertFalse(expected.isEmpty());
    byte[] whole = Files.readAllBytes(segments().get(0));
    for (int i = 0; i < 60; i++) {
      byte[] damaged = whole.clone();
      if (i % 3 == 0) {
        damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      } else {
        damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      }
      for (Path file : segments()) {
        Files.delete(file);
      }
      Files.write(cache.resolve(names().get(0)).resolve("x" + Segment.ENDING), damaged);
      assertEquals(expected, hits(search(), "的一"), "try " + i);
    }
    assertEquals(expected, hits(search(), "的一"));
  }

  private List<String> names() throws IOException {
    try (var all = Files.list(cache)) {
      return all.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void manySmallChangesLeaveFewFiles() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(i + ".txt", "題目\n\n第" + i + "篇長沙。");
      assertEquals(i + 1, hits(search(), "長沙").size());
    }
    assertTrue(segments().size() < 15, segments().toString());
  }

  @Test
  void whereNothingCanBeWrittenAllIsFoundAllTheSame() throws IOException {
    write("a.txt", "題目\n\n長沙。");
    Files.writeString(cache, "a file in the way");
    LibrarySearch search = search();
    assertEquals(1, hits(search, "長沙").size());
    assertEquals(1, hits(search, "长沙").size());
  }

  @Test
  void whatCannotBeReadIsToldOnceAndHidesNothing() throws IOException {
    write("a.txt", "題目\n\n長沙。");
    Files.write(texts.resolve("b.epub"), new byte[] {'P', 'K', 3, 4, 0});
    var failed = new ArrayList<String>();
    var found = new ArrayList<LibraryHit>();
    search()
        .find(
            "changsha",
            Query.Kind.FORGIVING,
            new LibrarySearch.Listener() {
              @Override
              public void found(LibraryHit hit) {
                found.add(hit);
              }

              @Override
              public void failed(Entry entry, Reason reason) {
                failed.add(entry.source().name());
              }
            });
    assertEquals(List.of("b.epub"), failed);
    assertEquals(1, found.size());
  }

  @Test
  void controlCharactersAreNoLongerThere() throws IOException {
    write("a.txt", "題目\n\n長沙\u001B[31m\u0007紅\u009B31m。");
    var found = new ArrayList<LibraryHit>();
    search().find("長沙", Query.Kind.FORGIVING, found::add);
    search().find("長沙", Query.Kind.EXACT, found::add);
    assertEquals(2, found.size());
    for (LibraryHit hit : found) {
      assertTrue(hit.text().chars().noneMatch(Character::isISOControl), hit.text());
    }
  }

  @Test
  void aPatternThatWouldTakeForeverEnds() throws IOException {
    write("a.txt", "題目\n\n" + "a".repeat(3000) + "！");
    write("b.txt", "題目\n\n" + "a".repeat(3000) + "！");
    var found = new ArrayList<LibraryHit>();
    assertFalse(search().find("(a|aa)+$", Query.Kind.PATTERN, found::add));
    assertTrue(search().find("^a+！", Query.Kind.PATTERN, found::add));
    assertEquals(2, found.size());
    assertTrue(found.get(0).text().length() < 300, "no page is shown of it");
  }

  @Test
  void aSearchThatNobodyWaitsForEnds() throws IOException {
    writeSome(new Random(9));
    LibrarySearch search = search();
    assertThrows(
        CancellationException.class,
        () ->
            search.find(
                "的",
                Query.Kind.FORGIVING,
                hit -> {
                  throw new CancellationException();
                }));
    assertEquals(naive(read(), "的", Query.Kind.FORGIVING), hits(search, "的"));
  }
}
