package juan.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import juan.library.Librarian.Place;
import juan.source.UnreadableException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, remembered and noticed of a shelf. */
@Timeout(60)
class LibrarianTest {
  @TempDir Path root;
  @TempDir Path caches;

  /** What a shelf shows: kept up to date by what it is told, as the program's is. */
  private static final class Told implements Librarian.Reader {
    final BlockingQueue<List<Entry>> states = new LinkedBlockingQueue<>();
    final List<String> events = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void listed(List<Entry> found, boolean whole) {
      entries.clear();
      entries.addAll(found);
      events.add("listed " + titles(entries));
      states.add(List.copyOf(entries));
    }

    @Override
    public synchronized void described(List<Place> places) {
      places.forEach(place -> entries.set(place.index(), place.entry()));
      events.add("described " + places.size());
      states.add(List.copyOf(entries));
    }

    /** Waits until the shelf is as is wanted. */
    List<Entry> until(java.util.function.Predicate<List<Entry>> wanted)
        throws InterruptedException {
      List<Entry> now = states.take();
      while (!wanted.test(now)) {
        now = states.take();
      }
      return now;
    }
  }

  private Thread thread = new Thread();

  @BeforeEach
  void someArticles() throws IOException {
    write("甲.txt", "春\n一段文字，不長。\n");
    write("乙/丙.txt", "秋\n一段文字，不長。\n");
  }

  @AfterEach
  void stop() {
    thread.interrupt();
  }

