package juan.cli;

import java.util.List;
import juan.manual.Shell;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What the commands are called and take. They are built by hand and not from annotations: reading
 * those costs a start as much again.
 */
final class Commands {
  static final String CAT = "cat";
  static final String TOC = "toc";
  static final String INFO = "info";
  static final String CONVERT = "convert";
  static final String REPAIR = "repair";
  static final String LIST = "list";
  static final String GREP = "grep";
  static final String NOTES = "notes";

  static final String COMPLETION = "completion";

  /** What the first argument may be beside a path or an option. */
  static final List<String> NAMES =
      List.of(CAT, TOC, INFO, LIST, GREP, NOTES, CONVERT, REPAIR, COMPLETION);

  static final String JSON = "--json";
  static final String MARKDOWN = "--markdown";
  static final String EXPLAIN = "--explain";
  static final String TO = "--to";
  static final String DIFF = "--diff";
  static final String ONLY = "--only";
  static final String EXCEPT = "--except";
  static final String RULES = "--rules";
  static final String SORT = "--sort";
  static final String EXACT = "--exact";
  static final String REGEX = "--regex";

  /** What a list may be sorted by. */
  static final List<String> ORDERS = List.of("name", "date", "recent", "length");

  static final String WIDTH = "--width";
  static final String HEIGHT = "--height";

  private static final String EXIT_CODES =
      "Exit codes: 0 done, 1 something could not be read or shown, 2 wrong usage.";

  private Commands() {}

