package juan.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import juan.terminal.Program;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real shell makes of half a word and a tab. */
class CompletionTest {
  private static final String LIBRARY = "/usr/share/bash-completion/bash_completion";

  /** How each shell is started, with the completion where it looks for it. */
  private static final Map<String, String> START =
      Map.of(
          "bash",
              """
              juan completion bash >script
              { echo "PS1='> '"; echo '. ./script'; } >rc
              exec bash --rcfile rc -i""",
          "bash-completion",
              """
              mkdir -p bash-completion/completions
              juan completion bash >bash-completion/completions/juan
              { echo "PS1='> '"; echo '. %s'; } >rc
              XDG_DATA_HOME=$PWD exec bash --rcfile rc -i"""
                  .formatted(LIBRARY),
          "zsh",
              """
              mkdir functions
              juan completion zsh >functions/_juan
              { echo "PS1='> '"; echo 'fpath=($PWD/functions $fpath)'
                echo 'autoload -Uz compinit; compinit -u -D'; } >.zshrc
              ZDOTDIR=$PWD exec zsh -i""",
          "zsh-source",
              """
              { echo "PS1='> '"; echo 'autoload -Uz compinit; compinit -u -D'
                echo 'source <(juan completion zsh)'; } >.zshrc
              ZDOTDIR=$PWD exec zsh -i""",
          "fish",
              """
              mkdir -p fish/completions
              juan completion fish >fish/completions/juan.fish
              echo 'function fish_prompt; echo -n "> "; end
              set -g fish_greeting; set -g fish_autosuggestion_enabled 0' >fish/config.fish
              XDG_CONFIG_HOME=$PWD XDG_DATA_HOME=$PWD exec fish -i""");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "bash-completion", "zsh", "zsh-source", "fish"})
  void completes(String shell) throws Exception {
    String program = shell.replaceFirst("-.*", "");
    var there = Program.run(folder, "command -v " + program);
    assumeTrue(there.code() == 0, program + " is not installed");
    if (shell.equals("bash-completion")) {
      assumeTrue(Files.exists(Path.of(LIBRARY)), "bash-completion is not installed");
    }
    Files.createDirectory(folder.resolve("books"));
    Path books = folder.resolve("books");
    Files.writeString(books.resolve("chapter one.txt"), "第一章");
    Files.writeString(books.resolve("rules.json"), "[]");
    String start = "cd ..; " + START.get(shell);
    try (var screen = PtyScreen.start(books, 100, 40, start)) {
      screen.await(">");
      screen.type("cd books; clear\r");
      complete(screen, "rep", "repair");
      complete(screen, "cat --for", "cat --format");
      complete(screen, "cat --format ma", "cat --format markdown");
      complete(screen, "--charset=gb1", "--charset=gb18030");
      complete(screen, "--variant tr", "--variant traditional");
      complete(screen, "list --sort rec", "list --sort recent");
      complete(screen, "repair --only gloss,wi", "repair --only gloss,width");
      complete(screen, "repair --only=gloss,wi", "repair --only=gloss,width");
      complete(screen, "repair --rules ru", "repair --rules rules.json");
      complete(screen, "completion f", "completion fish");
      complete(screen, "cha", "chapter\\ one.txt");
      complete(screen, "toc cha", "toc chapter\\ one.txt");
      screen.type("exit\r");
      assertEquals(0, screen.exitCode());
    }
  }

  private static void complete(PtyScreen screen, String typed, String completed) throws Exception {
    screen.type("juan " + typed + "\t");
    screen.await("> juan " + completed);
    screen.type("\025");
    screen.await("a bare prompt", text -> text.lines().noneMatch(line -> line.contains("juan ")));
  }

  @Test
  void aShellThatIsNotKnownIsWrongUsage() throws Exception {
    var result = Program.run(folder, "juan completion tcsh");
    assertEquals(2, result.code());
    assertEquals("juan: SHELL cannot be ‘tcsh’: it is one of bash, zsh, fish\n", result.err());
  }
}