  private Path write(String name, String text) throws IOException {
    Path path = root.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static List<String> titles(List<Entry> entries) {
    return entries.stream().map(Entry::title).toList();
  }

  private Librarian librarian(Librarian.Reader reader) {
    return new Librarian(List.of(root), Library.PLAIN, caches, "1", reader);
  }

  private Librarian started(Told told) {
    var librarian = librarian(told);
    thread = new Thread(librarian);
    thread.setDaemon(true);
    thread.start();
    return librarian;
  }

  private Path cache() throws IOException {
    try (Stream<Path> files = Files.list(caches)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void whatWasReadOnceIsKnownAtTheNextStart() {
    assertEquals(List.of("春", "秋"), titles(librarian(new Told()).all()));
    var told = new Told();
    librarian(told).start();
    assertEquals(List.of("listed [春, 秋]"), told.events);
    assertEquals(9, told.entries.get(0).characters());
    assertEquals("乙", told.entries.get(1).folder());
  }

  @Test
  void onlyWhatHasChangedIsReadAgain() throws IOException {
    librarian(new Told()).all();
    Path changed = write("甲.txt", "夏天\n一段文字，不長。\n");
    Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000_000_000_000L));
    write("丁.txt", "冬\n一段文字，不長。\n");
    var told = new Told();
    assertEquals(List.of("冬", "夏天", "秋"), titles(librarian(told).all()));
    assertEquals("described 2", told.events.get(told.events.size() - 1));
  }

  @Test
  void whatIsGoneIsGone() throws IOException {
    librarian(new Told()).all();
    Files.delete(root.resolve("甲.txt"));
    assertEquals(List.of("秋"), titles(librarian(new Told()).all()));
    assertEquals(List.of("秋"), titles(librarian(new Told()).all()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 20, 60, 100, -1})
  void aDamagedCacheIsAsNone(int at) throws IOException {
    librarian(new Told()).all();
    byte[] bytes = Files.readAllBytes(cache());
    bytes[at < 0 ? bytes.length - 1 : at] ^= 0x15;
    Files.write(cache(), bytes);
    var told = new Told();
    assertEquals(List.of("春", "秋"), titles(librarian(told).all()));
    assertEquals("listed [甲, 丙]", told.events.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 30, 80})
  void aCacheThatWasCutOffIsAsNone(int length) throws IOException {
    librarian(new Told()).all();
    Files.write(cache(), java.util.Arrays.copyOf(Files.readAllBytes(cache()), length));
    assertEquals(List.of("春", "秋"), titles(librarian(new Told()).all()));
  }

  @Test
  void aCacheOfAnotherEditionIsNotUsed() {
    librarian(new Told()).all();
    var told = new Told();
    new Librarian(List.of(root), Library.PLAIN, caches, "2", told).start();
    assertEquals("listed [甲, 丙]", told.events.get(0));
  }

  @Test
  void aLinkInPlaceOfTheCacheIsNeitherReadNorWrittenThrough() throws IOException {
    librarian(new Told()).all();
    Path elsewhere = Files.move(cache(), root.resolve("elsewhere"));
    byte[] before = Files.readAllBytes(elsewhere);
    Path link = caches.resolve(name(caches));
    Files.createSymbolicLink(link, elsewhere);
    var told = new Told();
    librarian(told).all();
    assertEquals("listed [甲, 丙]", told.events.get(0));
    assertFalse(Files.isSymbolicLink(link));
    assertEquals(List.of(before.length), List.of(Files.readAllBytes(elsewhere).length));
  }

  /** The name that a cache of this shelf has. */
  private String name(Path folder) throws IOException {
    librarian(new Told()).all();
    Path file = cache();
    Files.delete(file);
    return String.valueOf(folder.relativize(file));
  }

  @Test
  void whereNothingCanBeWrittenTheShelfIsShownAllTheSame() throws IOException {
    Path file = Files.writeString(root.resolve("no-folder"), "");
    var librarian = new Librarian(List.of(root), Library.PLAIN, file, "1", new Told());
    assertEquals(List.of("春", "秋"), titles(librarian.all()));
  }

  @Test
  void whyAnArticleCannotBeReadIsRememberedButNotWhoMay() throws IOException {
    write("空.txt", " \n");
    librarian(new Told()).all();
    var told = new Told();
    librarian(told).start();
    var problems = told.entries.stream().map(Entry::problem).toList();
    assertTrue(problems.contains(Reason.EMPTY), problems.toString());
  }

  @Test
  void filesThatComeGoAndChangeAreNoticedAndTheOthersStayWhatTheyWere() throws Exception {
    var told = new Told();
    var librarian = started(told);
    var before = told.until(now -> titles(now).equals(List.of("春", "秋")));
    write("丁.txt", "冬\n一段文字，不長。\n");
    librarian.look();
    var more = told.until(now -> titles(now).equals(List.of("冬", "春", "秋")));
    assertSame(before.get(1).source(), more.get(2).source());
    Files.delete(root.resolve("甲.txt"));
    write("乙/丙.txt", "立秋\n一段文字，比那時長。\n");
    librarian.look();
    var last = told.until(now -> titles(now).equals(List.of("冬", "立秋")));
    assertSame(before.get(1).source(), last.get(1).source());
  }

  @Test
  void changesAreNoticedByThemselves() throws Exception {
    var told = new Told();
    started(told);
    told.until(now -> titles(now).equals(List.of("春", "秋")));
    write("丁.txt", "冬\n一段文字，不長。\n");
    assertEquals(3, told.until(now -> titles(now).contains("冬")).size());
  }

  @Test
  void howFarAnArticleWasReadIsToldAndStays() throws Exception {
    var told = new Told();
    var librarian = started(told);
    var all = told.until(now -> titles(now).equals(List.of("春", "秋")));
    librarian.visited(Map.of(all.get(1).source(), new Progress(370, 5)));
    var read = told.until(now -> now.get(1).progress() != null);
    assertEquals(ReadingState.READING, read.get(1).state());
    Files.delete(root.resolve("甲.txt"));
    librarian.look();
    assertEquals(37, told.until(now -> now.size() == 1).get(0).progress().percent());
  }

  @Test
  void whatIsOnTheScreenIsDescribedFirst() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("z" + i + ".txt", "題\n一段文字，不長。\n");
    }
    var order = new ArrayList<Integer>();
    var librarian =
        librarian(
            new Librarian.Reader() {
              @Override
              public void listed(List<Entry> entries, boolean whole) {}

              @Override
              public void described(List<Place> places) {
                places.forEach(place -> order.add(place.index()));
              }
            });
    librarian.first(List.of(20, 21, 1000));
    librarian.all();
    assertEquals(List.of(20, 21, 0), order.subList(0, 3));
  }
}
