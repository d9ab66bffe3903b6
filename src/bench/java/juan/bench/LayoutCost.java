package juan.bench;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import juan.article.Block;
import juan.layout.Setting;
import juan.layout.Typesetter;
import juan.layout.Typography;
import juan.text.Ambiguous;
import juan.text.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the layout of a paragraph costs beside ICU's own scan of it for line breaks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LayoutCost {
  private static final int PARAGRAPHS = 400;
  private static final int MEASURE = 32;

  private final List<Block> blocks = new ArrayList<>();
  private final BreakIterator icu =
      BreakIterator.getLineInstance(ULocale.forLanguageTag("zh-u-lb-strict"));
  private final Typesetter typesetter =
      new Typesetter(new Setting(MEASURE, Language.ZH_HANS, Ambiguous.NARROW, Typography.DEFAULT));

  @Setup
  public void readNovel() throws IOException {
    for (String line : Files.readAllLines(Programs.NOVEL)) {
      if (line.length() > 2 * MEASURE && blocks.size() < PARAGRAPHS) {
        blocks.add(Block.paragraph(line.strip()));
      }
    }
  }

  /** All paragraphs once: the sum of the places where lines may end. */
  @Benchmark
  public int scan() {
    int sum = 0;
    for (Block block : blocks) {
      icu.setText(block.text());
      for (int at = icu.next(); at != BreakIterator.DONE; at = icu.next()) {
        sum += at;
      }
    }
    return sum;
  }

  /** All paragraphs once: the number of their lines. */
  @Benchmark
  public int layout() {
    int lines = 0;
    for (Block block : blocks) {
      lines += typesetter.set(block).size();
    }
    return lines;
  }
}
