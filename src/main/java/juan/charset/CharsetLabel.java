package juan.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page or an XML file says its charset is. It is a hint: servers and scripts that changed
 * the bytes often left the label. Names mean the widest charset of their family, as the WHATWG
 * Encoding Standard has it.
 */
public final class CharsetLabel {
  /** How many bytes it is looked for in. */
  public static final int HEAD = 4096;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)<(?:meta\\b[^>]{0,200}?charset|\\?xml\\b[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  private CharsetLabel() {}

  /** The charset that the first bytes name, null when none that can be meant. */
  public static @Nullable Charset in(byte[] bytes) {
    if (!isMarkedUp(bytes)) {
      return null; // nearly always; expressions take their time to load
    }
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    var label = LABEL.matcher(head);
    CharsetCandidate named = label.find() ? named(label.group(1)) : null;
    return named == null ? null : named.charset();
  }

  private static boolean isMarkedUp(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
      if (bytes[i] == '<') {
        return true;
      }
    }
    return false;
  }

  private static @Nullable CharsetCandidate named(String label) {
    return switch (label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
      case "gb2312",
          "gbk",
          "gb18030",
          "xgbk",
          "cp936",
          "gb231280",
          "euccn",
          "ms936",
          "windows936" ->
          CharsetCandidate.GB18030;
      case "big5", "big5hkscs", "cnbig5", "xxbig5", "cp950", "ms950", "windows950" ->
          CharsetCandidate.BIG5;
      case "shiftjis", "sjis", "xsjis", "windows31j", "mskanji", "cp932", "ms932" ->
          CharsetCandidate.SHIFT_JIS;
      case "eucjp", "xeucjp", "ujis", "cseucpkdfmtjapanese" -> CharsetCandidate.EUC_JP;
      case "euckr", "ksc56011987", "ksc5601", "korean", "windows949", "cp949", "uhc", "ms949" ->
          CharsetCandidate.EUC_KR;
      case "euctw", "xeuctw" -> CharsetCandidate.EUC_TW;
      default -> null; // UTF-8 needs no hint; what it names else cannot hold CJK text
    };
  }
}
