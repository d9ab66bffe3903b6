package juan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      Hyperfine.measure(table, jdk);
    }
    Startup.others(table);
    try (var corpus = new Corpus()) {
      Resident.measure(table, corpus.novel());
      Printing.measure(table, corpus.novel());
    }
    Grep.measure(table);
    Traffic.measure(table);
    Changes.measure(table);
    SlowLink.measure(table);
    String readme = table.markdown(table.size());
    Files.writeString(Path.of("target", "bench.md"), readme);
    System.out.println(readme);
    if (args.length > 0 && args[0].equals("whole")) {
      return;
    }
    TtyProcesses.measure(table);
    HeldKey.measure(table);
    Latency.measure(table);
    Costs.measure(table);
    LibraryCost.measure(table);
    Sizes.measure(table);
    System.out.println(table);
    System.exit(0);
  }
}
