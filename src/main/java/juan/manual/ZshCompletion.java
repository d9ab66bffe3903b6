package juan.manual;

import java.util.ArrayList;
import java.util.List;

/** The completion for zsh: a file for its {@code fpath}, or to be sourced. */
final class ZshCompletion {
  private final Usage juan;

  ZshCompletion(Usage juan) {
    this.juan = juan;
  }

  String script() {
    var script = new StringBuilder("#compdef juan\n");
    script.append("# Completion of juan for zsh, written by: juan completion zsh\n\n");
    script.append("_juan_commands() {\n  local -a commands=(\n");
    for (Usage command : juan.commands()) {
      String line = escaped(command.name()) + ":" + command.summary();
      script.append("    ").append(Shell.quoted(line)).append('\n');
    }
    script.append("  )\n  _describe -t commands command commands\n}\n\n");
    script.append("_juan_first() {\n  _alternative 'commands:command:_juan_commands'");
    script.append(" 'files:file:_files'\n}\n\n");
    script.append("_juan() {\n");
    script.append("  local curcontext=$curcontext command=\n");
    script.append("  (( CURRENT > 2 )) && command=$words[2]\n  case $command in\n");
    for (Usage command : juan.commands()) {
      script.append("    ").append(command.name()).append(")\n");
      script.append("      shift words\n      (( CURRENT-- ))\n");
      script.append("      curcontext=\"${curcontext%:*:*}:juan-$command:\"\n");
      appendArguments(script, command);
      script.append("      ;;\n");
    }
    script.append("    *)\n");
    appendArguments(script, juan);
    script.append("      ;;\n  esac\n}\n\n");
    script.append("if [[ $funcstack[1] == _juan ]]; then\n  _juan \"$@\"\n");
    return script.append("else\n  compdef _juan juan\nfi\n").toString();
  }

  private void appendArguments(StringBuilder script, Usage command) {
    script.append("      _arguments -s -S");
    var specs = new ArrayList<String>();
    command.options().forEach(option -> specs.addAll(option(option)));
    if (!command.commands().isEmpty()) {
      specs.add("1: :_juan_first");
    }
    int place = 1;
    for (Argument argument : command.arguments()) {
      String action =
          argument.values().isEmpty()
              ? argument.isFile() ? "_files" : " "
              : "(" + String.join(" ", argument.values()) + ")";
      String where = argument.isRepeated() ? "*" : Integer.toString(place++);
      specs.add(where + ":" + argument.label() + ":" + action);
    }
    specs.forEach(spec -> script.append(" \\\n        ").append(Shell.quoted(spec)));
    script.append('\n');
  }

  private static List<String> option(Option option) {
    String others = option.names().size() == 1 ? "" : "(" + String.join(" ", option.names()) + ")";
    return option.names().stream()
        .map(
            name ->
                others
                    + name
                    + (option.takesValue() ? name.startsWith("--") ? "=" : "+" : "")
                    + "["
                    + escaped(option.description()).replace("[", "\\[").replace("]", "\\]")
                    + "]"
                    + value(option))
        .toList();
  }

  private static String value(Option option) {
    if (!option.takesValue()) {
      return "";
    }
    String values = String.join(" ", option.values());
    String action =
        values.isEmpty()
            ? option.isFile() ? "_files" : " "
            : option.isList()
                ? "_values -s , " + option.label() + " " + values
                : "(" + values + ")";
    return ":" + option.label() + ":" + action;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(":", "\\:");
  }
}
