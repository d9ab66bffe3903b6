package juan.bench;

import java.io.IOException;
import java.nio.file.Files;
import org.openjdk.jmh.runner.RunnerException;

/** Runs every measurement from the root of the project and prints one table. */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    if (!Files.exists(Programs.NOVEL) || !Files.exists(Programs.SEED)) {
      System.out.println("Nothing is measured: there is no " + Programs.NOVEL);
      return;
    }
    var table = new Table();
    for (Jdk jdk : Jdk.installed()) {
      Startup.measure(table, jdk);
    }
    TtyProcesses.measure(table);
    Traffic.measure(table);
    HeldKey.measure(table);
    Latency.measure(table);
    Costs.measure(table);
    LibraryCost.measure(table);
    Sizes.measure(table);
    System.out.println(table);
    System.exit(0);
  }
}
