package juan.terminal;

import static juan.terminal.PtyScreen.unspaced;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys that change how the text is set while it is read. */
class TypographyKeysTest {
  @TempDir Path folder;

  private PtyScreen open() throws Exception {
    Files.writeString(folder.resolve("text.txt"), "題名\n\n吾輩は｜漢字《かんじ》を読む。\n");
    return PtyScreen.start(folder, 60, 20, "exec juan text.txt");
  }

  @Test
  void pGoesThroughThePlacesOfReadings() throws Exception {
    try (var screen = open()) {
      String above = screen.await("吾輩は");
      assertEquals(-1, unspaced(above).indexOf("漢字（かんじ）"), "a reading stands above to begin with");
      screen.await("かんじ");
      screen.type("p");
      screen.await("in brackets", text -> unspaced(text).contains("漢字（かんじ）を読む。"));
      screen.await("Readings in brackets");
      screen.type("p");
      screen.await("none", text -> !unspaced(text).contains("かんじ"));
      screen.await("Readings are not shown");
      screen.type("p");
      screen.await("above again", text -> unspaced(text).contains("かんじ"));
      screen.type("=");
      screen.await("the first page again", text -> unspaced(text).contains("漢字を読む。"));
    }
  }

  @Test
  void vSetsTheTextDownwardsAndBack() throws Exception {
    try (var screen = open()) {
      String across = screen.await("吾輩は");
      screen.type("v");
      screen.await(
          "columns",
          text ->
              text.lines().anyMatch(line -> line.matches(".*吾.*題.*|.*題.*"))
                  && text.lines().noneMatch(line -> line.contains("吾輩")));
      screen.type("v");
      screen.await("lines again", across::equals);
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }
}
