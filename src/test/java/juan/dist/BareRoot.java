package juan.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A root folder with a shell, stty, readlink, and the libraries that a package may ask for: no Java
 * and nothing else of this machine can help what runs in it.
 */
final class BareRoot {
  private static final List<String> PROGRAMS = List.of("sh", "stty", "readlink");

  /** What the Debian package depends on. */
  private static final List<String> LIBRARIES =
      List.of(
          "libstdc++.so.6",
          "libgcc_s.so.1",
          "libm.so.6",
          "libz.so.1",
          "libdl.so.2",
          "libpthread.so.0",
          "librt.so.1");

  private final Path root;

  /** Makes it in an empty folder; root's rights are needed. */
  BareRoot(Path root) throws IOException, InterruptedException {
    this.root = root;
    for (String folder : List.of("dev", "proc", "tmp", "root", "opt", "usr/bin")) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.createSymbolicLink(root.resolve("bin"), Path.of("usr/bin"));
    Tool.run(root, "mknod", "-m", "666", "dev/null", "c", "1", "3");
    Tool.run(root, "mknod", "-m", "666", "dev/tty", "c", "5", "0");
    Tool.run(root, "mknod", "-m", "666", "dev/urandom", "c", "1", "9");
    var libraries = new TreeSet<String>();
    for (String program : PROGRAMS) {
      String from = Tool.run(root, "sh", "-c", "command -v " + program).strip();
      Tool.run(root, "cp", "-L", from, "bin/" + program);
      Tool.run(root, "ldd", from)
          .lines()
          .map(line -> line.replaceFirst("^.*=>", "").strip().replaceFirst(" .*", ""))
          .filter(line -> line.startsWith("/"))
          .forEach(libraries::add);
    }
    String known = Tool.run(root, "sh", "-c", "PATH=$PATH:/sbin ldconfig -p");
    for (String library : LIBRARIES) {
      known
          .lines()
          .filter(line -> line.strip().startsWith(library + " ") && line.contains("x86-64"))
          .map(line -> line.replaceFirst(".*=> ", ""))
          .forEach(libraries::add);
    }
    for (String library : libraries) {
      Path place = root.resolve(library.substring(1));
      Files.createDirectories(place.getParent());
      Tool.run(root, "cp", "-L", library, place.toString());
    }
  }

  Path path() {
    return root;
  }

  /** Whether this machine lets a test make one. */
  static boolean isPossible() throws InterruptedException {
    try {
      Tool.run(Path.of("/"), "unshare", "--mount", "--pid", "--fork", "true");
      return Tool.run(Path.of("/"), "id", "-u").strip().equals("0")
          && System.getProperty("os.arch").equals("amd64");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The command that runs another in it, as a word of a shell's script, with a clean environment.
   */
  String command(String command) {
    return "exec env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root TERM=xterm-256color LC_ALL=C.UTF-8"
        + " unshare --mount --pid --fork --mount-proc='%1$s/proc' chroot '%1$s' %2$s"
            .formatted(root, command);
  }

  /** Every file in it, from its root on, but for those of the reader's own and of dpkg. */
  TreeSet<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> "/" + root.relativize(file))
          .filter(file -> !file.matches("/(root|var|tmp)(/.*)?"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
