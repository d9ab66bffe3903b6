package juan.source;

import juan.article.Block;
import juan.text.Language;

/** What a reader must know of an article that is not all there, said in it where it is missing. */
enum Notice {
  /** What was packed is cut off or damaged. */
  CUT("文件到此中断", "檔案到此中斷", "ファイルはここで途切れています", "파일이 여기서 끊겼습니다", "the file breaks off here"),

  /** A member that is named and not there. */
  ABSENT("缺：%s", "缺：%s", "欠落：%s", "빠짐: %s", "missing: %s"),

  /** A member that is there and cannot be read. */
  UNREADABLE("无法读取：%s", "無法讀取：%s", "読めません：%s", "읽을 수 없음: %s", "cannot be read: %s"),

  /** A member whose name leads out of the archive. */
  OUTSIDE(
      "未打开，路径指向压缩包之外：%s",
      "未開啟，路徑指向壓縮檔之外：%s",
      "書庫の外を指すため開きません：%s",
      "압축 파일 밖을 가리켜 열지 않음: %s",
      "not opened, its name leads out of the archive: %s"),

  /** An archive in an archive. */
  NESTED(
      "未打开压缩包内的压缩包：%s",
      "未開啟壓縮檔內的壓縮檔：%s",
      "書庫の中の書庫は開きません：%s",
      "압축 파일 안의 압축 파일은 열지 않음: %s",
      "not opened, an archive in the archive: %s"),

  /** A book without an order of reading. */
  UNORDERED(
      "此书没有阅读顺序，按文件名排列",
      "此書沒有閱讀順序，按檔名排列",
      "読む順序の情報がないため、ファイル名の順に並べています",
      "읽는 순서가 없어 파일 이름순으로 보입니다",
      "the book gives no order of reading: its files are in the order of their names");

  private final String simplified;
  private final String traditional;
  private final String japanese;
  private final String korean;
  private final String english;

  Notice(String simplified, String traditional, String japanese, String korean, String english) {
    this.simplified = simplified;
    this.traditional = traditional;
    this.japanese = japanese;
    this.korean = korean;
    this.english = english;
  }

  /** A paragraph in the brackets of editors, in the article's language. */
  Block in(Language language) {
    return about("", language);
  }

  /** The same about a member of an archive. */
  Block about(String member, Language language) {
    String words =
        switch (language) {
          case ZH_HANS -> simplified;
          case ZH_HANT -> traditional;
          case JA -> japanese;
          case KO -> korean;
          case OTHER -> english;
        };
    String text = words.replace("%s", member);
    return Block.paragraph(language == Language.OTHER ? '[' + text + ']' : '〔' + text + '〕');
  }
}
