package juan.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void aFolderThatIsCalledJavaIsNoJava(@TempDir Path folder) throws Exception {
    Path real = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
    Path hiding = Files.createDirectories(folder.resolve("a/java")).getParent();
    Path bin = Files.createDirectory(folder.resolve("b"));
    Files.createSymbolicLink(bin.resolve("java"), real);
    String own = Files.readString(Path.of("juan"));
    int from = own.indexOf("try_java() {");
    String finding = own.substring(from, own.indexOf("\n}", own.indexOf("find_java() {")) + 3);
    // Only PATH is to be searched.
    String script = finding.replaceAll("in /usr/lib/jvm/.*; do", "in; do");
    var its = new ProcessBuilder("/bin/sh", "-c", "known=\n" + script + "find_java && echo $java");
    its.environment().remove("JAVA_HOME");
    its.environment().put("PATH", hiding + ":" + bin + ":/usr/bin:/bin");
    var process = its.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(real.toString(), said.strip());
  }
}
