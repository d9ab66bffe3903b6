package juan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The least a start on the JVM can do, with an archive of class data of its own like Juan's. */
final class HelloWorld {
  static final String GREETING = "Hello, World!";

  private HelloWorld() {}

  public static void main(String[] args) {
    System.out.println(GREETING);
  }

  /**
   * Makes the jar and the archive, from Java 25 on an AOT cache as the launcher does; the command
   * that starts it.
   */
  static List<String> command(Jdk jdk) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    Path jar = folder.resolve("hello.jar");
    Path classes = folder.resolve("hello-" + jdk.version() + ".classes");
    boolean cached = jdk.hasAotCache();
    Path archive = folder.resolve("hello-" + jdk.version() + (cached ? ".aot" : ".jsa"));
    if (!Files.exists(archive) && cached) {
      pack(jar);
      jdk.run(arguments("-XX:AOTCacheOutput=" + archive, "-cp", jar, name()));
    } else if (!Files.exists(archive)) {
      pack(jar);
      jdk.run(arguments("-XX:DumpLoadedClassList=" + classes, "-cp", jar, name()));
      jdk.run(
          arguments(
              "-Xshare:dump",
              "-XX:SharedClassListFile=" + classes,
              "-XX:SharedArchiveFile=" + archive,
              "-cp",
              jar));
    }
    var command = new ArrayList<String>(List.of(jdk.java()));
    command.addAll(
        arguments(
            (cached ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive,
            "-Xlog:disable",
            "-cp",
            jar,
            name()));
    return command;
  }

  private static List<String> arguments(Object... own) {
    var arguments = new ArrayList<>(Programs.FLAGS);
    for (Object argument : own) {
      arguments.add(argument.toString());
    }
    return arguments;
  }

  private static String name() {
    return HelloWorld.class.getName();
  }

  private static void pack(Path jar) throws IOException {
    if (Files.exists(jar)) {
      return; // An archive is good for the jar it was made with only.
    }
    String entry = name().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var in = HelloWorld.class.getResourceAsStream("/" + entry)) {
      if (in == null) {
        throw new IOException("no " + entry);
      }
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
  }
}
