package juan.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Makes what Juan is shipped as, from the jar that Maven has made: an executable jar, an archive
 * with a Java runtime, and a package for Debian.
 *
 * @param jar needs only a Java of the machine
 */
record Packages(Path jar, Path archive, Path deb) {
  private static final Pattern TIMESTAMP =
      Pattern.compile("<project.build.outputTimestamp>(.*)</project.build.outputTimestamp>");

  /** Makes them and prints their sizes. The argument is the folder they are put in. */
  public static void main(String[] arguments) throws Exception {
    var packages = make(Path.of(arguments[0]).toAbsolutePath());
    for (Path file : List.of(packages.jar(), packages.archive(), packages.deb())) {
      System.out.printf("%,12d  %s%n", Files.size(file), file);
    }
  }

  static Packages make(Path folder) throws IOException, InterruptedException {
    Path jar = Path.of("target/juan.jar").toAbsolutePath();
    Path libraries = Path.of("target/lib").toAbsolutePath();
    String version;
    try (var opened = new JarFile(jar.toFile())) {
      version = opened.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
    Instant time = time();
    Files.createDirectories(folder);
    Tool.run(folder, "find", ".", "-mindepth", "1", "-delete");
    var licences = new Licences(libraries);

    var jars = new ArrayList<>(List.of(jar));
    try (var files = Files.list(libraries)) {
      jars.addAll(files.sorted().toList());
    }
    Path single = folder.resolve("juan-" + version + ".jar");
    new SingleJar(jars, licences.files()).write(single, time);

    Path work = Files.createTempDirectory("juan-packages");
    try {
      Path home = work.resolve("juan-" + version);
      new Folder(home, time).write(jar, libraries, licences);
      String machine =
          Tool.run(work, "uname", "-sm")
              .strip()
              .toLowerCase(java.util.Locale.ROOT)
              .replace(' ', '-');
      Path archive = folder.resolve("juan-%s-%s.tar.gz".formatted(version, machine));
      Tool.run(
          work,
          Map.of("GZIP", "-9n"),
          List.of(
              "tar",
              "--sort=name",
              "--owner=0",
              "--group=0",
              "--numeric-owner",
              "-czf",
              archive.toString(),
              home.getFileName().toString()));
      String revision = version + "-1";
      Path deb =
          folder.resolve(
              "juan_%s_%s.deb"
                  .formatted(revision, Tool.run(work, "dpkg", "--print-architecture").strip()));
      new DebianPackage(home, revision).write(deb, work.resolve("deb"), time);
      return new Packages(single, archive, deb);
    } finally {
      Tool.run(work, "rm", "-rf", work.toString());
    }
  }

  private static Instant time() throws IOException {
    var timestamp = TIMESTAMP.matcher(Files.readString(Path.of("pom.xml")));
    if (!timestamp.find()) {
      throw new IOException("pom.xml has no timestamp");
    }
    return Instant.parse(timestamp.group(1));
  }
}
