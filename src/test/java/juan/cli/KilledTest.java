package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import juan.library.ArticleStates;
import juan.library.Bookmark;
import juan.source.FileSource;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed a hundred times while somebody reads and adds bookmarks loses none that
 * was older than a second, and no file is damaged.
 */
class KilledTest {
  private static final int KILLS = 100;

  /** So many readers at the same time: most of a round is waiting. */
  private static final int READERS = 2;

  private static final int LONGEST_MILLIS = 1_500;
  private static final long PROMISE = TimeUnit.SECONDS.toNanos(1);
  private static final int DEADLINE_SECONDS = 30;

  private static final String[] MOVES = {"j", "k", "3j", " ", "b", "]", "[", "G", "g", "50%", "''"};

  /** When it is killed. */
  private enum Moment {
    /** The keys of the last bookmark have been sent, whether they have arrived or not. */
    TYPED,
    /** The last bookmark is on the screen. */
    SHOWN,
    /** A file begins to be written. */
    BEGUN,
    /** The last bookmark has been written down. */
    WRITTEN,
    /** Some time after it was on the screen. */
    LATER
  }

  @TempDir Path folder;

  @Test
  void losesNoBookmarkAndDamagesNoFile() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var pool = Executors.newFixedThreadPool(READERS);
    try {
      var readers = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < READERS; i++) {
        var reader = new Reader(Files.createDirectory(folder.resolve("reader" + i)), seed + i);
        readers.add(reader::readAndBeKilled);
      }
      int kept = 0;
      for (var done : pool.invokeAll(readers)) {
        kept += done.get();
      }
      // Chance says when it is killed: some seventy are written, give or take eleven.
      assertTrue(kept > KILLS / 5, "-Dseed=" + seed + ": hardly a bookmark was written: " + kept);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError("-Dseed=" + seed + ": " + e.getCause().getMessage(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static final class Reader {
    private final Path home;
    private final Random random;
    private final Path states;
    private final FileSource article;
    private final ArticleStates store;

    /** Notes of bookmarks that were there after a kill. */
    private final Set<String> kept = new HashSet<>();

    private final Set<String> typed = new HashSet<>();

    Reader(Path home, long seed) throws Exception {
      this.home = home;
      this.random = new Random(seed);
      this.states = StateWatch.folder(home);
      this.article = new FileSource(NumberedText.write(home.resolve("a.txt")));
      this.store = ArticleStates.of(Map.of("XDG_STATE_HOME", home.toString()));
    }

    /** Gives how many bookmarks there are in the end. */
    int readAndBeKilled() throws Exception {
      for (int round = 0; round < KILLS / READERS; round++) {
        try (var watch = new StateWatch(home);
            var screen = PtyScreen.start(home, 60, 16, "XDG_STATE_HOME=$PWD exec juan a.txt")) {
          read(round, screen, watch);
        }
      }
      return kept.size();
    }

    private void read(int round, PtyScreen screen, StateWatch watch) throws Exception {
      screen.await("天地");
      Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
      var notes = new ArrayList<String>();
      var shown = new ArrayList<Long>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        for (int moves = random.nextInt(4); moves > 0; moves--) {
          screen.type(MOVES[random.nextInt(MOVES.length)]);
        }
        String note = "round " + round + " note " + i;
        screen.type("a");
        screen.await("Note (Enter adds");
        notes.add(note);
        typed.add(note);
        screen.type(note + "\r");
        boolean last = i == count - 1;
        if (!last || moment != Moment.TYPED) {
          screen.await("Bookmark added");
          shown.add(System.nanoTime());
        }
      }
      var juan = screen.juan();
      switch (moment) {
        case TYPED, SHOWN -> {}
        case BEGUN -> watch.awaitWriting();
        case WRITTEN -> watch.await(() -> there().contains(notes.get(notes.size() - 1)));
        case LATER -> stays(juan, random.nextInt(LONGEST_MILLIS + 1));
      }
      long killed = System.nanoTime();
      juan.destroyForcibly();
      juan.onExit().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
      check(round + " " + moment, notes, shown, killed, moment);
    }

    private static void stays(ProcessHandle juan, int millis) throws Exception {
      try {
        juan.onExit().get(millis, TimeUnit.MILLISECONDS);
        throw new AssertionError("ended by itself");
      } catch (TimeoutException e) {
        assertTrue(juan.isAlive());
      }
    }

    private List<String> there() {
      var loaded = store.load(article);
      assertNull(loaded.problem(), () -> "the file is " + loaded.problem());
      return loaded.state().bookmarks().stream().map(Bookmark::note).collect(Collectors.toList());
    }

    private void check(
        String round, List<String> notes, List<Long> shown, long killed, Moment moment)
        throws Exception {
      List<String> there = there();
      var all = new HashSet<>(there);
      assertEquals(all.size(), there.size(), () -> round + ": some came twice: " + there);
      assertTrue(typed.containsAll(all), () -> round + ": not typed: " + there);
      assertTrue(all.containsAll(kept), () -> round + ": lost what was there: " + there);
      for (int i = 0; i < notes.size(); i++) {
        String note = notes.get(i);
        boolean old = i < shown.size() && killed - shown.get(i) > PROMISE;
        boolean must = old || moment == Moment.WRITTEN;
        assertTrue(!must || all.contains(note), () -> round + ": lost " + note + ": " + there);
        boolean later = i > 0 && all.contains(note);
        assertTrue(
            !later || all.contains(notes.get(i - 1)), () -> round + ": not in order: " + there);
      }
      kept.addAll(all);
      try (var files = Files.list(states)) {
        List<String> names = files.map(its -> its.getFileName().toString()).toList();
        assertTrue(
            names.stream().allMatch(its -> its.matches("lock|[0-9a-f]+\\.json(\\.new)?")),
            () -> round + ": " + names);
      }
    }
  }
}
