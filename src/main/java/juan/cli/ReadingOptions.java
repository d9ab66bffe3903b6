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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
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
    command.addOption(
        option(
            CHARSET,
            CharsetLabel.KNOWN,
            "Read the text as utf-8, gb18030, gbk, big5, shift_jis, euc-jp, euc-kr …"));
    command.addOption(
        option(FORMAT, FORMATS, "Read it as one of " + String.join(", ", FORMATS) + "."));
    command.addOption(
        OptionSpec.builder(NO_REPAIR)
            .description("Read the text as it stands, with all that filters and crawlers did.")
            .build());
  }

  private static OptionSpec option(String name, List<String> known, String description) {
    return OptionSpec.builder(name)
        .paramLabel("NAME")
        .type(String.class)
        .completionCandidates(known)
        .description(description)
        .build();
  }

  /**
   * What the command line decides.
   *
   * @throws ParameterException when a name is not known, with the nearest that is
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
      throw unknown(command, CHARSET, label, CharsetLabel.KNOWN);
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
      throw unknown(command, FORMAT, name, FORMATS);
    }
    return null;
  }

  private static String word(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static ParameterException unknown(
      ParseResult command, String option, String name, List<String> known) {
    String instead =
        Nearest.to(name, known)
            .map(nearest -> "; did you mean " + nearest + "?")
            .orElse(", only one of " + String.join(", ", known));
    return new ParameterException(
        command.commandSpec().commandLine(), option + " cannot be '" + name + "'" + instead);
  }
}
