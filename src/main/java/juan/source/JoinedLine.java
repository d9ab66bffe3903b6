package juan.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text, or several that were one paragraph before it was wrapped.
 *
 * @param first index of the first of them
 * @param lines how many they are
 */
public record JoinedLine(String text, int first, int lines) {

  /** All lines of a text, as {@link HardWrap} joins them where it is wrapped. */
  public static List<JoinedLine> of(List<String> lines) {
    var joined = new ArrayList<JoinedLine>();
    var wrap =
        new HardWrap(
            new TextLines.Sink() {
              @Override
              public void line(String line, long number, int count) {
                joined.add(new JoinedLine(line, (int) number, count));
              }

              @Override
              public void idle(String partial) {}

              @Override
              public void end() {}
            });
    for (int i = 0; i < lines.size(); i++) {
      wrap.line(lines.get(i), i, 1);
    }
    wrap.end();
    return joined;
  }

  /** Each line by itself. */
  public static List<JoinedLine> single(List<String> lines) {
    var single = new ArrayList<JoinedLine>();
    for (int i = 0; i < lines.size(); i++) {
      single.add(new JoinedLine(lines.get(i), i, 1));
    }
    return single;
  }
}
