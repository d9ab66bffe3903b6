package juan.pronunciation;

import java.util.HashMap;
import java.util.Map;

/** The syllables of pinyin in zhuyin (注音符號). */
final class Bopomofo {
  private static final String TONES = "ˊˇˋ";

  private static final Map<String, String> INITIALS =
      pairs("bㄅ pㄆ mㄇ fㄈ dㄉ tㄊ nㄋ lㄌ gㄍ kㄎ hㄏ jㄐ qㄑ xㄒ zhㄓ chㄔ shㄕ rㄖ zㄗ cㄘ sㄙ");

  private static final Map<String, String> FINALS =
      pairs(
          "aㄚ oㄛ eㄜ êㄝ aiㄞ eiㄟ aoㄠ ouㄡ anㄢ enㄣ angㄤ engㄥ ongㄨㄥ erㄦ rㄦ iㄧ iaㄧㄚ ioㄧㄛ ieㄧㄝ"
              + " iaiㄧㄞ iaoㄧㄠ iuㄧㄡ iouㄧㄡ ianㄧㄢ inㄧㄣ iangㄧㄤ ingㄧㄥ iongㄩㄥ uㄨ uaㄨㄚ uoㄨㄛ"
              + " uaiㄨㄞ uiㄨㄟ ueiㄨㄟ uanㄨㄢ unㄨㄣ uenㄨㄣ uangㄨㄤ uengㄨㄥ vㄩ veㄩㄝ vanㄩㄢ vnㄩㄣ"
              + " mㄇ nㄋ ngㄫ");

  private Bopomofo() {}

  private static Map<String, String> pairs(String all) {
    var pairs = new HashMap<String, String>();
    for (String pair : all.split(" ", -1)) {
      int letters = 0;
      while (pair.charAt(letters) < 0x3000) {
        letters++;
      }
      pairs.put(pair.substring(0, letters), pair.substring(letters));
    }
    return Map.copyOf(pairs);
  }

  /**
   * A syllable in zhuyin: the first tone has no mark, the neutral one its dot before (˙ㄇㄜ).
   *
   * @param syllable pinyin with the number of its tone, ü as v
   * @return what was given where that is no syllable
   */
  static String of(String syllable) {
    int last = syllable.length() - 1;
    int tone = last < 1 ? 0 : syllable.charAt(last) - '0';
    if (tone < 1 || tone > 5) {
      return syllable;
    }
    String letters = spelt(syllable.substring(0, last));
    int initial =
        letters.startsWith("zh") || letters.startsWith("ch") || letters.startsWith("sh") ? 2 : 1;
    String first = letters.length() > initial ? INITIALS.get(letters.substring(0, initial)) : null;
    String shown;
    if (first == null) {
      shown = FINALS.get(letters);
    } else {
      String end = letters.substring(initial);
      boolean palatal = initial == 1 && "jqx".indexOf(letters.charAt(0)) >= 0;
      // After these, i is the sound of the consonant drawn out and is not written.
      boolean drawnOut = end.equals("i") && "zcsr".indexOf(letters.charAt(0)) >= 0;
      String rest =
          drawnOut ? "" : FINALS.get(palatal && end.startsWith("u") ? "v" + end.substring(1) : end);
      shown = rest == null ? null : first + rest;
    }
    if (shown == null) {
      return syllable;
    }
    return tone == 5 ? "˙" + shown : tone == 1 ? shown : shown + TONES.charAt(tone - 2);
  }

  /** Without the y and w that pinyin writes where a syllable has no consonant. */
  private static String spelt(String letters) {
    if (letters.startsWith("yu")) {
      return "v" + letters.substring(2);
    }
    if (letters.startsWith("yi") || letters.startsWith("wu")) {
      return letters.substring(1);
    }
    if (letters.equals("yong")) {
      return "iong";
    }
    if (letters.startsWith("y")) {
      return letters.equals("you") ? "iu" : "i" + letters.substring(1);
    }
    if (letters.startsWith("w")) {
      return letters.equals("wei")
          ? "ui"
          : letters.equals("wen") ? "un" : "u" + letters.substring(1);
    }
    return letters.equals("nue") || letters.equals("lue") ? letters.charAt(0) + "ve" : letters;
  }
}
