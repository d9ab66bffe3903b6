package juan.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import juan.reader.Effect;
import juan.reader.Key;
import juan.reader.Message;
import juan.reader.Model;
import juan.reader.Step;
import juan.reader.Update;
import juan.reader.View;
import juan.reader.Window;
import juan.screen.Coloring;
import juan.screen.Frame;
import juan.screen.Painter;
import org.jspecify.annotations.Nullable;

/**
 * The program on a terminal: one thread takes what happened, changes the model, and paints. All
 * that has happened by then goes into one frame, so that keys held down on a slow link cost one
 * frame and not fifty.
 */
public final class Session {
  /**
   * How long the first frame waits for its text, and for the terminal to say how wide it draws it,
   * in milliseconds.
   */
  private static final int FIRST_FRAME_MILLIS = 150;

  /** How long after the question a session that ends still waits for the answer. */
  private static final int LAST_ANSWER_MILLIS = 300;

  private sealed interface Event {}

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Bytes(byte[] bytes) implements Event {}

  private record Posted(Message message) implements Event {}

  private record Measured(boolean wide) implements Event {}

  private record WindowChanged() implements Event {}

  private record Continued() implements Event {}

  private record InputEnded() implements Event {}

  private record Broken(Throwable cause) implements Event {}

  /** So many messages of workers may wait; then whoever has more waits. */
  private static final int MOST_WAITING = 16;

  /** What reads gives way for so long at most to what paints the first frame, in milliseconds. */
  private static final int WAY_GIVEN_MILLIS = 20;

  private final BlockingDeque<Event> events = new LinkedBlockingDeque<>();
  private final Semaphore room = new Semaphore(MOST_WAITING);

  /** Has one permit from the first frame on. */
  private final Semaphore painted = new Semaphore(0);

  private final Decoder decoder =
      new Decoder(
          new Decoder.Answers() {
            @Override
            public void cursorAt(int row, int column) {
              probe.cursorAt(row, column);
            }

            @Override
            public void attributes() {
              Boolean wide = probe.conclude();
              if (wide != null) {
                events.add(new Measured(wide));
              }
            }

            @Override
            public void ready() {
              backlog.answered();
            }
          });
  private final WidthProbe probe = new WidthProbe();
  private final Backlog backlog = new Backlog();
  private final Stty stty;
  private final boolean measures;
  private final boolean suspends;
  private final Coloring coloring;
  private final Device device;
  private @Nullable Frame shown;
  private Effect.@Nullable Fail failure;
  private long asked;
  private boolean ended;

  /**
   * A session.
   *
   * @param measures whether the terminal is to be asked how wide it draws ambiguous characters
   * @param suspends whether the reader may get to the shell; where not, the key says so
   */
  public Session(Stty stty, boolean measures, Coloring coloring, boolean suspends) {
    this.suspends = suspends;
    this.stty = stty;
    this.measures = measures;
    this.coloring = coloring;
    this.device = new Device(stty.window());
  }

  /** Tells the program that something happened; waits while too much waits already. */
  public void post(Message message) {
    room.acquireUninterruptibly();
    events.add(new Posted(message));
  }

