package juan.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * OpenSSH's server on this machine alone, with a configuration, keys and ports of its own. On one
 * port it gives a shell, on another only a reading account.
 */
final class SshServer implements AutoCloseable {
  private static final String SSHD = "/usr/sbin/sshd";

  private final Path folder;
  private final Process process;
  private final int shellPort = freePort();
  private final int readingPort = freePort();

  /**
   * Starts it.
   *
   * @param folder for its files
   * @param forced the command of the reading account
   */
  SshServer(Path folder, String forced) throws Exception {
    this.folder = folder;
    run("ssh-keygen -q -t ed25519 -N '' -f host");
    run("ssh-keygen -q -t ed25519 -N '' -f key");
    run("ssh-keygen -q -t ed25519 -N '' -f reader");
    Files.writeString(
        folder.resolve("authorized"),
        Files.readString(folder.resolve("key.pub"))
            + "restrict,pty,command=\"%s\" %s"
                .formatted(forced, Files.readString(folder.resolve("reader.pub"))));
    var environment = Program.environment();
    Files.writeString(
        folder.resolve("config"),
        """
        Port %1$d
        Port %2$d
        ListenAddress 127.0.0.1
        HostKey %3$s/host
        PidFile none
        AuthorizedKeysFile %3$s/authorized
        StrictModes no
        PermitRootLogin prohibit-password
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        UsePAM no
        PrintMotd no
        Subsystem sftp internal-sftp
        SetEnv PATH=%4$s XDG_STATE_HOME=%5$s XDG_CACHE_HOME=%6$s
        Match LocalPort %2$d
          ForceCommand %7$s
          DisableForwarding yes
          PermitUserRC no
        """
            .formatted(
                shellPort,
                readingPort,
                folder,
                environment.get("PATH"),
                environment.get("XDG_STATE_HOME"),
                environment.get("XDG_CACHE_HOME"),
                forced));
    // As root it wants a folder in /run, which is given to it and nobody else.
    String script =
        "if [ $(id -u) = 0 ]; then exec unshare --mount sh -c"
            + " 'mount -t tmpfs none /run && mkdir /run/sshd && exec \"$0\" \"$@\"' \"$@\";"
            + " else exec \"$@\"; fi";
    process =
        new ProcessBuilder("sh", "-c", script, "sh", SSHD, "-D", "-e", "-f", folder + "/config")
            .redirectErrorStream(true)
            .start();
    awaitListening();
  }

  static boolean isInstalled() {
    return Files.isExecutable(Path.of(SSHD));
  }

  /** Reads what it says until it listens on both ports, then lets it talk. */
  private void awaitListening() throws IOException {
    var said = new StringBuilder();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (int listening = 0; listening < 2; ) {
      String line = out.readLine();
      if (line == null) {
        throw new IOException("sshd does not start:\n" + said);
      }
      said.append(line).append('\n');
      listening += line.startsWith("Server listening") ? 1 : 0;
    }
    var rest =
        new Thread(
            () -> {
              try {
                while (out.readLine() != null) {}
              } catch (IOException e) {
                // It has ended.
              }
            },
            "sshd");
    rest.setDaemon(true);
    rest.start();
  }

  /** Where whoever has the key may do anything, but with the reader's key only read. */
  int shellPort() {
    return shellPort;
  }

  /** Where everybody may only read. */
  int readingPort() {
    return readingPort;
  }

  /** The options of ssh, and of programs that take the same, for a key. */
  String options(String key) {
    return "-F /dev/null -i %1$s/%2$s -o IdentitiesOnly=yes -o StrictHostKeyChecking=no -o LogLevel=ERROR"
            .formatted(folder, key)
        + " -o UserKnownHostsFile=/dev/null -o BatchMode=yes";
  }

  /** The beginning of a command that connects: options of ssh may follow, or the command there. */
  String ssh(String key, int port) {
    return "ssh " + options(key) + " -p " + port + " 127.0.0.1";
  }

  private void run(String command) throws Exception {
    var result = Program.run(folder, command);
    if (result.code() != 0) {
      throw new IOException(command + ": " + result.err());
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static List<String> programs() {
    return List.of("ssh", "ssh-keygen", "sftp");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
