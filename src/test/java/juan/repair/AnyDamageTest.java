package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import juan.source.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage of other rates, with other glosses and by other crawlers than those of the seed. */
class AnyDamageTest {
  private static final int PARAGRAPHS = 50;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nearlyAllIsUndoneAndNothingElseIsTouched(long seed) throws IOException {
    var random = new Random(seed);
    boolean traditional = seed % 2 == 0;
    String text = seed < 4 ? "chapters/rulin" : "chapters/liaozhai";
    String script = traditional ? "Simplified-Traditional" : "Traditional-Simplified";
    var convert = Transliterator.getInstance(script);
    var clean = new ArrayList<String>();
    for (String its : RepairAccuracy.paragraphs(Texts.shared("intake/" + text + ".txt"))) {
      if (clean.size() < PARAGRAPHS) {
        clean.add(convert.transliterate(its));
      }
    }
    var damage =
        new Damage(
            0.4 + random.nextDouble() * 0.6,
            glosses(random, convert),
            random.nextBoolean() ? '?' : '\uFFFD',
            random.nextBoolean(),
            true);
    var score = RepairAccuracy.score(damage.pairs(clean, seed));
    assertEquals(0, score.broken(), "undamaged paragraphs were changed");
    assertTrue(
        score.cut() >= (traditional ? 0.95 : 0.90),
        () -> "seed " + seed + ": " + score.cut() + " by " + damage);
  }

  private static Map<String, String> glosses(Random random, Transliterator convert) {
    List<String> all =
        List.of("经jīng", "发fā", "数shù", "现xiàn", "业yè", "说shuō", "国guó", "战zhàn", "听tīng", "个gè");
    var glosses = new HashMap<String, String>();
    for (String gloss : all) {
      if (random.nextInt(3) > 0) {
        glosses.put(convert.transliterate(gloss.substring(0, 1)), gloss.substring(1));
      }
    }
    return glosses;
  }
}
