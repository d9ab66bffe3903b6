package juan.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of GBK that were read from the middle of a character on: {@code 2802戶居民,?！毙v員} for {@code
 * 2802戶居民。”宣講員}.
 *
 * <p>Evidence: only what a filter put in shifts bytes, so there is nothing to look for unless the
 * document has commas before marks or readings behind characters. Then each sign of loss before a
 * mark is searched ({@link ShiftSearch}), with a model of the language and of this document.
 */
final class ShiftedBytes implements Evidence {
  /** How many characters of the document its model is made from. */
  private static final int SAMPLE = 200_000;

  private final InsertedMarks marks;
  private final Glosses glosses;
  private final List<String> sample = new ArrayList<>();
  private int sampled;
  private int suspects;

  ShiftedBytes(InsertedMarks marks, Glosses glosses) {
    this.marks = marks;
    this.glosses = glosses;
  }

  @Override
  public int signs() {
    return Signs.HAN | Signs.MARK;
  }

  @Override
  public void look(String line, int signs) {
    for (int i = 0; (signs & Signs.LOST) != 0 && i < line.length(); i++) {
      suspects += Loss.mayBegin(line, i) ? 1 : 0;
    }
    if (sampled < SAMPLE) {
      sampled += line.length();
      sample.add(line);
    }
  }

  /** Counts a line as it was written, without the stretches that may be shifted. */
  private static void addSound(DocumentModel model, String line) {
    var sound = new StringBuilder();
    boolean suspect = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      int gloss = Pinyin.endOfBracketed(line, i);
      if (Loss.mayBegin(line, i)) {
        model.add(sound.toString());
        sound.setLength(0);
        suspect = true;
        // What follows in ASCII is the mark, or was kept where it parted a character.
        while (i + 1 < line.length() && line.charAt(i + 1) < 0x80) {
          i++;
        }
      } else if (gloss > 0) {
        i = gloss - 1;
      } else if (suspect) {
        suspect = c >= 0x80;
      } else if (c != ',' || i + 1 == line.length() || !Han.isStop(line.charAt(i + 1))) {
        sound.append(Han.widened(c));
      }
    }
    model.add(sound.append('\n').toString());
  }

  @Override
  public @Nullable LineRepair repair() {
    return suspects > 0 && (marks.isFound() || glosses.isFound())
        ? new Undoing(List.copyOf(sample), glosses.characters())
        : null;
  }

  /** Searches lines one after the other, with what is made at the first. */
  private static final class Undoing implements LineRepair {
    private final List<String> sample;
    private final Map<String, String> readings;
    private @Nullable ShiftSearch search;

    Undoing(List<String> sample, Map<String, String> readings) {
      this.sample = sample;
      this.readings = readings;
    }

    @Override
    public RepairKind kind() {
      return RepairKind.SHIFTED_BYTES;
    }

    @Override
    public int signs() {
      return Signs.LOST;
    }

    @Override
    public boolean isSearching() {
      return true;
    }

    @Override
    public void repair(EditedLine line) {
      var rewriting = line.rewrite(kind());
      for (Passage passage : find(line.text())) {
        rewriting.replace(passage.start(), passage.end(), passage.text(), passage.confidence());
      }
      rewriting.end();
    }

    @Override
    public synchronized long work() {
      return search == null ? 0 : search.work();
    }

    private synchronized List<Passage> find(String line) {
      ShiftSearch its = search;
      if (its == null) {
        var model = new DocumentModel();
        for (String sampled : sample) {
          addSound(model, sampled.substring(0, Math.min(sampled.length(), SAMPLE)));
        }
        model.tellScript();
        its = new ShiftSearch(model, readings);
        search = its;
      }
      return its.find(line);
    }
  }
}
