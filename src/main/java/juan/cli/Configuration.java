package juan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.heading.HeadingRule;
import juan.reader.Keys;
import juan.reader.Words;
import juan.repair.Rule;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/**
 * The reader's configuration file: JSON with comments, {@code juan/config.json} in the XDG
 * configuration directory. Every key is an option of the command line without its hyphens, and may
 * be left out.
 *
 * @param choices those of the file, and the defaults for what it leaves out or has wrong
 * @param rules for headings
 * @param replacements rules for what is replaced in texts
 * @param lines the lines of the settings that the file has and that are right
 */
record Configuration(
    Choices choices,
    List<HeadingRule> rules,
    List<Rule> replacements,
    Keys keys,
    Map<String, Integer> lines,
    List<Problem> problems) {

  static final Configuration NONE =
      new Configuration(Choices.DEFAULT, List.of(), List.of(), Keys.USUAL, Map.of(), List.of());

  /** Something wrong in the file: the key of its words, and what they are about. */
  record Problem(String words, List<Object> arguments) {
    Problem(String words, Object... arguments) {
      this(words, List.of(arguments));
    }

    /** Tells of a key that is nearly one of some, if it is; one that is near none may be right. */
    static boolean tellMisspelt(
        Path path, int line, String key, List<String> right, List<Problem> problems) {
      var near = Nearest.to(key, right).filter(its -> !its.equals(key));
      near.ifPresent(
          its -> {
            String shown = ConfigurationFile.shortened(key);
            problems.add(new Problem("config.key", path, line, shown, its));
          });
      return near.isPresent();
    }

    String sentence(Words in) {
      return Sanitizer.clean(in.get(words, arguments.toArray()));
    }
  }

  Configuration {
    rules = List.copyOf(rules);
    replacements = List.copyOf(replacements);
    lines = Map.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /**
   * The file's place: in {@code $XDG_CONFIG_HOME}, or in {@code ~/.config}; null where neither is
   * set. A file in the folder where Juan is called would be anybody's.
   */
  static @Nullable Path place(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (!xdg.startsWith("/") && !home.startsWith("/")) {
      return null;
    }
    Path base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".config");
    return base.resolve("juan").resolve("config.json");
  }

  /** The configuration in a file; all defaults when there is none, as nearly everybody has it. */
  static Configuration in(@Nullable Path path) {
    return path != null && Files.exists(path) ? ConfigurationFile.read(path) : NONE;
  }

  /** That of a file of which nothing can be used. */
  static Configuration broken(Problem problem) {
    return new Configuration(
        Choices.DEFAULT, List.of(), List.of(), Keys.USUAL, Map.of(), List.of(problem));
  }

  /** The same, locked because of what stands in a line, and why. */
  Configuration locked(int line, Problem why) {
    var all = new ArrayList<>(problems);
    all.add(why);
    var its = new HashMap<>(lines);
    its.put(Choice.LOCKED.key(), line);
    return new Configuration(choices.withLocked(true), rules, replacements, keys, its, all);
  }

  /** What is wrong in the file, a sentence each. */
  List<String> problems(Words words) {
    if (problems.isEmpty()) {
      return List.of();
    }
    return problems.stream().map(problem -> problem.sentence(words)).toList();
  }
}
