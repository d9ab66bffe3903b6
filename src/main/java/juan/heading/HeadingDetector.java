package juan.heading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.article.Block;
import juan.article.Correction;
import juan.heading.HeadingLine.Margin;
import juan.heading.HeadingLine.Neighbours;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of text that does not mark them. Lines are taken for candidates as they come;
 * which of them are headings is judged again as their number grows, and at last when all are known.
 */
public final class HeadingDetector {
  /** How much the candidates must grow for the early ones to be judged again. */
  private static final int GROWTH = 2;

  /** No more are taken, so that no text can fill the memory with them. */
  private static final int MOST = 500_000;

  private final HeadingOptions options;
  private final RuledHeadings ruled;
  private final List<Candidate> candidates = new ArrayList<>();

  /** The blocks of the candidates. */
  private final List<Block> blocks = new ArrayList<>();

  /** The levels that were handed on, by the order of the candidates; 0 for no heading. */
  private byte[] levels = new byte[64];

  private final TextHabits habits = new TextHabits();
  private final TitlesBelow titlesBelow = new TitlesBelow();
  private final Map<Series, Integer> standing = new HashMap<>();
  private @Nullable Verdicts verdicts;
  private String before = "";
  private int taken;
  private int prose;
  private long characters;
  private int judged;
  private int glanced;
  private boolean numbered;
  private boolean marked;
  private boolean complete;

  public HeadingDetector(HeadingOptions options) {
    this.options = options;
    this.ruled = new RuledHeadings(options.rules());
  }

  /**
   * Takes a paragraph, in the order of the text.
   *
   * @param index of its block
   * @param text of the block in one line
   * @param after the paragraph below, empty at the end
   * @param further the one below that, empty at the end
   */
  public void add(
      int index, Block block, String text, Margin margin, String after, String further) {
    if (ruled.take(index, block, text)) {
      before = "";
      return;
    }
    boolean isProse = habits.add(text, margin);
    Candidate candidate = null;
    if (text.length() <= HeadingShapes.LONGEST && !text.isEmpty() && !after.isEmpty() && !marked) {
      candidate = candidate(index, text, margin, new Neighbours(before, after, further));
    }
    boolean heads = candidate != null && candidate.isOwnSign();
    if (candidate != null && candidates.size() < MOST) {
      take(candidate, block);
    }
    prose += !heads && isProse ? 1 : 0;
    characters += text.length();
    // What comes after an entry of a table begins anew, as what comes after a heading does.
    boolean entry = candidate != null && candidate.refusal().equals(OrdinalHeadings.PAGED);
    before = heads || entry ? "" : text;
  }

  private void take(Candidate candidate, Block block) {
    candidates.add(candidate);
    blocks.add(block);
    taken++;
  }

  /** Takes the first line of the text, which is shown as its title unless it is a heading. */
  public void open(Block title, Margin margin, String after) {
    HeadingLine line = new Neighbours("", after, "").of(taken, 0, title.text(), margin, 0, 0);
    take(Candidate.unnumbered(line, UnmarkedHeadings.OPENING), title);
  }

  private @Nullable Candidate candidate(
      int index, String text, Margin margin, Neighbours neighbours) {
    boolean maySign = HeadingShapes.maySign(text);
    boolean mayStand = !numbered && !Sentence.isEnded(text);
    if (!maySign && !mayStand) {
      return null;
    }
    HeadingLine line = neighbours.of(taken, index, text, margin, prose, characters);
    Candidate signed = maySign ? HeadingShapes.signed(line) : null;
    return signed == null && mayStand ? UnmarkedHeadings.candidate(line) : signed;
  }

  /**
   * Whether the line below another is its title, which the two are then added with; asked once of
   * each line, in order.
   *
   * @param text of the line, which may be the number of a heading
   */
  public boolean isTitleBelow(String text, String after, String further) {
    return titlesBelow.isTitle(text, after, further);
  }

  /** A title, a byline or a break: what follows it begins anew. */
  public void interrupt() {
    before = "";
  }

  /** The text marks its headings itself, so that nothing else is one. */
  public void areMarked() {
    marked = true;
  }

  /** Nothing more will come. */
  public void end() {
    complete = true;
  }

  /** What has turned out since it was asked last. */
  public List<Correction> revise() {
    return ruled.with(judged());
  }

  private List<Correction> judged() {
    if (levels.length < taken) {
      levels = Arrays.copyOf(levels, Math.max(taken, 2 * levels.length));
    }
    if (marked) {
      var corrections = new ArrayList<Correction>();
      for (int i = 0; i < candidates.size(); i++) {
        show(i, 0, corrections);
      }
      candidates.clear();
      return corrections;
    }
    return !complete && judged > 0 && candidates.size() < judged * GROWTH ? glance() : judge();
  }

  private List<Correction> judge() {
    var now = new HeadingJudge(candidates, habits).verdicts();
    var corrections = new ArrayList<Correction>();
    standing.clear();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      int level = isOff(candidate) ? 0 : now.level(candidate);
      show(i, level, corrections);
      if (level > 0) {
        standing.put(candidate.series(), level);
      }
    }
    verdicts = now;
    if (!numbered && now.isClearlyNumbered()) {
      numbered = true;
      dropUnmarked();
    }
    judged = candidates.size();
    glanced = judged;
    return corrections;
  }

  private boolean isOff(Candidate candidate) {
    return !options.off().isEmpty() && options.off().contains(candidate.series().family());
  }

  /** Gives up those that nothing marks, once numbers certainly tell the chapters. */
  private void dropUnmarked() {
    var kept = new ArrayList<Candidate>();
    var theirs = new ArrayList<Block>();
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).series().strength() != Series.Strength.SHAPE) {
        kept.add(candidates.get(i));
        theirs.add(blocks.get(i));
      }
    }
    candidates.clear();
    candidates.addAll(kept);
    blocks.clear();
    blocks.addAll(theirs);
  }

  /** A first decision on what has come since the last judgement, by the series that stood then. */
  private List<Correction> glance() {
    var corrections = new ArrayList<Correction>();
    for (; glanced < candidates.size(); glanced++) {
      Candidate candidate = candidates.get(glanced);
      Integer level = standing.get(candidate.series());
      boolean heads =
          candidate.form() != Candidate.Form.DOUBTFUL
              && candidate.line().isPlaced()
              && candidate.line().opensProse();
      if (level != null && heads && !candidate.isRefused()) {
        show(glanced, level, corrections);
      }
    }
    return corrections;
  }

  /** Hands on the level of a candidate if it is not what was handed on before. */
  private void show(int at, int level, List<Correction> corrections) {
    Candidate candidate = candidates.get(at);
    int order = candidate.line().order();
    if (levels[order] != level) {
      levels[order] = (byte) level;
      corrections.add(new Correction(candidate.block(), blocks.get(at).asHeading(level)));
    }
  }

  /** What was found out at last about each candidate. */
  public List<Finding> findings() {
    Verdicts last = verdicts;
    if (last == null || marked) {
      return ruled.among(List.of());
    }
    var found =
        candidates.stream()
            .filter(c -> last.isHeading(c) || !c.series().equals(UnmarkedHeadings.OPENING))
            .map(last::finding)
            .toList();
    return ruled.among(found);
  }
}
