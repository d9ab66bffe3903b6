package juan.dictionary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarDictTest {
  @TempDir Path folder;

  private Entry first(String word) {
    return Dictionaries.in(folder).at(word, 0).get(0).entries().get(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void placesHaveFourOrEightBytes(boolean wide) throws IOException {
    new MadeStarDict(wide).add("猫", "cat").add("犬", "dog").write(folder, "sametypesequence=m\n");
    assertEquals(new Entry(List.of("犬"), "", List.of("dog"), "試"), first("犬"));
    assertEquals(List.of("cat"), first("猫").senses());
  }

  @Test
  void theIndexMayBePacked() throws IOException {
    var made = new MadeStarDict().add("猫", "cat");
    made.write(folder, "sametypesequence=m\n");
    Files.delete(folder.resolve("made.idx"));
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("made.idx.gz")))) {
      out.write(made.idx.toByteArray());
    }
    assertEquals(List.of("cat"), first("猫").senses());
  }

  @Test
  void articlesArePackedInChunks() throws IOException {
    var made = new MadeStarDict();
    for (int i = 0; i < 200; i++) {
      made.add("word" + i, "sense of " + i + " ".repeat(i) + "end");
    }
    made.writePacked(folder, "sametypesequence=m\n", 100);
    assertEquals(List.of("sense of 150" + " ".repeat(150) + "end"), first("word150").senses());
    assertEquals(List.of("sense of 0end"), first("word0").senses());
    assertEquals(List.of("sense of 199" + " ".repeat(199) + "end"), first("word199").senses());
  }

  /** Any part of what is packed, also over the borders of chunks, is what was packed. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, 58_315})
  void anyPartOfPackedBytesIsRead(int chunk) throws IOException {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(chunk);
    byte[] bytes = new byte[Math.min(20_000, chunk * 3000)];
    random.nextBytes(bytes);
    Path file = folder.resolve("x.dict.dz");
    Files.write(file, MadeStarDict.dictzip(bytes, chunk));
    try (var zip = DictZip.of(FileChannel.open(file))) {
      assertNotNull(zip);
      for (int i = 0; i < 50; i++) {
        int offset = random.nextInt(bytes.length);
        int size = random.nextInt(bytes.length - offset + 1);
        assertArrayEquals(Arrays.copyOfRange(bytes, offset, offset + size), zip.read(offset, size));
      }
      assertNull(zip.read(bytes.length - 1, 2));
      assertNull(zip.read(Long.MAX_VALUE - 1, 5));
    }
  }

  @Test
  void plainGzipIsReadThoughItHasNoChunks() throws IOException {
    var made = new MadeStarDict().add("猫", "cat").add("犬", "dog");
    made.write(folder, "sametypesequence=m\n");
    Files.delete(folder.resolve("made.dict"));
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("made.dict.dz")))) {
      out.write(made.dict.toByteArray());
    }
    assertEquals(List.of("dog"), first("犬").senses());
  }

  @Test
  void otherWordsLeadToTheSameArticle() throws IOException {
    new MadeStarDict().add("犬", "dog").add("猫", "cat").write(folder, "sametypesequence=m\n");
    var syn = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(syn)) {
      out.write("ねこ\0".getBytes(StandardCharsets.UTF_8));
      out.writeInt(1);
      out.write("うそ\0".getBytes(StandardCharsets.UTF_8));
      out.writeInt(99);
    }
    Files.write(folder.resolve("made.syn"), syn.toByteArray());
    assertEquals(new Entry(List.of("ねこ", "猫"), "", List.of("cat"), "試"), first("ねこ"));
    assertTrue(Dictionaries.in(folder).at("うそ", 0).isEmpty());
  }

  @Test
  void markUpBecomesText() throws IOException {
    String html = "<b>cat</b>, <i>n.</i><br>a <a href='x'>small</a> beast<div>&lt;meow&gt;</div>";
    new MadeStarDict().add("猫", html).write(folder, "sametypesequence=h\n");
    assertEquals(List.of("cat, n.", "a small beast", "<meow>"), first("猫").senses());
  }

  @Test
  void fieldsMaySayTheirTypesThemselves() throws IOException {
    var article = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(article)) {
      out.write("tkæt\0".getBytes(StandardCharsets.UTF_8));
      out.write('W');
      out.writeInt(3);
      out.write(new byte[] {1, 0, 2});
      out.write("ma beast\nthat mews\0".getBytes(StandardCharsets.UTF_8));
      out.write("rimg:cat.png\0".getBytes(StandardCharsets.UTF_8));
    }
    new MadeStarDict().add("cat", article.toByteArray()).write(folder, "");
    assertEquals(
        new Entry(List.of("cat"), "kæt", List.of("a beast", "that mews"), "試"), first("cat"));
  }

  @Test
  void aKnownSequenceLeavesOutTheLastEnd() throws IOException {
    new MadeStarDict().add("cat", "kæt\0a beast").write(folder, "sametypesequence=tm\n");
    assertEquals(new Entry(List.of("cat"), "kæt", List.of("a beast"), "試"), first("cat"));
  }
}
