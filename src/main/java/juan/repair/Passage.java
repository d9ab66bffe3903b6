package juan.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * A passage that was shifted.
 *
 * @param start in the line
 * @param end in the line
 * @param text what was written
 */
record Passage(int start, int end, String text, double confidence) {

  /** The passages of what a hypothesis says, as they follow each other. */
  static List<Passage> of(Hypothesis best, double confidence) {
    var chain = new ArrayList<Hypothesis>();
    for (Hypothesis at = best; at != null; at = at.before()) {
      chain.add(0, at);
    }
    var passages = new ArrayList<Passage>();
    var text = new StringBuilder();
    int start = -1;
    int end = -1;
    for (Hypothesis h : chain) {
      if (start >= 0 && !h.inside() && h.at() >= end) {
        passages.add(new Passage(start, end, text.toString(), confidence));
        text.setLength(0);
        start = -1;
      }
      if (h.inside()) {
        start = start < 0 ? h.at() : start;
        end = Math.max(end, Math.max(h.end(), h.at() + 1));
        if (h.written() != 0) {
          text.append(h.written());
        }
      }
    }
    if (start >= 0) {
      passages.add(new Passage(start, end, text.toString(), confidence));
    }
    return passages;
  }
}
