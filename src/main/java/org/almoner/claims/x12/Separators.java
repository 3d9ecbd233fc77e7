package org.almoner.claims.x12;

/**
 * The four characters that an interchange is written with.
 *
 * @param repetition between repeated elements, or {@link #NONE} before version 00501
 */
public record Separators(byte element, byte component, byte repetition, byte terminator) {
  public static final byte NONE = 0;

  /** Of files that begin at GS or ST, which do not say theirs. */
  public static Separators usual(byte terminator) {
    return new Separators((byte) '*', (byte) ':', (byte) '^', terminator);
  }

  /** Whether text can be written with them: each another one, none a letter or digit. */
  public boolean areSound() {
    return element != terminator
        && component != terminator
        && element != component
        && !isWord(element)
        && !isWord(component)
        && !isWord(terminator);
  }

  /** Whether composites are written as usual. */
  boolean areUsual() {
    return component == ':' && (repetition == '^' || repetition == NONE);
  }

  static boolean isWord(byte value) {
    return (value >= '0' && value <= '9')
        || (value >= 'A' && value <= 'Z')
        || (value >= 'a' && value <= 'z');
  }
}
