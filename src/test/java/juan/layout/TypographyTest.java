package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import juan.text.HanVariant;
import juan.text.Language;
import juan.text.LineBreakLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader chooses changes that and nothing else. */
class TypographyTest {
  private static final Typography USUAL = Typography.DEFAULT;

  static List<Arguments> choices() {
    return List.of(
        Arguments.of("language", Language.JA, USUAL.withLanguage(Language.JA)),
        Arguments.of(
            "lineBreak", LineBreakLevel.STRICT, USUAL.withLineBreak(LineBreakLevel.STRICT)),
        Arguments.of("indent", 1, USUAL.withIndent(1)),
        Arguments.of("hang", false, USUAL.withHang(false)),
        Arguments.of("gap", false, USUAL.withGap(false)),
        Arguments.of("justify", true, USUAL.withJustify(true)),
        Arguments.of("grid", true, USUAL.withGrid(true)),
        Arguments.of("ruby", RubyPlace.INLINE, USUAL.withRuby(RubyPlace.INLINE)),
        Arguments.of("vertical", true, USUAL.withVertical(true)),
        Arguments.of("marks", true, USUAL.withMarks(true)),
        Arguments.of("variant", HanVariant.TAIWAN, USUAL.withVariant(HanVariant.TAIWAN)),
        Arguments.of("readings", Readings.ZHUYIN, USUAL.withReadings(Readings.ZHUYIN)));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void aChoiceChangesItselfAlone(String name, Object value, Typography chosen)
      throws ReflectiveOperationException {
    var changed = new ArrayList<String>();
    for (var component : Typography.class.getRecordComponents()) {
      Object now = component.getAccessor().invoke(chosen);
      Object before = component.getAccessor().invoke(USUAL);
      if (now == null ? before != null : !now.equals(before)) {
        changed.add(component.getName() + "=" + now);
      }
    }
    assertEquals(List.of(name + "=" + value), changed);
  }
}
