package org.almoner.stats.compare;

import java.util.Arrays;
import java.util.Comparator;
import org.almoner.stats.Require;

/**
 * Adjusted p-values of several tests, each to be compared with the level one would use for a single
 * test. As R's {@code p.adjust}; the order of the input is kept.
 *
 * <pre>
 *   HOLM                step down  max over j ≤ i of (m − j + 1)·p₍ⱼ₎     (Holm 1979)
 *   HOCHBERG            step up    min over j ≥ i of (m − j + 1)·p₍ⱼ₎     (Hochberg 1988)
 *   BENJAMINI_HOCHBERG  step up    min over j ≥ i of m·p₍ⱼ₎/j             (1995)
 * </pre>
 *
 * <p>Holm and Hochberg bound the chance of any false positive (Hochberg for independent or
 * positively dependent tests), Benjamini-Hochberg the expected share of false ones among the
 * positives.
 */
public enum MultipleTesting {
  HOLM,
  HOCHBERG,
  BENJAMINI_HOCHBERG;

  public double[] adjust(double[] pValues) {
    Require.probabilities(pValues, "p-value");
    int count = pValues.length;
    Integer[] ascending = new Integer[count];
    Arrays.setAll(ascending, i -> i);
    Arrays.sort(ascending, Comparator.comparingDouble(i -> pValues[i]));

    double[] adjusted = new double[count];
    double bound = this == HOLM ? 0 : 1;
    for (int step = 0; step < count; step++) {
      int rank = this == HOLM ? step : count - 1 - step;
      double scaled = Math.min(1, pValues[ascending[rank]] * factor(rank, count));
      bound = this == HOLM ? Math.max(bound, scaled) : Math.min(bound, scaled);
      adjusted[ascending[rank]] = bound;
    }
    return adjusted;
  }

  private double factor(int rank, int count) {
    return this == BENJAMINI_HOCHBERG ? count / (rank + 1.0) : count - rank;
  }
}
