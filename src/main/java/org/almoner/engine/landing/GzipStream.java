package org.almoner.engine.landing;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** The text of a gzip file, of all its members, that knows where the last of them ends. */
final class GzipStream extends GZIPInputStream {
  private static final int BUFFER = 1 << 16;
  private static final int TRAILER = 8;

  private final DeliveredBytes delivered;
  private long filled;

  GzipStream(DeliveredBytes delivered) throws IOException {
    super(delivered, BUFFER);
    this.delivered = delivered;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled = delivered.position();
  }

  /** Bytes of the file up to the end of its last member, once that was reached. */
  long end() {
    return filled - inf.getRemaining() + TRAILER;
  }
}
