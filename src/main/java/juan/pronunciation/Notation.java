package juan.pronunciation;

/** How the sounds of Chinese are written. */
public enum Notation {
  /** 漢語拼音 (ISO 7098), with marks of tone. */
  PINYIN,
  /** 注音符號, ㄅㄆㄇ, with marks of tone. */
  ZHUYIN
}
