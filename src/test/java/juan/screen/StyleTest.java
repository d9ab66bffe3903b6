package juan.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {
  @Test
  void withoutColoursTheSequenceIsTheShortest() {
    assertEquals("\033[m", Style.PLAIN.sgr(ColorDepth.TRUE));
    assertEquals("\033[0;1;7m", Style.BOLD.and(Style.REVERSE).sgr(ColorDepth.TRUE));
    assertEquals("\033[0;4m\033[4:3m", Style.UNDERCURL.sgr(ColorDepth.TRUE));
  }

  @ParameterizedTest
  @CsvSource({
    "FF8000, NONE, ''",
    "FF8000, COLORS_16, ;33",
    "FF8000, COLORS_256, ;38;5;208",
    "FF8000, TRUE, m\033[38;2;255;128;0",
    "080808, COLORS_256, ;38;5;232",
    "FFFFFF, COLORS_16, ;97",
    "303030, COLORS_256, ;38;5;236",
  })
  void aColourIsTheNearestThatTheTerminalHas(String hex, ColorDepth depth, String parameters) {
    var style = Style.BOLD.withForeground(Color.rgb(Integer.parseInt(hex, 16)));
    assertEquals("\033[0;1" + parameters + "m", style.sgr(depth));
  }

  @ParameterizedTest
  @CsvSource({"1, ;31;41", "7, ;37;47", "8, ;90;100", "15, ;97;107"})
  void theSixteenAreTheUsersOwnInEveryDepth(int number, String parameters) {
    int color = Color.palette(number);
    var style = Style.PLAIN.withForeground(color).withBackground(color);
    for (var depth : List.of(ColorDepth.COLORS_16, ColorDepth.COLORS_256, ColorDepth.TRUE)) {
      assertEquals("\033[0" + parameters + "m", style.sgr(depth));
    }
    assertEquals("\033[m", style.sgr(ColorDepth.NONE));
  }

  @ParameterizedTest
  @EnumSource(ColorDepth.class)
  void whatIsNearestIsThere(ColorDepth depth) {
    for (int number = 0; number < 256; number++) {
      int shown = Color.nearest(Color.palette(number), depth);
      assertEquals(shown, Color.nearest(shown, depth));
    }
    assertEquals(Color.OWN, Color.nearest(Color.OWN, depth));
  }

  @Test
  void aStyleOverAnotherTakesItsColours() {
    var red = Style.BOLD.withForeground(Color.palette(1)).withBackground(Color.palette(0));
    var both = red.and(Style.REVERSE.withBackground(Color.palette(7)));
    assertTrue(both.has(Style.BOLD) && both.has(Style.REVERSE));
    assertEquals(Color.palette(1), both.foreground());
    assertEquals(Color.palette(7), both.background());
  }
}
