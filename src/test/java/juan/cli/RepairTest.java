package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import juan.source.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juan repair}. */
class RepairTest {
  private static String run(String... args) {
    var out = new StringWriter();
    assertEquals(0, Main.commandLine().setOut(new PrintWriter(out)).execute(args));
    return out.toString();
  }

  @Test
  void theSeedReadsAsItWasWritten() throws Exception {
    String seed = Texts.shared("seed/article.txt").toString();
    String restored = Files.readString(Texts.shared("seed/restored.txt"));
    assertEquals(restored.lines().toList(), run("repair", seed).lines().toList());
    assertTrue(run("repair", "--diff", seed).contains("\tgloss\t1.00\t-(qū)\t+"));
    assertTrue(
        run("repair", "--json", "--only", "gloss,width", seed)
            .startsWith(
                "{\"line\":1,\"start\":16,\"end\":20,\"kind\":\"gloss\",\"before\":\"(qū)\""));
    assertTrue(run("repair", "--except", "inserted-mark", seed).contains("他們，，"));
  }

  @Test
  void bytesOfGbkAreRepairedExactly(@TempDir Path folder) throws Exception {
    var gbk = Charset.forName("GBK");
    String text = "他们，奔忙。好！“走了。”他们说：“忙着。”\n".repeat(3);
    String hex = java.util.HexFormat.of().formatHex(text.getBytes(gbk));
    // A comma before each ！ of the bytes, also where 。” has its bytes inside, and before each 。
    byte[] damaged =
        java.util.HexFormat.of().parseHex(hex.replace("a3a1", "2ca3a1").replace("a1a3", "2ca1a3"));
    Path file = folder.resolve("damaged.txt");
    Files.write(file, damaged);
    assertEquals(text, run("repair", file.toString()));
  }

  @Test
  void oneKindIsEvidenceForAnother() {
    String seed = Texts.shared("seed/article.txt").toString();
    assertTrue(run("repair", "--only", "width", seed).contains("他們，，"));
  }

  @Test
  void aKindThereIsNot() {
    assertEquals(2, Main.commandLine().execute("repair", "--only", "nonsense", "README.md"));
  }
}
