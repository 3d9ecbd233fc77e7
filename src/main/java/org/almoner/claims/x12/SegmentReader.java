package org.almoner.claims.x12;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Segments of a stream in one pass: nothing but the one at hand is kept in memory. Each ISA tells
 * the separators of what follows; line breaks inside of segments, white space and byte order marks
 * between them are no part of anything.
 */
public final class SegmentReader implements Closeable {
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream in;
  private final ByteWindow bytes;
  private final InterchangeStart start;
  private byte[] text = new byte[1_024];
  private int[] ends = new int[64];
  private @Nullable Separators separators;
  private int mark;
  private boolean ended;
  private boolean isCut;

  public SegmentReader(InputStream in) {
    this.in = in;
    this.bytes = new ByteWindow(in);
    this.start = new InterchangeStart(bytes);
  }

  /** The next segment or fault; null at the end. */
  public @Nullable Token next() throws IOException {
    while (!ended) {
      skipBlank();
      if (bytes.available() == 0 && separators != null) {
        break;
      }
      long offset = bytes.offset() - mark;
      Separators current = separators();
      if (current == null) {
        ended = true;
        return new Fault(offset, Fault.Kind.NOT_X12);
      }
      separators = current;
      Token token = read(current, offset);
      if (token != null) {
        return token;
      }
    }
    ended = true;
    return null;
  }

  /** Whether the stream ended before the terminator of the last segment. */
  public boolean isCut() {
    return isCut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private @Nullable Separators separators() throws IOException {
    if (start.isHere()) {
      return start.declared();
    }
    return separators == null ? start.guessed() : separators;
  }

  private void skipBlank() throws IOException {
    int next;
    while ((next = bytes.ahead(0)) != ByteWindow.END) {
      if (next <= ' ' && !isElementSeparator(next)) {
        bytes.pass(1);
      } else if (next == BYTE_ORDER_MARK[0]
          && bytes.ahead(1) == BYTE_ORDER_MARK[1]
          && bytes.ahead(2) == BYTE_ORDER_MARK[2]) {
        mark = bytes.offset() == 0 ? BYTE_ORDER_MARK.length : mark;
        bytes.pass(BYTE_ORDER_MARK.length);
      } else {
        return;
      }
    }
  }

  private boolean isElementSeparator(int value) {
    return separators != null && value == separators.element();
  }

  /** Reads up to the terminator; null where nothing stands before it. */
  private @Nullable Token read(Separators current, long offset) throws IOException {
    SegmentBytes segment = new SegmentBytes(text, ends, current);
    boolean done = false;
    while (!done) {
      int available = bytes.available();
      if (available == 0) {
        break;
      }
      int from = bytes.position();
      int used = segment.take(bytes.buffer(), from, from + available);
      done = segment.isDone();
      bytes.pass(used);
    }
    isCut = !done;
    segment.close();
    text = segment.text();
    ends = segment.ends();
    if (segment.isTooLarge()) {
      return new Fault(offset, Fault.Kind.TOO_LARGE);
    }
    return segment.isEmpty()
        ? null
        : new Segment(
            current,
            Arrays.copyOf(segment.text(), segment.length()),
            Arrays.copyOf(segment.ends(), segment.count()),
            offset);
  }
}
