package juan.cli;

import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Clusters;
import juan.text.Language;
import juan.text.LineBreakLevel;
import juan.text.LineBreaks;

/**
 * Loads, beside everything else that a start does, what takes longest to load and nearly every
 * article needs: ICU's rules and properties.
 */
final class Warmup {
  private static final String SAMPLE = "卷，é";

  private Warmup() {}

  static void begin() {
    start("warm-up lines", Warmup::loadLines);
    start("warm-up widths", Warmup::loadWidths);
  }

  private static void start(String name, Runnable load) {
    var thread = new Thread(load, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void loadLines() {
    var breaks = new LineBreaks(Language.ZH_HANS, LineBreakLevel.AUTO);
    breaks.setText(SAMPLE);
    while (breaks.next() != LineBreaks.DONE) {
      new Clusters(SAMPLE).end(0);
    }
  }

  private static void loadWidths() {
    CellWidth.ofText(SAMPLE, Ambiguous.NARROW);
  }
}
