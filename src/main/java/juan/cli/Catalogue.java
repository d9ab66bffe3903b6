package juan.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import juan.library.Entry;
import juan.library.Order;
import juan.library.Progress;
import juan.library.Sorting;
import juan.reader.Words;
import juan.source.UnreadableException.Reason;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Clusters;

/** Prints the articles of a shelf: a table, or a JSON object a line. */
final class Catalogue {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** Longer titles, bylines and dates are cut, in cells. */
  private static final int[] WIDEST = {40, 20, 16, 20, 20};

  /** The columns that numbers stand in, at the right of them. */
  private static final int FIRST_NUMBER = 3;

  private static final String GAP = "  ";

  private final PrintWriter out;
  private final Words words;
  private final Ambiguous ambiguous;
  private final Order order;
  private final boolean json;

  Catalogue(PrintWriter out, Words words, Ambiguous ambiguous, Order order, boolean json) {
    this.out = out;
    this.words = words;
    this.ambiguous = ambiguous;
    this.order = order;
    this.json = json;
  }

  /** Prints a line for each article. */
  void print(List<Entry> entries) {
    var sorting = new Sorting(order, words.language());
    var keys = entries.stream().map(sorting::key).toArray(Sorting.Key[]::new);
    var sorted = new ArrayList<Entry>(entries.size());
    for (int index : Sorting.sorted(entries, keys, false)) {
      sorted.add(entries.get(index));
    }
    if (json) {
      printObjects(sorted);
    } else {
      printTable(sorted);
    }
    out.flush();
  }

  private void printObjects(List<Entry> entries) {
    for (Entry entry : entries) {
      out.print(GSON.toJson(object(entry)) + "\n");
    }
  }

  private static JsonObject object(Entry entry) {
    var object = new JsonObject();
    object.addProperty("path", Invocation.place(entry.source()));
    object.addProperty("folder", entry.folder());
    object.addProperty("title", entry.title());
    object.addProperty("byline", entry.metadata().byline());
    object.addProperty("date", entry.metadata().date());
    object.addProperty("language", entry.metadata().language().tag());
    if (entry.characters() >= 0) {
      object.addProperty("characters", entry.characters());
    }
    Reason problem = entry.problem();
    if (problem != null) {
      object.addProperty("problem", problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    object.addProperty("state", entry.state().name().toLowerCase(Locale.ROOT));
    Progress progress = entry.progress();
    if (progress != null) {
      object.addProperty("percent", progress.permille() / 10.0);
      object.addProperty("last-read", Instant.ofEpochMilli(progress.lastRead()).toString());
    }
    return object;
  }

  private void printTable(List<Entry> entries) {
    var rows = new ArrayList<String[]>(entries.size());
    var widths = new int[WIDEST.length];
    for (Entry entry : entries) {
      var about = entry.metadata();
      String[] row = {
        entry.title(), about.byline(), about.date(), length(entry), progress(entry), path(entry)
      };
      for (int i = 0; i < widths.length; i++) {
        row[i] = cut(row[i], WIDEST[i]);
        widths[i] = Math.max(widths[i], width(row[i]));
      }
      rows.add(row);
    }
    for (String[] row : rows) {
      out.print(line(row, widths) + "\n");
    }
  }

  private String line(String[] row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        String room = " ".repeat(widths[i] - width(row[i]));
        line.append(i < FIRST_NUMBER ? row[i] + room : room + row[i]).append(GAP);
      }
    }
    return line.append(row[widths.length]).toString();
  }

  private String length(Entry entry) {
    if (entry.problem() == null) {
      return words.length(entry.characters());
    }
    boolean empty = entry.problem() == Reason.EMPTY;
    return words.get(empty ? "shelf.empty-file" : "shelf.unreadable");
  }

  private String progress(Entry entry) {
    return switch (entry.state()) {
      case UNREAD -> entry.problem() == null ? words.get("shelf.unread") : "";
      case READING -> {
        Progress progress = entry.progress();
        yield progress == null ? "" : progress.percent() + "%";
      }
      case FINISHED -> words.get("shelf.finished");
    };
  }

  private static String path(Entry entry) {
    return Invocation.shownPlace(entry.source());
  }

  private int width(String text) {
    return CellWidth.ofText(text, ambiguous);
  }

  /** A text cut to a width at a whole character, with … where something is missing. */
  private String cut(String text, int cells) {
    if (width(text) <= cells) {
      return text;
    }
    int room = cells - width("…");
    var clusters = new Clusters(text);
    int end = 0;
    for (int used = 0; end < text.length(); end = clusters.end(end)) {
      used += CellWidth.ofRange(text, end, clusters.end(end), ambiguous);
      if (used > room) {
        break;
      }
    }
    return text.substring(0, end) + "…";
  }
}
