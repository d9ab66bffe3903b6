package juan.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import juan.charset.CharsetDetector;
import juan.repair.Change;
import juan.repair.LoneBytes;
import juan.repair.RepairKind;
import juan.repair.Repaired;
import juan.repair.Repairs;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.text.Sanitizer;

/**
 * Prints a text as it was written before it was damaged, in its own lines, or what that changes.
 */
final class Repair {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** How the result is shown. */
  enum Form {
    TEXT,
    DIFF,
    JSON
  }

  private final PrintWriter out;
  private final Form form;
  private final Set<RepairKind> kinds;

  Repair(PrintWriter out, Form form, Set<RepairKind> kinds) {
    this.out = out;
    this.form = form;
    this.kinds = kinds;
  }

  /** Prints the lines of the text, or a line for each change. */
  int print(Source source) throws IOException {
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = in.readAllBytes();
    }
    var detection = CharsetDetector.detect(bytes);
    if (!detection.isText()) {
      throw new UnreadableException(UnreadableException.Reason.BINARY, source.name());
    }
    // Where no byte is lost, taking out what was put in is exact.
    String text =
        LoneBytes.isFor(detection.charset())
            ? LoneBytes.decode(bytes)
            : new String(bytes, detection.charset());
    var lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    var plan = Repairs.of(kinds).look(lines);
    for (int i = 0; i < lines.size(); i++) {
      Repaired repaired = plan.repair(lines.get(i));
      if (form == Form.TEXT) {
        out.println(Sanitizer.clean(repaired.text()));
      } else {
        for (Change change : repaired.changes()) {
          print(change, i + 1);
        }
      }
    }
    out.flush();
    return 0;
  }

  private void print(Change change, int line) {
    if (form == Form.DIFF) {
      out.printf(
          Locale.ROOT,
          "%d:%d\t%s\t%.2f\t-%s\t+%s%n",
          line,
          change.start() + 1,
          change.kind().id(),
          change.confidence(),
          Sanitizer.clean(change.before()),
          Sanitizer.clean(change.after()));
      return;
    }
    var object = new JsonObject();
    object.addProperty("line", line);
    object.addProperty("start", change.start());
    object.addProperty("end", change.end());
    object.addProperty("kind", change.kind().id());
    object.addProperty("before", change.before());
    object.addProperty("after", change.after());
    object.addProperty("confidence", change.confidence());
    out.println(GSON.toJson(object));
  }
}
