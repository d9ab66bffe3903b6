package juan.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How frames are coloured on one terminal: in a {@link Theme}, with the colours there are. A style
 * says what a cell is: bold is strong, dim secondary, reversed chosen. One thread may use it.
 */
public final class Coloring {
  /** What text needs to be read, and what all else does (WCAG 2.2). */
  static final double TEXT = 7;

  static final double OTHER = 4.5;

  /** What a text's own colour needs to be kept in a theme. */
  private static final double OWN = 3;

  /** What colours say in place of attributes. */
  private static final Style SAID = Style.DIM.and(Style.REVERSE);

  /** Null in the terminal's own colours. */
  private final @Nullable Palette palette;

  private final ColorDepth depth;

  /** More than are on a screen; a text may have any number. */
  private static final int MOST_STYLES = 1 << 12;

  /** Those that have been asked for. */
  private final Map<Style, Style> styles = new HashMap<>();

  /**
   * A coloring.
   *
   * @param depth what the terminal can; a terminal without colours has no theme either
   */
  public Coloring(Theme theme, ColorDepth depth) {
    boolean own = theme == Theme.TERMINAL || depth == ColorDepth.NONE;
    this.palette = own ? null : Palette.of(theme, depth);
    this.depth = depth;
  }

  public ColorDepth depth() {
    return depth;
  }

  /** The frame in these colours. It may be the same frame, and is not to be written to again. */
  public Frame on(Frame frame) {
    if (palette != null) {
      frame.restyle(this::of);
    }
    return frame;
  }

  /** A style in these colours. */
  Style of(Style style) {
    if (palette == null) {
      return style;
    }
    if (styles.size() > MOST_STYLES) {
      styles.clear();
    }
    return Objects.requireNonNull(styles.computeIfAbsent(style, it -> colored(it, palette)));
  }

  private Style colored(Style style, Palette theme) {
    if (style.has(Style.HIT)) {
      boolean present = style.has(Style.PRESENT);
      return present
          ? painted(style, theme, theme.selected(), theme.selectedBackground(), OTHER)
          : painted(style, theme, theme.hitText(), theme.hit(), TEXT);
    }
    if (style.has(Style.REVERSE)) {
      return painted(style, theme, theme.selected(), theme.selectedBackground(), OTHER);
    }
    int behind = style.has(Style.HIGHLIGHT) ? theme.highlight() : theme.background();
    if (style.foreground() != Color.OWN || style.background() != Color.OWN) {
      return ofItsOwn(style, theme, behind);
    }
    if (style.has(Style.DIM)) {
      return painted(style, theme, theme.dim(), behind, OTHER);
    }
    if (style.has(Style.LINK)) {
      return painted(style, theme, theme.link(), behind, OTHER);
    }
    return style.has(Style.BOLD) && !style.has(Style.HIGHLIGHT)
        ? painted(style, theme, theme.strong(), behind, OTHER)
        : painted(style, theme, theme.text(), behind, TEXT);
  }

  /** A style whose text says which colours it has: kept where it can be read. */
  private Style ofItsOwn(Style style, Palette theme, int themes) {
    int behind = style.background() == Color.OWN ? themes : style.background();
    int text = style.foreground() == Color.OWN ? theme.text() : style.foreground();
    if (contrast(text, behind) < OWN) {
      int dark = theme.background();
      int light = theme.text();
      text = contrast(dark, behind) > contrast(light, behind) ? dark : light;
    }
    int shown = Color.nearest(behind, depth);
    return new Style(style.attributes(), readable(text, shown, OWN), shown);
  }

  /** The style on a background, without what the colours now say in its place. */
  private Style painted(Style style, Palette theme, int text, int behind, double contrast) {
    int foreground = readable(text, behind, contrast);
    // Of sixteen colours none may be secondary; then dim must say so, as without a theme.
    boolean same = foreground == readable(theme.text(), behind, TEXT);
    Style said = same && !style.has(Style.REVERSE) ? Style.REVERSE : SAID;
    return new Style(style.attributes() & ~said.attributes(), foreground, behind);
  }

  /** The nearest colour that can be read on another. */
  private int readable(int color, int behind, double contrast) {
    int nearest = Color.nearest(color, depth);
    return contrast(nearest, behind) >= contrast
        ? nearest
        : Color.nearest(color, depth, it -> contrast(it, behind) >= contrast);
  }

  /** How much two colours differ in lightness, 1 to 21 (WCAG 2.2, contrast ratio). */
  static double contrast(int one, int other) {
    double a = luminance(Color.value(one)) + 0.05;
    double b = luminance(Color.value(other)) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
