package juan.library;

/** What a reader has done with an article. */
public enum ReadingState {
  UNREAD,
  READING,
  FINISHED
}
