package org.almoner.claims.x12;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the separators at the start of an interchange, or of a file without one, ahead of reading.
 */
final class InterchangeStart {
  private static final int ELEMENTS = 16;
  private static final int REPETITION = 11;
  private static final int VERSION = 12;
  private static final int LONGEST_NAME = 3;
  private static final int FIRST_WITH_REPETITION = 501;

  private final ByteWindow bytes;
  private int distance;

  InterchangeStart(ByteWindow bytes) {
    this.bytes = bytes;
  }

  /** Whether an ISA begins here. Its letters, too, may be wrapped. */
  boolean isHere() throws IOException {
    distance = 0;
    return take() == 'I' && take() == 'S' && take() == 'A' && isSeparator(take());
  }

  /** Those of the ISA that begins here, or null where it is not one that can be read. */
  @Nullable Separators declared() throws IOException {
    distance = 3;
    skipName();
    int element = take();
    int repetition = Separators.NONE;
    StringBuilder version = new StringBuilder();
    for (int number = 1; number < ELEMENTS; number++) {
      int value;
      while ((value = take()) != element) {
        if (value == ByteWindow.END) {
          return null;
        }
        if (number == REPETITION) {
          repetition = value;
        } else if (number == VERSION) {
          version.append((char) value);
        }
      }
    }
    int component = take();
    byte terminator = terminator();
    boolean repeats =
        repeats(version.toString())
            && isSeparator(repetition)
            && repetition != component
            && repetition != element
            && (byte) repetition != terminator;
    Separators found =
        new Separators(
            (byte) element,
            (byte) component,
            repeats ? (byte) repetition : Separators.NONE,
            terminator);
    return found.areSound() ? found : null;
  }

  /** Those of a file that begins at GS or ST, or null where it does not. */
  @Nullable Separators guessed() throws IOException {
    distance = 0;
    int first = take();
    int second = take();
    boolean group = first == 'G' && second == 'S';
    boolean transaction = first == 'S' && second == 'T';
    if (!(group || transaction) || take() != '*') {
      return null;
    }
    boolean isWrapped = false;
    for (int at = distance; at < ByteWindow.SIGHT; at++) {
      int value = bytes.ahead(at);
      if (value == '~') {
        return Separators.usual((byte) '~');
      } else if (value == ByteWindow.END) {
        return Separators.usual((byte) (isWrapped ? '\n' : '~'));
      } else if (value == '\n' && beginsSegment(at + 1)) {
        return Separators.usual((byte) '\n');
      }
      isWrapped |= value == '\n';
    }
    return null;
  }

  /** Whether a name of two or three letters and digits stands there: a line break ended another. */
  private boolean beginsSegment(int behind) throws IOException {
    int start = behind;
    while (bytes.ahead(start) >= 0 && bytes.ahead(start) <= ' ' && start < ByteWindow.SIGHT) {
      start++;
    }
    int length = 0;
    while (length <= LONGEST_NAME && Separators.isWord((byte) bytes.ahead(start + length))) {
      length++;
    }
    return length > 1 && length <= LONGEST_NAME && bytes.ahead(start + length) == '*';
  }

  private void skipName() throws IOException {
    distance = 0;
    take();
    take();
    take();
  }

  /** What follows ISA16; a line break counts only where nothing else can be the terminator. */
  private byte terminator() throws IOException {
    int next = bytes.ahead(distance);
    if (next != '\r' && next != '\n') {
      return (byte) next;
    }
    int behind = take();
    return behind == ByteWindow.END || Separators.isWord((byte) behind) || behind <= ' '
        ? (byte) (hasLineFeed() ? '\n' : '\r')
        : (byte) behind;
  }

  private boolean hasLineFeed() throws IOException {
    for (int at = Math.max(0, distance - 3); at < distance; at++) {
      if (bytes.ahead(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean repeats(String version) {
    try {
      return Integer.parseInt(version.strip()) >= FIRST_WITH_REPETITION;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isSeparator(int value) {
    return value != ByteWindow.END && !Separators.isWord((byte) value);
  }

  /** The next byte that is no line break. */
  private int take() throws IOException {
    int value;
    do {
      value = distance >= ByteWindow.SIGHT ? ByteWindow.END : bytes.ahead(distance++);
    } while (value == '\r' || value == '\n');
    return value;
  }
}
