package juan.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import juan.dictionary.DictionaryProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dictionaries that lie, break off or are made to do harm. */
class HostileDictionaryTest {
  private static final String MEANING = "sametypesequence=m\n";

  @TempDir Path folder;

  private List<Kind> problems() {
    return Dictionaries.in(folder).problems().stream().map(DictionaryProblem::kind).toList();
  }

  private List<String> senses(String word) {
    return Dictionaries.in(folder).at(word, 0).stream()
        .flatMap(match -> match.entries().stream())
        .flatMap(entry -> entry.senses().stream())
        .toList();
  }

  @Test
  void sizesThatLieAreNotBelieved() throws IOException {
    var made = new MadeStarDict().add("猫", "cat");
    made.write(folder, "wordcount=2000000000\nidxfilesize=2000000000\n" + MEANING);
    assertEquals(List.of("cat"), senses("猫"));
  }

  @Test
  void anArticleOutsideItsFileIsNone() throws IOException {
    var made = new MadeStarDict().add("猫", "cat");
    made.addPlace("遠", 1000, 5).addPlace("負", -1, 5).addPlace("長", 0, -1).addPlace("大", 0, 1 << 30);
    made.write(folder, MEANING);
    assertEquals(List.of(), senses("遠"));
    assertEquals(List.of(), senses("負"));
    assertEquals(List.of(), senses("長"));
    assertEquals(List.of(), senses("大"));
    assertEquals(List.of("cat"), senses("猫"));
    made.writePacked(folder, MEANING, 2);
    assertEquals(List.of(), senses("遠"));
    assertEquals(List.of(), senses("負"));
    assertEquals(List.of("cat"), senses("猫"));
  }

