package juan.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chinese shown in other characters, as text is drawn or searched; what is stored stays as it was
 * written. By OpenCC's dictionaries: longest phrase first, so that 经理发现 becomes 經理發現, not 經理髮現.
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

  /** The tables, each read when it is first used. */
  private static final class ToTraditional {
    static final ConversionTable TABLE = ConversionTable.read("s2t");
  }

  private static final class ToSimplified {
    static final ConversionTable TABLE = ConversionTable.read("t2s");
  }

  private static final class ToTaiwan {
    static final ConversionTable TABLE = ConversionTable.read("tw");
  }

  private static final class ToHongKong {
    static final ConversionTable TABLE = ConversionTable.read("hk");
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
    if (!written.isChinese() || shown == HanVariant.ORIGINAL) {
      return NONE;
    }
    if (shown == HanVariant.SIMPLIFIED) {
      return new HanConversion(ToSimplified.TABLE, null);
    }
    var first = written == Language.ZH_HANS ? ToTraditional.TABLE : null;
    return switch (shown) {
      case TAIWAN -> new HanConversion(first, ToTaiwan.TABLE);
      case HONG_KONG -> new HanConversion(first, ToHongKong.TABLE);
      default -> new HanConversion(first, null);
    };
  }

  /** Whether every text stays as it is. */
  public boolean isIdentity() {
    return first == null && second == null;
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
