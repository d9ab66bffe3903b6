package juan.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import juan.index.Segment.Kept;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index as it was at one time. */
final class IndexSnapshot implements Closeable {
  static final String KEY = "key";
  static final String GRAMS = "grams";

  private final DirectoryReader reader;
  private final Map<IndexKey, Integer> documents = new HashMap<>();

  /**
   * What a reader reads.
   *
   * @param before those of its files that are in it, too, have been checked
   * @throws IOException when it is damaged, be it by a single bit
   */
  IndexSnapshot(DirectoryReader reader, @Nullable IndexSnapshot before) throws IOException {
    this.reader = reader;
    var checked = new HashSet<Object>();
    if (before != null) {
      before.reader.leaves().forEach(leaf -> checked.add(file(leaf)));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!checked.contains(file(leaf))) {
        leaf.reader().checkIntegrity();
      }
      readKeys(leaf);
    }
  }

  private static Object file(LeafReaderContext leaf) {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  private void readKeys(LeafReaderContext leaf) throws IOException {
    Terms keys = leaf.reader().terms(KEY);
    if (keys == null) {
      return;
    }
    var live = leaf.reader().getLiveDocs();
    TermsEnum terms = keys.iterator();
    PostingsEnum postings = null;
    for (BytesRef key = terms.next(); key != null; key = terms.next()) {
      postings = terms.postings(postings, PostingsEnum.NONE);
      for (int its = postings.nextDoc(); isOne(its); its = postings.nextDoc()) {
        if (live == null || live.get(its)) {
          documents.put(IndexKey.of(key), leaf.docBase + its);
        }
      }
    }
  }

  private static boolean isOne(int document) {
    return document != DocIdSetIterator.NO_MORE_DOCS;
  }

  DirectoryReader reader() {
    return reader;
  }

  Set<IndexKey> keys() {
    return documents.keySet();
  }

  /**
   * Without the texts that cannot have a folded text in them, for which the index must know them.
   */
  List<Kept> narrow(List<Kept> texts, byte[] folded) throws IOException {
    Set<BytesRef> grams = Grams.of(folded);
    if (grams.isEmpty()) {
      return texts;
    }
    var found = new BitSet(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      find(leaf, grams, found);
    }
    var those = new ArrayList<Kept>();
    for (Kept its : texts) {
      Integer document = documents.get(IndexKey.of(its));
      if (document == null || found.get(document)) {
        those.add(its);
      }
    }
    return those;
  }

  private static void find(LeafReaderContext leaf, Set<BytesRef> grams, BitSet found)
      throws IOException {
    Terms all = leaf.reader().terms(GRAMS);
    if (all == null) {
      return;
    }
    TermsEnum terms = all.iterator();
    var postings = new ArrayList<PostingsEnum>();
    for (BytesRef gram : grams) {
      if (!terms.seekExact(gram)) {
        return;
      }
      postings.add(terms.postings(null, PostingsEnum.NONE));
    }
    postings.sort(Comparator.comparingLong(PostingsEnum::cost));
    PostingsEnum rarest = postings.get(0);
    for (int its = rarest.nextDoc(); isOne(its); its = rarest.nextDoc()) {
      if (isInAll(postings, its)) {
        found.set(leaf.docBase + its);
      }
    }
  }

  private static boolean isInAll(List<PostingsEnum> postings, int document) throws IOException {
    for (PostingsEnum its : postings) {
      int at = its.docID() < document ? its.advance(document) : its.docID();
      if (at != document) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
