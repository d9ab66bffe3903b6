package juan.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import juan.article.Batch;
import juan.dictionary.Dictionaries;
import juan.heading.Finding;
import juan.index.LibraryHit;
import juan.index.LibrarySearch;
import juan.index.TextCache;
import juan.library.ArticleState;
import juan.library.Bookshelf;
import juan.library.Entry;
import juan.library.Librarian.Place;
import juan.library.Library;
import juan.source.CharsetRanking;
import juan.source.PipeSource;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.text.Ambiguous;
import juan.text.Language;

/**
 * The program without a terminal: keys go in, the model and the screen can be looked at, and what
 * must be read is read at once.
 */
final class Story {
  private static final Set<String> NAMED =
      Set.of(
          "Space",
          "Enter",
          "Tab",
          "Esc",
          "Backspace",
          "Up",
          "Down",
          "Left",
          "Right",
          "Home",
          "End",
          "PgUp",
          "PgDn",
          "Insert",
          "Delete",
          "F1",
          "F5");

  private final List<Effect> done = new ArrayList<>();
  private WordFinder words = new WordFinder(Dictionaries::none, "/nowhere");
  private boolean reads = true;
  private Model model;

  private final List<Entry> found;

  private Story(Step step) {
    this(step, List.of(), true);
  }

  private Story(Step step, List<Entry> found, boolean reads) {
    this.found = found;
    this.reads = reads;
    model = step.model();
    step.effects().forEach(this::perform);
  }

  /** A text file that is open, on 80x24 unless told otherwise, with English words. */
  static Story text(String text) {
    return article(new Window(80, 24), Language.OTHER, Ambiguous.NARROW, source("a.txt", text));
  }

  static Story article(Source source) {
    return article(new Window(80, 24), Language.OTHER, Ambiguous.NARROW, source);
  }

  static Story article(Window window, Language words, Ambiguous ambiguous, Source source) {
    return new Story(Model.article(preferences(window, new Words(words), ambiguous), source));
  }

  /** The same with a typography that the reader has configured. */
  static Story article(
      Window window,
      Language words,
      Ambiguous ambiguous,
      juan.layout.Typography typography,
      Source source) {
    var preferences = new Model.Preferences(window, new Words(words), ambiguous, typography);
    return new Story(Model.article(preferences, source));
  }

  /** A text on 80x24 with English words, and keys that the reader has bound. */
  static Story text(Keys keys, String text) {
    var preferences =
        new Model.Preferences(
            new Window(80, 24),
            new Words(Language.OTHER),
            keys,
            Ambiguous.NARROW,
            juan.layout.Typography.DEFAULT,
            0);
    return new Story(Model.article(preferences, source("a.txt", text)));
  }

  static Story shelf(
      Window window, Language words, Ambiguous ambiguous, String name, List<Entry> entries) {
    var preferences = preferences(window, new Words(words), ambiguous);
    return new Story(Model.shelf(preferences, name), entries, true);
  }

  private static Model.Preferences preferences(Window window, Words words, Ambiguous ambiguous) {
    return new Model.Preferences(window, words, ambiguous, juan.layout.Typography.DEFAULT);
  }

  /** A shelf of texts, all of them read. */
  static Story shelf(Source... sources) {
    return shelf(true, sources);
  }

  /** A shelf whose articles are read only when the test hands them over. */
  static Story slowShelf(Source... sources) {
    return shelf(false, sources);
  }

  private static Story shelf(boolean reads, Source... sources) {
    var entries = new ArrayList<Entry>();
    for (Source source : sources) {
      entries.add(Entry.unread(source, ""));
    }
    return shelf(reads, entries);
  }

  /** A shelf on 80x24 with English words. */
  static Story shelf(boolean reads, List<Entry> entries) {
    var words = new Words(Language.OTHER);
    var preferences = preferences(new Window(80, 24), words, Ambiguous.NARROW);
    return new Story(Model.shelf(preferences, "texts"), entries, reads);
  }

