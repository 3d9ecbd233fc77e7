package org.almoner.engine.lake;

/**
 * What a set of rows holds, whatever their order: equal sets give equal contents, and different
 * sets differ but for a chance of about 2⁻⁹⁶. Sums of row hashes, so that sets can be added.
 *
 * @param rows how many
 * @param xor exclusive or of the rows' 64-bit hashes
 * @param sum sum of the upper halves of the rows' hashes
 * @param form kind of the rows' hashes, see {@link RowHash}
 */
public record Content(long rows, long xor, long sum, int form) {
  public static final Content EMPTY = new Content(0, 0, 0, RowHash.FLAT);

  /** The contents of both sets together. */
  public Content plus(Content other) {
    return new Content(rows + other.rows, xor ^ other.xor, sum + other.sum, with(other));
  }

  /** The contents left when {@code other}, a part of this set, is taken away. */
  public Content minus(Content other) {
    return new Content(rows - other.rows, xor ^ other.xor, sum - other.sum, with(other));
  }

  private int with(Content other) {
    if (rows != 0 && other.rows != 0 && form != other.form) {
      throw new IllegalStateException("Contents of two kinds of hashes do not add up");
    }
    return Math.max(form, other.form);
  }

  /** The kind of hashes stands only where it is not the first, as older records have it. */
  @Override
  public String toString() {
    String text = rows + ":" + Long.toHexString(xor) + ":" + Long.toHexString(sum);
    return form == RowHash.FLAT ? text : text + ":" + form;
  }

  /** Reads what {@link #toString()} wrote. */
  public static Content parse(String text) {
    String[] parts = text.split(":", -1);
    return new Content(
        Long.parseLong(parts[0]),
        Long.parseUnsignedLong(parts[1], 16),
        Long.parseUnsignedLong(parts[2], 16),
        parts.length > 3 ? Integer.parseInt(parts[3]) : RowHash.FLAT);
  }
}
