package juan.source;

import java.io.IOException;

/** A source that gives no article. */
public final class UnreadableException extends IOException {

  /** Why. */
  public enum Reason {
    MISSING,
    FOLDER,
    NO_PERMISSION,
    BINARY,
    EMPTY,
    NO_ARTICLES,
    /** An archive of which nothing is whole. */
    DAMAGED,
    /** An archive with a password, a book with DRM. */
    ENCRYPTED,
    /** An archive in an archive. */
    NESTED,
    /** More is packed in it, or more of it must be held at once, than is held. */
    TOO_LARGE,
    /** An archive that grows past all measure when it is unpacked. */
    BOMB,
    /** JSON in which nothing is the text of an article. */
    NO_TEXT,
    /** JSON that is none. */
    NO_JSON,
    /** JSON nested deeper than {@link Json#DEEPEST}. */
    TOO_DEEP,
    /** What is asked to be read as a book and is none. */
    NO_BOOK
  }

  private final Reason reason;
  private final String source;

  public UnreadableException(Reason reason, String source) {
    super(reason + ": " + source);
    this.reason = reason;
    this.source = source;
  }

  public UnreadableException(Reason reason, String source, Throwable cause) {
    this(reason, source);
    initCause(cause);
  }

  public Reason reason() {
    return reason;
  }

  /** The path or name, as the user gave it. */
  public String source() {
    return source;
  }
}
