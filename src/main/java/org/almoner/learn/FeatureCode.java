package org.almoner.learn;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feature becomes numbers. A number is held in the range that training saw; a missing one is
 * the median. A category is one of its levels; what training did not see counts as its reference.
 *
 * @param name of the feature
 * @param range of a number; null for a category
 * @param levels of a category, without its reference, which no column tells; empty for a number
 */
public record FeatureCode(String name, @Nullable Range range, List<String> levels)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The level of a category that is missing. */
  public static final String MISSING = "missing";

  /**
   * What training saw of a number.
   *
   * @param median what a missing one counts as
   * @param low what smaller ones count as
   * @param high what larger ones count as
   * @param mean what is subtracted
   * @param deviation what is divided by
   */
  public record Range(double median, double low, double high, double mean, double deviation)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    public Range {
      boolean finite = Double.isFinite(median + low + high + mean + deviation);
      if (!finite || !(low <= median && median <= high && deviation > 0)) {
        throw new IllegalArgumentException("A range needs low <= median <= high and a deviation");
      }
    }

    double standardized(double value) {
      double filled = Double.isNaN(value) ? median : Math.max(low, Math.min(high, value));
      return (filled - mean) / deviation;
    }
  }

  public FeatureCode {
    levels = List.copyOf(levels);
    if (range != null && !levels.isEmpty()) {
      throw new IllegalArgumentException("Feature " + name + " is a number and has levels");
    }
  }

  /**
   * The number, NaN where it is missing.
   *
   * @throws IllegalArgumentException where it is a text
   */
  double number(@Nullable Object value) {
    if (value == null) {
      return Double.NaN;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    throw new IllegalArgumentException(
        "Feature " + name + " must be a number, found a " + value.getClass().getSimpleName());
  }
}
