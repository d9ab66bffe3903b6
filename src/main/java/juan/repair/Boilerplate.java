package juan.repair;

import java.util.List;

/**
 * Lines of the page, not of the article: links to report, share, print and go elsewhere.
 *
 * <p>Evidence: the whole short line is one that no article has, or a word for such a link behind or
 * between the marks of links ({@code >>我要舉報}, {@code [打印本页]}). Who wrote and edited the article,
 * and where it comes from, stays. Such a line is left out, and not changed.
 */
final class Boilerplate {
  private static final int LONGEST = 24;

  /** Lines that say so by themselves, and those that they begin. */
  private static final List<String> LINES =
      List.of(
          "我要举报",
          "我要舉報",
          "返回首页",
          "返回首頁",
          "返回顶部",
          "返回頂部",
          "打印本页",
          "打印本頁",
          "列印本頁",
          "关闭窗口",
          "關閉窗口",
          "關閉視窗",
          "加入收藏",
          "加入书签",
          "加入書籤",
          "分享到：",
          "分享到:",
          "この記事をシェア",
          "無断転載を禁じます",
          "무단전재 및 재배포 금지",
          "무단 전재 및 재배포 금지");

  /** What a link says that is marked as one. */
  private static final List<String> LINKS =
      List.of(
          "举报", "舉報", "分享", "打印", "列印", "收藏", "返回", "关闭", "關閉", "更多", "更多新闻", "更多新聞", "点击查看",
          "點擊查看", "查看全文", "查看更多", "阅读全文", "閱讀全文", "相关阅读", "相關閱讀", "相关新闻", "相關新聞", "延伸阅读", "延伸閱讀",
          "推荐阅读", "推薦閱讀", "上一篇", "下一篇", "上一页", "下一页", "上一頁", "下一頁", "関連記事", "続きを読む", "관련기사",
          "관련 기사", "기사 공유");

  private Boilerplate() {}

  /** Leaves such lines out: no evidence of the document is needed. */
  static final LineRepair REMOVAL =
      new LineRepair() {
        @Override
        public RepairKind kind() {
          return RepairKind.BOILERPLATE;
        }

        @Override
        public boolean isOfLine() {
          return true;
        }

        @Override
        public int signs() {
          return Signs.HAN | Signs.HANGUL;
        }

        @Override
        public void repair(EditedLine line) {
          if (is(line.text())) {
            line.leaveOut(kind(), 0.9);
          }
        }
      };

  private static boolean is(String line) {
    if (line.length() > 2 * LONGEST) {
      return false;
    }
    String text = line.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    String words = unmarked(text);
    return LINES.contains(words) || (words.length() < text.length() && isLink(words));
  }

  private static boolean isLink(String words) {
    int end = words.length();
    while (end > 0 && "：:>» ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return LINKS.contains(words.substring(0, end));
  }

  /** The words of a link without its marks; the text itself when it has none. */
  private static String unmarked(String text) {
    int last = text.length() - 1;
    char first = text.charAt(0);
    if (last > 1 && first == '[' && text.charAt(last) == ']') {
      return text.substring(1, last).strip();
    }
    if (text.startsWith(">>") || text.startsWith("》》")) {
      return text.substring(2).strip();
    }
    return first == '»' || first == '›' ? text.substring(1).strip() : text;
  }
}
