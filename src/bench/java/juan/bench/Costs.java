package juan.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What layout costs, by JMH where it is short. */
final class Costs {
  private static final int RUNS = 5;
  private static final int ROUNDS = 2;

  private Costs() {}

  static void measure(Table table) throws RunnerException, IOException, InterruptedException {
    var micros = run(List.of(LayoutCost.class, PaneCost.class, RepairSpeed.class));
    table.ratio(
        "us to lay out 400 paragraphs; ICU's scan",
        of(micros, "layout"),
        of(micros, "scan"),
        "",
        2);
    table.ratio(
        "us to repaint on a resize; on a page down",
        of(micros, "resize"),
        of(micros, "page"),
        "",
        1.5);
    double looked = of(micros, "look") + of(micros, "repair");
    table.ratio(
        "us to look for damage in the novel; to decode it", looked, of(micros, "decode"), "", 20);
    table.atMost(
        "us to look for damage in a MB", looked / RepairSpeed.megabytes(), "", " us", 50_000);
    table.atMost("s to lay out and print the whole novel", printSeconds(), "", " s", 1.5);
  }

  private static double of(Map<String, Double> scores, String benchmark) {
    return scores.getOrDefault(benchmark, Double.NaN);
  }

  private static Map<String, Double> run(List<Class<?>> benchmarks) throws RunnerException {
    var scores = new HashMap<String, Double>();
    for (int round = 0; round < ROUNDS; round++) {
      run(benchmarks, scores);
    }
    return scores;
  }

  /** Runs benchmarks once more, and keeps the best of each: what disturbs can only add. */
  private static void run(List<Class<?>> benchmarks, Map<String, Double> scores)
      throws RunnerException {
    for (Class<?> benchmark : benchmarks) {
      var options =
          new OptionsBuilder()
              .include(benchmark.getName())
              .forks(1)
              .warmupIterations(3)
              .warmupTime(TimeValue.seconds(1))
              .measurementIterations(5)
              .measurementTime(TimeValue.seconds(1))
              .verbosity(VerboseMode.SILENT)
              .build();
      for (var result : new Runner(options).run()) {
        var primary = result.getPrimaryResult();
        scores.merge(primary.getLabel(), primary.getScore(), Math::min);
      }
    }
  }

  /** The whole process: start, reading, layout, printing. */
  private static double printSeconds() throws IOException, InterruptedException {
    var seconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      var process =
          new ProcessBuilder(Programs.juan(Programs.NOVEL))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("the novel was not printed");
      }
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    return Table.median(seconds);
  }
}
