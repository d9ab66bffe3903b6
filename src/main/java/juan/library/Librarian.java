package juan.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import juan.library.ShelfCache.Kept;
import juan.source.FileSource;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a shelf: finds its articles, tells what is in them, first by what is remembered in the
 * cache, and notices when files come, go and change. All of it is done by the one thread that runs
 * it; any thread may ask something of it.
 *
 * <p>Changes are looked for by going through the folders again, which costs a few microseconds for
 * a file: unlike being told by the system it works on every file system, and for any number of
 * folders. The pauses grow with what it costs, to a hundredth of the time; while an article is
 * being read nothing is looked for.
 */
public final class Librarian implements Runnable {
  /** What is told goes out so often, in milliseconds: more would only be drawn over. */
  private static final int TELLING_MILLIS = 100;

  /** A walk that takes longer shows what it has found so far. */
  private static final int PATIENCE_MILLIS = 150;

  private static final int SHORTEST_PAUSE_MILLIS = 2_000;
  private static final int LONGEST_PAUSE_MILLIS = 60_000;
  private static final int PAUSES = 100;

  private static final int SAVING_MILLIS = 5_000;

  /** So often a walk looks at the clock, in articles. */
  private static final int SOME = 64;

  /** In bytes: while a longer text is read, nothing that is known is to wait. */
  private static final int LONG = 1 << 20;

  /** Who is told. */
  public interface Reader {
    /** Who is not interested. */
    Reader NOBODY =
        new Reader() {
          @Override
          public void listed(List<Entry> entries, boolean whole) {}

          @Override
          public void described(List<Place> places) {}
        };

    /**
     * These articles are on the shelf, in the order of their files, with what is known of them.
     *
     * @param whole whether all have been found
     */
    void listed(List<Entry> entries, boolean whole);

    /** More is known of some of those that were listed last. */
    void described(List<Place> places);
  }

  /**
   * An article at its place.
   *
   * @param index of it in what was listed last
   */
  public record Place(int index, Entry entry) {}

  private static final class Item {
    final Found found;
    Entry entry;

    /** Whether the entry tells what the file was when it was found. */
    boolean described;

    Item(Found found, Entry entry, boolean described) {
      this.found = found;
      this.entry = entry;
      this.described = described;
    }
  }

  private final List<Path> paths;
  private final Library library;
  private final ShelfCache cache;
  private final Reader reader;

  private List<Item> items = List.of();

  /** Those that are to be described. */
  private final BitSet open = new BitSet();

  private final List<Place> told = new ArrayList<>();

  /** Whether all that was known was told. */
  private boolean listed;

  private boolean unsaved;
  private boolean saves = true;
  private long lastTold;
  private long lastSaved;
  private long saveCost;
  private long lastWalk;
  private long walkCost;

  // What other threads ask for; guarded by this.
  private boolean resting;
  private boolean wanted;
  private List<Integer> first = List.of();
  private final Set<Source> again = new HashSet<>();
  private final Map<Source, Progress> visited = new HashMap<>();

  /**
   * One that keeps a shelf.
   *
   * @param paths the files and folders that the shelf shows
   * @param folder where what is in articles is remembered; null for nowhere
   * @param edition by what articles are described: what another has remembered is not used
   */
  public Librarian(
      List<Path> paths, Library library, @Nullable Path folder, String edition, Reader reader) {
    this.paths = List.copyOf(paths);
    this.library = library;
    this.cache = new ShelfCache(folder, paths, edition);
    this.reader = reader;
  }

  /** An article is being read: changes need not be noticed until {@link #look}. */
  public synchronized void rest() {
    resting = true;
  }

  /** The shelf is looked at: changes are to be noticed, those up to now at once. */
  public synchronized void look() {
    resting = false;
    wanted = true;
    notifyAll();
  }

  /** These are on the screen and are to be described before others. */
  public synchronized void first(List<Integer> indices) {
    first = indices;
    notifyAll();
  }

  /** Something has been chosen that may change what is in these. */
  public synchronized void again(List<Source> sources) {
    again.addAll(sources);
    notifyAll();
  }

  /** These have been read so far. */
  public synchronized void visited(Map<Source, Progress> read) {
    visited.putAll(read);
    notifyAll();
  }

  @Override
  public void run() {
    start();
    while (!Thread.currentThread().isInterrupted()) {
      if (looksAgain()) {
        walk(items);
      }
      hear();
      if (open.isEmpty()) {
        await();
      } else {
        describe(next());
      }
    }
  }

  /**
   * Shows what is remembered, which takes no look at the files; then finds what is there, and how
   * far each was read.
   */
  void start() {
    var known = known();
    if (!known.isEmpty()) {
      take(known);
    }
    find(known);
  }

  private List<Item> known() {
    lastSaved = now();
    var known = new ArrayList<Item>();
    for (Kept its : cache.load()) {
      known.add(new Item(its.found(), its.entry(), true));
    }
    return known;
  }

  private void find(List<Item> known) {
    walk(known);
    var visits = library.visits();
    for (int i = 0; !visits.isEmpty() && i < items.size(); i++) {
      Visit visit = visits.get(place(items.get(i).entry.source()));
      if (visit != null) {
        progressed(i, new Progress(visit.permille(), visit.time()));
      }
    }
    tell();
  }

  /** Who is told how many articles have been looked at, of how many. */
  public interface Counting {
    void at(int count, int of);
  }

  /** The same as {@link #all(Counting)}, with nobody who is told. */
  public List<Entry> all() {
    return all((count, of) -> {});
  }

