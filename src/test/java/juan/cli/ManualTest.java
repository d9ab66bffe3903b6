package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import juan.manual.ManualPage;
import juan.manual.Option;
import juan.manual.Usage;
import juan.reader.Keys;
import juan.reader.Words;
import juan.terminal.Program;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual page as {@code man} shows it. */
class ManualTest {
  private static final Usage JUAN = Usages.of(Language.OTHER);
  private static final Words WORDS = new Words(Language.OTHER);

  @TempDir Path folder;

  @Test
  void manShowsAllThereIsAndHasNothingToSayAgainstIt() throws Exception {
    assumeTrue(Program.run(folder, "man --version").code() == 0, "man is not installed");
    Files.writeString(
        folder.resolve("juan.1"), ManualPage.of(JUAN, WORDS, "juan 1.0", "2026-11-24"));
    var man = Program.run(folder, "MANWIDTH=80 man --warnings -P cat -l juan.1");
    assertEquals("", man.err());
    assertEquals(0, man.code());
    var shown = List.of(man.out().replaceAll("(--[a-z-]+)=", "$1 ").split("[\\s,]+"));
    for (Usage command : JUAN.commands()) {
      assertTrue(man.out().contains("\n   juan " + command.name() + "\n"), command.name());
      for (Option option : command.options()) {
        option.names().forEach(name -> assertTrue(shown.contains(name), name));
      }
    }
    Keys.USUAL
        .pane()
        .keys()
        .values()
        .forEach(keys -> assertTrue(shown.containsAll(keys), keys::toString));
  }

  @Test
  void whatLooksLikeARequestIsText() {
    var usage =
        new Usage(
            "juan",
            "A.",
            List.of(".so /etc/passwd", "\\X'a'"),
            "juan",
            List.of(),
            List.of(),
            List.of(),
            List.of());
    String page = ManualPage.of(usage, WORDS, "juan", "2026-11-24");
    assertTrue(page.contains("\n\\&.so /etc/passwd\n"), page);
    assertTrue(page.contains("\n\\eX\\(aqa\\(aq\n"), page);
  }
}
