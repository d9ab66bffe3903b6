package juan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import juan.repair.Plan;
import juan.repair.Repairs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to look for damage in a novel that has none, beside decoding it to lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RepairSpeed {
  private byte[] bytes = {};
  private List<String> lines = List.of();
  private Plan plan = Plan.NONE;

  @Setup
  public void readNovel() throws IOException {
    bytes = Files.readAllBytes(Programs.NOVEL);
    lines = Files.readAllLines(Programs.NOVEL);
    plan = Repairs.all().look(lines);
  }

  /** The number of lines. */
  @Benchmark
  public long decode() {
    return new String(bytes, UTF_8).lines().count();
  }

  /** How the lines are to be repaired. */
  @Benchmark
  public Plan look() {
    return Repairs.all().look(lines);
  }

  /** The number of changes. */
  @Benchmark
  public int repair() {
    int changes = 0;
    for (String line : lines) {
      changes += plan.repair(line).changes().size();
    }
    return changes;
  }

  /** The novel's bytes, to reckon with. */
  static double megabytes() throws IOException {
    return Files.size(Programs.NOVEL) / 1e6;
  }
}