  @Test
  void placesOfEightBytesMayBeBeyondAnyFile() throws IOException {
    var made = new MadeStarDict(true).add("猫", "cat");
    made.addPlace("負", Long.MIN_VALUE, 5).addPlace("遠", Long.MAX_VALUE - 2, 5);
    made.write(folder, MEANING);
    assertEquals(List.of(), senses("負"));
    assertEquals(List.of(), senses("遠"));
    made.writePacked(folder, MEANING, 2);
    assertEquals(List.of(), senses("負"));
    assertEquals(List.of(), senses("遠"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 9, 11})
  void anIndexThatBreaksOffIsReadAsFarAsItGoes(int lost) throws IOException {
    var made = new MadeStarDict().add("猫", "cat").add("犬", "dog");
    made.write(folder, MEANING);
    byte[] idx = made.idx.toByteArray();
    Files.write(folder.resolve("made.idx"), Arrays.copyOf(idx, idx.length - lost));
    assertEquals(List.of("cat"), senses("猫"));
    assertEquals(List.of(Kind.DAMAGED), problems());
  }

  @Test
  void anIndexWithoutEndsIsRefused() throws IOException {
    new MadeStarDict().add("猫", "cat").write(folder, MEANING);
    byte[] endless = new byte[1 << 20];
    Arrays.fill(endless, (byte) 'a');
    Files.write(folder.resolve("made.idx"), endless);
    assertTrue(problems().contains(Kind.DAMAGED));
    assertTrue(Dictionaries.in(folder).isEmpty());
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    new MadeStarDict().add("猫", "cat").write(folder, MEANING);
    byte[] nothing = new byte[1 << 20];
    Files.delete(folder.resolve("made.idx"));
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("made.idx.gz")))) {
      for (int i = 0; i < 70; i++) {
        out.write(nothing);
      }
    }
    Files.copy(folder.resolve("made.idx.gz"), folder.resolve("cedict.u8.gz"));
    assertEquals(List.of(Kind.TOO_LARGE, Kind.TOO_LARGE), problems());
  }

  @Test
  void aLineWithoutEndIsPassedOver() throws IOException {
    String line = "長 长 [chang2] /" + "x".repeat(1 << 20) + "/\n好 好 [hao3] /good/\n";
    Files.writeString(folder.resolve("cedict.u8"), line);
    assertEquals(List.of(), senses("长"));
    assertEquals(List.of("good"), senses("好"));
  }

  @Test
  void oneWordAHundredThousandTimesKeepsNobodyWaiting() throws IOException {
    Files.writeString(folder.resolve("cedict.u8"), "好 好 [hao3] /good/\n".repeat(100_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(Dictionary.MOST_ENTRIES, senses("好").size()));
  }

  @Test
  void nothingFromADictionaryControlsTheTerminal() throws IOException {
    String evil = "\u001B]0;x\u0007\u009B2J\u202Eevil\u2066\u0000\r";
    Files.writeString(
        folder.resolve("a\u001B[31m.u8"),
        "好" + evil.replace("\0", "") + " 好 [hao3" + evil + "] /good" + evil + "/\n");
    new MadeStarDict()
        .add("猫" + evil.replace("\0", ""), "cat" + evil)
        .add("猫", "cat" + evil)
        .write(folder, MEANING + "bookname=" + evil + "\n");
    Files.writeString(folder.resolve("b\u001B[31m.u8"), "nothing");
    var dictionaries = Dictionaries.in(folder);
    var shown = new StringBuilder();
    for (String word : List.of("好", "猫", "猫" + evil.replace("\0", ""))) {
      dictionaries.at(word, 0).forEach(match -> shown.append(match.entries()));
    }
    shown.append(dictionaries.problems());
    assertTrue(shown.toString().contains("good") && shown.toString().contains("cat"));
    assertTrue(shown.toString().contains("[31m.u8"));
    for (char c : shown.toString().toCharArray()) {
      boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == '\u202E' || c == '\u2066';
      assertFalse(control, () -> Integer.toHexString(c));
    }
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = elsewhere.resolve("secret.u8");
    Files.writeString(secret, "密 密 [mi4] /secret/\n");
    Files.createSymbolicLink(folder.resolve("cedict.u8"), secret);
    new MadeStarDict().addPlace("密", 0, 3).write(folder, MEANING);
    Files.delete(folder.resolve("made.dict"));
    Files.createSymbolicLink(folder.resolve("made.dict"), secret);
    Files.createSymbolicLink(folder.resolve("sub"), elsewhere);
    assertEquals(List.of(Kind.OUTSIDE, Kind.OUTSIDE), problems());
    assertEquals(List.of(), senses("密"));
  }

  @Test
  void aLinkWithinTheFolderIs() throws IOException {
    Files.createDirectory(folder.resolve("old"));
    Path real = folder.resolve("old").resolve("real");
    Files.writeString(real, "好 好 [hao3] /good/\n");
    Files.createSymbolicLink(folder.resolve("cedict.u8"), real);
    assertEquals(List.of("good"), senses("好"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damageOfAnyKindEndsInAnAnswer(long seed) throws IOException {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var made = new MadeStarDict(seed % 2 == 0);
    for (int i = 0; i < 50; i++) {
      made.add("w" + i, "t<b>sense</b>" + i);
    }
    made.writePacked(folder, seed % 3 == 0 ? MEANING : "", 64);
    Files.writeString(folder.resolve("c.u8"), "好 好 [hao3] /good/\n".repeat(20));
    for (int round = 0; round < 30; round++) {
      for (String name : List.of("made.ifo", "made.idx", "made.dict.dz", "c.u8")) {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        Files.write(file, bytes);
      }
      try (var dictionaries = Dictionaries.in(folder)) {
        for (int i = 0; i < 50; i++) {
          assertTrue(dictionaries.at("w" + i, 0).size() <= 3);
        }
        dictionaries.at("好好", 0);
      }
    }
  }

  @Test
  void markUpThatIsDeepOrLongIsBounded() throws IOException {
    new MadeStarDict()
        .add("深", "<b>".repeat(10_000) + "deep")
        .add("長", "<p>x".repeat(60_000))
        .add("実", "&#27;[31mred&#x9b;2J")
        .write(folder, "sametypesequence=h\n");
    assertEquals(List.of("deep"), senses("深"));
    assertEquals(200, senses("長").size());
    assertEquals(List.of("␛[31mred›2J"), senses("実"));
  }

  @Test
  void withoutAFolderThereIsNoDictionaryAndNoProblem() {
    var none = Dictionaries.in(folder.resolve("not there"));
    assertTrue(none.isEmpty());
    assertEquals(List.of(), none.problems());
    assertEquals(List.of(), none.at("好", 0));
  }

  @Test
  void whatIsNoDictionaryIsSaid() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "Hello\n");
    Files.writeString(folder.resolve("x.ifo"), "not StarDict\n");
    Files.writeString(folder.resolve("README.md"), "Hello\n");
    Files.write(folder.resolve("y.u8.gz"), new byte[] {0x1F, (byte) 0x8B, 0, 1});
    Files.writeString(
        folder.resolve("z.ifo"),
        "StarDict's dict ifo file\nversion=2.4.2\n",
        StandardCharsets.UTF_8);
    assertEquals(List.of(Kind.DAMAGED, Kind.DAMAGED, Kind.DAMAGED, Kind.UNREADABLE), problems());
  }

  @Test
  void articlesThatBreakOffAreSaid() throws IOException {
    var made = new MadeStarDict();
    for (int i = 0; i < 50; i++) {
      made.add("w" + i, "sense " + i);
    }
    made.writePacked(folder, MEANING, 64);
    assertEquals(List.of(), problems());
    Path file = folder.resolve("made.dict.dz");
    byte[] bytes = Files.readAllBytes(file);
    for (int size : new int[] {0, 11, 20, 40, bytes.length / 2, bytes.length - 60}) {
      Files.write(file, Arrays.copyOf(bytes, size));
      assertTrue(problems().contains(Kind.DAMAGED), () -> "of " + size + " bytes");
    }
  }

  @Test
  void onlyTheArticlesCutOffAreLost() throws IOException {
    var made = new MadeStarDict().add("猫", "cat".repeat(100)).add("犬", "dog".repeat(100));
    made.writePacked(folder, MEANING, 300);
    Path file = folder.resolve("made.dict.dz");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
    assertEquals(List.of(Kind.DAMAGED), problems());
    assertEquals(List.of("cat".repeat(100)), senses("猫"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void placesBeyondTheArticlesAreSaid(boolean packed) throws IOException {
    var made = new MadeStarDict().add("猫", "cat").addPlace("遠", 3, 1);
    if (packed) {
      made.writePacked(folder, MEANING, 64);
    } else {
      made.write(folder, MEANING);
    }
    assertEquals(List.of(Kind.DAMAGED), problems());
    assertEquals(List.of("cat"), senses("猫"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void bytesByChanceAreNoDictionary(long seed) throws IOException {
    byte[] bytes = new byte[1 << 20];
    RandomGeneratorFactory.of("L64X128MixRandom").create(seed).nextBytes(bytes);
    Files.write(folder.resolve("cedict_ts.u8"), bytes);
    assertEquals(List.of(Kind.DAMAGED), problems());
  }

  @Test
  void aDictionaryInAnotherEncodingIsSaid() throws IOException {
    String lines = "長沙 长沙 [Chang2 sha1] /Changsha, capital of Hunan/\n".repeat(100);
    Files.write(folder.resolve("cedict.u8"), lines.getBytes("GB18030"));
    assertEquals(List.of(Kind.DAMAGED), problems());
  }
}
