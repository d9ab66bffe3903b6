package juan.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import juan.article.Anchor;
import juan.article.Position;
import juan.heading.HeadingChoices;
import juan.heading.HeadingMark;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/** What is remembered of an article to and from JSON, as {@link StateFile} shows it. */
final class StateJson {
  private static final int MOST = 10_000;
  private static final int MOST_JUMPS = 100;
  private static final int HIGHEST_LEVEL = 6;

  private StateJson() {}

  /** What was read is not what Juan writes. */
  static final class DamagedException extends RuntimeException {
    DamagedException(String why) {
      super(why);
    }
  }

  /**
   * What an object says.
   *
   * @throws DamagedException when it is none that Juan writes
   */
  static ArticleState state(JsonObject json) {
    String charset = string(json, "charset");
    return new ArticleState(
        isCharset(charset) ? charset : "",
        headings(object(json, "headings")),
        flag(json, "repaired"),
        or(Display.USUAL, () -> display(object(json, "display"))),
        or(Visit.NONE, () -> visit(object(json, "read"))),
        marks(object(json, "marks")),
        or(List.of(), () -> anchors(array(json, "jumps"))),
        bookmarks(array(json, "bookmarks")));
  }

  /** What is of the moment only is no reason to lose bookmarks. */
  private static <T> T or(T otherwise, Supplier<T> part) {
    try {
      return part.get();
    } catch (DamagedException e) {
      return otherwise;
    }
  }

