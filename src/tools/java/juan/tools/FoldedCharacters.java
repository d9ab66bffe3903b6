package juan.tools;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Makes a class of the table that {@link FoldingTable} has computed. {@code juan grep} needs it
 * each time: a class comes out of the class-data archive, a file must be found in the jar and
 * unpacked.
 *
 * <p>Run at each build, as a program in one file: {@code java FoldedCharacters.java
 * src/main/resources/juan/text/folding.gz target/generated-sources/tables}.
 */
public final class FoldedCharacters {
  private static final String CLASS = "juan.text.FoldedCharacters";

  private FoldedCharacters() {}

  public static void main(String[] args) throws IOException {
    var source =
        new StringBuilder()
            .append("package juan.text;\n\n")
            .append("/** Made by {@code juan.tools.FoldedCharacters} of the table of folding. */\n")
            .append("final class FoldedCharacters {\n  private FoldedCharacters() {}\n");
    try (var in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(Path.of(args[0]))))) {
      int singles = in.readInt();
      source.append(method("singles", chars(in, singles)));
      source.append(method("singlesTo", chars(in, singles)));
      int expanded = in.readInt();
      var characters = new StringBuilder();
      for (int i = 0; i < expanded; i++) {
        characters.appendCodePoint(in.readInt());
      }
      source.append(method("expanded", characters.toString()));
      var lengths = new StringBuilder();
      int all = 0;
      for (int i = 0; i < expanded; i++) {
        int length = in.readByte();
        lengths.append((char) length);
        all += length;
      }
      source.append(method("expandedLengths", lengths.toString()));
      source.append(method("expandedTo", chars(in, all)));
    }
    source.append("}\n");
    Path file = Path.of(args[1]).resolve(CLASS.replace('.', '/') + ".java");
    if (!Files.exists(file) || !Files.readString(file).contentEquals(source)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    }
  }

  private static String chars(DataInputStream in, int count) throws IOException {
    var chars = new StringBuilder();
    for (int i = 0; i < count; i++) {
      chars.append(in.readChar());
    }
    return chars.toString();
  }

  private static String method(String name, String text) {
    var method = new StringBuilder("\n  static String " + name + "() {\n    return \"");
    for (char c : text.toCharArray()) {
      method.append(
          c < 0x80 ? String.format("\\%03o", (int) c) : String.format("\\u%04X", (int) c));
    }
    return method.append("\";\n  }\n").toString();
  }
}
