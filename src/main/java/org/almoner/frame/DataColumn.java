package org.almoner.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One column in memory, of numbers or of texts.
 *
 * <p>A missing number is NaN and a missing text null. A number that is present but not finite (NaN
 * or an infinity written out) is kept as an infinity, so that it can be told from a missing one.
 *
 * @param name the column's name
 * @param values the numbers, or null where the column holds text
 * @param texts the texts, or null where the column holds numbers
 */
public record DataColumn(String name, double @Nullable [] values, String @Nullable [] texts) {

  /** A column of numbers, NaN where missing. */
  public static DataColumn ofNumbers(String name, double[] values) {
    return new DataColumn(name, values, null);
  }

  /** A column of texts, null where missing. */
  public static DataColumn ofTexts(String name, String[] texts) {
    return new DataColumn(name, null, texts);
  }

  /** The numbers of a numeric column; asking a column of texts is an error of the program. */
  @Override
  public double[] values() {
    return Objects.requireNonNull(values, () -> name + " is a column of texts");
  }

  /** The texts of a column that is not numeric; as above. */
  @Override
  public String[] texts() {
    return Objects.requireNonNull(texts, () -> name + " is a column of numbers");
  }

  public boolean isNumeric() {
    return values != null;
  }

  public int rows() {
    return values != null ? values.length : texts().length;
  }

  public boolean isMissing(int row) {
    return values != null ? Double.isNaN(values[row]) : texts()[row] == null;
  }

  /** The value as text; whole numbers without a decimal point, missing as null. */
  public @Nullable String text(int row) {
    if (values == null) {
      return texts()[row];
    }
    return Double.isNaN(values[row]) ? null : text(values[row]);
  }

  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * The first row that is present and not a finite number, if any. Of a column of texts it is the
   * first that is no number, since that one made the column text.
   */
  OptionalInt firstNotANumber() {
    IntStream rows = IntStream.range(0, rows());
    if (values != null) {
      return rows.filter(row -> Double.isInfinite(values[row])).findFirst();
    }
    int[] other = rows.filter(row -> !isTruth(texts()[row])).toArray();
    OptionalInt text =
        Arrays.stream(other).filter(row -> !ColumnBuilder.isNumber(texts()[row])).findFirst();
    return text.isPresent() ? text : Arrays.stream(other).findFirst();
  }

  /** The numbers; of a text column that says true and false, 1 and 0. */
  double[] numbers() {
    if (values != null) {
      return values;
    }
    return IntStream.range(0, rows()).mapToDouble(row -> truth(texts()[row])).toArray();
  }

  private static boolean isTruth(@Nullable String text) {
    return text == null || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  private static double truth(@Nullable String text) {
    return text == null ? Double.NaN : text.toLowerCase(Locale.ROOT).equals("true") ? 1 : 0;
  }
}
