package juan.reader;

import java.util.List;
import juan.article.Anchor;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Position;
import juan.article.Section;
import juan.charset.Detection.Guess;
import juan.heading.HeadingChoices;
import juan.layout.Layout;
import juan.layout.Setting;
import juan.library.ArticleState;
import juan.library.Bookmark;
import juan.library.Display;
import juan.library.Entry;
import juan.library.Visit;
import juan.text.HanConversion;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * An article being read.
 *
 * @param number told apart from earlier openings by it
 * @param index of the article on the shelf, or -1
 * @param viewport what of it is seen
 * @param charsets those it can be read in
 * @param state what has been chosen for it
 * @param outline its headings
 * @param pursuit a place that has not arrived and is being gone to, or null
 * @param passages those highlighted, where they are in the text
 * @param search what is searched for in it, or null
 * @param usual how others are shown
 */
record Reading(
    int number,
    int index,
    Entry entry,
    Viewport viewport,
    JumpList jumps,
    CharsetCycle charsets,
    ArticleState state,
    Outline outline,
    @Nullable Pursuit pursuit,
    Passages passages,
    @Nullable Search search,
    Usual usual) {

  /** In UTF-16 units: so much of the text behind a bookmark is kept with it. */
  private static final int BOOKMARKED = 200;

  static Reading opened(int number, int index, Entry entry, Setting setting, Usual usual) {
    return new Reading(
        number,
        index,
        entry,
        new Viewport(
            new Layout(Article.EMPTY, setting.withLanguage(entry.metadata().language())),
            Position.START,
            false),
        JumpList.EMPTY,
        CharsetCycle.NONE,
        ArticleState.NONE,
        Outline.of(HeadingChoices.NONE),
        null,
        Passages.NONE,
        null,
        usual);
  }

  Layout layout() {
    return viewport.layout();
  }

  Article article() {
    return layout().article();
  }

  /** The position of the first line that is seen. */
  Position top() {
    return viewport.top();
  }

  /** The title to show: the article's, or its file's name. */
  String title() {
    String title = article().metadata().title();
    return shown(title.isEmpty() ? entry.title() : title);
  }

  /** A part of its text, such as a heading, in the characters it is shown in. */
  String shown(String text) {
    var variant = layout().setting().typography().variant();
    return HanConversion.of(language(), variant).convert(text);
  }

  Reading with(Batch batch) {
    Reading longer = with(outline.with(batch));
    return longer.with(layout().with(longer.shown(), batch)).locating().returned();
  }

  private Article shown() {
    return outline.shown(state.headings());
  }

  /** The same text set in another way, with the same character at the top. */
  Reading with(Setting setting) {
    var now = setting.withLanguage(article().metadata().language());
    return with(new Layout(article(), now));
  }

  private Reading with(Layout newLayout) {
    return with(viewport.with(newLayout));
  }

  private Reading with(Viewport newViewport) {
    return new Reading(
        number,
        index,
        entry,
        newViewport,
        jumps,
        charsets,
        state,
        outline,
        pursuit,
        passages,
        search,
        usual);
  }

  /** This reading where another part of it is seen. */
  Reading at(Viewport there) {
    return with(there).with(charsets.at(null));
  }

  private Reading at(Position position) {
    return at(viewport.at(position));
  }

  private Reading with(JumpList newJumps) {
    return new Reading(
        number, index, entry, viewport, newJumps, charsets, state, outline, pursuit, passages,
        search, usual);
  }

  private Reading with(CharsetCycle newCharsets) {
    return new Reading(
        number,
        index,
        entry,
        viewport,
        jumps,
        newCharsets,
        state,
        outline,
        pursuit,
        passages,
        search,
        usual);
  }

  Reading with(Outline newOutline) {
    return new Reading(
        number,
        index,
        entry,
        viewport,
        jumps,
        charsets,
        state,
        newOutline,
        pursuit,
        passages,
        search,
        usual);
  }

  private Reading having(ArticleState newState) {
    return new Reading(
            number, index, entry, viewport, jumps, charsets, newState, outline, pursuit, passages,
            search, usual)
        .locating();
  }

  /** This reading when passages may have come, or gone. */
  private Reading locating() {
    var now = passages.of(state.bookmarks(), article());
    return new Reading(
        number, index, entry, viewport, jumps, charsets, state, outline, pursuit, now, search,
        usual);
  }

  /** This reading with something else to come back to. */
  Reading with(Usual newUsual) {
    return new Reading(
        number, index, entry, viewport, jumps, charsets, state, outline, pursuit, passages, search,
        newUsual);
  }

  /** This reading when what is usual has changed, and what has been chosen for it. */
  Reading with(Usual newUsual, Display chosen) {
    return new Reading(
            number, index, entry, viewport, jumps, charsets, state, outline, pursuit, passages,
            search, newUsual)
        .having(state.with(chosen));
  }

  /** The language it is written in. */
  Language language() {
    return article().metadata().language();
  }

  Reading with(@Nullable Search newSearch) {
    return new Reading(
        number, index, entry, viewport, jumps, charsets, state, outline, pursuit, passages,
        newSearch, usual);
  }

  /** This reading with what has been chosen for it, before any text has arrived. */
  private Reading chosen(ArticleState choice) {
    return having(choice).with(Outline.of(choice.headings()));
  }

  /**
   * This reading with what is remembered of it, before any text has arrived: it will be gone on
   * with where it was left.
   */
  Reading with(ArticleState remembered) {
    return chosen(remembered).with(JumpList.of(remembered.jumps())).backTo(remembered.visit());
  }

  private Reading backTo(Visit visit) {
    return visit.isAtStart()
        ? this
        : with(new CharsetCycle(charsets.guesses(), charsets.at(), Back.toVisit(visit.place())));
  }

  /** This reading with what is remembered of the same text, which was found when it had come. */
  Reading recognizedAs(ArticleState remembered) {
    ArticleState all = state.over(remembered);
    boolean moved = !top().equals(Position.START) || !jumps.places().isEmpty();
    Reading now = having(all);
    return moved ? now : now.with(JumpList.of(all.jumps())).backTo(remembered.visit()).returned();
  }

  /** The same article from its start, as is remembered of the same text. */
  Reading reopened(int newNumber, Setting setting, ArticleState remembered) {
    return fromStart(newNumber, setting).with(state.over(remembered));
  }

  /** Whether it is going back to where it was, and that has not arrived. */
  boolean isReturning() {
    return charsets.back() != null && charsets.back().put() == null;
  }

  /** The keys that wait until it is back where it was. */
  TypedAhead ahead() {
    Back back = charsets.back();
    return back == null ? TypedAhead.NONE : back.ahead();
  }

  Reading with(TypedAhead ahead) {
    Back back = charsets.back();
    return back == null
        ? this
        : with(new CharsetCycle(charsets.guesses(), charsets.at(), back.with(ahead)));
  }

  /** Whether there is something to show: not the first lines on the way to others. */
  boolean isShown() {
    return article().size() > 0 && !isReturning();
  }

  /** This reading with where it is by now in what is to be remembered of it. */
  @SuppressWarnings("ReferenceEquality") // the same value has been looked at before
  Reading settled(int height) {
    if (article().size() == 0 || isReturning()) {
      return this;
    }
    ArticleState now = state;
    if (jumps.places() != state.jumps()) {
      now = now.withJumps(jumps.places());
    }
    Visit last = state.visit();
    boolean moved = last.place().place().compareTo(top()) != 0;
    boolean complete = article().complete();
    if (!moved && !complete) {
      return now == state ? this : having(now);
    }
    int permille = complete ? 10 * viewport.percent(height) : last.permille();
    boolean news = last == Visit.NONE || last.time() != 0 || last.permille() != permille;
    if (moved || news) {
      now = now.with(new Visit(Anchor.of(article(), top()), permille, 0));
    }
    return now == state ? this : having(now);
  }

  /** This reading with other choices about its headings. */
  Reading with(HeadingChoices choices) {
    Reading now = having(state.with(choices));
    return now.with(layout().with(now.shown()));
  }

  /** This reading when it is known which charsets are likely. */
  Reading with(List<Guess> guesses) {
    return with(CharsetCycle.of(guesses, article().metadata().encoding().charset()));
  }

  /** The same article from its start; what is searched for in it will be when it has come. */
  private Reading fromStart(int newNumber, Setting setting) {
    Reading again = opened(newNumber, index, entry, setting, usual);
    return search == null ? again : again.with(search.again(search.number() + 1, top()));
  }

  /** The same article from its start, in the next charset; it will be gone on with where it is. */
  Reading recoded(int newNumber, Setting setting) {
    var next = charsets.next(article(), top());
    return fromStart(newNumber, setting)
        .with(next)
        .with(jumps)
        .chosen(state.withCharset(next.charset().name()));
  }

  /** Whether damage is undone in it. */
  boolean isRepaired() {
    return article().metadata().repairs() >= 0;
  }

  /** The same article from its start, repaired or not; it will be gone on with where it is. */
  Reading reread(int newNumber, Setting setting) {
    return fromStart(newNumber, setting)
        .with(charsets.other(article(), top()))
        .with(jumps)
        .chosen(state.withRepaired(!isRepaired()));
  }

  /** At the place where it was when it was read in another way, if that has come. */
  private Reading returned() {
    var back = charsets.back();
    if (back == null || !back.isFrom(top()) || !back.hasArrived(article())) {
      return this;
    }
    Position there = back.in(article());
    // Where another charset or repair has other lines, the line that shows it is what is meant.
    Position put = back.anchor() == null ? layout().position(layout().place(there)) : there;
    return at(put).with(charsets.at(put));
  }

  /** This reading with a letter at its place. */
  Reading marked(String letter) {
    return having(state.marked(letter, bookmark(top())));
  }

  /** This reading with other bookmarks. */
  Reading bookmarked(ArticleState now) {
    return having(now);
  }

  /** A bookmark of a place, without a note. */
  Bookmark bookmark(Position place) {
    String text = article().size() == 0 ? "" : article().block(place.block()).text();
    int start = Math.max(0, Math.min(place.offset(), text.length()));
    String shown = text.substring(start, Math.min(text.length(), start + BOOKMARKED)).strip();
    return new Bookmark(Anchor.of(article(), place), null, sectionAt(place.block()), shown, "", 0);
  }

  /** The title of the section that a block is in; empty before the first. */
  String sectionAt(int block) {
    int section = viewport.section(block);
    return section < 0 || sections().get(section).block() > block
        ? ""
        : sections().get(section).title();
  }

  /** What is marked in its text: passages, and what is searched for. */
  Overlay overlay() {
    return search == null ? passages : passages.and(search);
  }

  /** Whether a piece is not only what comes next. */
  boolean isChangedBy(Batch batch) {
    return batch.from() < article().size() || !batch.corrections().isEmpty();
  }

  /** Without what has been found in blocks that have become others: they are searched again. */
  Reading withoutHitsOf(Batch batch) {
    return search != null && isChangedBy(batch) ? with(search.without(batch)) : this;
  }

  /** This reading with a jump from a place remembered, wherever it is now. */
  Reading jumped(Anchor from) {
    return with(jumps.from(from));
  }

  /** This reading at a place, which is only looked at. */
  Reading shown(Position place) {
    return at(place);
  }

  /** At a hit, which is brought into view with some lines above it where it is not. */
  Reading atHit(int hit, int height) {
    var its = java.util.Objects.requireNonNull(search);
    Position place = its.hits().get(hit).place();
    Reading now = with(its.at(hit));
    return viewport.shows(place, height) ? now : now.at(viewport.around(place, height));
  }

  /** This reading scrolled as far as is needed for a place to be seen. */
  Reading inView(Position place, int height) {
    return viewport.shows(place, height) ? this : at(viewport.reaching(place, height));
  }

  /** A hit on or back from the one the reader is at; the last or first beyond an end. */
  Reading toHit(int by, int height) {
    if (search == null || search.hits().isEmpty()) {
      return this;
    }
    int count = search.hits().size();
    int at = search.present() < 0 ? 0 : Math.floorMod(search.present() + by, count);
    return atHit(at, height);
  }

  /**
   * Where the next hit is looked for: behind the one the reader is at, as long as that is seen, or
   * from what is seen.
   */
  Position hitOrigin(boolean backward, int height) {
    if (search != null && search.present() >= 0) {
      Position present = search.hits().get(search.present()).place();
      if (viewport.shows(present, height)) {
        return backward ? present : new Position(present.block(), present.offset() + 1);
      }
    }
    return top();
  }

  /** The place at the top, as it is found again. */
  Anchor here() {
    return Anchor.of(article(), top());
  }

  /** Goes to a position, and remembers where from. */
  Reading jump(Position position) {
    return position.equals(top()) ? this : with(jumps.from(here())).at(position);
  }

  private Reading with(@Nullable Pursuit newPursuit) {
    return new Reading(
        number,
        index,
        entry,
        viewport,
        jumps,
        charsets,
        state,
        outline,
        newPursuit,
        passages,
        search,
        usual);
  }

  /** Goes to a place, or to the end of what has arrived and on as more does. */
  Reading pursue(Pursuit.Kind kind, int wanted, int height) {
    var wish = Pursuit.of(kind, wanted);
    return with(jumps.from(here())).with(wish).pursue(height);
  }

  /** Steps on to a place that is pursued, if there is one. */
  Reading pursue(int height) {
    if (pursuit == null) {
      return this;
    }
    if (pursuit.isThere(article())) {
      return at(arrived(pursuit, height)).with((Pursuit) null);
    }
    return pursuit.isWorthAStep(article())
        ? at(viewport.end(height)).with(pursuit.shown(article().characters()))
        : this;
  }

  private Position arrived(Pursuit its, int height) {
    var sections = sections();
    return switch (its.kind()) {
      case END -> viewport.end(height);
      case PERCENT -> viewport.positionOf(its.percentOf(article().progress()), height);
      case SECTION ->
          sections.isEmpty()
              ? viewport.end(height)
              : new Position(sections.get(Math.min(its.number(), sections.size()) - 1).block(), 0);
    };
  }

  /** Stays where it is. */
  Reading still() {
    return pursuit == null ? this : with((Pursuit) null);
  }

  /** The article's sections. */
  List<Section> sections() {
    return article().sections();
  }

  /** Back along the jump list. */
  Reading back() {
    JumpList back = jumps.back(here());
    return with(back).at(back.place().in(article()));
  }

  Reading forward() {
    JumpList forward = jumps.forward();
    return with(forward).at(forward.place().in(article()));
  }

  /** Back to where the last jump began; the same again returns. */
  Reading origin() {
    Anchor origin = jumps.places().get(jumps.places().size() - 1);
    return with(jumps.from(here())).at(origin.in(article()));
  }
}
