package juan.cli;

import juan.text.Language;
import picocli.CommandLine;

/** The help of a command. */
final class Help {
  /** In cells. */
  static final int WIDTH = 80;

  private Help() {}

  /** Prints it in a language of the interface. */
  static void print(CommandLine line, Language language) {
    line.setResourceBundle(new HelpText(language).bundle());
    line.setUsageHelpWidth(WIDTH);
    line.usage(line.getOut());
  }
}
