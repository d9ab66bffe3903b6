package juan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import juan.charset.Detection.Guess;
import juan.dictionary.Dictionaries;
import juan.heading.Finding;
import juan.index.TextCache;
import juan.library.About;
import juan.library.ArticleStates.Loaded;
import juan.library.ContentHash;
import juan.library.Entry;
import juan.library.Librarian;
import juan.library.Library;
import juan.library.Progress;
import juan.library.StateProblem;
import juan.library.Visit;
import juan.reader.ArticleSearch;
import juan.reader.Effect;
import juan.reader.Message;
import juan.reader.WordFinder;
import juan.source.CharsetRanking;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import juan.terminal.Session;
import org.jspecify.annotations.Nullable;

/** Carries out effects on threads of their own, and posts what comes of them. */
final class Worker implements Consumer<Effect> {
  private final Session session;
  private final Library library;

  private final Memory memory;
  private final WordFinder words;
  private volatile boolean finishing;
  private volatile @Nullable StateProblem untold;

  /** The number of the search that is wanted. */
  private final AtomicInteger wantedSearch = new AtomicInteger();

  /** The number of the reading that is wanted. */
  private final AtomicInteger wanted = new AtomicInteger();

  private final @Nullable Librarian librarian;

  private final @Nullable Path texts;
  private final String edition;

  /** Made when it is first asked for. */
  private @Nullable ShelfSearch shelfSearch;

  /** How far articles were read since the shelf was looked at last. */
  private final Map<Source, Progress> read = new HashMap<>();

  /** Those that are read otherwise since then. */
  private final Set<Source> changed = new HashSet<>();

  /**
   * One for an article without a shelf.
   *
   * @param dictionaries the folder of the reader's dictionaries, or null
   */
  Worker(Session session, Library library, @Nullable Path dictionaries) {
    this.words = words(dictionaries);
    this.session = session;
    this.library = library;
    this.memory = new Memory(library, this::tell);
    this.librarian = null;
    this.texts = null;
    this.edition = "";
  }

  /**
   * One for a shelf.
   *
   * @param paths what is on it
   * @param cache where what is in its articles is remembered, or null
   * @param texts where their texts are, or null
   * @param edition by what they are described
   */
  Worker(
      Session session,
      Library library,
      @Nullable Path dictionaries,
      List<Path> paths,
      @Nullable Path cache,
      @Nullable Path texts,
      String edition) {
    this.words = words(dictionaries);
    this.session = session;
    this.library = library;
    this.memory = new Memory(library, this::tell);
    this.librarian = new Librarian(paths, library, cache, edition, new Shelving(session));
    this.texts = texts;
    this.edition = edition;
  }

  private static WordFinder words(@Nullable Path dictionaries) {
    return dictionaries == null
        ? new WordFinder(Dictionaries::none, "$XDG_DATA_HOME/juan/dictionaries")
        : new WordFinder(() -> Dictionaries.in(dictionaries), dictionaries.toString());
  }

  private void tell(StateProblem problem) {
    if (finishing) {
      untold = problem;
    } else {
      session.post(new Message.NotRemembered(problem));
    }
  }

  /** Tells the session what the librarian has found. */
  private static final class Shelving implements Librarian.Reader {
    private final Session session;

    Shelving(Session session) {
      this.session = session;
    }

    @Override
    public void listed(List<Entry> entries, boolean whole) {
      session.post(new Message.Listed(entries, whole));
    }

    @Override
    public void described(List<Librarian.Place> places) {
      session.post(new Message.Described(places));
    }
  }

  @Override
  public void accept(Effect effect) {
    if (effect instanceof Effect.Open open) {
      wanted.set(open.reading());
      if (librarian != null) {
        tell(librarian);
        librarian.rest();
      }
      start("read", () -> read(open));
    } else if (effect instanceof Effect.Tend && librarian != null) {
      start("shelf", librarian);
    } else if (effect instanceof Effect.DescribeFirst describe && librarian != null) {
      librarian.first(describe.indices());
    } else if (effect instanceof Effect.Remember remember) {
      memory.remember(remember.source(), remember.before(), remember.after());
      note(remember);
    } else if (effect instanceof Effect.Prepare prepare) {
      start("readings", () -> prepare(prepare));
    } else if (effect instanceof Effect.LookUp wanted) {
      start("dictionary", () -> session.post(new Message.LookedUp(wanted, words.find(wanted))));
    } else if (effect instanceof Effect.Search search) {
      wantedSearch.set(search.number());
      start("search", () -> search(search));
    } else if (effect instanceof Effect.SearchLibrary search) {
      searchLibrary(search);
    } else if (effect instanceof Effect.EndLibrarySearch && shelfSearch != null) {
      shelfSearch.want(null);
    } else if (effect instanceof Effect.Rank rank) {
      start("rank", () -> rank(rank));
    } else if (effect instanceof Effect.Close) {
      wanted.set(0);
      if (librarian != null) {
        tell(librarian);
        librarian.look();
      }
    } else if (effect instanceof Effect.Suspend) {
      memory.flush();
    }
  }

