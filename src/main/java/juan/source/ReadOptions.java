package juan.source;

import java.nio.charset.Charset;
import java.util.List;
import juan.heading.HeadingOptions;
import juan.repair.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided about how a source is to be read; all else is told by its text.
 *
 * @param charset the charset its text is in, or null
 * @param format the format it is in, or null
 * @param headings how its headings are to be found
 * @param repaired whether damage is undone
 * @param rules what is replaced where damage is undone
 */
public record ReadOptions(
    @Nullable Charset charset,
    @Nullable Format format,
    HeadingOptions headings,
    boolean repaired,
    List<Rule> rules) {
  public static final ReadOptions DEFAULT = new ReadOptions(null, null);

  public ReadOptions {
    rules = List.copyOf(rules);
  }

  public ReadOptions(@Nullable Charset charset, @Nullable Format format) {
    this(charset, format, HeadingOptions.DEFAULT, true, List.of());
  }

  public ReadOptions with(Charset newCharset) {
    return new ReadOptions(newCharset, format, headings, repaired, rules);
  }

  public ReadOptions with(HeadingOptions newHeadings) {
    return new ReadOptions(charset, format, newHeadings, repaired, rules);
  }

  public ReadOptions with(List<Rule> newRules) {
    return new ReadOptions(charset, format, headings, repaired, newRules);
  }

  /** The same, with damage undone or the text as it stands. */
  public ReadOptions repaired(boolean newRepaired) {
    return new ReadOptions(charset, format, headings, newRepaired, rules);
  }

  /** Whether nothing has been decided. */
  boolean isDefault() {
    return charset == null && format == null && headings.isDefault() && repaired && rules.isEmpty();
  }

  /** The rules for a source of a name. */
  List<Rule> rules(String name) {
    return rules.isEmpty() ? rules : rules.stream().filter(rule -> rule.isFor(name)).toList();
  }
}