  static CommandSpec juan() {
    var spec = command("juan");
    spec.usageMessage()
        .header("A terminal reader for Chinese, Japanese and Korean text.")
        .description(
            "",
            "With no PATH, opens the shelf; with one file, the file; with folders or several files,"
                + " a shelf of them. Reads standard input when it is not a terminal, or when PATH"
                + " is -. When standard output is not a terminal, prints the typeset text.",
            "");
    spec.addPositional(paths("PATH", "0..*", "Files and folders to read; - is standard input."));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec);
    spec.addSubcommand(CAT, cat());
    spec.addSubcommand(TOC, toc());
    spec.addSubcommand(INFO, info());
    spec.addSubcommand(LIST, list());
    spec.addSubcommand(GREP, grep());
    spec.addSubcommand(CONVERT, convert());
    spec.addSubcommand(REPAIR, repair());
    spec.addSubcommand(NOTES, notes());
    spec.addSubcommand(COMPLETION, completion());
    return spec;
  }

  private static CommandSpec cat() {
    var spec = command(CAT);
    spec.usageMessage()
        .header("Print articles as the pane would show them.")
        .description("", "Prints the lines of each article, a blank one between paragraphs.", "");
    spec.addPositional(paths("FILE", "1..*", "Files to print; - is standard input."));
    spec.addOption(number(WIDTH, "Width of the text in cells, or of a vertical page (80)."));
    spec.addOption(number(HEIGHT, "Height of a vertical page in rows (24)."));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec);
    return spec;
  }

  private static CommandSpec toc() {
    var spec = command(TOC);
    spec.usageMessage()
        .header("Print the headings of an article.")
        .description(
            "",
            "Prints a line for each heading: its number in the menu, its title, and the length of"
                + " its section in characters.",
            "");
    spec.addPositional(oneFile());
    spec.addOption(flag(JSON, "Print a JSON object a line."));
    spec.addOption(
        flag(EXPLAIN, "Print each line that looks like a heading, and why it is one or not."));
    ReadingOptions.addTo(spec);
    return spec;
  }

  private static CommandSpec info() {
    var spec = command(INFO);
    spec.usageMessage()
        .header("Print what is known of articles.")
        .description(
            "",
            "Prints title, byline and date, format, encoding and how sure that is, language,"
                + " characters, headings, and the damage found.",
            "");
    spec.addPositional(paths("FILE", "1..*", "Files to look at; - is standard input."));
    ReadingOptions.addTo(spec);
    spec.addOption(flag(JSON, "Print a JSON object a line, one for each article."));
    return spec;
  }

  private static CommandSpec list() {
    var spec = command(LIST);
    spec.usageMessage()
        .header("Print the articles of a shelf.")
        .description(
            "",
            "Prints a line for each article in the files and folders: title, byline, date,"
                + " characters, how far it was read, path.",
            "");
    spec.addPositional(
        paths("PATH", "0..*", "Files and folders; those of Juan when there are none."));
    spec.addOption(flag(JSON, "Print a JSON array of objects, one a line."));
    spec.addOption(
        OptionSpec.builder(SORT)
            .paramLabel("ORDER")
            .type(String.class)
            .completionCandidates(ORDERS)
            .description("Sort by " + String.join(", ", ORDERS) + " (the order of the files).")
            .build());
    ReadingOptions.addTo(spec);
    return spec;
  }

  private static CommandSpec notes() {
    var spec = command(NOTES);
    spec.usageMessage()
        .header("Print what you have noted in articles.")
        .description(
            "",
            "Prints the bookmarks and highlighted passages of each article in the order of its"
                + " text, with their sections and notes, then its marks.",
            "");
    spec.addPositional(
        paths(
            "PATH",
            "0..*",
            "Files, and folders of files; - is standard input. Without one, all articles that"
                + " something is remembered of, what was read last first."));
    spec.addOption(
        flag(
            JSON,
            "Print a JSON object a line: article, title, kind (bookmark, passage or mark), letter"
                + " (of a mark), section, text, note, made, block, offset."));
    spec.addOption(flag(MARKDOWN, "Print Markdown."));
    return spec;
  }

  private static CommandSpec grep() {
    var spec = command(GREP);
    spec.usageMessage()
        .header("Search articles.")
        .description(
            "",
            "Prints a line for each sentence in which QUERY is found: file, heading, sentence."
                + " Simplified and Traditional characters, full and half width, kana, case, spaces"
                + " and line breaks between characters make no difference; Latin letters that are"
                + " found nowhere are taken for pinyin.",
            "")
        .footer(
            "",
            "Exit codes, as grep's: 0 something was found, 1 nothing was, 2 something could not be"
                + " read or searched, or wrong usage.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("QUERY")
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .description("What to search for.")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .index("1..*")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Files and folders to search; - is standard input.")
            .build());
    spec.addOption(flag(JSON, "Print a JSON object a line, one for each hit."));
    spec.addOption(flag(EXACT, "Search for the very characters."));
    spec.addOption(flag(REGEX, "Search for a regular expression, of Java's form."));
    ReadingOptions.addTo(spec);
    return spec;
  }

  private static CommandSpec convert() {
    var spec = command(CONVERT);
    spec.usageMessage()
        .header("Print an article in another form.")
        .description("", "Prints the article, its text and all that is marked in it.", "");
    spec.addPositional(oneFile());
    ReadingOptions.addTo(spec);
    spec.addOption(
        OptionSpec.builder(TO)
            .paramLabel("FORM")
            .required(true)
            .type(String.class)
            .completionCandidates(Convert.FORMS)
            .description("The form: " + String.join(", ", Convert.FORMS) + ".")
            .build());
    return spec;
  }

  private static CommandSpec repair() {
    var spec = command(REPAIR);
    spec.usageMessage()
        .header("Print a text as it was before it was damaged.")
        .description(
            "",
            "Prints the text in UTF-8, in its own lines; the file is not changed. Undoes what"
                + " filters, crawlers and pages do to a text, of the kinds "
                + RepairKinds.names()
                + " (this last one only where --only names it).",
            "");
    spec.addPositional(oneFile());
    ReadingOptions.addTo(spec);
    spec.addOption(flag(DIFF, "Print a line for each change: place, kind, confidence, text."));
    spec.addOption(
        flag(JSON, "Print a JSON object a line, one for each change and one for all of them."));
    spec.addOption(kinds(ONLY, "Undo damage of these kinds only."));
    spec.addOption(kinds(EXCEPT, "Undo damage of all kinds but these."));
    spec.addOption(
        OptionSpec.builder(RULES)
            .paramLabel("FILE")
            .type(String.class)
            .description("Replace what the rules of this file say, too.")
            .build());
    return spec;
  }

  private static CommandSpec completion() {
    var spec = command(COMPLETION);
    spec.usageMessage()
        .header("Print the completion for a shell.")
        .description("", "Prints the script that completes what is typed after juan.", "");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .completionCandidates(Shell.ids())
            .description("The shell: " + String.join(", ", Shell.ids()) + ".")
            .build());
    return spec;
  }

  private static OptionSpec kinds(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("KIND")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .completionCandidates(() -> RepairKinds.ids().iterator())
        .description(description)
        .build();
  }

  private static PositionalParamSpec oneFile() {
    return PositionalParamSpec.builder()
        .paramLabel("FILE")
        .index("0")
        .arity("1")
        .required(true)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description("The file to read; - is standard input.")
        .build();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
  }

  private static CommandSpec command(String name) {
    var spec = CommandSpec.create().name(name).versionProvider(new Version());
    spec.usageMessage().sortOptions(false).footer("", EXIT_CODES);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    return spec;
  }

  private static PositionalParamSpec paths(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec number(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("N")
        .type(Integer.class)
        .description(description)
        .build();
  }
}
