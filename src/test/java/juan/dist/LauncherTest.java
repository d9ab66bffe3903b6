package juan.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launchers hand over. */
class LauncherTest {
  @ParameterizedTest
  @CsvSource({
    "LC_ALL=ja_JP.UTF-8 LANG=C, LC_ALL=ja_JP.UTF-8",
    "LC_ALL= LC_MESSAGES=ko_KR LANG=C, LC_MESSAGES=ko_KR",
    "LANG=zh_TW.UTF-8, LANG=zh_TW.UTF-8",
    "A=B, ''",
  })
  void theLocaleIsHandedOverWithItsVariablesName(String set, String told) throws Exception {
    String script = Launcher.script();
    int from = script.indexOf("case ${LC_ALL");
    String locale = script.substring(from, script.indexOf("\nif [", from));
    var command = new ArrayList<>(List.of("env", "-i"));
    command.addAll(List.of(set.split(" ")));
    command.addAll(List.of("/bin/sh", "-c", "set -u\n" + locale + "\necho \"$JUAN_LOCALE\""));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(told, said.strip());
  }
}
