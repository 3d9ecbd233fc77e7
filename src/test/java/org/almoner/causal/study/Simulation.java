package org.almoner.causal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;

/** Studies whose truth is known. */
public final class Simulation {

  private Simulation() {}

  /** Confounded by x1; the effect is 1 + x2. */
  public static Study confounded(int rows, long seed) {
    Random random = new Random(seed);
    double[][] columns = new double[5][rows];
    for (int i = 0; i < rows; i++) {
      double x1 = random.nextGaussian();
      double x2 = random.nextGaussian();
      boolean treated = random.nextDouble() < 1 / (1 + Math.exp(-0.8 * x1));
      columns[0][i] = x1;
      columns[1][i] = x2;
      columns[2][i] = random.nextGaussian();
      columns[3][i] = treated ? 1 : 0;
      columns[4][i] = 2 * x1 + (treated ? 1 + x2 : 0) + random.nextGaussian();
    }
    return Study.of(
        table(columns, "x1", "x2", "x3", "t", "y"), Simulation.question("t", "y", "x1:x3"));
  }

  /** A question without control value, groups or known propensity. */
  public static Question question(String treatment, String outcome, String covariates) {
    return new Question(treatment, "", outcome, covariates, "", OutcomeType.AUTO, "");
  }

  static DataTable table(double[][] columns, String... names) {
    List<DataColumn> list = new ArrayList<>();
    for (int j = 0; j < names.length; j++) {
      list.add(DataColumn.ofNumbers(names[j], columns[j]));
    }
    return DataTable.of(
        "simulated", list, IntStream.rangeClosed(2, columns[0].length + 1).toArray());
  }
}
