package juan.screen;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The colours of a {@link Theme} on a terminal, each a {@link Color}. Text stands out from what is
 * behind it by 7:1, and what was found in it too, all else by 4.5:1 (WCAG 2.2, 1.4.6 and 1.4.3).
 * Those of 256 are chosen by eye, since the nearest of the cube often have another hue; of the
 * sixteen, which are as their user has set them, only the likeliest to hold are used.
 *
 * @param strong headings, and what is strong
 * @param dim what is secondary; where it is as the text, it is drawn dim
 * @param selected the text of the row that is chosen, and of the hit where the reader is
 * @param selectedBackground what is behind these
 * @param hit behind what was searched for
 * @param hitText what was searched for
 * @param highlight behind what the reader has highlighted
 */
record Palette(
    int text,
    int background,
    int strong,
    int dim,
    int link,
    int selected,
    int selectedBackground,
    int hit,
    int hitText,
    int highlight) {

  /** The colours of a theme that has some, on a terminal that has some. */
  static Palette of(Theme theme, ColorDepth depth) {
    return switch (depth) {
      case TRUE -> ofTrueColor(theme);
      case COLORS_256 -> of256(theme);
      case COLORS_16 -> of16(theme);
      case NONE -> throw new IllegalArgumentException("no colours");
    };
  }

  private static Palette ofTrueColor(Theme theme) {
    return switch (theme) {
      case TERMINAL -> throw none(theme);
      case PAPER ->
          rgb(
              0x24221E, 0xF7F4EC, 0x7A1F1F, 0x645E56, 0x1F4E79, 0xF7F4EC, 0x4A4640, 0xE8A92E,
              0x24221E, 0xEAE1C6);
      case SEPIA ->
          rgb(
              0x3A2A17, 0xF1E4C8, 0x6B1F0E, 0x67523A, 0x2B4A66, 0xF1E4C8, 0x5A4326, 0xE3B04B,
              0x2E1F0E, 0xE2CC9A);
      case NIGHT ->
          rgb(
              0xC9C5BB, 0x15181C, 0xE0B978, 0x95928B, 0x86B4DA, 0x15181C, 0xB7AE98, 0xF0CB8A,
              0x15181C, 0x33312A);
      case HIGH_CONTRAST ->
          rgb(
              0xFFFFFF, 0x000000, 0xFFFF00, 0xE5E5E5, 0x00FFFF, 0x000000, 0xFFFFFF, 0xFFFF00,
              0x000000, 0x00005F);
    };
  }

  private static Palette of256(Theme theme) {
    return switch (theme) {
      case TERMINAL -> throw none(theme);
      case PAPER -> numbers(235, 255, 88, 241, 24, 255, 238, 214, 235, 187);
      case SEPIA -> numbers(236, 230, 88, 94, 24, 230, 94, 214, 235, 187);
      case NIGHT -> numbers(251, 234, 179, 247, 110, 234, 249, 214, 234, 236);
      case HIGH_CONTRAST -> numbers(231, 16, 226, 254, 51, 16, 231, 226, 16, 17);
    };
  }

  private static Palette of16(Theme theme) {
    return switch (theme) {
      case TERMINAL -> throw none(theme);
      case PAPER -> numbers(0, 15, 4, 0, 4, 15, 0, 3, 0, 7);
      case SEPIA -> numbers(0, 7, 4, 0, 4, 7, 0, 3, 0, 15);
      case NIGHT -> numbers(7, 0, 11, 7, 6, 0, 7, 3, 0, 4);
      case HIGH_CONTRAST -> numbers(15, 0, 11, 7, 14, 0, 15, 11, 0, 4);
    };
  }

  private static IllegalArgumentException none(Theme theme) {
    return new IllegalArgumentException(theme + " has no colours");
  }

  private static Palette rgb(int... of) {
    return of(Color::rgb, of);
  }

  private static Palette numbers(int... of) {
    return of(Color::palette, of);
  }

  private static Palette of(IntUnaryOperator color, int... of) {
    int[] its = Arrays.stream(of).map(color).toArray();
    return new Palette(
        its[0], its[1], its[2], its[3], its[4], its[5], its[6], its[7], its[8], its[9]);
  }
}
