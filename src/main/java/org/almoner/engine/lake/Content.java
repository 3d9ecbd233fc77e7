package org.almoner.engine.lake;

/**
 * What a set of rows holds, whatever their order: equal sets give equal contents, and different
 * sets differ but for a chance of about 2⁻⁹⁶. Sums of row hashes, so that sets can be added.
 *
 * @param rows how many
 * @param xor exclusive or of the rows' 64-bit hashes
 * @param sum sum of the upper halves of the rows' hashes
 */
public record Content(long rows, long xor, long sum) {
  public static final Content EMPTY = new Content(0, 0, 0);

  /** The contents of both sets together. */
  public Content plus(Content other) {
    return new Content(rows + other.rows, xor ^ other.xor, sum + other.sum);
  }

  /** The contents left when {@code other}, a part of this set, is taken away. */
  public Content minus(Content other) {
    return new Content(rows - other.rows, xor ^ other.xor, sum - other.sum);
  }

  @Override
  public String toString() {
    return rows + ":" + Long.toHexString(xor) + ":" + Long.toHexString(sum);
  }

  /** Reads what {@link #toString()} wrote. */
  public static Content parse(String text) {
    String[] parts = text.split(":", -1);
    return new Content(
        Long.parseLong(parts[0]),
        Long.parseUnsignedLong(parts[1], 16),
        Long.parseUnsignedLong(parts[2], 16));
  }
}
