package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** {@code juan convert}. */
class ConvertTest {
  private static int run(StringWriter out, StringWriter err, String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  @Test
  void toJson() {
    var out = new StringWriter();
    assertEquals(0, run(out, new StringWriter(), "convert", "--to", "json", "articles/ko-gil.txt"));
    assertTrue(out.toString().startsWith("{\n  \"juan\": 1,\n  \"title\": "), out.toString());
    assertTrue(out.toString().endsWith("]\n}\n"));
  }

  @Test
  void toAFormThereIsNot() {
    var err = new StringWriter();
    assertEquals(2, run(new StringWriter(), err, "convert", "--to", "pdf", "articles/ko-gil.txt"));
    assertEquals("juan: --to cannot be ‘pdf’: it is one of json\n", err.toString());
  }
}