  private static boolean isCharset(String name) {
    try {
      return !name.isEmpty() && Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static HeadingChoices headings(JsonObject json) {
    var marks = new ArrayList<HeadingMark>();
    for (JsonElement mark : array(json, "marks")) {
      var its = object(mark);
      int level = number(its, "level", HIGHEST_LEVEL);
      String text = Sanitizer.cleanLines(string(its, "text"));
      marks.add(new HeadingMark(text, number(its, "occurrence", Integer.MAX_VALUE), level));
    }
    var off = new ArrayList<String>();
    for (JsonElement family : array(json, "off")) {
      off.add(Sanitizer.clean(string(family)));
    }
    return new HeadingChoices(marks, off);
  }

  private static Display display(JsonObject json) {
    return new Display(
        string(json, "variant"),
        string(json, "ruby"),
        string(json, "readings"),
        flag(json, "vertical"),
        number(json, "measure", Display.WIDEST));
  }

  private static Visit visit(JsonObject json) {
    if (json.size() == 0) {
      return Visit.NONE;
    }
    return new Visit(
        anchor(object(json, "place")),
        number(json, "permille", Visit.FINISHED),
        time(json, "time"));
  }

  private static Map<String, Bookmark> marks(JsonObject json) {
    var marks = new TreeMap<String, Bookmark>();
    if (json.size() > MOST) {
      throw new DamagedException("too many marks");
    }
    for (var mark : json.entrySet()) {
      marks.put(Sanitizer.clean(mark.getKey()), bookmark(object(mark.getValue())));
    }
    return marks;
  }

  private static List<Anchor> anchors(List<JsonElement> json) {
    var anchors = new ArrayList<Anchor>();
    for (JsonElement anchor : json.subList(Math.max(0, json.size() - MOST_JUMPS), json.size())) {
      anchors.add(anchor(object(anchor)));
    }
    return anchors;
  }

  private static List<Bookmark> bookmarks(List<JsonElement> json) {
    var bookmarks = new ArrayList<Bookmark>();
    for (JsonElement element : json) {
      bookmarks.add(bookmark(object(element)));
    }
    return bookmarks;
  }

  private static Bookmark bookmark(JsonObject json) {
    return new Bookmark(
        anchor(object(json, "place")),
        json.has("end") ? anchor(object(json, "end")) : null,
        string(json, "section"),
        string(json, "text"),
        string(json, "note"),
        time(json, "made"));
  }

  private static Anchor anchor(JsonObject json) {
    var place = new Position(number(json, "block", Integer.MAX_VALUE), offset(json));
    return new Anchor(place, string(json, "before"), string(json, "after"));
  }

  /** Of a blank line it is below zero. */
  private static int offset(JsonObject json) {
    long offset = number(json.get("offset"));
    if (offset < -MOST || offset > Integer.MAX_VALUE) {
      throw new DamagedException("no offset");
    }
    return (int) offset;
  }

  // What may be left out of an object.

  private static JsonObject object(JsonObject json, String name) {
    JsonElement its = json.get(name);
    return its == null ? new JsonObject() : object(its);
  }

  private static List<JsonElement> array(JsonObject json, String name) {
    JsonElement its = json.get(name);
    if (its == null) {
      return List.of();
    }
    if (!its.isJsonArray() || its.getAsJsonArray().size() > MOST) {
      throw new DamagedException("no array");
    }
    return its.getAsJsonArray().asList();
  }

  static String string(JsonObject json, String name) {
    JsonElement its = json.get(name);
    return its == null ? "" : string(its);
  }

  private static int number(JsonObject json, String name, int most) {
    JsonElement its = json.get(name);
    long number = its == null ? 0 : number(its);
    if (number < 0 || number > most) {
      throw new DamagedException("no number");
    }
    return (int) number;
  }

  private static long time(JsonObject json, String name) {
    JsonElement its = json.get(name);
    return its == null ? 0 : Math.max(0, number(its));
  }

  private static @Nullable Boolean flag(JsonObject json, String name) {
    JsonElement its = json.get(name);
    boolean is = its instanceof JsonPrimitive flag && flag.isBoolean();
    return is ? (Boolean) its.getAsBoolean() : null;
  }

  // What must be there.

  private static JsonObject object(JsonElement json) {
    if (!json.isJsonObject()) {
      throw new DamagedException("no object");
    }
    return json.getAsJsonObject();
  }

  private static String string(JsonElement json) {
    if (json instanceof JsonPrimitive string && string.isString()) {
      return string.getAsString();
    }
    throw new DamagedException("no string");
  }

  static long number(@Nullable JsonElement json) {
    try {
      if (json instanceof JsonPrimitive number && number.isNumber()) {
        return number.getAsLong();
      }
    } catch (NumberFormatException e) {
      throw new DamagedException("no whole number");
    }
    throw new DamagedException("no number");
  }

  /** Puts a state into an object, in place of the one that is in it. */
  static void put(JsonObject json, ArticleState state) {
    var display = state.display();
    var visit = state.visit();
    var read = new JsonObject();
    if (!visit.equals(Visit.NONE)) {
      read.addProperty("time", visit.time());
      read.addProperty("permille", visit.permille());
      read.add("place", json(visit.place()));
    }
    var shown = new JsonObject();
    put(shown, "variant", display.variant());
    put(shown, "ruby", display.ruby());
    put(shown, "readings", display.readings());
    if (display.vertical() != null) {
      shown.addProperty("vertical", display.vertical());
    }
    if (display.measure() > 0) {
      shown.addProperty("measure", display.measure());
    }
    put(json, "read", read);
    put(json, "charset", state.charset());
    json.remove("repaired");
    if (state.repaired() != null) {
      json.addProperty("repaired", state.repaired());
    }
    put(json, "headings", headings(state.headings()));
    put(json, "display", shown);
    var marks = new JsonObject();
    state.marks().forEach((letter, place) -> marks.add(letter, json(place)));
    put(json, "marks", marks);
    var jumps = new JsonArray();
    state.jumps().forEach(place -> jumps.add(json(place)));
    put(json, "jumps", jumps);
    var bookmarks = new JsonArray();
    state.bookmarks().forEach(bookmark -> bookmarks.add(json(bookmark)));
    put(json, "bookmarks", bookmarks);
  }

  private static JsonObject headings(HeadingChoices choices) {
    var marks = new JsonArray();
    for (HeadingMark mark : choices.marks()) {
      var its = new JsonObject();
      its.addProperty("text", mark.text());
      its.addProperty("occurrence", mark.occurrence());
      its.addProperty("level", mark.level());
      marks.add(its);
    }
    var off = new JsonArray();
    choices.off().forEach(off::add);
    var headings = new JsonObject();
    put(headings, "marks", marks);
    put(headings, "off", off);
    return headings;
  }

  private static JsonObject json(Bookmark bookmark) {
    var json = new JsonObject();
    json.addProperty("made", bookmark.made());
    json.add("place", json(bookmark.place()));
    if (bookmark.end() != null) {
      json.add("end", json(bookmark.end()));
    }
    put(json, "section", bookmark.section());
    put(json, "text", bookmark.text());
    put(json, "note", bookmark.note());
    return json;
  }

  private static JsonObject json(Anchor anchor) {
    var json = new JsonObject();
    json.addProperty("block", anchor.place().block());
    json.addProperty("offset", anchor.place().offset());
    put(json, "before", anchor.before());
    put(json, "after", anchor.after());
    return json;
  }

  private static void put(JsonObject json, String name, String value) {
    json.remove(name);
    if (!value.isEmpty()) {
      json.addProperty(name, value);
    }
  }

  private static void put(JsonObject json, String name, JsonArray value) {
    json.remove(name);
    if (!value.isEmpty()) {
      json.add(name, value);
    }
  }

  private static void put(JsonObject json, String name, JsonObject value) {
    json.remove(name);
    if (value.size() > 0) {
      json.add(name, value);
    }
  }
}
