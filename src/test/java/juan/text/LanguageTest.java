package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Transliterator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "udhr_cmn_hans.txt, ZH_HANS",
    "udhr_cmn_hant.txt, ZH_HANT",
    "udhr_jpn.txt, JA",
    "udhr_kor.txt, KO",
  })
  void theDeclarationOfHumanRightsIsInItsLanguage(String file, Language language) {
    var paragraphs = SharedData.paragraphs("udhr/" + file);
    assertEquals(language, Language.detect(String.join("\n", paragraphs)));
    // From any page of it, too: a pipe is judged by what has arrived first.
    var body = paragraphs.subList(8, paragraphs.size());
    for (int i = 0; i + 20 <= body.size(); i += 10) {
      assertEquals(language, Language.detect(String.join("\n", body.subList(i, i + 20))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "天地玄黄, ZH_HANS",
    "皇后在公里之外起居, ZH_HANS",
    "皇后在公里之外起居，近年門前, ZH_HANT",
    "吾輩は猫である, JA",
    "カラー写真, JA",
    "나는 고양이로소이다, KO",
    "大韓民國의 주권은 국민에게 있다, KO",
    "Call me Ishmael, OTHER",
    "'A long sentence in English that names the book 卷 once', OTHER",
    "这是 UTF-8 encoded text, ZH_HANS",
    "'', OTHER",
    "123 ♪, OTHER",
    // The first and last of each script, and what stands beside them.
    "ぁ, JA",
    "ヺ, JA",
    "・, OTHER",
    "가, KO",
    "힣, KO",
    "\uABFF\uD7A4, OTHER",
    "一, ZH_HANS",
    "鿿, ZH_HANS",
    "\u4DFF\uA000, OTHER",
    // Eight letters for a character are a text with names in it; nine are a text in Latin.
    "卷azAZazAZ, ZH_HANS",
    "卷azAZazAZa, OTHER",
    "卷@[`{@[`{@[`{, ZH_HANS",
    "卷【】：……——！！？？〔〕, ZH_HANS",
    "卷卷の卷卷卷卷卷, ZH_HANS",
    "卷卷の卷卷卷卷, JA",
    "卷卷가, ZH_HANS",
    "卷卷가가, KO",
  })
  void fewWordsAreEnough(String sample, Language language) {
    assertEquals(language, Language.detect(sample));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, ZH_HANS",
    "zh-CN, ZH_HANS",
    "zh_SG.UTF-8, ZH_HANS",
    "zh-Hans, ZH_HANS",
    "zh-Hans-HK, ZH_HANS",
    "zh-TW, ZH_HANT",
    "zh_TW.Big5, ZH_HANT",
    "zh_HK.UTF-8, ZH_HANT",
    "zh-MO, ZH_HANT",
    "zh-Hant, ZH_HANT",
    "zh-Hant-CN, ZH_HANT",
    "ZH-HANT, ZH_HANT",
    "cmn-Hant, ZH_HANT",
    "yue, ZH_HANT",
    "yue-Hans, ZH_HANS",
    "ja, JA",
    "ja_JP.UTF-8, JA",
    "ko, KO",
    "ko-KP, KO",
    "kok, OTHER",
    "jam, OTHER",
    "en_US.UTF-8, OTHER",
    "C, OTHER",
    "'', OTHER",
  })
  void tagsAndLocalesAreUnderstood(String tag, Language language) {
    assertEquals(language, Language.ofTag(tag));
  }

  @ParameterizedTest
  @CsvSource({"ZH_HANS", "ZH_HANT", "JA", "KO"})
  void aLanguageIsFoundByItsOwnTag(Language language) {
    assertEquals(language, Language.ofTag(language.tag()));
  }

  @Test
  void noCharacterIsEvidenceForBothScripts() {
    var shared = characters(Language.SIMPLIFIED);
    shared.retainAll(characters(Language.TRADITIONAL));
    assertEquals(new TreeSet<>(), shared);
  }

  @Test
  void everyCharacterThatIsEvidenceIsWrittenAnotherWayInTheOtherScript() {
    assertEquals(new TreeSet<>(), unchanged(Language.TRADITIONAL, "Traditional-Simplified"));
    assertEquals(new TreeSet<>(), unchanged(Language.SIMPLIFIED, "Simplified-Traditional"));
  }

  private static TreeSet<String> unchanged(String list, String id) {
    var transliterator = Transliterator.getInstance(id);
    return characters(list).stream()
        .filter(c -> transliterator.transliterate(c).equals(c))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> characters(String list) {
    return list.codePoints()
        .mapToObj(Character::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
