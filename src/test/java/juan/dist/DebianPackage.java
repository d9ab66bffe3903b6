package juan.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import juan.manual.Shell;

/** The {@code .deb}: the folder at /usr/lib/juan, and what belongs elsewhere. */
final class DebianPackage {
  private static final String MAINTAINER = "Juan <juan@localhost>";

  private final Path folder;
  private final String version;

  /**
   * From the folder that the archive unpacks to.
   *
   * @param version with Debian's own revision behind the program's
   */
  DebianPackage(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /** Writes it; the stage is a folder to put it together in, which is not there yet. */
  void write(Path deb, Path stage, Instant time) throws IOException, InterruptedException {
    Path home = stage.resolve("usr/lib/juan");
    Path share = stage.resolve("usr/share");
    Path documents = share.resolve("doc/juan");
    Files.createDirectories(home.getParent());
    Files.createDirectories(stage.resolve("usr/bin"));
    Files.createDirectories(documents);
    Files.createDirectories(stage.resolve("DEBIAN"));
    Tool.run(folder, "cp", "-a", ".", home.toString());
    Tool.run(home, "mv", "share/man", share.toString());
    Tool.run(share, "gzip", "-9n", "man/man1/juan.1");
    for (Shell shell : Shell.values()) {
      Path place = share.resolve(Path.of("share").relativize(Path.of(Folder.completion(shell))));
      Files.createDirectories(place.getParent());
      Files.move(home.resolve(Folder.completion(shell)), place);
    }
    Tool.run(home, "rm", "-r", "share");
    Files.createSymbolicLink(stage.resolve("usr/bin/juan"), Path.of("../lib/juan/juan"));
    Files.move(home.resolve("licenses"), documents.resolve("licenses"));
    Files.move(home.resolve("README.md"), documents.resolve("README.md"));
    Files.move(home.resolve("CHANGELOG.md"), documents.resolve("changelog"));
    Files.writeString(documents.resolve("changelog.Debian"), changelog(time));
    Tool.run(documents, "gzip", "-9n", "changelog", "changelog.Debian");
    Files.delete(home.resolve("LICENSE"));
    Files.writeString(documents.resolve("copyright"), copyright(documents.resolve("licenses")));
    Files.writeString(stage.resolve("DEBIAN/control"), control(home));
    Tool.run(stage, "chmod", "-R", "u=rwX,go=rX", ".");
    Tool.run(stage, "find", ".", "-exec", "touch", "-h", "-d", time.toString(), "{}", "+");
    var epoch = Map.of("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()));
    Tool.run(
        stage,
        epoch,
        List.of("dpkg-deb", "--root-owner-group", "-Zgzip", "-z9", "--build", ".", deb.toString()));
  }

  private String control(Path home) throws IOException, InterruptedException {
    String size = Tool.run(home, "du", "-sk", ".").replaceFirst("\\s.*\n", "");
    return """
        Package: juan
        Version: %s
        Section: text
        Priority: optional
        Architecture: %s
        Depends: libc6 (>= 2.%d), libgcc-s1, libstdc++6, zlib1g
        Installed-Size: %s
        Maintainer: %s
        Description: terminal reader for Chinese, Japanese and Korean text
         Sets articles and books in a terminal as a page should be set, finds their
         headings, and shows their readings. A Java runtime comes with it.
        """
        .formatted(
            version,
            Tool.run(home, "dpkg", "--print-architecture").strip(),
            JavaRuntime.glibc(home.resolve("runtime")),
            size,
            MAINTAINER);
  }

  private String changelog(Instant time) {
    return """
        juan (%s) unstable; urgency=medium

          * See changelog.gz.

         -- %s  %s
        """
        .formatted(
            version,
            MAINTAINER,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
  }

  private static String copyright(Path licences) throws IOException {
    return Files.readString(licences.resolve(Licences.LIST))
        + """

        All these licences are in /usr/share/doc/juan/licenses, those of the Java runtime in
        /usr/lib/juan/runtime/legal. On Debian systems the texts of the Apache License 2.0 and of the GNU
        licences are also in /usr/share/common-licenses.
        """;
  }
}
