package org.almoner.stats;

/**
 * An estimate with its standard error: a normal interval and a z-test follow from the two.
 *
 * @param value the point estimate, in the unit of what is estimated
 * @param standardError of the same unit, not negative
 */
public record Estimate(double value, double standardError) {

  public Estimate {
    if (standardError < 0) {
      throw new IllegalArgumentException("Standard error must not be negative: " + standardError);
    }
  }

  /** Lower end of the two-sided normal interval value ± z·se. */
  public double low(double confidence) {
    return value - Normal.twoSidedQuantile(confidence) * standardError;
  }

  /** Upper end of the two-sided normal interval value ± z·se. */
  public double high(double confidence) {
    return value + Normal.twoSidedQuantile(confidence) * standardError;
  }

  /** Two-sided p-value of value = 0; 1 where value and standard error are both 0. */
  public double pValue() {
    return value == 0 ? 1 : Normal.twoSidedPValue(value / standardError);
  }
}
