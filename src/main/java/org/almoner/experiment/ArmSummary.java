package org.almoner.experiment;

import org.almoner.stats.Moments;

/**
 * One arm's outcomes.
 *
 * @param rows number of rows with an outcome
 * @param mean of the outcome, a rate where it is binary
 */
public record ArmSummary(long rows, double mean) {

  static ArmSummary of(ExperimentData data, boolean arm) {
    int[] rows = data.rowsOf(arm);
    double[] outcomes = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      outcomes[i] = data.outcome()[rows[i]];
    }
    return new ArmSummary(rows.length, Moments.of(outcomes).mean());
  }
}
