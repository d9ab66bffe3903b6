package juan.manual;

import java.util.stream.Collectors;

/** The completion for fish, 3 or newer. */
final class FishCompletion {
  private final Usage juan;

  FishCompletion(Usage juan) {
    this.juan = juan;
  }

  String script() {
    String names = juan.commands().stream().map(Usage::name).collect(Collectors.joining(" "));
    var script =
        new StringBuilder(
            """
            # Completion of juan for fish, written by: juan completion fish

            function __juan_first
                test (count (commandline -opc)) -eq 1
            end

            function __juan_command
                set -l words (commandline -opc)
                if test (count $words) -gt 1; and contains -- $words[2] %s
                    test "$words[2]" = "$argv[1]"
                else
                    test -z "$argv[1]"
                end
            end

            """
                .formatted(names));
    for (Usage command : juan.commands()) {
      script.append("complete -c juan -n __juan_first -a ").append(command.name());
      script.append(" -d ").append(quoted(command.summary())).append('\n');
    }
    appendOptions(script, juan);
    juan.commands().forEach(command -> appendOptions(script, command));
    return script.toString();
  }

  private void appendOptions(StringBuilder script, Usage command) {
    String when = "__juan_command " + (command.equals(juan) ? "\"\"" : command.name());
    String start = "complete -c juan -n " + quoted(when);
    script.append('\n');
    for (Argument argument : command.arguments()) {
      if (!argument.values().isEmpty()) {
        String values = String.join(" ", argument.values());
        script.append(start).append(" -f -a ").append(quoted(values)).append('\n');
      }
    }
    for (Option option : command.options()) {
      script.append(start);
      for (String name : option.names()) {
        script.append(name.startsWith("--") ? " -l " : " -s ");
        script.append(name.replaceFirst("^-+", ""));
      }
      if (option.takesValue()) {
        script.append(option.isFile() ? " -r -F" : " -x");
        String values = String.join(" ", option.values());
        if (!values.isEmpty()) {
          String some = option.isList() ? "(__fish_append , " + values + ")" : values;
          script.append(" -a ").append(quoted(some));
        }
      }
      script.append(" -d ").append(quoted(option.description())).append('\n');
    }
  }

  /** In fish a backslash between single quotes stands for itself only before other characters. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
