package juan.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import juan.index.Segment.Kept;
import org.apache.lucene.util.BytesRef;

/**
 * What a text is known by in the index: another text of the same article has another key.
 *
 * @param folded in bytes
 * @param sum CRC-32 of the folded text
 */
record IndexKey(String path, Stamp stamp, int folded, int sum) {
  /** In UTF-16 units: a term of Lucene's has at most 32,766 bytes. */
  private static final int LONGEST_PATH = 10_000;

  static IndexKey of(Kept kept) {
    return new IndexKey(kept.path, kept.stamp, kept.folded, kept.foldedSum);
  }

  /** Whether it can be in the index. */
  boolean fits() {
    return path.length() <= LONGEST_PATH;
  }

  BytesRef bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeUTF(path);
    out.writeLong(stamp.size());
    out.writeLong(stamp.modified());
    out.writeLong(stamp.remembered());
    out.writeInt(folded);
    out.writeInt(sum);
    return new BytesRef(bytes.toByteArray());
  }

  static IndexKey of(BytesRef bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length));
    String path = in.readUTF();
    var stamp = new Stamp(in.readLong(), in.readLong(), in.readLong());
    return new IndexKey(path, stamp, in.readInt(), in.readInt());
  }
}