  /**
   * Waits for the first frame, a moment at most, where it has not been painted: on one or two
   * processors it would come later if more were read meanwhile.
   */
  public void giveWay() {
    try {
      if (painted.tryAcquire(WAY_GIVEN_MILLIS, TimeUnit.MILLISECONDS)) {
        painted.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells the program that a worker has failed as it should not. Any thread may. */
  public void fail(Throwable cause) {
    events.add(new Broken(cause));
  }

  /**
   * Runs until the reader leaves; the terminal is then as it was before.
   *
   * @param worker carries out the effects that are not the terminal's, without keeping the caller
   * @param keys what the reader types
   * @return why the only article there was could not be read, or null
   */
  public Effect.@Nullable Fail run(Step start, Consumer<Effect> worker, InputStream keys)
      throws IOException {
    var restore = new Thread(this::close, "restore");
    Runtime.getRuntime().addShutdownHook(restore);
    try (keys) {
      loop(begin(start, worker, keys), worker);
      device.leave();
      hearOut();
    } catch (IOException e) {
      // The terminal is gone, so the reader is: the same as leaving.
      ended = true;
    } finally {
      close();
    }
    return failure;
  }

  /** Does what may be done side by side, and waits for what the first frame needs. */
  private Model begin(Step start, Consumer<Effect> worker, InputStream keys) throws IOException {
    Model model = perform(start, worker);
    listen(keys);
    device.enter(measures ? probe.question(stty.window()) : "");
    asked = System.nanoTime();
    boolean text = false;
    while (!ended && (!text || probe.isWaiting())) {
      Event event = next(left(FIRST_FRAME_MILLIS));
      if (event == null) {
        return model;
      }
      model = take(model, event, worker);
      text |= event instanceof Posted && model.isShown();
    }
    return model;
  }

  private void loop(Model first, Consumer<Effect> worker) throws IOException {
    Model model = takeAll(first, events.poll(), worker);
    if (!ended) {
      paint(model);
      painted.release();
      hearSignals();
      lookForResize();
    }
    while (!ended) {
      int held = backlog.patience(System.nanoTime());
      Event event = next(decoder.patience() == 0 ? held : decoder.patience());
      if (event == null) {
        for (Key key : decoder.timeOut()) {
          model = perform(Update.apply(model, new Message.Pressed(key)), worker);
        }
      }
      model = takeAll(model, event, worker);
      if (!ended && backlog.patience(System.nanoTime()) == 0) {
        paint(model);
      }
    }
  }

  /** What is left of a time since the terminal was asked, in milliseconds, at least 1. */
  private int left(int millis) {
    return (int) Math.max(1, millis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
  }

  /** After the first frame, since the proxies that handlers are take milliseconds. */
  private void hearSignals() {
    Signals.on("WINCH", () -> events.add(new WindowChanged()));
    Signals.on("CONT", () -> events.add(new Continued()));
  }

  /** A resize after the size was asked and before anybody listened has gone unheard. */
  private void lookForResize() {
    if (!Stty.currentWindow().equals(stty.window())) {
      events.add(new WindowChanged());
    }
  }

  /** Waits for what the terminal still has to answer: the shell would take it for typed. */
  private void hearOut() {
    var others = new ArrayDeque<Event>();
    for (int left = lastPatience(); left > 0; left = lastPatience()) {
      Event event = next(left);
      if (event instanceof Bytes input) {
        decoder.feed(input.bytes());
      } else if (event != null) {
        others.push(event);
      }
      if (ended && (event == null || event instanceof InputEnded)) {
        break;
      }
    }
    others.forEach(events::addFirst);
  }

  private int lastPatience() {
    int probed = probe.isWaiting() ? left(LAST_ANSWER_MILLIS) - 1 : 0;
    return Math.max(probed, backlog.lastPatience(System.nanoTime(), LAST_ANSWER_MILLIS));
  }

  /** The next event, waiting for a time, or as long as it takes when that is 0. */
  private @Nullable Event next(int millis) {
    try {
      return millis == 0 ? events.take() : events.poll(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
      return null;
    }
  }

  /** Takes an event, and all that have happened by then; what happens meanwhile comes next. */
  private Model takeAll(Model model, @Nullable Event first, Consumer<Effect> worker)
      throws IOException {
    Model now = model;
    int waiting = events.size();
    for (Event event = first;
        event != null && !ended;
        event = waiting-- > 0 ? events.poll() : null) {
      now = take(now, event, worker);
    }
    return now;
  }

  private Model take(Model model, Event event, Consumer<Effect> worker) throws IOException {
    if (event instanceof Bytes input) {
      Model now = model;
      for (Key key : decoder.feed(input.bytes())) {
        if (!ended) {
          now = perform(Update.apply(now, new Message.Pressed(key)), worker);
        }
      }
      return now;
    }
    if (event instanceof Posted posted) {
      room.release();
      return perform(Update.apply(model, posted.message()), worker);
    }
    if (event instanceof Measured measured) {
      return perform(Update.apply(model, new Message.Measured(measured.wide())), worker);
    }
    if (event instanceof WindowChanged) {
      events.removeIf(WindowChanged.class::isInstance);
      return resized(model, worker);
    }
    if (event instanceof Continued) {
      stty.raw();
      return refreshed(model, worker);
    }
    if (event instanceof Broken broken) {
      throw new IllegalStateException(broken.cause());
    }
    ended = true;
    return model;
  }

  private Model perform(Step step, Consumer<Effect> worker) throws IOException {
    Model model = step.model();
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.Quit) {
        ended = true;
      } else if (effect instanceof Effect.Fail fail) {
        failure = fail;
        ended = true;
      } else if (effect instanceof Effect.Redraw) {
        shown = null;
      } else if (effect instanceof Effect.Suspend) {
        model = suspends ? suspended(model, worker) : model.locked();
      } else {
        worker.accept(effect);
      }
    }
    return model;
  }

  private Model suspended(Model model, Consumer<Effect> worker) throws IOException {
    worker.accept(new Effect.Suspend());
    device.leave();
    hearOut();
    stty.suspend();
    events.removeIf(Continued.class::isInstance);
    return refreshed(model, worker);
  }

  /** Takes the terminal again after others had it: its size may have changed, its screen has. */
  private Model refreshed(Model model, Consumer<Effect> worker) throws IOException {
    device.enter("");
    device.reenter();
    return resized(model, worker);
  }

  /**
   * Asks for the window's size and draws all again, even in the old size: between two signals it
   * may have been another, and what the terminal cut off then is lost.
   */
  private Model resized(Model model, Consumer<Effect> worker) throws IOException {
    shown = null;
    Window now = Stty.currentWindow();
    device.resize(now);
    return perform(Update.apply(model, new Message.Resized(now.columns(), now.rows())), worker);
  }

  private void paint(Model model) throws IOException {
    Frame next = coloring.on(View.draw(model));
    byte[] frame = Painter.paint(shown, next, coloring.depth());
    boolean asks = backlog.add(frame.length, System.nanoTime());
    device.paint(frame, asks ? Backlog.QUESTION : "");
    shown = next;
  }

  private void listen(InputStream keys) {
    var listener = new Thread(() -> readAll(keys), "keys");
    listener.setDaemon(true);
    listener.start();
  }

  private void readAll(InputStream keys) {
    var buffer = new byte[4096];
    try {
      for (int n = keys.read(buffer); n >= 0; n = keys.read(buffer)) {
        events.add(new Bytes(Arrays.copyOf(buffer, n)));
      }
    } catch (IOException e) {
      // The terminal is gone: the same as its end.
      events.add(new InputEnded());
    }
    events.add(new InputEnded());
  }

  /** Gives the terminal back as it was. */
  private void close() {
    try {
      device.shut();
    } catch (IOException e) {
      // Nothing to give back.
      shown = null;
    }
    stty.restore();
  }
}
