package juan.charset;

/** What charsets are called where people read it: Java's names are often its own. */
public final class CharsetName {
  private CharsetName() {}

  /** The name to show for a charset that Java calls so; nothing for no charset. */
  public static String of(String java) {
    return switch (java) {
      case "windows-31j" -> "Shift_JIS (windows-31j)";
      case "x-eucJP-Open" -> "EUC-JP";
      case "x-windows-949" -> "EUC-KR (windows-949)";
      case "x-EUC-TW" -> "EUC-TW";
      case "x-windows-50221" -> "ISO-2022-JP";
      default -> java;
    };
  }
}
