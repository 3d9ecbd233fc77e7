package org.almoner.claims.x12;

import java.io.IOException;
import java.io.InputStream;

/** A stream through a window: bytes can be looked at before they are passed. */
final class ByteWindow {
  /** How far ahead bytes can be looked at. */
  static final int SIGHT = 4_096;

  static final int END = -1;
  private static final int SIZE = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private long base;
  private int position;
  private int limit;
  private boolean ended;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Bytes passed so far. */
  long offset() {
    return base + position;
  }

  /** The byte so many after the next one, 0 to 255, or {@link #END}. */
  int ahead(int distance) throws IOException {
    if (position + distance >= limit) {
      fill(distance);
      if (position + distance >= limit) {
        return END;
      }
    }
    return buffer[position + distance] & 0xFF;
  }

  void pass(int count) {
    position += count;
  }

  /** Bytes at hand from {@link #position} on: none only at the end. */
  int available() throws IOException {
    if (position >= limit) {
      fill(0);
    }
    return limit - position;
  }

  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  private void fill(int distance) throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    base += position;
    limit -= position;
    position = 0;
    while (limit <= distance && !ended) {
      int read = in.read(buffer, limit, SIZE - limit);
      if (read < 0) {
        ended = true;
      } else {
        limit += read;
      }
    }
  }
}
