package juan.heading;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * A book of known headings, made from a seed: how its paragraphs are set, whether it has a table of
 * contents, volumes, advertisements and lines that only look like headings is drawn at random; how
 * its chapters are headed is what {@link BookKinds} says.
 */
final class MadeBook {
  /** Heads a chapter: one line, or several with line feeds between. */
  interface Heading {
    String of(int number, String title);
  }

  final SplittableRandom random;
  final Prose prose;
  private final List<String> lines = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<String> optional = new ArrayList<>();

  int chapters;
  Heading heading = (n, title) -> title;
  IntFunction<String> volume = n -> "";
  int volumeLength;
  boolean restarts;
  boolean repeats;
  boolean errors;
  boolean titled = true;
  boolean contents;
  boolean web;
  boolean plain;
  String sign = "";
  List<String> before = List.of();
  List<String> after = List.of();
  List<String> traps = List.of();
  List<String> advertisements = List.of();
  private final String indent;
  private final boolean spaced;
  private final boolean headingIndented;

  /** Whether blank lines stand round headings, though not between paragraphs. */
  private final boolean set;

  MadeBook(long seed, Prose prose) {
    this.random = new SplittableRandom(seed);
    this.prose = prose;
    chapters = 12 + random.nextInt(40);
    int setting = random.nextInt(4);
    indent = setting == 0 ? "" : setting == 3 ? "    " : "\u3000\u3000";
    spaced = random.nextBoolean();
    set = random.nextBoolean();
    headingIndented = random.nextInt(5) == 0;
    web = random.nextBoolean();
  }

  /** A text and what its headings are, those that may be found or not left out. */
  record Made(String text, List<String> headings, List<String> optional) {}

  boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  Made make() {
    var titles = new ArrayList<String>();
    int number = 0;
    int volumes = 0;
    for (int i = 0; i < chapters; i++) {
      if (volumeLength > 0 && i % volumeLength == 0) {
        titles.add("\0" + volume.apply(++volumes));
        number = restarts ? 0 : number;
      }
      number++;
      int shown = number;
      if (errors && i > 2 && i < chapters - 2 && chance(9)) {
        shown = random.nextInt(3) == 0 ? number - 1 : random.nextInt(2) == 0 ? number * 10 : number;
        number += chance(3) ? 1 : 0;
      }
      titles.add(heading.of(shown, titled ? prose.title(random) : ""));
    }
    if (!plain) {
      open(titles);
    }
    before.forEach(this::section);
    titles.forEach(this::section);
    after.forEach(this::section);
    String text = String.join(chance(4) ? "\r\n" : "\n", lines) + "\n";
    return new Made(text, headings, optional);
  }

  private void open(List<String> titles) {
    String name = prose.title(random);
    line(chance(2) ? "《" + name + "》" : name);
    optional.add(name);
    if (chance(2)) {
      line("作者：" + prose.title(random));
    }
    if (contents) {
      blank(true);
      String word = pick(List.of("目录", "目　录", "目錄", "目次"));
      line(word);
      optional.add(word);
      boolean paged = chance(2);
      int page = 1;
      for (String title : titles) {
        page += 7;
        String dots = chance(2) ? "……" : "\u3000";
        line(title.replace("\0", "").replaceAll("\n+", " ") + (paged ? dots + page : ""));
      }
      blank(true);
    } else if (chance(3)) {
      line("内容简介：");
      optional.add("内容简介：");
      paragraph();
      paragraph();
    }
  }

  private void section(String title) {
    boolean isVolume = title.startsWith("\0");
    String shown = title.replace("\0", "");
    blank(spaced || set);
    for (String part : shown.split("\n", -1)) {
      line(part.isEmpty() ? "" : (headingIndented ? indent : "") + part);
    }
    headings.add(shown);
    if (isVolume) {
      return;
    }
    if (repeats) {
      blank(true);
      line((chance(2) ? indent : "") + shown.replace("\n", " "));
    }
    blank(spaced || set);
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      if (!traps.isEmpty() && chance(14)) {
        text(pick(traps));
      }
      paragraph();
    }
    if (!advertisements.isEmpty() && chance(4)) {
      text(pick(advertisements));
    }
  }

  private void paragraph() {
    if (web && chance(3)) {
      text(prose.speech(random));
    } else if (web && chance(20)) {
      text(prose.unended(random));
      text(prose.paragraph(random, 2));
    } else {
      text(prose.paragraph(random, web ? 2 : 5));
    }
  }

  /** A paragraph of the text. */
  void text(String paragraph) {
    line(indent + paragraph);
    blank(spaced);
  }

  void line(String line) {
    lines.add(line);
  }

  private void blank(boolean wanted) {
    if (wanted && !lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }
}
