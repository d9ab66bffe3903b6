package juan.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import juan.terminal.Program;

/** What is read in a soak: a folder of articles, and what of them is remembered. */
final class Scene {
  private static final String HARD =
      "“引号”——省略……·①②③ ㄅㄆ ㎏ ￥ ︰ ⼀ 😀👨‍👩‍👧🇯🇵 𠮷野家 e\u0301か\u3099 각ᄀ ｶﾞ \u200B\u202E\u0007\u009B2J\t｜卷《まき》 Ａ";

  /** What programs print for a terminal. */
  private static final String PRINTED =
      "\033[33mcommit 0123456789abcdef\033[m\n\033[1;4mbold\033[22m \033[38;5;208;48;2;1;2;3m漢字\033[m\033[K\n"
          + "N\bNA\bAM\bME\bE _\b漢 漢\b漢\t\033]8;;https://example.org\033\\link\033]8;;\033\\\033[2J\033[31\n\n";

  private static final String[] LINES = {
    "话说天下大势，分久必合，合久必分。周末七国分争，并入于秦。及秦灭之后，楚、汉分争，又并入于汉。",
    "第一回　宴桃園豪傑三結義　斬黃巾英雄首立功",
    "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。",
    "나는 고양이다. 이름은 아직 없다. 어디서 태어났는지 도무지 짐작이 가지 않는다.",
    "第2章 Ｗｉｄｅ and narrow: the quick brown fox jumps over 13 lazy dogs.",
    "",
    "    preformatted\tand tabbed    ",
    HARD
  };

  final Path folder;
  final Path articles;
  final Map<String, String> environment;
  private final Path novel;

  Scene(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.articles = Files.createDirectories(folder.resolve("articles"));
    this.environment = new HashMap<>(Program.environment());
    environment.put("XDG_STATE_HOME", Files.createDirectories(folder.resolve("state")).toString());
    environment.put("XDG_CACHE_HOME", Files.createDirectories(folder.resolve("cache")).toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    var random = new SplittableRandom(seed);
    try (Stream<Path> ours = Files.list(Path.of("articles"))) {
      for (Path article : ours.toList()) {
        copy(article, String.valueOf(article.getFileName()));
      }
    }
    Files.writeString(articles.resolve("empty.txt"), "");
    Files.writeString(articles.resolve("hard.txt"), (HARD + "\n").repeat(200));
    Files.writeString(articles.resolve("printed"), PRINTED.repeat(300));
    Files.writeString(articles.resolve("one-line.txt"), (LINES[0] + HARD).repeat(500));
    Files.write(
        articles.resolve("gbk.txt"), text(random, 300).getBytes(Charset.forName("GB18030")));
    var noise = new byte[5000];
    random.nextBytes(noise);
    Files.write(articles.resolve("noise.bin.txt"), noise);
    Files.createDirectories(articles.resolve("部"));
    Files.writeString(articles.resolve("部/題 名.md"), "# 題名\n\n" + text(random, 100));
    novel = Files.writeString(articles.resolve("novel.txt"), text(random, 60_000));
  }

  private void copy(Path article, String name) throws IOException {
    Files.copy(article, articles.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  static String text(SplittableRandom random, int lines) {
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      if (random.nextInt(40) == 0) {
        text.append("第").append(i).append("章　章名\n");
      }
      text.append(LINES[random.nextInt(LINES.length)]).append('\n');
    }
    return text.toString();
  }

  /** A start of the program; what it says on standard error goes to the file err. */
  String command(SplittableRandom random) throws IOException {
    String file = "'" + any(random) + "'";
    String juan =
        switch (random.nextInt(10)) {
          case 0, 1 -> "juan articles";
          case 2 -> "cat " + file + " | juan";
          case 3 -> "(cat " + file + "; sleep 0.2; cat " + file + ") | juan -";
          case 4 -> "juan " + file + " '" + any(random) + "'";
          case 5 -> "juan 'articles/novel.txt'";
          default -> "juan " + file;
        };
    return juan + " 2>>err";
  }

  private Path any(SplittableRandom random) throws IOException {
    return folder.relativize(files(articles).get(random.nextInt(files(articles).size())));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Does something to one of the articles; says what. */
  String changeArticle(SplittableRandom random) throws IOException {
    var files = files(articles);
    Path file = files.get(random.nextInt(files.size()));
    String what;
    switch (random.nextInt(7)) {
      case 0 -> {
        what = "appends to";
        Files.writeString(file, text(random, 20), StandardOpenOption.APPEND);
      }
      case 1 -> {
        what = "truncates";
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
          channel.truncate(random.nextLong(Files.size(file) + 1));
        }
      }
      case 2 -> {
        what = "renames";
        Path other = file.resolveSibling("r" + random.nextInt(5) + ".txt");
        Files.move(file, other, StandardCopyOption.REPLACE_EXISTING);
      }
      case 3 -> {
        what = "deletes";
        if (files.size() > 6) {
          Files.delete(file);
        }
      }
      case 4 -> {
        what = "replaces";
        Path other = Files.writeString(folder.resolve("new"), text(random, 500));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      }
      case 5 -> {
        what = "writes over";
        Files.write(file, text(random, 100).getBytes(Charset.forName("Big5")));
      }
      default -> {
        what = "adds";
        file = articles.resolve("a" + random.nextInt(20) + ".md");
        Files.writeString(file, "# 新\n\n" + text(random, random.nextInt(300)), UTF_8);
      }
    }
    if (Files.notExists(novel) || Files.size(novel) > 20_000_000) {
      Files.writeString(novel, text(random, 60_000));
    }
    return what + " " + file.getFileName();
  }

  /** Does something to what is remembered; says what. */
  String changeMemory(SplittableRandom random) throws IOException {
    var files =
        Stream.concat(
                files(folder.resolve("state")).stream(), files(folder.resolve("cache")).stream())
            .toList();
    if (files.isEmpty()) {
      return "nothing is remembered yet";
    }
    Path file = files.get(random.nextInt(files.size()));
    try {
      String what =
          switch (random.nextInt(4)) {
            case 0 -> {
              Files.delete(file);
              yield "deletes ";
            }
            case 1 -> {
              var noise = new byte[random.nextInt(2000)];
              random.nextBytes(noise);
              Files.write(file, noise);
              yield "fills with noise ";
            }
            case 2 -> {
              byte[] bytes = Files.readAllBytes(file);
              if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
              }
              Files.write(file, bytes);
              yield "flips a bit of ";
            }
            default -> {
              try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(random.nextLong(Files.size(file) + 1));
              }
              yield "truncates ";
            }
          };
      return what + folder.relativize(file);
    } catch (IOException e) {
      return "too late for " + file.getFileName(); // the program has just replaced it
    }
  }

  /** What the program has said on standard error since it was asked last. */
  String complaints() throws IOException {
    Path err = folder.resolve("err");
    if (Files.notExists(err)) {
      return "";
    }
    String said = Files.readString(err, UTF_8);
    Files.writeString(err, "");
    return said;
  }
}
