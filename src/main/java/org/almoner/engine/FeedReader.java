package org.almoner.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the files of a {@link Feed}. A domain gives it; it travels to where the files are
 * read, and knows no Spark, so that the same reader serves a file without a lake.
 */
public interface FeedReader extends Serializable {

  /** How many bytes of a file tell whose it is. */
  int HEAD = 4096;

  /** What its files are, in words: {@code X12 claims (837)}. */
  String title();

  /**
   * Whether a file is of its kind. At most one of the readers that share a folder may say so.
   *
   * @param head the first bytes of the file, unpacked: up to {@link #HEAD} of them
   */
  boolean claims(byte[] head);

  /**
   * Opens a file. Reading starts at its first byte, and nothing of the file need be kept in memory.
   *
   * @param in its bytes, unpacked; they end early where a packed file breaks off
   * @throws UnreadableFileException where the file is refused as a whole
   */
  Rows open(FeedFile file, InputStream in) throws IOException;

  /** The rows of one file, in its order. */
  interface Rows extends Closeable {

    /**
     * The next row of any of the tables, or null at the end. Of a fault the reader makes a row with
     * a defect, which goes to quarantine, or {@link FeedRow#damage damage}, which also tells that
     * the file is not whole, or it refuses the file with all that it gave before.
     *
     * @throws UnreadableFileException where the file is refused as a whole
     */
    @Nullable FeedRow next() throws IOException;

    /** Lines so far, or their like, that hold nothing: no rows, and no fault. */
    default long blank() {
      return 0;
    }
  }
}
