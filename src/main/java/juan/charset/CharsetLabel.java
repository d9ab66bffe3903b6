package juan.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /** The labels to choose from; each has others beside it. */
  public static final List<String> KNOWN =
      List.of(
          "utf-8",
          "utf-16",
          "utf-16le",
          "utf-16be",
          "utf-32",
          "gb18030",
          "gbk",
          "gb2312",
          "big5",
          "big5-hkscs",
          "shift_jis",
          "sjis",
          "cp932",
          "euc-jp",
          "iso-2022-jp",
          "euc-kr",
          "cp949",
          "iso-2022-kr",
          "euc-tw",
          "iso-2022-cn");

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

  /** The charset that people mean by a label, null when none. */
  public static @Nullable Charset charset(String label) {
    CharsetCandidate named = named(label);
    if (named != null) {
      return named.charset();
    }
    return switch (plain(label)) {
      case "utf8" -> StandardCharsets.UTF_8;
      case "utf16", "unicode", "ucs2" -> StandardCharsets.UTF_16;
      case "utf16le" -> StandardCharsets.UTF_16LE;
      case "utf16be" -> StandardCharsets.UTF_16BE;
      case "utf32" -> Charset.forName("UTF-32");
      case "utf32le" -> Charset.forName("UTF-32LE");
      case "utf32be" -> Charset.forName("UTF-32BE");
      case "iso2022jp", "jis", "csiso2022jp" -> Charset.forName("x-windows-50221");
      default -> byJava(label);
    };
  }

  private static @Nullable Charset byJava(String label) {
    try {
      return Charset.forName(label);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String plain(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
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
    return switch (plain(label)) {
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
