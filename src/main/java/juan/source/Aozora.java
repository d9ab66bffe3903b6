package juan.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.article.Span.Mark;

/**
 * A line in the notation of Aozora Bunko: readings as {@code ｜漢字《かんじ》}, the bar left out where the
 * base is the run of Han before; notes as {@code ［＃「…」に傍点］}. Chinese book titles stand in the same
 * brackets, so only kana is taken for a reading.
 */
final class Aozora {
  private static final Pattern READING = Pattern.compile("《([ぁ-ゖァ-ヺー・ゝゞヽヾ　 ]{1,40})》");
  private static final Pattern NOTE = Pattern.compile("※?［＃([^］]{1,120})］");
  private static final Pattern MARKED = Pattern.compile("「(.+)」に(?:白)?(?:丸|ゴマ)?傍[点線].*");
  private static final Pattern HEADED = Pattern.compile("(?:「.+」は)?(大|中|小)見出し.*");
  private static final Pattern CODE_POINT = Pattern.compile(".*U\\+([0-9A-F]{4,6}).*");

  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private OptionalInt level = OptionalInt.empty();
  private boolean onlyNotes = true;

  private Aozora() {}

  /** Whether a line may have anything in this notation. */
  static boolean isIn(String line) {
    return line.indexOf('《') >= 0 || line.indexOf('［') >= 0;
  }

  /** A line in this notation as a block; of no text when there was nothing but notes in it. */
  static Block block(String line) {
    var reader = new Aozora();
    reader.read(line);
    return reader.block();
  }

  private Block block() {
    spans.sort(Comparator.comparingInt(Span::start));
    Kind kind = level.isPresent() ? Kind.HEADING : Kind.PARAGRAPH;
    String shown = onlyNotes && text.toString().isBlank() ? "" : text.toString();
    return new Block(kind, level.orElse(0), "", shown, shown.isEmpty() ? List.of() : spans);
  }

  private void read(String line) {
    Matcher reading = READING.matcher(line);
    Matcher note = NOTE.matcher(line);
    int bar = -1;
    for (int at = 0; at < line.length(); ) {
      char c = line.charAt(at);
      if (c == '《' && reading.find(at) && reading.start() == at) {
        addReading(bar >= 0 ? bar : baseStart(), reading.group(1));
        bar = -1;
        at = reading.end();
      } else if ((c == '［' || c == '※') && note.find(at) && note.start() == at) {
        addNote(note.group(1), c == '※');
        at = note.end();
      } else if (c == '｜' && READING.matcher(line).find(at)) {
        bar = text.length();
        at++;
      } else {
        text.append(c);
        onlyNotes = false;
        at++;
      }
    }
  }

  private void addReading(int start, String reading) {
    if (start < text.length()) {
      spans.add(Span.ruby(start, text.length(), reading));
    } else {
      text.append('《').append(reading).append('》');
    }
  }

  /** The start of the run of one script that the text so far ends with: the base without a bar. */
  private int baseStart() {
    int start = text.length();
    while (start > 0 && isHan(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isHan(char c) {
    return (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || Character.isSurrogate(c)
        || "々〆〇ヶ仝〻".indexOf(c) >= 0;
  }

  private void addNote(String note, boolean standsForCharacter) {
    Matcher marked = MARKED.matcher(note);
    Matcher headed = HEADED.matcher(note);
    Matcher codePoint = CODE_POINT.matcher(note);
    if (standsForCharacter) {
      onlyNotes = false;
      int c = codePoint.matches() ? Integer.parseInt(codePoint.group(1), 16) : '〓';
      text.appendCodePoint(Character.isValidCodePoint(c) ? c : '〓');
    } else if (marked.matches()) {
      int start = text.lastIndexOf(marked.group(1));
      if (start >= 0) {
        Mark mark = note.contains("傍線") ? Mark.PROPER_NAME : Mark.EMPHASIS_DOTS;
        spans.add(new Span(start, start + marked.group(1).length(), mark));
      }
    } else if (headed.matches() && !note.contains("終わり")) {
      level = OptionalInt.of(" 大中小".indexOf(headed.group(1)));
    }
  }
}