  /** Keeps for the shelf what is new of an article until it is looked at again. */
  private void note(Effect.Remember remember) {
    Visit visit = remember.after().visit();
    if (librarian != null && !visit.equals(Visit.NONE)) {
      read.put(remember.source(), new Progress(visit.permille(), System.currentTimeMillis()));
    }
    if (librarian != null && !remember.before().isReadAs(remember.after())) {
      changed.add(remember.source());
    }
  }

  private void tell(Librarian its) {
    its.visited(Map.copyOf(read));
    read.clear();
    if (!changed.isEmpty()) {
      var sources = List.copyOf(changed);
      changed.clear();
      start(
          "remember",
          () -> {
            memory.flush(); // they are read again as is remembered
            its.again(sources);
          });
    }
  }

  private void searchLibrary(Effect.SearchLibrary search) {
    ShelfSearch its = shelfSearch;
    if (its == null) {
      its = new ShelfSearch(library, new TextCache(texts, edition), session::post);
      shelfSearch = its;
    }
    ShelfSearch searching = its;
    searching.want(search);
    start("library", () -> searching.run(search));
  }

  /**
   * Waits until all that is to be remembered is written down, when there is no screen any more;
   * gives back why it cannot be, if that has not been said, or null.
   */
  @Nullable StateProblem finish() {
    finishing = true;
    memory.flush();
    if (shelfSearch != null) {
      shelfSearch.want(null);
      shelfSearch.finish();
    }
    return untold;
  }

  private void start(String name, Runnable work) {
    Runnable guarded =
        () -> {
          try {
            work.run();
          } catch (CancellationException e) {
            // Nobody waits for it any more.
            return;
          } catch (RuntimeException | Error e) {
            session.fail(e);
          }
        };
    daemon(name, guarded).start();
  }

  private static Thread daemon(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void read(Effect.Open open) {
    try {
      Loaded loaded = open.chosen() == null ? memory.load(open.source()) : Loaded.NOTHING;
      if (!loaded.isNothing()) {
        memory.about(open.source(), loaded.about());
        post(open, new Message.Remembered(open.reading(), loaded.state(), loaded.problem()));
      }
      var findings = new ArrayList<Finding>();
      var title = new String[] {""};
      library.read(
          open.source(),
          open.chosen(),
          loaded.state(),
          batch -> {
            title[0] = batch.metadata().title();
            post(open, new Message.Arrived(open.reading(), batch));
            if (batch.from() == 0 && loaded.state().visit().isAtStart()) {
              session.giveWay(); // this is shown; where it is gone on with comes later
            }
          },
          findings::add);
      post(open, new Message.Found(open.reading(), findings));
      recognize(open, title[0], loaded.about());
    } catch (UnreadableException e) {
      session.post(new Message.Failed(open.reading(), e.reason(), e.source()));
    } catch (IOException e) {
      String name = open.source().name();
      session.post(new Message.Failed(open.reading(), Reason.NO_PERMISSION, name));
    }
  }

  /** Finds out by what the article can be known again, and whether it has been before. */
  private void recognize(Effect.Open open, String title, About before) throws IOException {
    var about = new About(title, ContentHash.of(open.source()));
    if (open.chosen() == null && before.content().isEmpty()) {
      Loaded loaded = library.recognized(open.source(), about);
      if (!loaded.isNothing() && loaded.problem() == null) {
        memory.about(open.source(), about);
        post(open, new Message.Recognized(open.reading(), loaded.state()));
      }
    }
    memory.about(open.source(), about);
    memory.changed(open.source());
  }

  private void post(Effect.Open open, Message message) {
    if (wanted.get() != open.reading()) {
      throw new CancellationException();
    }
    session.post(message);
  }

  private void search(Effect.Search search) {
    ArticleSearch.run(
        search.article(),
        search.from(),
        search.typed(),
        search.kind(),
        found -> {
          boolean unwanted =
              wantedSearch.get() != search.number() || wanted.get() != search.reading();
          if (unwanted) {
            throw new CancellationException();
          }
          session.post(new Message.Hits(search.reading(), search.number(), found));
        });
  }

  private void prepare(Effect.Prepare prepare) {
    // The first text loads the tables.
    prepare.readings().of(prepare.language()).of("漢字");
    session.post(new Message.Prepared(prepare.reading(), prepare.readings()));
  }

  private void rank(Effect.Rank rank) {
    List<Guess> guesses;
    try {
      guesses = CharsetRanking.of(rank.source());
    } catch (IOException e) {
      guesses = List.of(); // then nothing else can be read of it either
    }
    session.post(new Message.Ranked(rank.reading(), guesses));
  }
}