  /** Does all there is to do without waiting for more, and gives back what is on the shelf. */
  public List<Entry> all(Counting counting) {
    find(known());
    for (int of = open.cardinality(), left = of; left > 0; left = open.cardinality()) {
      counting.at(of - left, of);
      describe(next());
    }
    tell();
    save();
    return entries(items);
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** Finds what is there, and says so when it is not what was. */
  private void walk(List<Item> known) {
    long begun = now();
    var before = new HashMap<Path, Item>();
    for (Item item : known) {
      before.put(ShelfCache.place(item.found.file()), item);
    }
    var found = new ArrayList<Item>(items.size());
    var shown = new long[] {begun};
    try {
      FolderWalk.through(
          paths,
          library.isConfined(),
          its -> {
            found.add(item(its, before.get(ShelfCache.place(its.file()))));
            if (!listed && found.size() % SOME == 0 && now() - shown[0] > PATIENCE_MILLIS) {
              reader.listed(entries(found), false);
              shown[0] = now();
            }
          });
    } catch (UnreadableException e) {
      unsaved = true; // What was named is gone by now; the shelf shows what is left.
    }
    lastWalk = now();
    walkCost = lastWalk - begun;
    if (!isSame(found, known)) {
      unsaved |= listed || found.size() < known.size();
      tell();
      take(found);
    }
  }

  private boolean isSame(List<Item> found, List<Item> known) {
    boolean same = listed && found.size() == known.size();
    for (int i = 0; same && i < found.size(); i++) {
      same = found.get(i) == known.get(i);
    }
    return same;
  }

  private Item item(Found found, @Nullable Item before) {
    if (before == null) {
      Entry entry = Entry.unread(new FileSource(found.file()), found.folder());
      return new Item(found, entry, false);
    }
    boolean same = found.isUnchanged(before.found.size(), before.found.modified());
    if (!listed) {
      // Nobody has it yet: it gets the name that its path was given.
      var its = before.entry;
      var entry = Entry.unread(new FileSource(found.file()), found.folder());
      return new Item(
          found, entry.described(its.metadata(), its.characters(), its.problem()), same);
    }
    return same ? before : new Item(found, before.entry, false);
  }

  private void take(List<Item> found) {
    items = found;
    open.clear();
    for (int i = 0; i < items.size(); i++) {
      open.set(i, !items.get(i).described);
    }
    listed = true;
    reader.listed(entries(items), true);
  }

  private static List<Entry> entries(List<Item> items) {
    var entries = new ArrayList<Entry>(items.size());
    for (Item item : items) {
      entries.add(item.entry);
    }
    return entries;
  }

  /** By what visits are known. */
  private String place(Source source) {
    try {
      return library.place(source);
    } catch (IOException e) {
      return ""; // gone meanwhile
    }
  }

  private void progressed(int index, Progress progress) {
    Item item = items.get(index);
    item.entry = item.entry.with(progress);
    told.add(new Place(index, item.entry));
  }

  private synchronized boolean looksAgain() {
    boolean looks = wanted || (!resting && now() - lastWalk >= pause());
    wanted = false;
    return looks;
  }

  /** How long nothing is looked for after a walk, in milliseconds. */
  private long pause() {
    return Math.max(SHORTEST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS, PAUSES * walkCost));
  }

  /** Takes up what others have said. */
  private void hear() {
    Set<Source> asked;
    Map<Source, Progress> read;
    synchronized (this) {
      asked = Set.copyOf(again);
      read = Map.copyOf(visited);
      again.clear();
      visited.clear();
    }
    if (asked.isEmpty() && read.isEmpty()) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      Source source = items.get(i).entry.source();
      Progress progress = read.get(source);
      if (progress != null) {
        progressed(i, progress);
      }
      if (asked.contains(source)) {
        open.set(i);
      }
    }
    tell();
  }

  /** The next to describe: what is on the screen before the rest. */
  private int next() {
    List<Integer> wished;
    synchronized (this) {
      wished = first;
    }
    for (int index : wished) {
      if (index < items.size() && open.get(index)) {
        return index;
      }
    }
    return open.nextSetBit(0);
  }

  private void describe(int index) {
    open.clear(index);
    Item item = items.get(index);
    if (item.found.size() > LONG) {
      tell();
    }
    item.entry = read(item.entry);
    item.described = true;
    unsaved = true;
    told.add(new Place(index, item.entry));
    if (now() - lastTold >= TELLING_MILLIS) {
      tell();
    }
    if (now() - lastSaved >= Math.max(SAVING_MILLIS, PAUSES * saveCost)) {
      save();
    }
  }

  private Entry read(Entry entry) {
    try {
      return Bookshelf.read(entry, library);
    } catch (RuntimeException | StackOverflowError e) {
      // One article that Juan cannot bear must not take the shelf away from the others.
      return entry.described(entry.metadata(), -1, Reason.DAMAGED);
    }
  }

  private void tell() {
    if (!told.isEmpty()) {
      reader.described(List.copyOf(told));
      told.clear();
    }
    lastTold = now();
  }

  private void save() {
    if (!unsaved || !saves) {
      return;
    }
    long begun = now();
    var kept = new ArrayList<Kept>(items.size());
    for (Item item : items) {
      Reason problem = item.entry.problem();
      // Whether a file may be read does not show in its time.
      boolean lasts = problem != Reason.NO_PERMISSION && problem != Reason.MISSING;
      if (item.described && lasts) {
        kept.add(new Kept(item.found, item.entry));
      }
    }
    saves = cache.save(kept); // where it cannot be written now, it can hardly be later
    unsaved = false;
    lastSaved = now();
    saveCost = lastSaved - begun;
  }

  /** Waits until there is something to do. */
  private void await() {
    tell();
    save();
    synchronized (this) {
      while (!wanted && again.isEmpty() && visited.isEmpty()) {
        long left = resting ? 0 : lastWalk + pause() - now();
        if (!resting && left <= 0) {
          return;
        }
        try {
          wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }
}
