package juan.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import juan.export.MarkdownText;
import juan.library.ArticleStates.Remembered;
import juan.reader.Words;
import juan.text.Sanitizer;

/**
 * Prints what readers have noted in articles: bookmarks, highlighted passages and marks. In JSON
 * each is an object on a line, with the members {@code path} (its path, or - for what was piped
 * in), {@code title}, {@code kind} (bookmark, passage or mark), {@code letter} (of a mark only),
 * {@code section}, {@code text}, {@code note}, {@code made} (ISO 8601, in UTC), {@code block} and
 * {@code offset} (in UTF-16 units, in the block). What is not known is empty.
 */
final class Notes {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String PIPED = "-";

  /** How they are printed. */
  enum Form {
    TEXT,
    MARKDOWN,
    JSON
  }

  private final PrintWriter out;
  private final Words words;
  private final Form form;
  private int articles;

  Notes(PrintWriter out, Words words, Form form) {
    this.out = out;
    this.words = words;
    this.form = form;
  }

  /** Prints what has been noted in an article, if anything has. */
  void print(Remembered remembered) {
    var notes = Note.of(remembered.loaded().state());
    if (notes.isEmpty()) {
      return;
    }
    String path = remembered.article().isEmpty() ? PIPED : remembered.article();
    String title = title(remembered.loaded().about().title().strip(), path);
    if (form == Form.JSON) {
      notes.forEach(note -> line(escaped(GSON.toJson(object(path, title, note)))));
    } else {
      if (articles > 0) {
        line("");
      }
      print(Sanitizer.clean(path), title, notes);
    }
    articles++;
    out.flush();
  }

  /** Whether there was nothing to print by now. */
  boolean isEmpty() {
    return articles == 0;
  }

  /** An article that says no title has the name of its file. */
  private static String title(String title, String path) {
    if (!title.isEmpty()) {
      return title;
    }
    return Sanitizer.clean(path.substring(path.lastIndexOf('/') + 1));
  }

  private void print(String path, String title, List<Note> notes) {
    if (form == Form.MARKDOWN) {
      line("# " + MarkdownText.escaped(title));
      line("");
      line(MarkdownText.escaped(path));
    } else {
      line(title + "  " + path);
    }
    String section = "";
    boolean first = true;
    boolean listed = false;
    for (Note note : notes) {
      boolean listing = note.kind() != Note.Kind.PASSAGE;
      String its = note.kind() == Note.Kind.MARK ? words.get("notes.marks") : note.section();
      boolean other = first || !its.equals(section);
      if (other || (form == Form.MARKDOWN && !(listed && listing))) {
        line("");
      }
      if (other && !its.isEmpty()) {
        line(form == Form.MARKDOWN ? "## " + MarkdownText.escaped(its) + "\n" : its);
      }
      if (form == Form.MARKDOWN) {
        markdown(note);
      } else {
        text(note);
      }
      section = its;
      first = false;
      listed = listing;
    }
  }

  private void text(Note note) {
    switch (note.kind()) {
      case BOOKMARK -> line("  " + note.shown());
      case MARK -> line("  " + note.letter() + "  " + note.shown());
      case PASSAGE -> line("  “" + note.shown().replace("\n", "\n   ") + "”");
    }
    if (!note.note().isBlank()) {
      line("    — " + note.note().strip());
    }
  }

  private void markdown(Note note) {
    String text = MarkdownText.escaped(note.shown());
    String its = note.note().isBlank() ? "" : "— " + MarkdownText.escaped(note.note());
    switch (note.kind()) {
      case BOOKMARK -> line(its.isEmpty() ? "- " + text : "- " + text + " " + its);
      case MARK -> line("- " + MarkdownText.escaped(note.letter()) + ": " + text);
      case PASSAGE -> {
        // A line of the text is a paragraph of it.
        line("> " + text.replace("\n", "\n>\n> "));
        if (!its.isEmpty()) {
          line("");
          line(its);
        }
      }
    }
  }

  private static JsonObject object(String path, String title, Note note) {
    var object = new JsonObject();
    object.addProperty("path", path);
    object.addProperty("title", title);
    object.addProperty("kind", note.kind().name().toLowerCase(Locale.ROOT));
    if (note.kind() == Note.Kind.MARK) {
      object.addProperty("letter", note.letter());
    }
    object.addProperty("section", note.section());
    object.addProperty("text", note.text());
    object.addProperty("note", note.note());
    object.addProperty(
        "made", note.made() == 0 ? "" : Instant.ofEpochMilli(note.made()).toString());
    object.addProperty("block", note.place().block());
    // The blank line before a block is below its zero.
    object.addProperty("offset", Math.max(0, note.place().offset()));
    return object;
  }

  /** JSON with what a terminal would obey in the only string that is not clean, a path, escaped. */
  private static String escaped(String json) {
    var out = new StringBuilder();
    String clean = Sanitizer.clean(json);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean same = c == clean.charAt(i);
      out.append(same ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return out.toString();
  }

  private void line(String line) {
    out.print(line + "\n");
  }
}
