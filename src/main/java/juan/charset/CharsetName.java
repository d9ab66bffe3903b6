package juan.charset;

/** What charsets are called where people read it: Java's names are often its own. */
public final class CharsetName {
  private CharsetName() {}

  /** The name to show for a charset that Java calls so; nothing for no charset. */
  public static String of(String java) {
    return switch (java) {
      case "x-eucJP-Open" -> "EUC-JP";
      case "x-EUC-TW" -> "EUC-TW";
      case "x-windows-50221" -> "ISO-2022-JP";
      default -> java;
    };
  }
}
