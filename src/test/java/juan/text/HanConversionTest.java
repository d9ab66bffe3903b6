package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HanConversionTest {
  private static String shown(Language written, HanVariant variant, String text) {
    return HanConversion.of(written, variant).convert(text);
  }

  @ParameterizedTest
  @CsvSource({
    "s2t, ZH_HANS, TRADITIONAL, 0.95",
    "s2tw, ZH_HANS, TAIWAN, 0.95",
    "s2hk, ZH_HANS, HONG_KONG, 0.95",
    "t2s, ZH_HANT, SIMPLIFIED, 0.92",
    "tw2s, ZH_HANT, SIMPLIFIED, 0.95",
    "hk2s, ZH_HANT, SIMPLIFIED, 0.95",
    "t2tw, ZH_HANT, TAIWAN, 0.95",
    "t2hk, ZH_HANT, HONG_KONG, 0.95"
  })
  void mostOfOpenCcsCasesAreExact(String kind, Language written, HanVariant variant, double share) {
    List<String[]> cases =
        SharedData.lines("intake/opencc/opencc_cases.tsv").stream()
            .map(line -> line.split("\t", -1))
            .filter(its -> its[1].equals(kind))
            .toList();
    long exact =
        cases.stream().filter(its -> shown(written, variant, its[2]).equals(its[3])).count();
    System.out.printf("%s: %d of %d%n", kind, exact, cases.size());
    assertTrue(exact >= share * cases.size(), () -> exact + " of " + cases.size());
  }

  @ParameterizedTest
  @CsvSource({
    "经理发现了头发, 經理發現了頭髮",
    "他打开里面的抽屉，干脆把头发剪了。, 他打開裏面的抽屜，乾脆把頭髮剪了。",
    "皇后在后面，乾隆年间的面条只有三碗。, 皇后在後面，乾隆年間的麪條只有三碗。",
    "钟表店的老板一见钟情, 鐘錶店的老闆一見鍾情",
    "制造制度 复习复杂 丰收, 製造制度 複習複雜 豐收"
  })
  void theBordersOfWordsAreKept(String simplified, String traditional) {
    assertEquals(traditional, shown(Language.ZH_HANS, HanVariant.TRADITIONAL, simplified));
  }

  @ParameterizedTest
  @CsvSource({"TAIWAN, 他说里面为什么有人吃面, 他說裡面為什麼有人吃麵", "HONG_KONG, 他说里面为什么有人吃面, 他説裏面為什麼有人吃麪"})
  void aRegionHasItsOwnForms(HanVariant variant, String text, String expected) {
    assertEquals(expected, shown(Language.ZH_HANS, variant, text));
  }

  @Test
  void whatIsTraditionalStays() {
    String text = "皇后騎著馬從台北到臺中，干戈里程，準備只說一句";
    assertSame(text, shown(Language.ZH_HANT, HanVariant.TRADITIONAL, text));
    assertSame(text, shown(Language.ZH_HANT, HanVariant.TAIWAN, text));
    assertEquals("說為裡群", shown(Language.ZH_HANT, HanVariant.TAIWAN, "説爲裏羣"));
  }

  @Test
  void taiwansZheIsWrittenOtherwiseInSimplified() {
    assertEquals(
        "他看着著名的原著，接着睡着了", shown(Language.ZH_HANT, HanVariant.SIMPLIFIED, "他看著著名的原著，接著睡著了"));
  }

  @ParameterizedTest
  @EnumSource(HanVariant.class)
  void onlyChineseIsConverted(HanVariant variant) {
    for (Language language : List.of(Language.JA, Language.KO, Language.OTHER)) {
      assertTrue(HanConversion.of(language, variant).isIdentity());
      assertSame("学校の台所", shown(language, variant, "学校の台所"));
    }
    assertTrue(HanConversion.of(Language.ZH_HANS, HanVariant.ORIGINAL).isIdentity());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void offsetsStayValidWhateverTheTextIs(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> (char) (0xD800 + random.nextInt(0x800));
            default -> (char) (0x4E00 + random.nextInt(0x5200));
          });
    }
    for (Language language : List.of(Language.ZH_HANS, Language.ZH_HANT)) {
      for (HanVariant variant : HanVariant.values()) {
        String converted = shown(language, variant, text.toString());
        assertEquals(text.length(), converted.length());
        for (int i = 0; i < text.length(); i++) {
          assertEquals(
              Character.isHighSurrogate(text.charAt(i)),
              Character.isHighSurrogate(converted.charAt(i)));
        }
      }
    }
  }

  @Test
  void theReaderGoesThroughAllVariants() {
    var seen = new java.util.ArrayList<HanVariant>();
    for (HanVariant its = HanVariant.ORIGINAL; !seen.contains(its); its = its.next()) {
      seen.add(its);
    }
    assertEquals(List.of(HanVariant.values()), seen);
    assertEquals("hong-kong", HanVariant.HONG_KONG.optionName());
  }

  @Test
  void conversionsThatDoTheSameAreEqual() {
    var taiwan = HanConversion.of(Language.ZH_HANS, HanVariant.TAIWAN);
    assertEquals(taiwan, HanConversion.of(Language.ZH_HANS, HanVariant.TAIWAN));
    assertEquals(
        taiwan.hashCode(), HanConversion.of(Language.ZH_HANS, HanVariant.TAIWAN).hashCode());
    assertNotEquals(taiwan, HanConversion.of(Language.ZH_HANT, HanVariant.TAIWAN));
    assertNotEquals(taiwan, HanConversion.of(Language.ZH_HANS, HanVariant.HONG_KONG));
    assertNotEquals(taiwan, "taiwan");
    assertFalse(taiwan.isIdentity());
    assertNotEquals(
        taiwan.hashCode(), HanConversion.of(Language.ZH_HANT, HanVariant.TAIWAN).hashCode());
  }

  @Test
  void allThatATableRewritesIsTold() {
    var all = new java.util.TreeMap<String, String>();
    ConversionTable.read("s2t").forEach(all::put);
    assertEquals("長", all.get("长"));
    assertEquals("皇后", all.getOrDefault("皇后", "皇后"));
    assertTrue(all.size() > 10_000, () -> "only " + all.size());
    assertTrue(all.keySet().stream().anyMatch(from -> from.length() > 1));
    var table = ConversionTable.read("s2t");
    all.forEach((from, to) -> assertEquals(to, table.convert(from)));
  }
}
