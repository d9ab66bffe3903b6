package juan.bench;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long programs take that end by themselves, as hyperfine measures them where it is there. */
final class Hyperfine {
  private static final String NAME = "hyperfine";
  private static final int RUNS = 15;

  private Hyperfine() {}

  /** Start to end of what is short, beside Hello World. */
  static void measure(Table table, Jdk jdk) throws IOException, InterruptedException {
    var environment = Programs.environment(jdk);
    var hello = HelloWorld.command(jdk);
    for (var arguments : List.of(List.of("--version"), List.of("cat", Programs.SEED.toString()))) {
      var juan = Programs.juan(arguments.toArray(String[]::new));
      double[] millis = millis(List.of(hello, juan), environment);
      String what = arguments.size() == 1 ? arguments.get(0) : arguments.get(0) + " of an article";
      table.ratio(
          "juan " + what + "; Hello World, JDK " + jdk.version(),
          millis[1],
          millis[0],
          " ms",
          Double.NaN);
    }
  }

  /** The median of each command. */
  private static double[] millis(List<List<String>> commands, Map<String, String> environment)
      throws IOException, InterruptedException {
    var medians = new double[commands.size()];
    if (!Programs.has(NAME)) {
      var millis = new double[commands.size()][RUNS];
      for (int run = 0; run < RUNS; run++) {
        for (int i = 0; i < medians.length; i++) {
          millis[i][run] = 1_000 * Batch.seconds(commands.get(i), environment);
        }
      }
      for (int i = 0; i < medians.length; i++) {
        medians[i] = Table.median(millis[i]);
      }
      return medians;
    }
    Path results = Path.of("target", "bench", "hyperfine.json");
    var its = new ArrayList<String>();
    its.addAll(List.of(NAME, "--shell=none", "--warmup=2", "--runs=" + RUNS, "--style=none"));
    its.add("--export-json=" + results);
    for (var command : commands) {
      its.add(String.join(" ", command)); // no path of the project has a space
    }
    Batch.seconds(its, environment);
    var all = JsonParser.parseString(Files.readString(results)).getAsJsonObject();
    for (int i = 0; i < medians.length; i++) {
      var result = all.getAsJsonArray("results").get(i).getAsJsonObject();
      medians[i] = 1_000 * result.get("median").getAsDouble();
    }
    return medians;
  }
}
