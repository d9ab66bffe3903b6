package juan.screen;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many colours a terminal can show. */
public enum ColorDepth {
  /** None, or none are wanted: bold, dim, underlined and reversed text stays. */
  NONE,
  /** The sixteen that every terminal with colours has, as its user has set them. */
  COLORS_16,
  /** Those of xterm: the sixteen, a cube of 216 and 24 greys. */
  COLORS_256,
  /** All of 24 bits. */
  TRUE;

  /** Terminals that know 24 bits, and say so only by their name. */
  private static final List<String> KNOWN =
      List.of("alacritty", "contour", "foot", "ghostty", "konsole", "wezterm", "xterm-kitty");

  private static final List<String> WITHOUT =
      List.of("dumb", "unknown", "vt1", "vt2", "vt3", "vt4", "vt5");

  /** What the terminal can, by what the environment says of it; none where NO_COLOR is set. */
  public static ColorDepth of(Map<String, String> environment) {
    String unwanted = environment.getOrDefault("NO_COLOR", "");
    return unwanted.isEmpty() ? possible(environment) : NONE;
  }

  /** What the terminal can where somebody says that it has colours. */
  public static ColorDepth always(Map<String, String> environment) {
    ColorDepth depth = possible(environment);
    return depth == NONE ? COLORS_16 : depth;
  }

  private static ColorDepth possible(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    String told = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
    if (term.isEmpty() || term.endsWith("-m") || begins(term, WITHOUT)) {
      return NONE;
    }
    // GNU screen hands on what the terminal around it says, and cannot do it itself.
    boolean screen = environment.containsKey("STY") && !environment.containsKey("TMUX");
    if (told.equals("truecolor") || told.equals("24bit")) {
      return screen ? COLORS_256 : TRUE;
    }
    if (term.contains("-direct") || begins(term, KNOWN)) {
      return TRUE;
    }
    return term.contains("256color") ? COLORS_256 : COLORS_16;
  }

  private static boolean begins(String term, List<String> names) {
    for (String name : names) {
      if (term.startsWith(name)) {
        return true;
      }
    }
    return false;
  }
}
