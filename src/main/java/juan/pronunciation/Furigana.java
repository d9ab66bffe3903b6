package juan.pronunciation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import juan.pronunciation.JapaneseWords.Word;

/**
 * Reads Japanese: kana above the kanji of each word whose reading is known, not above its okurigana
 * (JLREQ 3.3.1). It is not sure of names, and of words that are written alike and read otherwise.
 */
final class Furigana implements Pronunciation {
  /** No word is longer that has both kanji and a reading. */
  private static final int LONGEST = 40;

  /** Words of several readings that their neighbours seldom tell. */
  private static final Set<String> HOMOGRAPHS =
      Set.of(
          ("日 人 方 中 間 本 何 今日 明日 昨日 一日 上手 下手 市場 人気 行っ 辛い 辛く 開く 開い 開け 生 角 家 私 後 前 君 空"
                  + " 他 表 主 側 方々 十分 大事 大人 今朝 上 下 右左 工場 色紙 風車 最中 気質 黒子 心中 身体 一途 一言 一行"
                  + " 一時 一寸 人事 仮名 白髪 故郷 宝物 生物 草原 水面 目下 紅葉 梅雨 心地 寒気 分別 末期 変化 小人 利益 礼拝"
                  + " 夫婦 施行 細々 経緯 博士 足跡 汚れ 怒る 怒っ 怒り 臭い 抱く 抱い 抱き 被る 被っ 止め 止める 退く 退い"
                  + " 避ける 避け 潜る 描く 描い 縁 額 形 訳 頭 音 声 文 月 火 木 金 土 床 歩 底 市 町 村 店 夜 朝 命 魂 罪"
                  + " 行 辺 際 節 程 柄 街 端 面 的 種 故 度 数")
              .split(" "));

  @Override
  public List<Reading> of(String text) {
    var readings = new ArrayList<Reading>();
    if (text.codePoints().noneMatch(Furigana::isKanji)) {
      return readings;
    }
    for (Word word : JapaneseWords.of(text)) {
      String reading = word.reading();
      if (reading != null && word.end() - word.start() <= LONGEST) {
        add(text, word, hiragana(reading), readings);
      }
    }
    return readings;
  }

  private static void add(String text, Word word, String reading, List<Reading> readings) {
    String written = text.substring(word.start(), word.end());
    if (written.codePoints().noneMatch(Furigana::isKanji)) {
      return;
    }
    var parts = new ArrayList<int[]>();
    var pattern = new StringBuilder();
    for (int at = 0; at < written.length(); ) {
      int end = at;
      boolean kanji = isRead(written.codePointAt(at));
      while (end < written.length() && isRead(written.codePointAt(end)) == kanji) {
        end += Character.charCount(written.codePointAt(end));
      }
      if (kanji) {
        parts.add(new int[] {at, end});
        pattern.append("(.+?)");
      } else {
        pattern.append(Pattern.quote(hiragana(written.substring(at, end))));
      }
      at = end;
    }
    boolean sure = !HOMOGRAPHS.contains(written) && !word.kind().contains("人名");
    var matcher = Pattern.compile(pattern.toString()).matcher(reading);
    if (matcher.matches()) {
      for (int i = 0; i < parts.size(); i++) {
        int start = word.start() + parts.get(i)[0];
        readings.add(
            new Reading(start, word.start() + parts.get(i)[1], matcher.group(i + 1), sure));
      }
    } else {
      readings.add(new Reading(word.start(), word.end(), reading, false));
    }
  }

  /** Whether a character takes part in a reading: kanji, and the signs that stand for one. */
  private static boolean isRead(int c) {
    return isKanji(c) || c == 'ヶ' || c == 'ヵ';
  }

  private static boolean isKanji(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c < 0x40000)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x3005 && c <= 0x3007);
  }

  private static String hiragana(String katakana) {
    var hiragana = new StringBuilder(katakana);
    for (int i = 0; i < hiragana.length(); i++) {
      char c = hiragana.charAt(i);
      if (c >= 'ァ' && c <= 'ヶ') {
        hiragana.setCharAt(i, (char) (c - 'ァ' + 'ぁ'));
      }
    }
    return hiragana.toString();
  }
}
