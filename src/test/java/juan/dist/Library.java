package juan.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * A jar of others that is shipped, and its licence.
 *
 * @param name of the jar, without {@code .jar}
 * @param licence as SPDX calls it
 * @param texts of the licence and notices, by the names of their files
 */
record Library(String name, String licence, Map<String, String> texts) {
  /** Licences by what jars and their project files call them; the first that is found counts. */
  private static final Map<Pattern, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(
        Pattern.compile("Lesser General Public License.*?lgpl-3", Pattern.DOTALL), "LGPL-3.0");
    NAMES.put(Pattern.compile("Apache (2|-?2.0|License|Software)|Apache-2.0"), "Apache-2.0");
    NAMES.put(Pattern.compile("Unicode-3.0"), "Unicode-3.0");
    NAMES.put(
        Pattern.compile("BSD-2-Clause|Redistribution and use in source and binary"),
        "BSD-2-Clause");
    NAMES.put(Pattern.compile("MIT License"), "MIT");
  }

  /** The licences whose text is not in the jars. */
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "Apache-2.0", List.of("LICENSE"),
          "LGPL-3.0", List.of("src/dist/licenses/LGPL-3.0.txt", "src/dist/licenses/GPL-3.0.txt"),
          "Unicode-3.0", List.of("src/dist/licenses/Unicode-3.0.txt"));

  /** Jars without a word of their licence: what the project file beside them says. */
  private static final Map<String, String> SILENT = Map.of("picocli", "Apache-2.0");

  private static final Pattern TEXT =
      Pattern.compile("META-INF/(?:[^/]+/)?(?<name>(?:LICEN[SC]E|NOTICE|COPYING)(?:[.-][\\w.]+)?)");
  private static final Pattern PROJECT = Pattern.compile("META-INF/maven/.*/pom.xml");
  private static final Pattern LICENCES =
      Pattern.compile("<licenses>.*?</licenses>", Pattern.DOTALL);

  /**
   * Reads it off a jar.
   *
   * @throws IOException when it is not clear under which licence it is
   */
  static Library of(Path jar) throws IOException {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    var texts = new TreeMap<String, String>();
    var said = new StringBuilder();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().toList()) {
        var text = TEXT.matcher(entry.getName());
        if (text.matches() || PROJECT.matcher(entry.getName()).matches()) {
          String content =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          if (text.matches()) {
            texts.put(text.group("name"), content);
          }
          var licences = LICENCES.matcher(content);
          said.append(licences.find() ? licences.group() : text.matches() ? content : "");
        }
      }
    }
    said.append(SILENT.getOrDefault(name.replaceFirst("-[0-9.]+$", ""), ""));
    String licence =
        NAMES.entrySet().stream()
            .filter(known -> known.getKey().matcher(said).find())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new IOException(jar + ": under which licence?\n" + said));
    if (texts.keySet().stream().noneMatch(file -> file.startsWith("LICEN"))) {
      for (String file : TEXTS.getOrDefault(licence, List.of())) {
        texts.put(Path.of(file).getFileName().toString(), Files.readString(Path.of(file)));
      }
    }
    if (texts.isEmpty()) {
      throw new IOException(jar + ": no text of " + licence);
    }
    return new Library(name, licence, texts);
  }
}
