package juan.cli;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import juan.charset.CharsetLabel;
import juan.source.Format;
import juan.source.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of every command that reads text: how, where its bytes would not tell it right. */
final class ReadingOptions {
  private static final String CHARSET = "--charset";
  private static final String FORMAT = "--format";
  private static final String NO_REPAIR = "--no-repair";
  private static final List<String> FORMATS =
      Arrays.stream(Format.values()).map(ReadingOptions::word).toList();

  private ReadingOptions() {}

  static void addTo(CommandSpec command) {
    command.addOption(Options.value(CHARSET, "NAME", CharsetLabel.KNOWN));
    command.addOption(Options.value(FORMAT, "NAME", FORMATS));
    command.addOption(Options.flag(NO_REPAIR));
  }

  /**
   * What the command line decides.
   *
   * @throws UsageException when a name is not known, with the nearest that is
   */
  static ReadOptions of(ParseResult command) {
    String charset = command.matchedOptionValue(CHARSET, "");
    String format = command.matchedOptionValue(FORMAT, "");
    return new ReadOptions(charset(command, charset), format(command, format))
        .repaired(!command.hasMatchedOption(NO_REPAIR));
  }

  private static @Nullable Charset charset(ParseResult command, String label) {
    Charset charset = label.isEmpty() ? null : CharsetLabel.charset(label);
    if (charset == null && command.hasMatchedOption(CHARSET)) {
      throw UsageException.value(CHARSET, label, CharsetLabel.KNOWN);
    }
    return charset;
  }

  private static @Nullable Format format(ParseResult command, String name) {
    for (Format format : Format.values()) {
      if (word(format).equals(name.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    if (command.hasMatchedOption(FORMAT)) {
      throw UsageException.value(FORMAT, name, FORMATS);
    }
    return null;
  }

  private static String word(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
