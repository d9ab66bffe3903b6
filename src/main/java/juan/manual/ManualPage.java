package juan.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import juan.reader.Action;
import juan.reader.KeyContext;
import juan.reader.KeyMap;
import juan.reader.Keys;
import juan.reader.Words;

/**
 * The manual page {@code juan.1} in the macros of man(7), in English: what the commands take, and
 * the keys, as they are; files, variables and examples from the resource {@code end.man}.
 */
public final class ManualPage {
  private final StringBuilder page = new StringBuilder();
  private final Usage juan;
  private final Words words;

  private ManualPage(Usage juan, Words words) {
    this.juan = juan;
    this.words = words;
  }

  /**
   * The page.
   *
   * @param juan in the language of the words
   * @param version of the program, as in {@code juan 1.0}
   * @param date in the form of ISO 8601
   */
  public static String of(Usage juan, Words words, String version, String date) {
    return new ManualPage(juan, words).write(version, date);
  }

  private String write(String version, String date) {
    request(".TH JUAN 1 \"" + date + "\" \"" + text(version) + "\" \"\"");
    request(".nh\n.ad l");
    section("NAME");
    paragraph("juan - " + uncapitalized(juan.summary()).replaceFirst("\\.$", ""));
    section("SYNOPSIS");
    synopsis(juan);
    juan.commands().forEach(this::synopsis);
    section("DESCRIPTION");
    juan.description().forEach(this::paragraph);
    section("OPTIONS");
    juan.arguments().forEach(this::argument);
    options(juan.options());
    section("COMMANDS");
    juan.commands().forEach(this::command);
    section("KEYS");
    paragraph(words.get("help.count"));
    for (KeyContext context : KeyContext.values()) {
      keys(words.get(context.word()), Keys.USUAL.of(context));
    }
    section("EXIT STATUS");
    juan.footer().forEach(this::paragraph);
    return page + end();
  }

  private void command(Usage command) {
    request(".SS \"juan " + text(command.name()) + "\"");
    paragraph(command.summary());
    command.description().forEach(this::paragraph);
    command.arguments().forEach(this::argument);
    var own = new ArrayList<Option>();
    var shared = new ArrayList<String>();
    for (Option option : command.options()) {
      if (juan.option(option.name()).filter(option::equals).isPresent()) {
        shared.add(option.name());
      } else {
        own.add(option);
      }
    }
    options(own);
    if (!shared.isEmpty()) {
      paragraph("Options as above: " + String.join(", ", shared) + ".");
    }
    command.footer().stream()
        .filter(line -> !juan.footer().contains(line))
        .forEach(this::paragraph);
  }

  /** The words of the command are bold. */
  private void synopsis(Usage usage) {
    String name = usage.equals(juan) ? usage.name() : juan.name() + " " + usage.name();
    String rest = usage.synopsis().substring(name.length()).replace("…", "...");
    request(".B " + name + "\n" + text(rest.strip()) + "\n.br");
  }

  private void argument(Argument argument) {
    request(".TP\n.I " + text(argument.label()));
    request(text(argument.description()));
  }

  /** The options, each with its opposite where it has one. */
  private void options(List<Option> options) {
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      boolean paired = i + 1 < options.size() && options.get(i + 1).name().equals(no(option));
      var names = new ArrayList<>(option.names());
      if (paired) {
        names.addAll(options.get(++i).names());
      }
      String shown =
          names.stream()
              .map(name -> "\\fB" + text(name) + "\\fR")
              .collect(Collectors.joining(", "));
      String value = option.takesValue() ? "=\\fI" + text(option.label()) + "\\fR" : "";
      request(".TP\n" + shown + value);
      request(text(option.description()));
    }
  }

  private static String no(Option option) {
    return option.name().replaceFirst("^--", "--no-");
  }

  private void keys(String title, KeyMap map) {
    request(".SS \"" + text(title) + "\"");
    for (Map.Entry<Action, List<String>> bound : map.keys().entrySet()) {
      String keys =
          bound.getValue().stream()
              .map(key -> "\\fB" + text(key) + "\\fR")
              .collect(Collectors.joining("  "));
      request(".TP\n" + keys);
      request(text(words.get(bound.getKey().word())));
    }
  }

  private void section(String title) {
    request(".SH \"" + title + "\"");
  }

  private void paragraph(String text) {
    request(".PP\n" + text(text));
  }

  private void request(String lines) {
    page.append(lines).append('\n');
  }

  /** Text in which nothing is a request or an escape, and ASCII marks stay what they are. */
  private static String text(String text) {
    String escaped =
        text.replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti")
            .replace("\"", "\\(dq");
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }

  private static String uncapitalized(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }

  private static String end() {
    try (var in = ManualPage.class.getResourceAsStream("end.man")) {
      if (in == null) {
        throw new IllegalStateException("no end of the manual");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
