package juan.heading;

import java.util.List;

/**
 * What the detector of headings is told beforehand.
 *
 * @param rules what takes a line for a heading before any family does
 * @param off the families that are turned off, by {@link Finding#family}
 */
public record HeadingOptions(List<HeadingRule> rules, List<String> off) {
  public static final HeadingOptions DEFAULT = new HeadingOptions(List.of(), List.of());

  public HeadingOptions {
    rules = List.copyOf(rules);
    off = List.copyOf(off);
  }

  /** Whether it is told nothing. */
  public boolean isDefault() {
    return rules.isEmpty() && off.isEmpty();
  }
}
