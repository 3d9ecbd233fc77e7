package org.almoner.claims.x12;

import java.util.Arrays;

/** Bytes of one segment as they come in, up to its terminator and within the {@link Limits}. */
final class SegmentBytes {
  private final byte element;
  private final byte terminator;
  private byte[] text;
  private int[] ends;
  private int length;
  private int count;
  private boolean done;
  private boolean tooLarge;

  /** Takes over the arrays of the segment before, which have the size that is usual here. */
  SegmentBytes(byte[] text, int[] ends, Separators separators) {
    this.text = text;
    this.ends = ends;
    this.element = separators.element();
    this.terminator = separators.terminator();
  }

  /** Takes in bytes; returns how many of them, the terminator included. */
  int take(byte[] from, int start, int end) {
    int at = start;
    while (at < end && !done) {
      byte value = from[at++];
      if (value == terminator) {
        done = true;
      } else if (!tooLarge) {
        if (value == element) {
          endElement();
        } else if (value != '\r' && value != '\n') {
          add(value);
        }
      }
    }
    return at - start;
  }

  /** Ends the last element. */
  void close() {
    endElement();
  }

  boolean isDone() {
    return done;
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  boolean isEmpty() {
    return length == 0;
  }

  byte[] text() {
    return text;
  }

  int[] ends() {
    return ends;
  }

  int length() {
    return length;
  }

  int count() {
    return count;
  }

  private void add(byte value) {
    if (length == text.length) {
      if (length >= Limits.SEGMENT_BYTES) {
        tooLarge = true;
        return;
      }
      text = Arrays.copyOf(text, Math.min(2 * length, Limits.SEGMENT_BYTES));
    }
    text[length++] = value;
  }

  private void endElement() {
    int before = count == 0 ? 0 : ends[count - 1];
    if (count > Limits.ELEMENTS || length - before > Limits.ELEMENT_BYTES) {
      tooLarge = true;
      return;
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = length;
  }
}
