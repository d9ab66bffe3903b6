package juan.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import juan.charset.CharsetDetector;
import juan.charset.CharsetLabel;
import juan.charset.Detection;
import juan.charset.Sample;
import juan.charset.Utf8;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a text's charset while the text arrives. ASCII leaves the choice open and is read
 * at once. The first bytes that are not decide: those of a file together with the pieces of {@link
 * Sample}; in a pipe as many as have come, when they leave no doubt or are enough.
 */
final class CharsetChoice {
  /** So many bytes, from the first that is not ASCII, are enough to choose by in a pipe. */
  private static final int ENOUGH = 512;

  /** So many bytes show whether the text begins with a byte order mark, and which. */
  private static final int LONGEST_MARK = 4;

  private static final int QUICK_LOOK = 1 << 12;

  private final Source source;
  private byte[] before = {};
  private byte[] held = {};
  private int ascii;
  private @Nullable List<byte[]> further;
  private Detection detection = Detection.ASCII;

  CharsetChoice(Source source) {
    this.source = source;
  }

  /**
   * Chooses, if there is enough to choose by.
   *
   * @param bytes what has come and is not yet read
   * @param full whether no more can be held
   * @param end whether nothing more will come
   * @return null while the choice is open
   * @throws UnreadableException when the text does not begin as text does
   */
  @Nullable Detection of(byte[] bytes, boolean full, boolean end) throws IOException {
    held = bytes;
    ascii = asciiPrefix();
    detection = CharsetDetector.detect(pieces(full), before);
    int come = before.length + held.length;
    boolean enough =
        end
            || (detection.certain() && come >= LONGEST_MARK)
            || (ascii < held.length && (full || held.length - ascii >= ENOUGH));
    if (!enough) {
      ascii = come < LONGEST_MARK ? 0 : ascii;
      before = before.length < CharsetLabel.HEAD ? joined() : before;
      return null;
    }
    if (!detection.isText()) {
      throw new UnreadableException(Reason.BINARY, source.name());
    }
    return detection;
  }

  /** How many of the bytes are ASCII whatever the charset may turn out to be. */
  int ascii() {
    return ascii;
  }

  /** How the bytes behind those look for the moment, in one line. */
  String glimpse() {
    if (!detection.isText()) {
      return "";
    }
    var text = CharBuffer.allocate(held.length + 1);
    var decoder =
        detection
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    var unused = decoder.decode(ByteBuffer.wrap(held, ascii, held.length - ascii), text, false);
    return text.flip().toString().replace("\uFEFF", "").replaceAll("\\R", " ");
  }

  /** The pieces to choose by: in a long file whose head leaves doubt, some from further on too. */
  private List<byte[]> pieces(boolean full) throws IOException {
    boolean whole = !full || source.mayWait() || !(source instanceof FileSource);
    if (whole || Utf8.of(held, 0, Math.min(held.length, QUICK_LOOK)).isCertain()) {
      return List.of(held);
    }
    if (further == null) {
      further = Sample.of(((FileSource) source).path(), held.length);
    }
    var pieces = new ArrayList<byte[]>();
    pieces.add(held);
    pieces.addAll(further);
    return pieces;
  }

  /** ASCII at the start whatever follows: no escape, no shift. */
  private int asciiPrefix() {
    for (byte b : held) {
      if (b == 0) {
        return 0; // UTF-16 or UTF-32, where other bytes only look like ASCII
      }
    }
    int i = 0;
    while (i < held.length && (held[i] >= ' ' || (held[i] >= '\t' && held[i] <= '\r'))) {
      i++;
    }
    return i;
  }

  private byte[] joined() {
    byte[] both = Arrays.copyOf(before, before.length + ascii);
    System.arraycopy(held, 0, both, before.length, ascii);
    return both;
  }
}
