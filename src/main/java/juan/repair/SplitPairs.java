package juan.repair;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Characters of GBK whose two bytes a filter parted, in text that still has all its bytes ({@link
 * LoneBytes}): {@code ？毙v員} behind the byte A1 and a comma, for {@code 。”宣講員}.
 *
 * <p>Evidence: neither {@code ,} nor {@code (} is the second byte of a character. So a first byte
 * that has lost its second to a comma before a mark, or to a reading behind a Han character that it
 * ends, came about in no other way. Without what was put in, the bytes say exactly what was
 * written, up to where they are read as before.
 */
final class SplitPairs implements LineRepair {
  /** In bytes: a syllable with a letter of two bytes, and its brackets. */
  private static final int LONGEST_GLOSS = 14;

  static final SplitPairs JOINING = new SplitPairs();

  private SplitPairs() {}

  @Override
  public RepairKind kind() {
    return RepairKind.SHIFTED_BYTES;
  }

  @Override
  public boolean isOfLine() {
    return true;
  }

  @Override
  public int signs() {
    return Signs.BYTE;
  }

  @Override
  public void repair(EditedLine line) {
    String text = line.text();
    var rewriting = line.rewrite(kind());
    for (int i = 0; i < text.length(); i++) {
      if (LoneBytes.is(text, i)) {
        new Joining(text, i).joinAll(rewriting);
        break;
      }
    }
    rewriting.end();
    line.showLoneBytes();
  }

  /** Reads the bytes of a line from a place on, once as they stand and once as they were. */
  private static final class Joining {
    private final String text;
    private final byte[] bytes;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int lastWritten;

    /** Where the reading of what stands there is, in the text and in its bytes. */
    private int place;

    private int placeInBytes;

    /** Where the reading of what was there is, in the bytes. */
    private int at;

    Joining(String text, int start) {
      this.text = text;
      place = start;
      bytes = LoneBytes.bytes(text, start, text.length());
      if (start > 0) {
        byte[] before = LoneBytes.bytes(text, start - 1, start);
        lastWritten = before[before.length - 1] & 0xFF;
      }
    }

    void joinAll(EditedLine.Rewriting rewriting) {
      while (at < bytes.length) {
        int start = place;
        boolean joined = false;
        written.reset();
        do {
          joined |= step();
          while (placeInBytes < at) {
            placeInBytes += length(placeInBytes);
            place = text.offsetByCodePoints(place, 1);
          }
        } while (placeInBytes != at);
        if (joined) {
          rewriting.replace(start, place, LoneBytes.decode(written.toByteArray()), 1);
        }
      }
    }

    /** Reads one character as it was; whether its bytes were parted. */
    private boolean step() {
      int lead = at(at);
      int trail = at + 1;
      if (lead > 0x80 && lead < 0xFF) {
        for (int end = trail; end >= 0; end = insertedEnd(lead, end)) {
          trail = end;
        }
      }
      boolean parted = trail > at + 1 && Gbk.isPair(lead, at(trail));
      int end = parted ? trail + 1 : at + length(at);
      if (parted) {
        written.write(lead);
      }
      written.write(bytes, parted ? trail : at, parted ? 1 : end - at);
      lastWritten = at(end - 1);
      at = end;
      return parted;
    }

    private int at(int i) {
      return i < bytes.length ? bytes[i] & 0xFF : 0;
    }

    /** How many bytes the character at a place has. */
    private int length(int i) {
      int next = at(i + 1);
      if (at(i) < 0x81 || at(i) == 0xFF) {
        return 1;
      }
      if (next >= '0' && next <= '9') {
        boolean four = Gbk.isPair(at(i + 2), 0x40) && at(i + 3) >= '0' && at(i + 3) <= '9';
        return four && LoneBytes.decode(Arrays.copyOfRange(bytes, i, i + 4)).length() < 4 ? 4 : 1;
      }
      return Gbk.isPair(at(i), next) ? 2 : 1;
    }

    /** Where what was put in between the bytes of a character ends; -1 when nothing is there. */
    private int insertedEnd(int lead, int i) {
      if (at(i) == ',') {
        int second = at(i + 2) == ',' ? i + 3 : i + 2;
        return Gbk.isStop(at(i + 1), at(second)) ? i + 1 : -1;
      }
      if (at(i) != '(' || !Han.is(Gbk.character(lastWritten, lead))) {
        return -1;
      }
      int end = i + 1;
      while (end < i + LONGEST_GLOSS && at(end) != ')' && at(end) != 0) {
        end++;
      }
      boolean gloss =
          at(end) == ')'
              && Pinyin.isSyllable(LoneBytes.decode(Arrays.copyOfRange(bytes, i + 1, end)));
      return gloss ? end + 1 : -1;
    }
  }
}
