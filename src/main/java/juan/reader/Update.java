package juan.reader;

import java.util.ArrayList;
import java.util.Objects;
import juan.charset.CharsetName;
import juan.heading.Finding;
import juan.library.StateProblem;
import juan.text.Ambiguous;
import org.jspecify.annotations.Nullable;

/** How a message changes the model. A pure function. */
public final class Update {
  private Update() {}

  /** The model after a message, and what must happen now. */
  public static Step apply(Model model, Message message) {
    Step step = answer(model, message);
    boolean told = message instanceof Message.Remembered || message instanceof Message.Recognized;
    Step whole = told ? step : remembering(model.reading(), step);
    if (message instanceof Message.Arrived) {
      return goingOnFromWhereItWas(whole);
    }
    return message instanceof Message.LookedUp || message instanceof Message.LibraryFound
        ? goingOn(whole)
        : whole;
  }

  /** Performs the keys that waited for an answer, each as if it were pressed now. */
  private static Step goingOn(Step step) {
    Mode waited = step.model().mode();
    if (waited instanceof WordMode mode && mode.awaited() == null) {
      return goingOn(step, step.model().with(mode.withNothingAhead()), mode.ahead());
    }
    return waited instanceof LibrarySearchMode mode && !mode.isAwaited()
        ? goingOn(step, step.model().with(mode.with(TypedAhead.NONE)), mode.ahead())
        : step;
  }

  /** Performs the keys that waited until an article was back where it was left. */
  private static Step goingOnFromWhereItWas(Step step) {
    Reading reading = step.model().reading();
    return reading == null || reading.isReturning() || reading.ahead().keys().isEmpty()
        ? step
        : goingOn(step, step.model().with(reading.with(TypedAhead.NONE)), reading.ahead());
  }

  private static Step goingOn(Step step, Model ready, TypedAhead ahead) {
    Model model = ready;
    var effects = new ArrayList<>(step.effects());
    for (Key key : ahead.keys()) {
      Step next = apply(model, new Message.Pressed(key)); // it may have to wait again
      model = next.model();
      effects.addAll(next.effects());
    }
    return new Step(model, effects);
  }

  /** The step with what it changes in what is to be remembered of the open article. */
  @SuppressWarnings("ReferenceEquality") // the same value has been remembered before
  private static Step remembering(@Nullable Reading before, Step step) {
    Reading now = step.model().reading();
    if (now == null) {
      return step;
    }
    var source = now.entry().source();
    Reading settled = now.settled(step.model().lines());
    var known = before != null && before.entry().source() == source ? before.state() : now.state();
    if (settled.state() == known) {
      return step;
    }
    var effects = new ArrayList<>(step.effects());
    effects.add(0, new Effect.Remember(source, known, settled.state()));
    return new Step(step.model().with(settled), effects);
  }

  private static Step answer(Model model, Message message) {
    if (message instanceof Message.Pressed pressed) {
      Model quiet = model.withNotice("").still();
      return quiet.mode().press(quiet, pressed.key());
    }
    if (message instanceof Message.Resized size) {
      return Step.of(model.with(new Window(size.columns(), size.rows())));
    }
    if (message instanceof Message.Measured measured) {
      return Step.of(model.with(measured.wide() ? Ambiguous.WIDE : Ambiguous.NARROW));
    }
    if (message instanceof Message.Described described) {
      return Step.of(model.with(model.shelf().described(described.places())));
    }
    if (message instanceof Message.Listed listed) {
      return ShelfMode.listed(model, listed);
    }
    if (message instanceof Message.Arrived arrived) {
      return arrived(model, arrived);
    }
    if (message instanceof Message.Ranked ranked) {
      return ranked(model, ranked);
    }
    if (message instanceof Message.Remembered remembered) {
      return Step.of(remembered(model, remembered));
    }
    if (message instanceof Message.Recognized recognized) {
      Reading reading = model.reading();
      return reading == null || reading.number() != recognized.reading()
          ? Step.of(model)
          : model.recognized(recognized.state());
    }
    if (message instanceof Message.Prepared prepared) {
      Reading reading = model.reading();
      return reading == null || reading.number() != prepared.reading()
          ? Step.of(model)
          : Step.of(PaneMode.readings(model, prepared.readings()));
    }
    if (message instanceof Message.LookedUp found) {
      return model.mode() instanceof WordMode mode
          ? Step.of(mode.found(model, found.asked(), found.word()))
          : Step.of(model);
    }
    if (message instanceof Message.Hits hits) {
      return Step.of(hits(model, hits));
    }
    if (message instanceof Message.LibraryFound found) {
      return Step.of(
          model.mode() instanceof LibrarySearchMode mode ? mode.with(model, found) : model);
    }
    if (message instanceof Message.Found found) {
      return Step.of(found(model, found));
    }
    if (message instanceof Message.NotRemembered not) {
      return Step.of(forgetting(model, not.problem()));
    }
    return failed(model, (Message.Failed) message);
  }

