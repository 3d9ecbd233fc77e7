package org.almoner.claims.read;

import org.almoner.claims.x12.Segment;

/** How much of one claim is kept in memory. Real ones have at most some thousand segments. */
final class LoopSize {
  private static final int MOST_SEGMENTS = 50_000;
  private static final long MOST_BYTES = 16L << 20;

  private int segments;
  private long bytes;

  /** Whether a segment can be kept, too. */
  boolean admits(Segment segment) {
    segments++;
    bytes += segment.length();
    return !isExceeded();
  }

  boolean isExceeded() {
    return segments > MOST_SEGMENTS || bytes > MOST_BYTES;
  }
}
