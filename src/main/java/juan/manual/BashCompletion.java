package juan.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The completion for bash, 4 or newer, which needs no other. Bash takes {@code --format=ma} for
 * three words where {@code =} is among its word breaks, and for one where it is not.
 */
final class BashCompletion {
  private static final String HEAD =
      """
      # Completion of juan for bash, written by: juan completion bash

      _juan() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
        local command= options= values= kind= start= i
        for ((i = 1; i < COMP_CWORD; i++)); do
          [[ ${COMP_WORDS[i]} == -- ]] && return
        done
        if [[ $word == = ]]; then
          word=
        elif [[ $before == = && $COMP_CWORD -gt 2 ]]; then
          before=${COMP_WORDS[COMP_CWORD-2]}
        elif [[ $word == --*=* ]]; then
          before=${word%%=*} start=$before= word=${word#*=}
        fi
      """;

  private static final String TAIL =
      """
        case $kind in
          file) return ;;
          value) ;;
          none) compopt +o default +o bashdefault; return ;;
          list)
            [[ $word == *,* ]] && start=$start${word%,*}, word=${word##*,}
            compopt -o nospace
            ;;
          argument)
            [[ $word == -* ]] && values=$options
            ;;
          *)
            if [[ $word == -* ]]; then
              values=$options
            elif ((COMP_CWORD > 1)); then
              return
            else
              mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word"; compgen -f -- "$word")
              compopt -o filenames
              return
            fi
            ;;
        esac
        mapfile -t COMPREPLY < <(compgen -P "$start" -W "$values" -- "$word")
        ((${#COMPREPLY[@]})) || compopt +o default +o bashdefault
      }

      complete -o bashdefault -o default -F _juan juan
      """;

  private final Usage juan;

  BashCompletion(Usage juan) {
    this.juan = juan;
  }

  String script() {
    var script = new StringBuilder(HEAD);
    script.append("  if ((COMP_CWORD > 1)); then\n    case ${COMP_WORDS[1]} in\n");
    script.append("      ").append(String.join("|", names())).append(")");
    script.append(" command=${COMP_WORDS[1]} ;;\n    esac\n  fi\n  case $command in\n");
    juan.commands().forEach(command -> appendOptions(script, command.name(), command));
    appendOptions(script, "''", juan);
    script.append("  esac\n  case $command:$before in\n");
    cases()
        .forEach(
            (what, where) ->
                script
                    .append("    ")
                    .append(String.join(" | \\\n    ", where))
                    .append(")\n      ")
                    .append(what)
                    .append(" ;;\n"));
    return script.append("  esac\n").append(TAIL).toString();
  }

  private List<String> names() {
    return juan.commands().stream().map(Usage::name).toList();
  }

  /** What may stand where no option waits for its value. */
  private void appendOptions(StringBuilder script, String pattern, Usage command) {
    var options = command.options().stream().flatMap(option -> option.names().stream()).toList();
    script.append("    ").append(pattern).append(")\n      options=");
    script.append(Shell.quoted(String.join(" ", options))).append('\n');
    var values =
        Stream.concat(
                command.arguments().stream().flatMap(argument -> argument.values().stream()),
                command.commands().stream().map(Usage::name))
            .toList();
    if (!values.isEmpty()) {
      script.append("      values=").append(Shell.quoted(String.join(" ", values)));
      script.append(command.commands().isEmpty() ? " kind=argument\n" : "\n");
    }
    script.append("      ;;\n");
  }

  /** What completes the value of an option, with the options and commands it is for. */
  private Map<String, List<String>> cases() {
    var cases = new LinkedHashMap<String, List<String>>();
    Stream.concat(Stream.of(juan), juan.commands().stream())
        .forEach(
            command ->
                command.options().stream()
                    .filter(Option::takesValue)
                    .forEach(
                        option ->
                            cases
                                .computeIfAbsent(what(option), what -> new ArrayList<>())
                                .addAll(patterns(command, option))));
    return cases;
  }

  private List<String> patterns(Usage command, Option option) {
    String name = command.equals(juan) ? "" : command.name();
    return option.names().stream().map(its -> name + ":" + its).toList();
  }

  private static String what(Option option) {
    if (option.values().isEmpty()) {
      return option.isFile() ? "kind=file" : "kind=none";
    }
    return "kind="
        + (option.isList() ? "list" : "value")
        + " values="
        + Shell.quoted(String.join(" ", option.values()));
  }
}