  private static Step arrived(Model model, Message.Arrived arrived) {
    Reading reading = model.reading();
    if (reading == null || reading.number() != arrived.reading()) {
      return Step.of(model);
    }
    Reading longer =
        reading.withoutHitsOf(arrived.batch()).with(arrived.batch()).pursue(model.lines());
    boolean moreSections = longer.sections().size() > reading.sections().size();
    boolean stale = moreSections && model.notice().equals(model.words().get("no-sections"));
    Model grown = (stale ? model.withNotice("") : model).with(longer);
    boolean printed = longer.article().metadata().isOutput();
    Model now = printed == reading.article().metadata().isOutput() ? grown : grown.reset();
    boolean first = reading.article().size() == 0 && model.notice().isEmpty();
    Model told = announcing(first ? now.withNotice(guess(now, longer)) : now, reading, longer);
    boolean complete = longer.article().complete();
    boolean other = !reading.article().complete() || reading.isChangedBy(arrived.batch());
    return complete && other && longer.search() != null ? told.searchAgain() : Step.of(told);
  }

  private static Model hits(Model model, Message.Hits hits) {
    Reading reading = model.reading();
    Search search = reading == null ? null : reading.search();
    if (reading == null
        || search == null
        || reading.number() != hits.reading()
        || search.number() != hits.search()) {
      return model;
    }
    Search now = search.with(hits.found().hits(), search.complete() || hits.found().complete());
    if (hits.found().stopped()) {
      Model told = model.with(reading.with(now.stoppedEarly()));
      return told.withNotice(model.words().get("search.stopped"));
    }
    Model shown = model.with(reading.with(now));
    Model there = now.going() ? shown.goingOn() : shown;
    return model.mode() instanceof HitsMode mode
        ? there.with(mode.following(search, Objects.requireNonNull(there.openReading().search())))
        : there;
  }

  /** Says how many places were repaired, from the first on until the next key. */
  private static Model announcing(Model model, Reading before, Reading now) {
    int repairs = now.article().metadata().repairs();
    int earlier = before.article().metadata().repairs();
    if (repairs <= 0 || repairs == earlier) {
      return model;
    }
    boolean said = earlier > 0 && model.notice().equals(repaired(model, earlier));
    // Where a charset was guessed, what it says is right: it says how much was repaired.
    boolean may =
        earlier <= 0 && (model.notice().isEmpty() || model.notice().equals(guess(model, now)));
    return said || may ? model.withNotice(repaired(model, repairs)) : model;
  }

  private static String repaired(Model model, int places) {
    var words = model.words();
    return words.get("repair.done", words.number(places), model.keys().pane().hint(Action.REPAIR));
  }

  /** What charset the text is taken for, where that is not beyond doubt. */
  private static String guess(Model model, Reading reading) {
    var encoding = reading.article().metadata().encoding();
    return encoding.runnerUp().isEmpty()
        ? ""
        : model
            .words()
            .get(
                "charset.guess",
                CharsetCycle.named(encoding.charset(), encoding.confidence()),
                CharsetName.of(encoding.runnerUp()),
                model.keys().pane().hint(Action.CHARSET));
  }

  private static Model remembered(Model model, Message.Remembered remembered) {
    Reading reading = model.reading();
    if (reading == null || reading.number() != remembered.reading()) {
      return model;
    }
    var problem = remembered.problem();
    return (problem == null ? model : forgetting(model, problem))
        .with(reading.with(remembered.state()))
        .asRemembered();
  }

  private static Model forgetting(Model model, StateProblem problem) {
    return model.forgetting(problem.kind()).withNotice(Problems.notice(model.words(), problem));
  }

  private static Model found(Model model, Message.Found found) {
    Reading reading = model.reading();
    if (reading == null || reading.number() != found.reading()) {
      return model;
    }
    Model now = model.with(reading.with(reading.outline().with(found.findings())));
    return found.findings().stream()
        .filter(finding -> finding.reason().equals(Finding.TOO_SLOW))
        .findFirst()
        .map(slow -> now.withNotice(model.words().get("rule.slow", slow.family())))
        .orElse(now);
  }

  private static Step ranked(Model model, Message.Ranked ranked) {
    Reading reading = model.reading();
    return reading == null || reading.number() != ranked.reading()
        ? Step.of(model)
        : model.with(reading.with(ranked.guesses())).recode();
  }

  private static Step failed(Model model, Message.Failed failed) {
    Reading reading = model.reading();
    if (reading == null || reading.number() != failed.reading()) {
      return Step.of(model);
    }
    String why = Problems.sentence(model.words(), failed.reason(), failed.source());
    boolean nothing = reading.article().size() == 0;
    if (!nothing) {
      // What has arrived can be read; only say that the rest is missing.
      return Step.of(model.withNotice(why));
    }
    if (!model.hasShelf()) {
      return Step.of(model, new Effect.Fail(failed.reason(), failed.source()));
    }
    return Step.of(model.closed().with(ShelfMode.at(reading.entry().source())).withNotice(why));
  }
}
