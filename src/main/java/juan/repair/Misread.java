package juan.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text that was read in another charset than it was written in: UTF-8 read as GBK ({@code 涓枃瀛楃}) or
 * as Latin-1 or windows-1252 ({@code ä¸­æ–‡}), GBK read as one of these ({@code ÖÐÎÄ}).
 *
 * <p>Evidence: all that is not ASCII in a line can be taken back to bytes, and those are
 * well-formed UTF-8 of nothing but characters of Chinese, Japanese and Korean, or GBK of hardly
 * anything but common ones ({@link Rereading}). Such lines must outweigh the sound ones; in a sound
 * text only a whole long one is read again, for an article on charsets shows what becomes of a
 * word.
 */
final class Misread implements Evidence {
  private static final int SIGNS = Signs.HAN | Signs.MARK | Signs.LATIN;

  /** In characters. */
  private static final int A_FEW = 12;

  private static final int LONG = 40;

  private int misread;
  private int ofGbk;
  private int sound;
  private boolean isLong;

  /** Whether there has been what UTF-8 read as GBK nearly always has; no table is loaded before. */
  private boolean isOdd;

  /** A line is looked at and then read. */
  private @Nullable String lastLine;

  private List<Rereading> lastWhole = List.of();

  @Override
  public int signs() {
    return SIGNS;
  }

  @Override
  public void look(String line, int signs) {
    List<Rereading> whole = whole(line, signs);
    if (whole.isEmpty()) {
      sound += line.length();
    }
    int length = 0;
    for (Rereading its : whole) {
      length += its.text().length();
      ofGbk += its.isGbk() ? its.text().length() : 0;
    }
    misread += length;
    isLong |= length >= LONG;
  }

  /** What a line says that was misread as a whole. */
  @Override
  public String read(String line) {
    List<Rereading> whole =
        Objects.equals(line, lastLine) ? lastWhole : whole(line, Signs.in(line));
    if (whole.isEmpty()) {
      return line;
    }
    var edited = EditedLine.ofText(line);
    write(edited, whole);
    return edited.text();
  }

  @Override
  public @Nullable LineRepair repair() {
    if (misread < A_FEW || (misread < sound && !isLong)) {
      return null;
    }
    return new Undoing(misread > sound, 2 * ofGbk > misread);
  }

  /** What all runs of a line say that are not ASCII; nothing when one is sound. */
  private List<Rereading> whole(String line, int signs) {
    isOdd |= (signs & Signs.ODD) != 0;
    boolean maybe = isOdd || (signs & (Signs.LATIN | Signs.HAN)) == Signs.LATIN;
    lastWhole = maybe ? runs(line, false) : List.of();
    lastLine = line;
    return lastWhole;
  }

  private static List<Rereading> runs(String line, boolean sure) {
    var runs = new ArrayList<Rereading>();
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= 0x80 && line.charAt(i) != '\uFFFD') {
        Rereading run = Rereading.of(line, i, sure);
        if (run == null && !sure) {
          return List.of();
        }
        if (run != null) {
          runs.add(run);
        }
        i = (run == null ? Rereading.endOfRun(line, i) : run.end()) - 1;
      }
    }
    return runs;
  }

  private static void write(EditedLine line, List<Rereading> runs) {
    var rewriting = line.rewrite(RepairKind.CHARSET);
    for (Rereading run : runs) {
      rewriting.replace(run.start(), run.end(), run.text(), 1);
    }
    rewriting.end();
  }

  /**
   * Reads again what was misread.
   *
   * @param all whether the whole text was misread, and not only some long lines
   * @param gbk whether it was written in GBK
   */
  private record Undoing(boolean all, boolean gbk) implements LineRepair {
    @Override
    public RepairKind kind() {
      return RepairKind.CHARSET;
    }

    @Override
    public int signs() {
      return SIGNS;
    }

    @Override
    public void repair(EditedLine line) {
      List<Rereading> runs = runs(line.text(), all);
      if (all) {
        runs.removeIf(run -> run.isGbk() != gbk);
      }
      if (all || runs.stream().mapToInt(run -> run.text().length()).sum() >= LONG) {
        write(line, runs);
      }
    }
  }
}
