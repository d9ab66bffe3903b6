package juan.screen;

import java.util.Locale;

/**
 * The colours of all that is shown, as 0xRRGGBB; which of them a terminal has is for {@link
 * Coloring} to see. Text stands out from what is behind it by 7:1, all else by 4.5:1 (WCAG 2.2,
 * 1.4.6 and 1.4.3).
 */
public enum Theme {
  /** The terminal's own colours. */
  TERMINAL(0, 0, 0, 0, 0, 0, 0, 0, 0),
  PAPER(0x24221E, 0xF7F4EC, 0x7A1F1F, 0x645E56, 0x1F4E79, 0xF7F4EC, 0x4A4640, 0xF2D479, 0xEAE1C6),
  SEPIA(0x3A2A17, 0xF1E4C8, 0x6B1F0E, 0x67523A, 0x2B4A66, 0xF1E4C8, 0x5A4326, 0xE3B04B, 0xE2CC9A),
  NIGHT(0xC9C5BB, 0x15181C, 0xE0B978, 0x95928B, 0x86B4DA, 0x15181C, 0xB7AE98, 0xD9A441, 0x33312A),
  HIGH_CONTRAST(
      0xFFFFFF, 0x000000, 0xFFFF00, 0xE5E5E5, 0x00FFFF, 0x000000, 0xFFFFFF, 0xFFFF00, 0x00005F);

  final int text;
  final int background;

  /** Headings, and what is strong. */
  final int strong;

  /** What is secondary. */
  final int dim;

  final int link;

  /** The text of the row that is chosen, and what is behind it. */
  final int selected;

  final int selectedBackground;

  /** Behind what was searched for. */
  final int hit;

  /** Behind what the reader has highlighted. */
  final int highlight;

  Theme(
      int text,
      int background,
      int strong,
      int dim,
      int link,
      int selected,
      int selectedBackground,
      int hit,
      int highlight) {
    this.text = text;
    this.background = background;
    this.strong = strong;
    this.dim = dim;
    this.link = link;
    this.selected = selected;
    this.selectedBackground = selectedBackground;
    this.hit = hit;
    this.highlight = highlight;
  }

  /** What it is called on the command line and in the configuration file. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
