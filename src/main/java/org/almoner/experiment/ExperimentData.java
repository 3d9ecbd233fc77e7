package org.almoner.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.stats.survival.SurvivalData;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment observed, row by row.
 *
 * @param treated arm of each row
 * @param outcome 0/1, or any number
 * @param strata within which rows were randomised, or null
 * @param survival time to an event and whether it was seen, or null
 * @param covariate a figure from before assignment, or null
 * @param subgroups columns whose levels are read apart
 */
public record ExperimentData(
    boolean[] treated,
    double[] outcome,
    @Nullable Labels strata,
    @Nullable SurvivalData survival,
    @Nullable Measured covariate,
    List<Labels> subgroups) {

  public ExperimentData {
    subgroups = List.copyOf(subgroups);
    int rows = treated.length;
    check(outcome.length == rows, "outcome");
    check(strata == null || strata.values().size() == rows, "strata");
    check(survival == null || survival.time().length == rows, "time");
    check(covariate == null || covariate.values().length == rows, "covariate");
    subgroups.forEach(labels -> check(labels.values().size() == rows, labels.name()));
  }

  /** Only arms and outcomes. */
  public static ExperimentData of(boolean[] treated, double[] outcome) {
    return new ExperimentData(treated, outcome, null, null, null, List.of());
  }

  /** Whether all outcomes are 0 or 1. */
  public boolean isBinary() {
    return Arrays.stream(outcome).allMatch(y -> y == 0 || y == 1);
  }

  int[] rowsOf(boolean arm) {
    return IntStream.range(0, treated.length).filter(i -> treated[i] == arm).toArray();
  }

  private static void check(boolean fits, String column) {
    if (!fits) {
      throw new IllegalArgumentException("Column " + column + " has not as many rows as the arms");
    }
  }
}
