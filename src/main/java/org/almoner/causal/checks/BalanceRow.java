package org.almoner.causal.checks;

import java.util.List;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.study.Study;
import org.almoner.stats.weighting.StandardizedMeanDifference;

/**
 * One covariate, or one level of it, compared between the arms.
 *
 * @param covariate its name
 * @param smdBefore standardised difference of means as the data are
 * @param smdAfter after weighting, on the same scale
 */
public record BalanceRow(String covariate, double smdBefore, double smdAfter) {

  /** Every column of the design, those that no model uses included. */
  public static List<BalanceRow> all(Study study, double[] weights, Workers workers) {
    List<DesignColumn> columns = study.design().columns();
    return workers.map(
        columns.size(),
        j -> {
          DesignColumn column = columns.get(j);
          var difference = StandardizedMeanDifference.of(column.values(), study.treated(), weights);
          return new BalanceRow(column.name(), difference.before(), difference.after());
        });
  }
}
