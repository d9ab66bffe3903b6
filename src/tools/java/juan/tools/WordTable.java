package juan.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Makes a class of the words of the interface, a method for each language. A start needs a dozen of
 * three hundred: a class has them at hand, a file must be found in the jar, unpacked and read
 * whole.
 *
 * <p>Run at each build, as a program in one file: {@code java WordTable.java
 * src/main/resources/juan/reader/words target/generated-sources/tables}.
 */
public final class WordTable {
  private static final String CLASS = "juan.reader.WordTable";

  private WordTable() {}

  public static void main(String[] args) throws IOException {
    var source =
        new StringBuilder()
            .append("package juan.reader;\n\n")
            .append("import juan.text.Language;\n")
            .append("import org.jspecify.annotations.Nullable;\n\n")
            .append("/** Made by {@code juan.tools.WordTable} of the files of words. */\n")
            .append("final class WordTable {\n  private WordTable() {}\n\n")
            .append("  static @Nullable String get(Language language, String key) {\n")
            .append("    return switch (language) {\n");
    var methods = new StringBuilder();
    for (String tag : new String[] {"zh-Hans", "zh-Hant", "ja", "ko", "en"}) {
      String name = tag.replace("-", "");
      String language =
          tag.equals("en") ? "OTHER" : tag.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
      source.append("      case " + language + " -> " + name + "(key);\n");
      methods.append(method(name, Path.of(args[0], tag + ".properties")));
    }
    source.append("    };\n  }\n").append(methods).append("}\n");
    Path file = Path.of(args[1]).resolve(CLASS.replace('.', '/') + ".java");
    if (!Files.exists(file) || !Files.readString(file).contentEquals(source)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    }
  }

  private static String method(String name, Path file) throws IOException {
    var words = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      words.load(in);
    }
    var method = new StringBuilder();
    method.append("\n  private static @Nullable String " + name + "(String key) {\n");
    method.append("    return switch (key) {\n");
    for (String key : new TreeSet<>(words.stringPropertyNames())) {
      method.append(
          "      case " + literal(key) + " -> " + literal(words.getProperty(key)) + ";\n");
    }
    return method.append("      default -> null;\n    };\n  }\n").toString();
  }

  private static String literal(String text) {
    var literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      literal.append(
          switch (c) {
            case '"', '\\' -> "\\" + c;
            case '\n' -> "\\n";
            default -> String.valueOf(c);
          });
    }
    return literal.append('"').toString();
  }
}
