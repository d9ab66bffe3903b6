package juan.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A shell that can complete what is typed. */
public enum Shell {
  BASH("juan"),
  ZSH("_juan"),
  FISH("juan.fish");

  private final String file;

  Shell(String file) {
    this.file = file;
  }

  /** What its script must be called where the shell looks for it. */
  public String file() {
    return file;
  }

  /** Its name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Shell::id).toList();
  }

  /** The shell of a name. */
  public static Optional<Shell> of(String id) {
    return Arrays.stream(values()).filter(shell -> shell.id().equals(id)).findFirst();
  }

  /** The script that teaches this shell the command and those it has. */
  public String completion(Usage juan) {
    return switch (this) {
      case BASH -> new BashCompletion(juan).script();
      case ZSH -> new ZshCompletion(juan).script();
      case FISH -> new FishCompletion(juan).script();
    };
  }

  /** Words between single quotes, as all three shells read them. */
  static String quoted(String words) {
    return "'" + words.replace("'", "'\\''") + "'";
  }
}
