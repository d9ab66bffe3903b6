package juan.pronunciation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import juan.article.Block;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.text.Language;
import org.junit.jupiter.api.Test;

class AnnotationTest {
  private static final Pronunciation CHINESE = Pronunciation.of(Language.ZH_HANS, Notation.PINYIN);
  private static final Pronunciation JAPANESE = Pronunciation.of(Language.JA, Notation.PINYIN);

  private static Block block(String text, Span... spans) {
    return new Block(Block.Kind.PARAGRAPH, 0, "", text, List.of(spans));
  }

  private static String shown(Block block) {
    var shown = new StringBuilder();
    for (Span span : block.spans()) {
      shown.append(block.text(), span.start(), span.end()).append(span.mark()).append(span.value());
    }
    return shown.toString();
  }

  @Test
  void aReadingOfTheAuthorsStays() {
    var block = block("宇宙に行く", Span.ruby(0, 2, "そら"));
    assertEquals("宇宙RUBYそら行READINGい", shown(Annotation.annotated(block, JAPANESE)));
  }

  @Test
  void aWordOfWhichTheAuthorReadsAPartIsNotReadOver() {
    var block = block("図書館", Span.ruby(2, 3, "やかた"));
    assertEquals("館RUBYやかた", shown(Annotation.annotated(block, JAPANESE)));
  }

  @Test
  void whatRepairTookOutOfTheTextStays() {
    var block = block("长沙", new Span(0, 1, Mark.GLOSS, "chang"));
    assertEquals("长GLOSSchang沙READINGshā", shown(Annotation.annotated(block, CHINESE)));
  }

  @Test
  void otherMarksStayAndSpansAreInOrder() {
    var block = block("走在长沙", new Span(1, 4, Mark.EMPHASIS));
    var annotated = Annotation.annotated(block, CHINESE);
    assertEquals("走READINGzǒu在长沙EMPHASIS在READINGzài长READINGcháng沙READINGshā", shown(annotated));
    assertEquals(block.text(), annotated.text());
  }

  @Test
  void whatIsNotSureIsMarkedSo() {
    assertEquals("重GUESSED_READINGzhòng", shown(Annotation.annotated(block("重"), CHINESE)));
  }

  @Test
  void onlyWhatWasWorkedOutMakesABlockAnnotated() {
    assertFalse(block("宇宙", Span.ruby(0, 2, "そら")).isAnnotated());
    assertTrue(Annotation.annotated(block("宇宙"), JAPANESE).isAnnotated());
  }
}
