package org.almoner.causal.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.frame.DataColumn;
import org.almoner.frame.InputException;

/**
 * Refuses a study in which one covariate tells the arms apart without error: there is nothing to
 * compare, and the propensity has no estimate.
 */
final class PerfectPrediction {

  private PerfectPrediction() {}

  static void refuse(Study study, CovariateList covariates) {
    for (DesignColumn column : study.design().columns()) {
      if (separates(column.values(), study.treated())) {
        throw refused(column.name());
      }
    }
    for (CovariateTerm term : covariates.terms()) {
      if (term.power() == 1 && isSorted(study.table().column(term.column()), study.treated())) {
        throw refused(term.column());
      }
    }
  }

  private static InputException refused(String covariate) {
    return new InputException(
        "Covariate "
            + covariate
            + " predicts the treatment perfectly: no treated row is"
            + " comparable to a control row; leave it out or ask about comparable rows");
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

  /** Whether each of few values occurs in one arm only, with at least two rows to a value. */
  private static boolean isSorted(DataColumn column, boolean[] treated) {
    Map<String, Boolean> arms = new HashMap<>();
    for (int row = 0; row < treated.length; row++) {
      Boolean seen = arms.putIfAbsent(Objects.toString(column.text(row), ""), treated[row]);
      if ((seen != null && seen != treated[row]) || arms.size() > treated.length / 2) {
        return false;
      }
    }
    return true;
  }
}
