package org.almoner.causal;

/**
 * Refuses a study in which one covariate tells the arms apart without error: there is nothing to
 * compare, and the propensity has no estimate.
 */
final class PerfectPrediction {

  private PerfectPrediction() {}

  static void refuse(Study study) {
    for (DesignColumn column : study.design().columns()) {
      if (separates(column.values(), study.treated())) {
        throw new InputException(
            "Covariate "
                + column.name()
                + " predicts the treatment perfectly: no treated row is"
                + " comparable to a control row; leave it out or ask about comparable rows");
      }
    }
  }

  /** Whether the values of one arm all lie above those of the other. */
  private static boolean separates(double[] values, boolean[] treated) {
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int i = 0; i < values.length; i++) {
      int arm = treated[i] ? 1 : 0;
      low[arm] = Math.min(low[arm], values[i]);
      high[arm] = Math.max(high[arm], values[i]);
    }
    return high[0] < low[1] || high[1] < low[0];
  }
}
