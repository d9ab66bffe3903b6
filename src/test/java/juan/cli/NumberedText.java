package juan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import juan.terminal.PtyScreen;

/** A text whose every paragraph says which it is, so that a screen says where one is in it. */
final class NumberedText {
  static final int PARAGRAPHS = 60;
  private static final Pattern NUMBER = Pattern.compile("此第 ?(\\d+) ?段也");
  private static final String CHARACTERS = "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜";

  private NumberedText() {}

  /** Sixty paragraphs of one short line, no two alike, in six chapters. */
  static String text() {
    var text = new StringBuilder("千字文\n\n");
    for (int i = 1; i <= PARAGRAPHS; i++) {
      if (i % 10 == 1) {
        text.append("第").append("一二三四五六".charAt(i / 10)).append("章 天地\n\n");
      }
      text.append(paragraph(i)).append("\n\n");
    }
    return text.toString();
  }

  static String paragraph(int number) {
    var random = new Random(number);
    var some = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      some.append(i == 4 ? "，" : "").append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return "此第" + number + "段也：" + some + "。";
  }

  static Path write(Path file) throws IOException {
    return Files.writeString(file, text());
  }

  /** The number of the first paragraph on a screen; 0 when there is none. */
  static int first(String screen) {
    var number = NUMBER.matcher(screen);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  /** Waits until the first paragraph on the screen is as wanted, and gives its number. */
  static int await(PtyScreen screen, String wanted, IntPredicate state)
      throws InterruptedException {
    return first(screen.await(wanted, text -> state.test(first(text))));
  }

  /** Waits until a paragraph is the first on the screen. */
  static void awaitFirst(PtyScreen screen, int number) throws InterruptedException {
    await(screen, "paragraph " + number + " at the top", first -> first == number);
  }
}
