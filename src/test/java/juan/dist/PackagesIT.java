package juan.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import juan.terminal.Program;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages, installed where there is nothing else, read with, and taken away again. */
class PackagesIT {
  private static final String TITLE = "社區裡的三把鑰匙";

  private static Packages packages;

  @TempDir Path folder;

  @BeforeAll
  static void make() throws Exception {
    assumeTrue(isThere("dpkg-deb") && isThere("jlink"), "no dpkg-deb or jlink here");
    packages = Packages.make(Path.of("target/packages").toAbsolutePath());
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      Tool.run(Path.of("."), "sh", "-c", "command -v " + program);
      return true;
    } catch (IOException e) {
      return program.equals("jlink") && java.util.spi.ToolProvider.findFirst(program).isPresent();
    }
  }

  @BeforeEach
  void needsRoot() throws Exception {
    assumeTrue(BareRoot.isPossible(), "no root's rights here, or another machine");
  }

  @Test
  void theJarAloneRuns() throws Exception {
    Files.copy(packages.jar(), folder.resolve("juan.jar"));
    Files.copy(Program.article("report-tianxin.txt"), folder.resolve("report.txt"));
    String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    String script =
        "exec env -i HOME=\"$PWD\" TERM=xterm-256color PATH=/bin:/usr/bin '"
            + java
            + "' -jar juan.jar report.txt";
    read(script, "q");
    var version = Program.run(folder, "'" + java + "' -jar juan.jar --version");
    assertEquals("juan " + version(), version.out().strip());
    // What libraries find by META-INF/services must be found.
    var grep =
        Program.run(
            folder, "'" + java + "' -jar juan.jar cat --lang ja --readings pinyin report.txt");
    assertEquals(0, grep.code(), grep.err());
    assertLicences(list(packages.jar()), "META-INF/licenses/", names(Path.of("target/lib")));
  }

  @Test
  void theArchiveNeedsNoJava() throws Exception {
    var root = new BareRoot(Files.createDirectory(folder.resolve("root")));
    var before = root.files();
    Path opt = root.path().resolve("opt");
    Tool.run(opt, "tar", "xf", packages.archive().toString());
    String home = "/opt/juan-" + version();
    read(root.command(home + "/juan"), "\r", "q", "q");
    assertShared(root, home + "/juan", home);
    // A link to it from elsewhere, as in a folder of the path.
    Files.createSymbolicLink(root.path().resolve("bin/juan"), Path.of(home + "/juan"));
    assertShared(root, "juan", home);
    Files.delete(root.path().resolve("bin/juan"));
    assertLicences(
        files(opt.resolve("juan-" + version())),
        "licenses/",
        names(opt.resolve("juan-" + version() + "/lib")));
    Tool.run(opt, "rm", "-r", "juan-" + version());
    assertEquals(before, root.files());
  }

  @Test
  void anotherBuildOfLanternaMayStandInItsPlace() throws Exception {
    Tool.run(folder, "tar", "xf", packages.archive().toString());
    Path home = folder.resolve("juan-" + version());
    Path lanterna;
    try (var libraries = Files.list(home.resolve("lib"))) {
      lanterna =
          libraries.filter(jar -> jar.toString().contains("lanterna")).findFirst().orElseThrow();
    }
    Path other = folder.resolve("other.jar");
    try (var in = new ZipFile(lanterna.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(other))) {
      out.setLevel(0);
      for (var entry : in.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(in.getInputStream(entry).readAllBytes());
      }
      out.putNextEntry(new ZipEntry("rebuilt"));
    }
    Files.move(other, lanterna, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    read("exec \"" + home + "/juan\" " + home + "/articles/report-tianxin.txt 2>err", "q");
    assertEquals("", Files.readString(folder.resolve("err")));
  }

  /** One class that the archive lacks has its jar opened, which takes a tenth of a start. */
  @Test
  void aStartOpensNoJar() throws Exception {
    Tool.run(folder, "tar", "xf", packages.archive().toString());
    Path home = folder.resolve("juan-" + version());
    String script = "exec \"" + home + "/juan\" " + home + "/articles/report-tianxin.txt";
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      screen.await("7 月 22 日");
      Path open = Path.of("/proc", Long.toString(screen.juan().pid()), "fd");
      String all = Tool.run(open, "sh", "-c", "for file in *; do readlink $file; done");
      assertTrue(all.contains("/modules"), all);
      assertFalse(all.contains(".jar"), all);
      screen.type("q");
      assertEquals(0, screen.exitCode(), screen::text);
    }
  }

  @Test
  void theDebianPackageComesAndGoes() throws Exception {
    var root = new BareRoot(Files.createDirectory(folder.resolve("root")));
    var before = root.files();
    for (String place : List.of("info", "updates", "triggers")) {
      Files.createDirectories(root.path().resolve("var/lib/dpkg").resolve(place));
    }
    Files.createFile(root.path().resolve("var/lib/dpkg/status"));
    // Nothing that dpkg knows is in this root: what the package depends on is there unknown to it.
    String dpkg = "--root=" + root.path();
    Tool.run(folder, "dpkg", dpkg, "--force-depends", "--install", packages.deb().toString());
    read(root.command("juan"), "\r", "q", "q");
    assertShared(root, "juan", "/usr/lib/juan");
    Path share = root.path().resolve("usr/share");
    for (String file :
        List.of(
            "man/man1/juan.1.gz",
            "bash-completion/completions/juan",
            "zsh/vendor-completions/_juan",
            "fish/vendor_completions.d/juan.fish",
            "doc/juan/copyright",
            "doc/juan/changelog.gz")) {
      assertTrue(Files.size(share.resolve(file)) > 100, file);
    }
    assertTrue(Files.readString(share.resolve("doc/juan/copyright")).contains("LGPL-3.0"));
    assertLicences(
        files(share.resolve("doc/juan")),
        "licenses/",
        names(root.path().resolve("usr/lib/juan/lib")));
    Tool.run(folder, "dpkg", dpkg, "--purge", "juan");
    assertEquals(before, root.files());
  }

  /** Reads the seed's first article, from the shelf or at once, and leaves by keys. */
  private void read(String script, String... keys) throws Exception {
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      for (String key : keys) {
        screen.await(TITLE);
        if (key.equals("\r")) {
          String shelf = screen.text();
          screen.type("/report\r");
          screen.await("only one article", text -> !text.equals(shelf) && text.contains(TITLE));
          screen.type("\r");
          screen.await("7 月 22 日");
        } else {
          screen.type(key);
          if (!key.equals(keys[keys.length - 1])) {
            screen.await("the shelf", text -> !text.contains("7 月 22 日"));
          }
        }
      }
      assertEquals(0, screen.exitCode(), screen::text);
    }
  }

  /**
   * Classes come from the class-data archive; the JVM's options go before those of the launcher.
   */
  private void assertShared(BareRoot root, String juan, String home) throws Exception {
    String script =
        root.command(
                "/bin/sh -c '_JAVA_OPTIONS=-Xlog:class+load:file=/tmp/classes exec \"$0\" toc %s/articles/report-tianxin.txt' %s")
            .formatted(home, juan);
    var toc = Program.run(folder, script);
    assertEquals(0, toc.code(), toc.err());
    Path log = root.path().resolve("tmp/classes");
    var loaded = Files.readAllLines(log);
    Files.delete(log);
    assertTrue(
        loaded.stream()
            .anyMatch(line -> line.matches(".*juan\\.cli\\.Main source: shared objects.*")),
        () ->
            loaded.stream()
                .filter(line -> line.contains("juan.cli"))
                .collect(Collectors.joining("\n")));
    long shared = loaded.stream().filter(line -> line.contains("shared objects")).count();
    assertTrue(shared > loaded.size() * 0.8, shared + " of " + loaded.size());
  }

  private static void assertLicences(List<String> files, String licences, List<String> jars) {
    assertTrue(files.contains(licences + Licences.LIST), () -> licences + " in " + files);
    assertFalse(jars.isEmpty());
    for (String jar : jars) {
      String its = licences + jar.replaceFirst("\\.jar$", "/LICEN");
      String gnu = licences + jar.replaceFirst("\\.jar$", "/LGPL");
      String icu = licences + jar.replaceFirst("\\.jar$", "/Unicode");
      assertTrue(
          files.stream()
              .anyMatch(
                  file -> file.startsWith(its) || file.startsWith(gnu) || file.startsWith(icu)),
          jar);
    }
  }

  private static List<String> names(Path jars) throws IOException {
    return files(jars).stream().filter(name -> name.endsWith(".jar")).toList();
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).toList();
    }
  }

  private static List<String> list(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String version() {
    return packages.jar().getFileName().toString().replaceAll("juan-|\\.jar", "");
  }
}
