package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote it and when. */
class BylineTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "作者：某人, 作者：某人, ''",
        "記者 林予書 2020-07-22, 記者 林予書, 2020-07-22",
        "長沙　本刊記者 林予書　2020-07-22, 長沙　本刊記者 林予書, 2020-07-22",
        "2020年7月22日 10:30, 10:30, 2020年7月22日",
        "2020/7/22, '', 2020/7/22",
        "来源：新华社, 来源：新华社, ''",
        "글: 두루마리 모임, 글: 두루마리 모임, ''",
        "By Somebody, -, -",
        "By: Somebody, By: Somebody, ''",
      })
  void lines(String line, String text, String date) {
    assertEquals(
        Optional.ofNullable(text).map(its -> new Byline(its, date)), Byline.ofLine(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他在2020年7月22日離開了這座城市。",
        "記者問他為什麼，他沒有回答，只是看著窗外的雨，過了很久才說了一句話，那句話誰也沒有聽清楚，也沒有人再問他！",
        "文化的力量",
        "一個小標題",
        "2020年的夏天，很熱，很長，誰也沒有想到會這樣",
      })
  void linesThatAreText(String line) {
    assertEquals(Optional.empty(), Byline.ofLine(line), line);
  }

  @Test
  void theDatelineOfANewspaper() {
    var byline = Dateline.of("長沙晚報7月22日訊(全媒體記者 匡春林 王斌)他們,,在");
    assertEquals(Optional.of(new Byline("長沙晚報　全媒體記者 匡春林 王斌", "7月22日")), byline);
    assertEquals("長沙晚報　全媒體記者 匡春林 王斌　7月22日", byline.orElseThrow().shown());
    assertEquals(
        Optional.of(new Byline("新华社北京　记者某某", "2024年5月6日")), Dateline.of("新华社北京2024年5月6日电（记者某某）今天"));
    assertEquals(Optional.empty(), Dateline.of("他7月22日訊問了三個人。"));
  }
}
