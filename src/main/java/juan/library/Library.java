package juan.library;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import juan.article.Article;
import juan.article.Batch;
import juan.heading.Finding;
import juan.heading.HeadingOptions;
import juan.library.ArticleStates.Loaded;
import juan.source.ArticleReader;
import juan.source.ReadOptions;
import juan.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles as has been chosen: for all of them on the command line and in the configuration,
 * and for one of them by keys, which is remembered. The command line goes before what is
 * remembered.
 */
public final class Library {
  /** In which nothing has been chosen or is remembered. */
  public static final Library PLAIN =
      new Library(
          ReadOptions.DEFAULT, Set.of(), new ArticleStates(Path.of("/dev/null")), problem -> {});

  private final ReadOptions given;
  private final Set<String> shown;
  private final ArticleStates states;
  private final Consumer<StateProblem> problems;
  private final boolean confined;

  /**
   * A library.
   *
   * @param given how all articles are to be read
   * @param shown how they are to be shown, by the names of the options: what is remembered of that
   *     does not count
   * @param problems is told why something remembered is not used
   */
  public Library(
      ReadOptions given, Set<String> shown, ArticleStates states, Consumer<StateProblem> problems) {
    this(given, shown, states, problems, false);
  }

  private Library(
      ReadOptions given,
      Set<String> shown,
      ArticleStates states,
      Consumer<StateProblem> problems,
      boolean confined) {
    this.given = given;
    this.shown = shown;
    this.states = states;
    this.problems = problems;
    this.confined = confined;
  }

  /** The same, in whose folders links that lead out of them are not followed. */
  public Library confined() {
    return new Library(given, shown, states, problems, true);
  }

  boolean isConfined() {
    return confined;
  }

  /**
   * By what an article is known ({@link ArticleStates#visits}).
   *
   * @throws IOException when it is gone
   */
  String place(Source source) throws IOException {
    return states.placeOf(source);
  }

  /** What is remembered of an article. */
  public Loaded remembered(Source source) {
    return asGiven(states.load(source));
  }

  /** Where articles were read last, by their places ({@link ArticleStates#visits}). */
  public Map<String, Visit> visits() {
    return states.visits();
  }

  /** What is remembered of the same text at another place ({@link ArticleStates#recognize}). */
  public Loaded recognized(Source source, About about) {
    return asGiven(states.recognize(source, about));
  }

  private Loaded asGiven(Loaded loaded) {
    if (loaded.isNothing() || shown.isEmpty()) {
      return loaded;
    }
    var display = loaded.state().display().without(shown);
    return new Loaded(loaded.state().with(display), loaded.about(), loaded.problem());
  }

  /**
   * Remembers a change to what is remembered of an article; gives back why it cannot, or null.
   *
   * @param before what the change was made on
   */
  public @Nullable StateProblem remember(
      Source source, About about, ArticleState before, ArticleState after) {
    return states.save(source, about, before, after);
  }

  /** When what is remembered of an article was last changed ({@link ArticleStates#changes}). */
  public ToLongFunction<String> changes() {
    return states.changes();
  }

  /**
   * Reads an article as it is found, without the marks on its headings.
   *
   * @param chosen what has been chosen by keys and goes before all else; null for what is
   *     remembered
   */
  public void read(
      Source source,
      @Nullable ArticleState chosen,
      ArticleState remembered,
      Consumer<Batch> sink,
      Consumer<Finding> findings)
      throws IOException {
    ArticleState state = chosen == null ? remembered : chosen;
    var options = given.with(new HeadingOptions(given.headings().rules(), state.headings().off()));
    boolean decides = chosen != null || given.charset() == null;
    if (decides && !state.charset().isEmpty()) {
      options = options.with(Charset.forName(state.charset()));
    }
    Boolean repaired = state.repaired();
    if (repaired != null && (chosen != null || given.repaired())) {
      options = options.repaired(repaired);
    }
    ArticleReader.read(source, options, sink, findings);
  }

  /** Reads an article with all that is remembered of it. */
  public void read(Source source, Consumer<Batch> sink, Consumer<Finding> findings)
      throws IOException {
    Loaded loaded = remembered(source);
    if (loaded.problem() != null) {
      problems.accept(loaded.problem());
    }
    var state = loaded.state();
    if (state.headings().isEmpty()) {
      read(source, null, state, sink, findings);
      return;
    }
    var found = new ArrayList<Finding>();
    var marked = new MarkedBatches(state.headings(), sink);
    read(source, null, state, marked, found::add);
    marked.findings(found).forEach(findings);
  }

  /** Reads an article whole. */
  public Article read(Source source) throws IOException {
    var article = new Article[] {Article.EMPTY};
    read(source, batch -> article[0] = article[0].with(batch), finding -> {});
    return article[0];
  }
}
