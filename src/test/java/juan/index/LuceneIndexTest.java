package juan.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import juan.index.Segment.Kept;
import juan.library.Bookshelf;
import juan.library.Library;
import juan.search.Query;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index finds what the scan finds, whatever happens to it. */
class LuceneIndexTest {
  private static final int ARTICLES = 80;

  /** Many enough that pairs are missing in some articles; among them what folding changes. */
  private static final String[] CHARACTERS =
      "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說産種面而方後多定行學法所民得經十三之進着等部度家電力里如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長沙，。 \n\u3000ａABbﬁß1カかガがｶﾞ゛각ㄱ葛\uDB40\uDD00\uD842\uDFB7\uD842\uDFB8\uD83D\uDE00é"
          .codePoints()
          .mapToObj(Character::toString)
          .toArray(String[]::new);

  @TempDir Path root;
  private Path texts;
  private Path cache;
  private final Random random = new Random(42);

  @BeforeEach
  void folders() throws IOException {
    texts = Files.createDirectory(root.resolve("texts"));
    cache = root.resolve("cache");
  }

  private String some(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  private void write(int number) throws IOException {
    String text = "第" + number + "\n\n" + some(20 + random.nextInt(600));
    Files.writeString(texts.resolve(number + ".txt"), text);
  }

  private void writeAll() throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      write(i);
    }
  }

  private LibrarySearch search(long indexedFrom) throws IOException {
    var its = new TextCache(cache, "test", indexedFrom);
    return new LibrarySearch(Library.PLAIN, its, Bookshelf.list(List.of(texts)));
  }

  private LibrarySearch indexed() throws IOException {
    return search(0);
  }

  private LibrarySearch scanning() throws IOException {
    return search(Long.MAX_VALUE);
  }

  private void build() throws IOException {
    LibrarySearch search = indexed();
    search.keep(hit -> {});
    search.index(hit -> {});
  }

  private static List<String> hits(LibrarySearch search, String typed, Query.Kind kind) {
    var hits = new ArrayList<String>();
    search.find(
        typed,
        kind,
        hit -> hits.add(hit.entry().source().name() + " " + hit.block() + hit.offsets()));
    return hits;
  }

  private String query(int length) throws IOException {
    if (random.nextBoolean()) {
      return some(length);
    }
    String text = "";
    while (text.length() < 9) {
      Path file = texts.resolve(random.nextInt(ARTICLES) + ".txt");
      text = Files.exists(file) ? Files.readString(file) : "";
    }
    int at = random.nextInt(text.length() - 8);
    return text.substring(at, at + length); // may cut a character in two
  }

  /** Gives back how much was found. */
  private int compare(int queries) throws IOException {
    LibrarySearch scan = scanning();
    var its = new TextCache(cache, "test", 0);
    its.index().open();
    var index = new LibrarySearch(Library.PLAIN, its, Bookshelf.list(List.of(texts)));
    int found = 0;
    for (int i = 0; i < queries; i++) {
      String typed = query(1 + i % 8);
      var kind = i % 5 == 0 ? Query.Kind.EXACT : Query.Kind.FORGIVING;
      var expected = hits(scan, typed, kind);
      assertEquals(expected, hits(index, typed, kind), typed + " " + kind);
      found += expected.size();
    }
    return found;
  }

  private Path folder() throws IOException {
    try (var all = Files.walk(cache)) {
      return all.filter(file -> file.endsWith("lucene")).findAny().orElse(cache.resolve("none"));
    }
  }

  /** What the index leaves to be scanned. */
  private List<Kept> narrowed(LuceneIndex index, List<Kept> all, String folded) {
    return index.narrow(all, folded.getBytes(StandardCharsets.UTF_16LE));
  }

  private static List<Kept> kept(String... folded) {
    var segment = new Segment();
    var all = new ArrayList<Kept>();
    for (String text : folded) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
      all.add(segment.add("/" + text, Stamp.NONE, new Packed(bytes, new byte[0], 0)));
    }
    return all;
  }

  @Test
  void whatTheScanFindsIsFoundWhileArticlesComeAndGo() throws IOException {
    writeAll();
    build();
    assertTrue(compare(240) > 240, "nothing was searched for that is there");
    for (int i = 0; i < 8; i++) {
      for (int change = 0; change < 5; change++) {
        Files.deleteIfExists(texts.resolve(random.nextInt(ARTICLES) + ".txt"));
        write(random.nextInt(ARTICLES));
      }
      compare(40); // what is new is not in the index yet
      if (i % 2 == 0) {
        build();
        compare(40);
      }
    }
  }

  @Test
  void onlyTextsThatMayHaveItAreScanned() throws IOException {
    var all = kept("長沙下雨\n", "沙長\n北京\n", "長\n沙\n", "\uD842\uDFB7野家\n");
    var index = new LuceneIndex(root.resolve("lucene"));
    assertEquals(all, narrowed(index, all, "長沙"), "while it is not built");
    index.update(all, (count, of) -> {});
    assertEquals(List.of(all.get(0)), narrowed(index, all, "長沙"));
    assertEquals(all.subList(0, 3), narrowed(index, all, "沙"));
    assertEquals(List.of(all.get(3)), narrowed(index, all, "\uD842\uDFB7"));
    assertEquals(List.of(), narrowed(index, all, "長沙下雪"));
    var more = new ArrayList<>(all.subList(1, 4));
    more.addAll(kept("北京\n"));
    assertEquals(more.subList(3, 4), narrowed(index, more, "長沙"), "it is not in the index");
    index.update(more, (count, of) -> {});
    assertEquals(List.of(), narrowed(index, more, "長沙"));
    assertEquals(List.of(more.get(0), more.get(3)), narrowed(index, more, "北京"));
    assertEquals(all.subList(0, 1), narrowed(index, all, "天心"), "it is no longer in the index");
  }

  @Test
  void aStoppedBuildingGoesOnFromThere() throws IOException {
    var all = kept("甲\n", "乙\n", "丙\n", "丁\n");
    var index = new LuceneIndex(root.resolve("lucene"));
    assertThrows(
        CancellationException.class,
        () ->
            index.update(
                all,
                (count, of) -> {
                  if (count == 2) {
                    throw new CancellationException();
                  }
                }));
    assertEquals(all, narrowed(index, all, "丙"));
    var told = new ArrayList<String>();
    index.update(all, (count, of) -> told.add(count + "/" + of));
    assertEquals(List.of("2/4", "3/4"), told);
    assertEquals(List.of(all.get(2)), narrowed(index, all, "丙"));
  }

  @Test
  void anIndexThatAnotherProgramWritesIsLeftAlone() throws IOException {
    var all = kept("甲\n", "乙\n");
    Path folder = root.resolve("lucene");
    new LuceneIndex(folder).update(all.subList(0, 1), (count, of) -> {});
    var told = new ArrayList<Integer>();
    try (var directory = new NIOFSDirectory(folder);
        var lock = directory.obtainLock("write.lock")) {
      var index = new LuceneIndex(folder);
      index.update(all, (count, of) -> told.add(count));
      assertEquals(all.subList(1, 2), narrowed(index, all, "乙"));
      assertEquals(all.subList(1, 2), narrowed(index, all, "丙"), "what is there is used");
      lock.ensureValid();
    }
    assertEquals(List.of(), told);
  }

  @Test
  void aDamagedIndexIsThrownAwayAndBuiltAnew() throws IOException {
    writeAll();
    build();
    LibrarySearch scan = scanning();
    for (int i = 0; i < 60; i++) {
      List<Path> files;
      try (var all = Files.list(folder())) {
        files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
      }
      assertFalse(files.isEmpty(), "it was built");
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      if (i % 3 == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, bytes);
      LibrarySearch index = indexed();
      index.index(hit -> {});
      for (int query = 0; query < 4; query++) {
        String typed = query(1 + query % 3);
        var expected = hits(scan, typed, Query.Kind.FORGIVING);
        assertEquals(expected, hits(index, typed, Query.Kind.FORGIVING), "try " + i + " " + file);
      }
      var told = new ArrayList<Integer>();
      LibrarySearch again = indexed();
      again.keep(hit -> {});
      again.index(
          new LibrarySearch.Listener() {
            @Override
            public void found(LibraryHit hit) {}

            @Override
            public void indexed(int count, int of) {
              told.add(count);
            }
          });
      assertEquals(List.of(), told, "all is in the index again");
    }
  }

  @Test
  void aLinkOrAFileInItsPlaceIsLeftAlone() throws IOException {
    writeAll();
    scanning().keep(hit -> {});
    Path edition;
    try (var all = Files.list(cache)) {
      edition = all.findAny().orElseThrow();
    }
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("segments_1"), "mine");
    Files.createSymbolicLink(edition.resolve("lucene"), elsewhere);
    build();
    compare(8);
    assertEquals("mine", Files.readString(elsewhere.resolve("segments_1")));
    assertEquals(1, elsewhere.toFile().list().length);
    Files.delete(edition.resolve("lucene"));
    Files.writeString(edition.resolve("lucene"), "mine");
    build();
    compare(8);
    assertEquals("mine", Files.readString(edition.resolve("lucene")));
  }

  @Test
  void fewTextsHaveNoIndex() throws IOException {
    writeAll();
    var its = new TextCache(cache, "test");
    var search = new LibrarySearch(Library.PLAIN, its, Bookshelf.list(List.of(texts)));
    search.keep(hit -> {});
    search.index(hit -> {});
    assertFalse(Files.exists(folder()));
  }
}
