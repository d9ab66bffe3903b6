package juan.terminal;

import static juan.terminal.PtyScreen.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading on another machine, by what src/SSH.md says: a real OpenSSH server, on this one. */
class SshTest {
  private static final Path ARTICLES = Program.article("report-tianxin.txt").getParent();
  private static final String READ = "juan " + ARTICLES + "/report-tianxin.txt";
  private static final String TITLE = "社區裡的三把鑰匙";

  @TempDir static Path keys;
  private static SshServer server;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(SshServer.isInstalled(), "sshd is not installed");
    for (String program : SshServer.programs()) {
      assumeTrue(SuspendTest.isInstalled(program), program + " is not installed");
    }
    server = new SshServer(keys, "juan --locked " + ARTICLES);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void oneLineIsEnough() throws Exception {
    String script = "exec " + server.ssh("key", server.shellPort()) + " -t '" + READ + "'";
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      screen.await("the title", text -> row(text, 2).equals(TITLE));
      screen.resize(60, 20);
      screen.await("narrow", text -> row(text, 2).equals(TITLE) && row(text, 19).contains("%"));
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void insideTmuxThere() throws Exception {
    assumeTrue(SuspendTest.isInstalled("tmux"), "tmux is not installed");
    String tmux = "tmux -u -S " + folder + "/socket -f /dev/null ";
    String script =
        "exec " + server.ssh("key", server.shellPort()) + " -t \"" + tmux + "new '" + READ + "'\"";
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      screen.await("the title", text -> row(text, 2).equals(TITLE));
      screen.type("q");
      assertEquals(0, screen.exitCode());
    } finally {
      Program.run(folder, tmux + "kill-server");
    }
  }

  @Test
  void bySlowLink() throws Exception {
    try (var link = new SlowLink(server.shellPort())) {
      String script = "exec " + server.ssh("key", link.port()) + " -t '" + READ + "'";
      try (var screen = PtyScreen.start(folder, 80, 24, script)) {
        screen.await("the title", text -> row(text, 2).equals(TITLE));
        // Keys that are held cost few frames: the last state comes before their number would.
        screen.type("j".repeat(60) + "G");
        screen.await("the end", text -> row(text, 23).startsWith("100%"));
        screen.type("q");
        assertEquals(0, screen.exitCode());
      }
    }
  }

  @Test
  void byMosh() throws Exception {
    assumeTrue(SuspendTest.isInstalled("mosh"), "mosh is not installed");
    String ssh = "ssh " + server.options("key") + " -p " + server.shellPort();
    String script = "exec mosh --ssh='" + ssh + "' 127.0.0.1 -- " + READ;
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      screen.await("the title", text -> row(text, 2).equals(TITLE));
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  /** With a key that is restricted, and with a server that forces the command. */
  @ParameterizedTest
  @ValueSource(strings = {"reader", "key"})
  void aReadingAccountOnlyReads(String key) throws Exception {
    int port = key.equals("reader") ? server.shellPort() : server.readingPort();
    String ssh = server.ssh(key, port);
    try (var screen =
        PtyScreen.start(folder, 80, 24, "exec " + ssh + " -t 'cat /etc/passwd; sh'")) {
      screen.await(TITLE);
      screen.type("q");
      assertEquals(0, screen.exitCode());
      assertFalse(screen.output().contains("root:"));
    }
    var command = Program.run(folder, ssh + " 'echo got a shell >&2; echo got a shell'");
    assertTrue(command.out().contains(TITLE), command.out());
    assertFalse((command.out() + command.err()).contains("got a shell"));
    var sftp =
        Program.run(
            folder,
            "echo 'get /etc/passwd stolen' | sftp -b - -P "
                + port
                + " "
                + server.options(key)
                + " 127.0.0.1");
    assertNotEquals(0, sftp.code());
    assertFalse(folder.resolve("stolen").toFile().exists());
    var forwarded = Program.run(folder, ssh + " -W 127.0.0.1:" + server.shellPort());
    assertNotEquals(0, forwarded.code());
    assertFalse(forwarded.out().contains("SSH-2.0"), forwarded.out());
  }

  /** What the last test says is refused is not refused because this server could not do it. */
  @Test
  void aShellAccountDoesAll() throws Exception {
    String ssh = server.ssh("key", server.shellPort());
    assertEquals("a shell\n", Program.run(folder, ssh + " 'echo a shell'").out());
    var sftp =
        Program.run(
            folder,
            "echo 'get /etc/passwd got' | sftp -b - -P "
                + server.shellPort()
                + " "
                + server.options("key")
                + " 127.0.0.1");
    assertEquals(0, sftp.code(), sftp.err());
    var forwarded = Program.run(folder, ssh + " -W 127.0.0.1:" + server.readingPort());
    assertTrue(forwarded.out().startsWith("SSH-2.0"), forwarded.err());
  }
}
