package juan.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plays, poems and prose of old China, from the package chinese-poetry (MIT). Not the Analects and
 * the Three Hundred Tang Poems, which the repairs are tried on, nor other collections with them.
 */
final class OldTexts {
  private static final Pattern PROSE =
      Pattern.compile(
          ".*/(yuanqu|guwenguanzhi|mengzi|daxue|zhongyong|zengguangxianwen|youmengying"
              + "|youxueqionglin|zhuzijiaxun|author\\.song|authors\\.(song|tang))\\.json");

  private static final Pattern POEMS =
      Pattern.compile(".*/(ci\\.song\\.\\d+|poet\\.song\\.\\d+|caocao|huajian.*|nantang.*)\\.json");

  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(?!\\s*:)");

  private OldTexts() {}

  static void prose(Path packages, Ngrams ngrams) throws IOException {
    count(packages, PROSE, ngrams);
  }

  static void poems(Path packages, Ngrams ngrams) throws IOException {
    count(packages, POEMS, ngrams);
  }

  private static void count(Path packages, Pattern wanted, Ngrams ngrams) throws IOException {
    try (Stream<Path> files = Files.walk(packages.resolve("chinese-poetry/package/dist"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (wanted.matcher(file.toString()).matches()) {
          Matcher strings = STRING.matcher(Files.readString(file, UTF_8));
          while (strings.find()) {
            if (strings.group(1).matches("\\p{ASCII}*")) continue;
            ngrams.add("\n" + strings.group(1) + "\n", 1);
          }
        }
      }
    }
  }
}
