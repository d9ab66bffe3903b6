package juan.bench;

import java.io.IOException;

/** Reading over a link with a round trip of 300 ms that carries 2 KB in a second. */
final class SlowLink {
  private static final int HELD = 90;
  private static final int REPEAT_MILLIS = 33;
  private static final int PAGES = 5;

  /** Two round trips and two pages: one was on the way, one is the last. */
  private static final int MOST_SECONDS = 3;

  private SlowLink() {}

  static void measure(Table table) throws IOException, InterruptedException {
    double here;
    try (var juan = new Pty(Programs.juan(Programs.SEED), Programs.environment())) {
      here = juan.until(Startup::showsText).millis();
    }
    try (var juan = new Pty(Programs.juan(Programs.SEED), Programs.environment(), Link.SLOW)) {
      Burst start = juan.until(Startup::showsText);
      trips(table, "slow link: round trips of a start", trips(start) - here / trip(), 2);
    }
    try (var juan = new Pty(Programs.juan(Programs.NOVEL), Programs.environment(), Link.SLOW)) {
      juan.until(Startup::showsFrame);
      juan.untilIdle();
      var pages = new double[PAGES];
      for (int i = 0; i < PAGES; i++) {
        pages[i] = trips(juan.type(" ").untilQuiet());
      }
      trips(table, "slow link: round trips of a page", Table.median(pages), 1.25);
      held(table, juan, "j");
      held(table, juan, " ");
    }
  }

  /** From when a key that was held down is let go to the last byte of the last frame. */
  private static void held(Table table, Pty juan, String key)
      throws IOException, InterruptedException {
    for (int i = 1; i < HELD; i++) {
      juan.type(key);
      Thread.sleep(REPEAT_MILLIS);
    }
    Burst after = juan.type(key).untilQuiet();
    String name = key.isBlank() ? "Space" : key;
    table.atMost(
        "slow link: s to come to rest, " + name + " held for 3 s",
        after.millis() / 1000,
        "",
        " s",
        MOST_SECONDS);
  }

  private static double trip() {
    return Link.SLOW.roundTrip();
  }

  private static double trips(Burst burst) {
    return (burst.millis() - Link.SLOW.millis(burst.bytes())) / trip();
  }

  private static void trips(Table table, String what, double trips, double most) {
    table.atMost(what, trips, "", "", most);
  }
}
