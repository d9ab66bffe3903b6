package juan.layout;

import java.util.EnumMap;
import java.util.Map;
import juan.article.Block;
import juan.pronunciation.Annotation;
import juan.pronunciation.Pronunciation;
import juan.text.HanConversion;
import juan.text.HanVariant;
import juan.text.Language;

/**
 * The blocks of an article as they are shown: in the characters and with the readings the reader
 * wants. Every offset stays what it is.
 */
final class Rendition {
  private final Language written;
  private final Typography typography;
  private final Map<Language, Pronunciation> pronunciations = new EnumMap<>(Language.class);

  /**
   * A rendition.
   *
   * @param written what the article is written in
   */
  Rendition(Language written, Typography typography) {
    this.written = written;
    this.typography = typography;
  }

  /** The language that what is shown is set in. */
  Language language() {
    boolean converted = written.isChinese() && typography.variant() != HanVariant.ORIGINAL;
    if (!converted) {
      return typography.languageOf(written);
    }
    boolean simplified = typography.variant() == HanVariant.SIMPLIFIED;
    return typography.languageOf(simplified ? Language.ZH_HANS : Language.ZH_HANT);
  }

  /** In a column Latin letters would stand one below the other: there the sounds are ㄅㄆㄇ. */
  private Readings readings() {
    boolean columns = typography.vertical() && typography.readings() == Readings.PINYIN;
    return columns ? Readings.ZHUYIN : typography.readings();
  }

  Block of(Block block) {
    Language own = block.language();
    Language language = own == null ? written : own;
    Block read = block;
    if (typography.readings() != Readings.OFF && typography.ruby() != RubyPlace.OFF) {
      // They are worked out from the text as it was written: 著 and 着 are read apart.
      var how = pronunciations.computeIfAbsent(language, readings()::of);
      read = Annotation.annotated(block, how);
    }
    if (typography.variant() == HanVariant.ORIGINAL) {
      return read;
    }
    String text = HanConversion.of(language, typography.variant()).convert(block.text());
    return text.equals(block.text())
        ? read
        : new Block(read.kind(), read.level(), read.marker(), text, read.spans(), own);
  }
}
