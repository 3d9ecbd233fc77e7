package org.almoner.causal.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.stats.weighting.Estimand;

/**
 * One estimator's answer to the question that was asked.
 *
 * @param estimator its name
 * @param estimate its answer
 * @param stdError NaN where there is none to be had
 */
public record EstimatorRow(String estimator, double estimate, double stdError) {

  /** The answers of all estimators; of the ATE that of unnormalised weights as well. */
  public static List<EstimatorRow> all(AverageEffect effect, AteOptions options) {
    List<EstimatorRow> rows = new ArrayList<>();
    for (Estimator estimator : Estimator.values()) {
      Contrast contrast = effect.estimate(estimator, options.estimand(), options.standardError());
      String name = estimator.name().toLowerCase(Locale.ROOT);
      rows.add(new EstimatorRow(name, contrast.difference(), contrast.standardError()));
    }
    if (options.estimand() == Estimand.ATE) {
      rows.add(new EstimatorRow("horvitz_thompson", effect.horvitzThompson(), Double.NaN));
    }
    return rows;
  }
}
