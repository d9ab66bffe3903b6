package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import juan.article.Article;
import juan.article.Block;
import juan.source.ArticleReader;
import juan.source.PipeSource;
import juan.text.Ambiguous;
import juan.text.Language;
import juan.text.LineBreakLevel;
import juan.text.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every paragraph of real texts, at every measure and every level. */
class TypesetterPropertyTest {
  private static final int NARROWEST = 10;
  private static final int WIDEST = 100;

  /** Ways in which a text is set: measures, levels, widths and directions. */
  private static final int WAYS = (WIDEST - NARROWEST + 1) * 4 * 4;

  /** Characters of a small text that are set in one way. */
  private static final int SHARE = 150;

  private static final RubyPlace[] PLACES = RubyPlace.values();

  /** The levels that a language has, its default by name. */
  private static List<LineBreakLevel> levels(Language language) {
    return switch (language) {
      case JA ->
          List.of(
              LineBreakLevel.VERY_STRICT,
              LineBreakLevel.AUTO,
              LineBreakLevel.LOOSE,
              LineBreakLevel.VERY_LOOSE);
      case KO -> List.of(LineBreakLevel.CHARACTER, LineBreakLevel.AUTO);
      default ->
          List.of(
              LineBreakLevel.NONE, LineBreakLevel.AUTO, LineBreakLevel.GB, LineBreakLevel.STRICT);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "udhr/udhr_cmn_hans.txt, ZH_HANS",
    "udhr/udhr_cmn_hant.txt, ZH_HANT",
    "udhr/udhr_jpn.txt, JA",
    "udhr/udhr_kor.txt, KO",
    "seed/article.txt, ZH_HANT",
    "seed/restored.txt, ZH_HANT",
    "intake/novel/sanguo.txt, ZH_HANS",
    "intake/chapters/rulin.txt, ZH_HANS",
    "intake/chapters/liaozhai.txt, ZH_HANS",
  })
  void everyParagraphAtEveryMeasure(String file, Language language) {
    holds(file, SharedData.paragraphs(file).stream().map(Block::paragraph).toList(), language);
  }

  @ParameterizedTest
  @CsvSource({"127_ruby_150.txt", "43737_ruby_19028.txt", "752_ruby_2438.txt"})
  void everyParagraphWithItsRuby(String file) throws IOException {
    Article article = aozora(file);
    var blocks = IntStream.range(0, article.size()).mapToObj(article::block).toList();
    assertEquals(true, article.hasRuby());
    holds(file, blocks, Language.JA);
  }

  /** A text of Aozora Bunko, which is in Shift_JIS with what Windows adds to it. */
  private static Article aozora(String file) throws IOException {
    Path path = Path.of("../shared/data/intake/aozora").resolve(file);
    assumeTrue(Files.isReadable(path), () -> "no " + path + " here");
    String text = new String(Files.readAllBytes(path), Charset.forName("windows-31j"));
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return ArticleReader.read(new PipeSource(file, in));
  }

  private static void holds(String file, List<Block> blocks, Language language) {
    var samples =
        blocks.stream()
            .filter(block -> block.kind() != Block.Kind.PREFORMATTED && !block.text().isBlank())
            .toList();
    var known = new Sample[samples.size()];
    var random = new SplittableRandom(file.hashCode());
    int characters = samples.stream().mapToInt(block -> block.text().length()).sum();
    int wanted = Math.max(SHARE, characters / (WAYS * 9 / 10));
    int at = 0;
    for (int measure = NARROWEST; measure <= WIDEST; measure++) {
      for (LineBreakLevel level : levels(language)) {
        for (int way = 0; way < 4; way++) {
          var typography =
              new Typography(
                  null,
                  level,
                  random.nextInt(-1, 3),
                  random.nextBoolean(),
                  random.nextBoolean(),
                  random.nextInt(3) == 0,
                  random.nextInt(3) == 0,
                  PLACES[random.nextInt(PLACES.length)],
                  way >= 2,
                  false,
                  juan.text.HanVariant.ORIGINAL,
                  Readings.OFF);
          var ambiguous = Ambiguous.values()[way % 2];
          var setting = new Setting(measure, language, ambiguous, typography);
          var typesetter = new Typesetter(setting);
          var invariants = new Invariants(setting);
          int first = at;
          for (int share = 0; share < wanted; at++) {
            int i = at % known.length;
            Sample sample = known[i] == null ? new Sample(samples.get(i)) : known[i];
            known[i] = sample;
            invariants.check(sample, typesetter.set(sample.block));
            share += sample.text.length() + 1;
            if (at - first == known.length - 1) {
              break;
            }
          }
          comesBack(known[first % known.length].block, setting, typesetter);
        }
      }
    }
    assertEquals(true, at >= known.length, "not all of the text has been set");
  }

  /** Narrow, wide and narrow again shows the same lines, from a typesetter new or used. */
  private static void comesBack(Block block, Setting narrow, Typesetter used) {
    var before = used.set(block);
    var wide = new Setting(200, narrow.language(), narrow.ambiguous(), narrow.typography());
    new Typesetter(wide).set(block);
    assertEquals(before, new Typesetter(narrow).set(block), narrow::toString);
    assertEquals(before, used.set(block), narrow::toString);
  }
}
