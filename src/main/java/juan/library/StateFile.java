package juan.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import juan.library.ArticleStates.Loaded;
import juan.library.StateJson.DamagedException;
import juan.library.StateProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one article, as JSON:
 *
 * <pre>
 * {"version": 1, "article": "/home/…/a.txt", "content": "9f86d0…", "title": "…",
 *  "read": {"time": 1795813923000, "permille": 370, "place": ANCHOR},
 *  "charset": "GB18030", "repaired": true,
 *  "headings": {"marks": [{"text": "…", "occurrence": 0, "level": 2}], "off": ["ordinal 回"]},
 *  "display": {"variant": "traditional", "ruby": "above", "readings": "pinyin", "vertical": false, "measure": 30},
 *  "marks": {"a": BOOKMARK}, "jumps": [ANCHOR], "bookmarks": [BOOKMARK]}
 * </pre>
 *
 * where a BOOKMARK is {@code {"made": 1795813923000, "place": ANCHOR, "end": ANCHOR, "section":
 * "…", "text": "…", "note": "…"}}, an ANCHOR is {@code {"block": 12, "offset": 34, "before": "…",
 * "after": "…"}} ({@link juan.article.Anchor}), a time is in milliseconds since 1970, and only a
 * highlighted passage has an {@code end}. Of what is piped in {@code article} is empty. Every
 * member but the first two may be left out, and members that are not known stay when it is written
 * again. A file of a higher version is neither read nor written.
 */
final class StateFile {
  static final String ENDING = ".json";
  private static final int VERSION = 1;

  /** In bytes. */
  private static final int LARGEST = 8 << 20;

  /** So many damaged ones are kept; of more only the last. */
  private static final int MOST_ASIDE = 20;

  private final Path file;
  private final String article;

  /**
   * A file that may be there.
   *
   * @param article the place of the article it is of; empty for one that has none
   */
  StateFile(Path file, String article) {
    this.file = file;
    this.article = article;
  }

  /**
   * What a file says first.
   *
   * @param time when it was read last
   */
  record Head(Path file, String article, String content, int permille, long time) {}

  /** What a file says first; null if it is none, or one of a later version. */
  static @Nullable Head head(Path file) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
        return null;
      }
      var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
      try (var json = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return head(file, json);
      }
    } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
      return null; // who opens its article is told
    }
  }

  private static @Nullable Head head(Path file, JsonReader json) throws IOException {
    String article = "";
    String content = "";
    int permille = 0;
    long time = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "version" -> {
          if (json.nextInt() > VERSION) {
            return null;
          }
        }
        case "article" -> article = json.nextString();
        case "content" -> content = json.nextString();
        case "read" -> {
          json.beginObject();
          while (json.hasNext()) {
            switch (json.nextName()) {
              case "permille" -> permille = json.nextInt();
              case "time" -> time = json.nextLong();
              default -> json.skipValue();
            }
          }
          json.endObject();
        }
        default -> json.skipValue();
      }
    }
    json.endObject();
    return json.peek() == JsonToken.END_DOCUMENT
        ? new Head(file, article, content, Math.max(0, Math.min(permille, Visit.FINISHED)), time)
        : null;
  }

  Loaded load() {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
        return nothing(Kind.UNUSABLE);
      }
      JsonObject json = read();
      if (StateJson.number(json.get("version")) > VERSION) {
        return nothing(Kind.NEWER);
      }
      if (!json.has("article")) {
        throw new DamagedException("no article");
      }
      if (!StateJson.string(json, "article").equals(article)) {
        return nothing(Kind.UNUSABLE);
      }
      var about = new About(StateJson.string(json, "title"), StateJson.string(json, "content"));
      return new Loaded(StateJson.state(json), about, null);
    } catch (DamagedException e) {
      return new Loaded(ArticleState.NONE, About.NOTHING, setAside());
    } catch (IOException e) {
      return nothing(Kind.UNUSABLE);
    }
  }

  private Loaded nothing(Kind problem) {
    return new Loaded(ArticleState.NONE, About.NOTHING, new StateProblem(problem, file));
  }

  private JsonObject read() throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(LARGEST);
    }
    try {
      return StateText.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonParseException
        | MalformedJsonException
        | EOFException
        | IllegalStateException
        | NumberFormatException e) {
      throw new DamagedException("no JSON object");
    }
  }

  private StateProblem setAside() {
    try {
      Path aside = file.resolveSibling(file.getFileName() + ".damaged");
      for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS) && i <= MOST_ASIDE; i++) {
        aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
      }
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return new StateProblem(Kind.DAMAGED, file);
    } catch (IOException e) {
      return new StateProblem(Kind.UNUSABLE, file);
    }
  }

  /**
   * Makes a change to what the file says, whole or not at all. Whoever calls it holds the folder.
   *
   * @param before what the change was made on
   * @param now in milliseconds since 1970
   */
  @Nullable StateProblem save(About about, ArticleState before, ArticleState after, long now) {
    try {
      JsonObject json = new JsonObject();
      ArticleState theirs = ArticleState.NONE;
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Loaded loaded = load();
        StateProblem problem = loaded.problem();
        if (problem == null) {
          json = read();
          theirs = loaded.state();
        } else if (problem.kind() != Kind.DAMAGED) {
          return problem;
        }
      }
      json.addProperty("version", VERSION);
      json.addProperty("article", article);
      put(json, "content", about.content());
      put(json, "title", about.title());
      StateJson.put(json, StateMerge.of(before, after, theirs, now));
      write(StateText.of(json));
      return null;
    } catch (IOException | DamagedException e) {
      return new StateProblem(Kind.UNWRITABLE, file);
    }
  }

  private static void put(JsonObject json, String name, String value) {
    if (!value.isEmpty()) {
      json.addProperty(name, value);
    }
  }

  /** A program that is killed leaves at most the file that the next one writes over. */
  private void write(String json) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    try {
      var options =
          Set.of(
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              LinkOption.NOFOLLOW_LINKS);
      try (var out = FileChannel.open(written, options, StateFolder.PRIVATE_FILE)) {
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
