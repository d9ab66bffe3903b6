package juan.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chinese shown in other characters, as text is drawn or searched; what is stored stays as it was
 * written. By OpenCC's dictionaries: longest phrase first, so that 经理发现 becomes 經理發現, not
 * 經理髮現.
 *
 * <p>The result has the length of the text in UTF-16 units, so that every offset stays valid: what
 * would change it is left as it is (rare characters of the supplementary planes, and phrases with
 * them). A table is read when it is first needed. Immutable, for any thread.
 */
public final class HanConversion {
  private static final HanConversion NONE = new HanConversion(null, null);

  private final @Nullable ConversionTable first;
  private final @Nullable ConversionTable second;

  private HanConversion(@Nullable ConversionTable first, @Nullable ConversionTable second) {
    this.first = first;
    this.second = second;
  }

  private static final class FromSimplified {
    static final HanConversion TO_TRADITIONAL = of("s2t", null);
    static final HanConversion TO_TAIWAN = new HanConversion(TO_TRADITIONAL.first, Taiwan.TABLE);
    static final HanConversion TO_HONG_KONG =
        new HanConversion(TO_TRADITIONAL.first, HongKong.TABLE);
  }

  private static final class ToSimplified {
    static final HanConversion FROM_ANY = of("t2s", null);
  }

  private static final class Taiwan {
    static final ConversionTable TABLE = ConversionTable.read("tw");
    static final HanConversion FROM_TRADITIONAL = new HanConversion(TABLE, null);
  }

  private static final class HongKong {
    static final ConversionTable TABLE = ConversionTable.read("hk");
    static final HanConversion FROM_TRADITIONAL = new HanConversion(TABLE, null);
  }

  private static HanConversion of(String first, @Nullable String second) {
    return new HanConversion(
        ConversionTable.read(first), second == null ? null : ConversionTable.read(second));
  }

  /**
   * The conversion of text of a language. Only Chinese is converted: 学 of a Japanese text is no
   * Simplified character. Traditional text remains as it is in {@link HanVariant#TRADITIONAL}, and
   * only variants of characters change in those of the regions; in Simplified text, what is quoted
   * in Traditional is simplified, too.
   *
   * @param written what the text, or the part of it that is shown, is written in
   */
  public static HanConversion of(Language written, HanVariant shown) {
    if (!written.isChinese()) {
      return NONE;
    }
    boolean simplified = written == Language.ZH_HANS;
    return switch (shown) {
      case ORIGINAL -> NONE;
      case SIMPLIFIED -> ToSimplified.FROM_ANY;
      case TRADITIONAL -> simplified ? FromSimplified.TO_TRADITIONAL : NONE;
      case TAIWAN -> simplified ? FromSimplified.TO_TAIWAN : Taiwan.FROM_TRADITIONAL;
      case HONG_KONG -> simplified ? FromSimplified.TO_HONG_KONG : HongKong.FROM_TRADITIONAL;
    };
  }

  /** Whether every text stays as it is. */
  public boolean isIdentity() {
    return first == null;
  }

  /**
   * A text in the characters of the variant, of the same length in UTF-16 units; the same text when
   * nothing changes.
   */
  public String convert(String text) {
    String converted = first == null ? text : first.convert(text);
    return second == null ? converted : second.convert(converted);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HanConversion its && its.first == first && its.second == second;
  }

  @Override
  public int hashCode() {
    return Objects.hash(first, second);
  }
}
