package org.almoner.experiment;

import java.util.ArrayList;
import java.util.List;
import org.almoner.stats.BootstrapDistribution;
import org.almoner.stats.Clusters;

/** The difference of arm means over bootstrap samples, drawn within arms and strata. */
final class ResampledDifference {

  static BootstrapDistribution of(ExperimentData data, BootstrapDistribution.Plan plan) {
    return BootstrapDistribution.stratified(
        Clusters.of(cells(data)), plan, rows -> difference(data, rows));
  }

  private static List<String> cells(ExperimentData data) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < data.treated().length; i++) {
      String stratum = data.strata() == null ? "" : data.strata().values().get(i);
      cells.add((data.treated()[i] ? "treated " : "control ") + stratum);
    }
    return cells;
  }

  private static double difference(ExperimentData data, int[] rows) {
    double treatedSum = 0;
    double controlSum = 0;
    int treatedRows = 0;
    for (int row : rows) {
      if (data.treated()[row]) {
        treatedSum += data.outcome()[row];
        treatedRows++;
      } else {
        controlSum += data.outcome()[row];
      }
    }
    return treatedSum / treatedRows - controlSum / (rows.length - treatedRows);
  }

  private ResampledDifference() {}
}
