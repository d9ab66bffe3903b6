package juan.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** One executable jar from Juan's and those of its libraries, their classes side by side. */
final class SingleJar {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Manifest manifest = new Manifest();

  /**
   * From jars, Juan's own first.
   *
   * @throws IOException when two have different files in one place
   */
  SingleJar(List<Path> jars, Map<String, String> licences) throws IOException {
    for (Path jar : jars) {
      try (var zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : zip.stream().filter(its -> !its.isDirectory()).toList()) {
          add(jar, entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    licences.forEach(
        (name, text) ->
            entries.put("META-INF/licenses/" + name, text.getBytes(StandardCharsets.UTF_8)));
    try (var zip = new ZipFile(jars.get(0).toFile());
        var in = zip.getInputStream(zip.getEntry(MANIFEST))) {
      manifest.read(in);
    }
    var main = manifest.getMainAttributes();
    main.remove(Attributes.Name.CLASS_PATH);
    main.put(Attributes.Name.MULTI_RELEASE, "true");
  }

  private void add(Path jar, String name, byte[] content) throws IOException {
    if (name.equals(MANIFEST)
        || name.endsWith("module-info.class")
        || name.matches("META-INF/(maven/.*|.*LICENSE.*|.*NOTICE.*|.*[.](SF|RSA|DSA))")) {
      return;
    }
    byte[] there = entries.get(name);
    if (there != null && name.startsWith("META-INF/services/")) {
      var both = new ByteArrayOutputStream();
      both.write(there);
      both.write('\n');
      both.write(content);
      entries.put(name, both.toByteArray());
    } else if (there == null) {
      entries.put(name, content);
    } else if (!Arrays.equals(there, content)) {
      throw new IOException(jar + ": another " + name + " than that of the jars before it");
    }
  }

  void write(Path file, Instant time) throws IOException {
    var date = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      var first = new ZipEntry(MANIFEST);
      first.setTimeLocal(date);
      zip.putNextEntry(first);
      manifest.write(zip);
      for (var entry : entries.entrySet()) {
        var next = new ZipEntry(entry.getKey());
        next.setTimeLocal(date);
        zip.putNextEntry(next);
        zip.write(entry.getValue());
      }
    }
  }
}