  /** A source that can be opened again and again. */
  static Source source(String name, String text) {
    return source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Source source(String name, byte[] bytes) {
    var in = new ByteArrayInputStream(bytes);
    in.mark(0);
    return new PipeSource(
        name,
        new java.io.FilterInputStream(in) {
          @Override
          public void close() throws IOException {
            in.reset();
          }
        });
  }

  /**
   * Presses keys: names with spaces between them, where what is no name is typed character by
   * character: {@code "3j Space t zs Enter"}; {@code @40x12} resizes the window.
   */
  Story press(String keys) {
    for (String key : keys.strip().split("\\s+")) {
      if (key.matches("@\\d+x\\d+")) {
        String[] size = key.substring(1).split("x");
        say(new Message.Resized(Integer.parseInt(size[0]), Integer.parseInt(size[1])));
      } else if (NAMED.contains(key) || key.matches("\\^[A-Z]|M-.+")) {
        say(new Message.Pressed(new Key(key)));
      } else {
        key.codePoints().forEach(c -> say(new Message.Pressed(new Key(Character.toString(c)))));
      }
    }
    return this;
  }

  Story say(Message message) {
    Step step = Update.apply(model, message);
    model = step.model();
    step.effects().forEach(this::perform);
    return this;
  }

  private void perform(Effect effect) {
    done.add(effect);
    if (effect instanceof Effect.Tend) {
      say(new Message.Listed(found, true));
    }
    if (!reads) {
      return;
    }
    if (effect instanceof Effect.Open open) {
      read(open);
    } else if (effect instanceof Effect.Prepare prepare) {
      say(new Message.Prepared(prepare.reading(), prepare.readings()));
    } else if (effect instanceof Effect.LookUp wanted) {
      say(new Message.LookedUp(wanted, words.find(wanted)));
    } else if (effect instanceof Effect.Search search) {
      ArticleSearch.run(
          search.article(),
          search.from(),
          search.typed(),
          search.kind(),
          found -> say(new Message.Hits(search.reading(), search.number(), found)));
    } else if (effect instanceof Effect.SearchLibrary search) {
      searchLibrary(search);
    } else if (effect instanceof Effect.Rank rank) {
      rank(rank);
    } else if (effect instanceof Effect.Tend) {
      var places = new ArrayList<Place>();
      for (int i = 0; i < found.size(); i++) {
        places.add(new Place(i, Bookshelf.read(found.get(i), Library.PLAIN)));
      }
      say(new Message.Described(places));
    }
  }

  private void searchLibrary(Effect.SearchLibrary search) {
    var hits = new ArrayList<LibraryHit>();
    var texts = new TextCache(null, "");
    boolean complete =
        new LibrarySearch(Library.PLAIN, texts, search.entries())
            .find(search.typed(), search.kind(), hits::add);
    var state = complete ? LibraryFindings.State.DONE : LibraryFindings.State.STOPPED;
    int all = search.entries().size();
    say(new Message.LibraryFound(search.number(), search.typed(), hits, all, state));
  }

  /** From now on words are looked up in the dictionaries of a folder. */
  Story dictionaries(java.nio.file.Path folder) {
    words = new WordFinder(() -> Dictionaries.in(folder), folder.toString());
    return this;
  }

  /** From now on what must be read waits until the test hands it over. */
  Story waits() {
    reads = false;
    return this;
  }

  /** Answers the last question for a word, and those that come of it until none is left. */
  Story answerWords() {
    int answered = done.size() - 1;
    while (!(done.get(answered) instanceof Effect.LookUp)) {
      answered--;
    }
    for (; answered < done.size(); answered++) {
      if (done.get(answered) instanceof Effect.LookUp asked) {
        say(new Message.LookedUp(asked, words.find(asked)));
      }
    }
    return this;
  }

  /** Answers all that has been searched for, in the article and in all, as it was asked. */
  Story answerSearches() {
    reads = true;
    for (Effect effect : List.copyOf(done)) {
      if (effect instanceof Effect.Search || effect instanceof Effect.SearchLibrary) {
        perform(effect);
      }
    }
    return this;
  }

  /** Hands over the article that was opened under a number, with all that is remembered of it. */
  void hand(int number) {
    Effect.Open open =
        (Effect.Open)
            done.stream()
                .filter(e -> e instanceof Effect.Open o && o.reading() == number)
                .findFirst()
                .orElseThrow();
    read(new Effect.Open(number, open.source(), reading().state()));
  }

  private void rank(Effect.Rank rank) {
    try {
      say(new Message.Ranked(rank.reading(), CharsetRanking.of(rank.source())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Effect.Open open) {
    try {
      var batches = new ArrayList<Batch>();
      var findings = new ArrayList<Finding>();
      var none = ArticleState.NONE;
      Library.PLAIN.read(open.source(), open.chosen(), none, batches::add, findings::add);
      batches.forEach(batch -> say(new Message.Arrived(open.reading(), batch)));
      say(new Message.Found(open.reading(), findings));
    } catch (UnreadableException e) {
      say(new Message.Failed(open.reading(), e.reason(), e.source()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Model model() {
    return model;
  }

  Reading reading() {
    return model.openReading();
  }

  /** What has been asked for outside the model, oldest first. */
  List<Effect> effects() {
    return done;
  }

  Effect lastEffect() {
    return done.get(done.size() - 1);
  }

  juan.screen.Frame frame() {
    return View.draw(model);
  }

  String screen() {
    return frame().text();
  }

  String row(int row) {
    return frame().text(row);
  }

  /** The lowest row, where the program speaks. */
  String status() {
    return row(model.window().rows() - 1).strip();
  }
}
