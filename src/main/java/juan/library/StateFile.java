package juan.library;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import juan.heading.HeadingChoices;
import juan.heading.HeadingMark;
import juan.library.ArticleStates.Loaded;
import juan.library.StateProblem.Kind;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/**
 * What has been chosen for one article, as JSON:
 *
 * <pre>
 * {"version": 1, "article": "/home/…/a.txt", "charset": "GB18030",
 *  "repaired": true, "headings": {"marks": [{"text": "…", "occurrence": 0, "level": 2}], "off": ["ordinal 回"]}}
 * </pre>
 *
 * Every member but the first two may be left out, and members that are not known stay when it is
 * written again. A file of a higher version is neither read nor written.
 */
final class StateFile {
  private static final int VERSION = 1;

  /** In bytes. */
  private static final int LARGEST = 1 << 20;

  private static final int MOST_MARKS = 10_000;
  private static final int HIGHEST_LEVEL = 6;

  private static final FileAttribute<?> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> PRIVATE_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path file;
  private final String article;

  StateFile(Path file, String article) {
    this.file = file;
    this.article = article;
  }

  /** What is in it is not what Juan writes. */
  private static final class DamagedException extends RuntimeException {
    DamagedException(String why, @Nullable Exception cause) {
      super(why, cause);
    }
  }

  Loaded load() {
    try {
      Kind problem = problem();
      return problem == null
          ? new Loaded(state(read()), null)
          : new Loaded(ArticleState.NONE, new StateProblem(problem, file));
    } catch (DamagedException e) {
      return new Loaded(ArticleState.NONE, setAside());
    } catch (IOException e) {
      return new Loaded(ArticleState.NONE, new StateProblem(Kind.UNUSABLE, file));
    }
  }

  /** Why the file can be neither used nor written over; null when it can. */
  private @Nullable Kind problem() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      return Kind.UNUSABLE;
    }
    JsonObject json = read();
    if (number(json.get("version")) > VERSION) {
      return Kind.NEWER;
    }
    return article.equals(string(json.get("article"))) ? null : Kind.UNUSABLE;
  }

  private JsonObject read() throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(LARGEST);
    }
    try {
      return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new DamagedException("no JSON object", e);
    }
  }

  private static ArticleState state(JsonObject json) {
    String charset = json.has("charset") ? string(json.get("charset")) : "";
    var headings = json.has("headings") ? headings(json.get("headings")) : HeadingChoices.NONE;
    return new ArticleState(isCharset(charset) ? charset : "", headings, flag(json, "repaired"));
  }

  private static @Nullable Boolean flag(JsonObject json, String name) {
    JsonElement its = json.get(name);
    boolean flag = its != null && its.isJsonPrimitive() && its.getAsJsonPrimitive().isBoolean();
    return flag ? (Boolean) its.getAsBoolean() : null;
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static HeadingChoices headings(JsonElement json) {
    var marks = new ArrayList<HeadingMark>();
    for (JsonElement mark : array(json, "marks")) {
      if (!mark.isJsonObject() || marks.size() == MOST_MARKS) {
        throw new DamagedException("no mark", null);
      }
      var its = mark.getAsJsonObject();
      int occurrence = number(its.get("occurrence"));
      int level = number(its.get("level"));
      if (occurrence < 0 || level < 0 || level > HIGHEST_LEVEL) {
        throw new DamagedException("no number of a mark", null);
      }
      String text = Sanitizer.cleanLines(string(its.get("text")));
      marks.add(new HeadingMark(text, occurrence, level));
    }
    var off = new ArrayList<String>();
    array(json, "off").forEach(family -> off.add(Sanitizer.clean(string(family))));
    return new HeadingChoices(marks, off);
  }

  private static List<JsonElement> array(JsonElement json, String name) {
    if (!json.isJsonObject()) {
      throw new DamagedException("no object", null);
    }
    JsonElement array = json.getAsJsonObject().get(name);
    if (array == null) {
      return List.of();
    }
    if (!array.isJsonArray()) {
      throw new DamagedException("no array", null);
    }
    return array.getAsJsonArray().asList();
  }

  private static String string(@Nullable JsonElement json) {
    if (json == null || !json.isJsonPrimitive() || !json.getAsJsonPrimitive().isString()) {
      throw new DamagedException("no string", null);
    }
    return json.getAsString();
  }

  private static int number(@Nullable JsonElement json) {
    if (json == null || !json.isJsonPrimitive() || !json.getAsJsonPrimitive().isNumber()) {
      throw new DamagedException("no number", null);
    }
    try {
      return json.getAsInt();
    } catch (NumberFormatException e) {
      throw new DamagedException("no whole number", e);
    }
  }

  private StateProblem setAside() {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".damaged"),
          StandardCopyOption.REPLACE_EXISTING);
      return new StateProblem(Kind.DAMAGED, file);
    } catch (IOException e) {
      return new StateProblem(Kind.UNUSABLE, file);
    }
  }

  /** Writes it whole or not at all. */
  @Nullable StateProblem save(ArticleState state) {
    try {
      JsonObject json = new JsonObject();
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        StateProblem problem = load().problem();
        if (problem == null) {
          json = read();
        } else if (problem.kind() != Kind.DAMAGED) {
          return problem;
        }
      }
      put(json, state);
      write(new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json));
      return null;
    } catch (IOException | DamagedException e) {
      return new StateProblem(Kind.UNWRITABLE, file);
    }
  }

  private void put(JsonObject json, ArticleState state) {
    json.addProperty("version", VERSION);
    json.addProperty("article", article);
    json.remove("repaired");
    if (state.repaired() != null) {
      json.addProperty("repaired", state.repaired());
    }
    json.remove("charset");
    if (!state.charset().isEmpty()) {
      json.addProperty("charset", state.charset());
    }
    JsonElement there = json.get("headings");
    var headings =
        there != null && there.isJsonObject() ? there.getAsJsonObject() : new JsonObject();
    var marks = new JsonArray();
    for (HeadingMark mark : state.headings().marks()) {
      var its = new JsonObject();
      its.addProperty("text", mark.text());
      its.addProperty("occurrence", mark.occurrence());
      its.addProperty("level", mark.level());
      marks.add(its);
    }
    var off = new JsonArray();
    state.headings().off().forEach(off::add);
    headings.add("marks", marks);
    headings.add("off", off);
    json.add("headings", headings);
  }

  private void write(String json) throws IOException {
    Path folder = Files.createDirectories(file.resolveSibling(""), PRIVATE_FOLDER);
    Path written = Files.createTempFile(folder, "", ".new", PRIVATE_FILE);
    try {
      try (var out = FileChannel.open(written, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(written);
      throw e;
    }
  }
}
