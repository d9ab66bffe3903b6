package juan.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import juan.article.Block;
import juan.article.Correction;
import juan.heading.HeadingLine.Margin;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of text that does not mark them. Lines are taken for candidates as they come;
 * which of them are headings is judged again as their number grows, and at last when all are known.
 */
public final class HeadingDetector {
  /** In UTF-16 units: no heading is longer. */
  private static final int LONGEST = 60;

  /** How much the candidates must grow for the early ones to be judged again. */
  private static final double GROWTH = 2;

  /** In UTF-16 units: a number whose title stands below it. */
  private static final int LONGEST_NUMBER = 14;

  private static final List<HeadingFamily> NUMBERED =
      List.of(new OrdinalHeadings(), new CountedHeadings(), new ListedHeadings());

  private static final List<HeadingFamily> FAMILIES =
      List.of(
          new OrdinalHeadings(),
          new CountedHeadings(),
          new NamedHeadings(),
          new ListedHeadings(),
          new MarkedHeadings(),
          new UnmarkedHeadings());

  private final HeadingOptions options;
  private final RuledHeadings ruled;
  private final List<Candidate> candidates = new ArrayList<>();
  private final TextHabits habits = new TextHabits();

  /** The blocks of the candidates, by index. */
  private final Map<Integer, Block> blocks = new HashMap<>();

  private final Map<Integer, Integer> levels = new HashMap<>();
  private final Map<Series, Integer> standing = new HashMap<>();
  private List<Finding> findings = List.of();
  private String before = "";
  private int prose;
  private long characters;
  private int judged;
  private int glanced;
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
    habits.add(text, margin);
    Candidate candidate = null;
    if (text.length() <= LONGEST && !text.isEmpty() && !after.isEmpty() && !marked) {
      candidate =
          candidate(
              new HeadingLine(index, text, margin, before, after, further, prose, characters));
    }
    boolean heads = candidate != null && !candidate.isRefused() && isOwnSign(candidate);
    if (candidate != null) {
      candidates.add(candidate);
      blocks.put(index, block);
    }
    prose += !heads && Sentence.isProse(text) ? 1 : 0;
    characters += text.length();
    before = heads ? "" : text;
  }

  /** Whether a candidate is one without its neighbours, so that the next line opens a section. */
  private static boolean isOwnSign(Candidate candidate) {
    return candidate.series().strength() != Series.Strength.SHAPE
        && candidate.form() != Candidate.Form.DOUBTFUL;
  }

  /** A title, a byline or a break: what follows it begins anew. */
  public void interrupt() {
    before = "";
  }

  /** The text marks its headings itself, so that nothing else is one. */
  public void areMarked() {
    marked = true;
    candidates.clear();
  }

  /** Nothing more will come. */
  public void end() {
    complete = true;
  }

  /** The heading that a line looks like, whatever stands round it; null when like none. */
  static @Nullable Candidate candidate(HeadingLine line) {
    for (HeadingFamily family : FAMILIES) {
      Candidate candidate = family.candidate(line);
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  /** Whether a first line opens a section and is not the article's title. */
  public static boolean opensSection(String text, String after) {
    if (text.length() > LONGEST) {
      return false;
    }
    Candidate candidate = candidate(new HeadingLine(0, text, Margin.NONE, "", after, "", 0, 0));
    return candidate != null
        && !candidate.isRefused()
        && isOwnSign(candidate)
        && !candidate.series().name().startsWith("bare")
        && !candidate.series().name().equals("marked")
        && !candidate.series().name().equals("tail");
  }

  /** Whether a line is the number of a heading whose title may stand on the line below. */
  public static boolean isTitleBelow(String text, String after, String further) {
    if (text.length() > LONGEST || after.isEmpty() || after.length() > LONGEST / 2 + 10) {
      return false;
    }
    Candidate number = text.length() > LONGEST_NUMBER ? null : numbered(text);
    if (number == null || !number.isNumbered() || number.form() != Candidate.Form.BARE) {
      return false;
    }
    if (number.series().isVolume()) {
      // 卷一, and below it the first of its tales: a volume's title stands above a chapter.
      return isNumber(further) && UnmarkedHeadings.isShaped(after);
    }
    boolean own = number.series().strength() != Series.Strength.LISTED;
    return UnmarkedHeadings.isShaped(after)
        && !isSign(after)
        && (own ? !further.isEmpty() && !isSign(further) : Sentence.isProse(further));
  }

  /** Whether a line is a heading of its own by a number, a name or a mark. */
  private static boolean isSign(String text) {
    Candidate next =
        text.length() > LONGEST
            ? null
            : candidate(new HeadingLine(0, text, Margin.NONE, "", "", "", 0, 0));
    return next != null && next.series().strength() != Series.Strength.SHAPE;
  }

  private static @Nullable Candidate numbered(String text) {
    var line = new HeadingLine(0, text, Margin.NONE, "", "", "", 0, 0);
    for (HeadingFamily family : NUMBERED) {
      Candidate candidate = family.candidate(line);
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isNumber(String text) {
    Candidate next = text.length() > LONGEST || text.isEmpty() ? null : numbered(text);
    return next != null && next.isNumbered();
  }

  /** What has turned out since it was asked last. */
  public List<Correction> revise() {
    return ruled.with(judged());
  }

  private List<Correction> judged() {
    if (marked) {
      return revision(Map.of());
    }
    if (!complete && judged > 0 && candidates.size() < judged * GROWTH) {
      return provisional();
    }
    judged = candidates.size();
    glanced = judged;
    standing.clear();
    findings = new HeadingJudge(candidates, habits).findings();
    var now = new HashMap<Integer, Integer>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.level() > 0 && !options.off().contains(finding.family())) {
        now.put(finding.block(), finding.level());
        standing.put(candidates.get(i).series(), finding.level());
      }
    }
    return revision(now);
  }

  /** A first decision on what has come since the last judgement, by the series that stood then. */
  private List<Correction> provisional() {
    var found = new ArrayList<Correction>();
    for (; glanced < candidates.size(); glanced++) {
      Candidate candidate = candidates.get(glanced);
      Integer level = standing.get(candidate.series());
      if (level != null
          && !candidate.isRefused()
          && candidate.form() != Candidate.Form.DOUBTFUL
          && candidate.line().isPlaced()
          && candidate.line().opensProse()) {
        levels.put(candidate.block(), level);
        found.add(correction(candidate.block(), level));
      }
    }
    return found;
  }

  private Correction correction(int index, int level) {
    return new Correction(index, Objects.requireNonNull(blocks.get(index)).asHeading(level));
  }

  /** What was found out at last about each candidate. */
  public List<Finding> findings() {
    return ruled.among(findings);
  }

  private List<Correction> revision(Map<Integer, Integer> now) {
    var changed = new ArrayList<Correction>();
    levels.keySet().stream()
        .filter(block -> !now.containsKey(block))
        .forEach(block -> changed.add(correction(block, 0)));
    now.forEach(
        (block, level) -> {
          if (!level.equals(levels.get(block))) {
            changed.add(correction(block, level));
          }
        });
    levels.clear();
    levels.putAll(now);
    return changed;
  }
}
