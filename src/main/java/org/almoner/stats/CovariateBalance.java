package org.almoner.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Balance of all covariates (categorical ones by level, one entry each), with the figures that a
 * reader asks for first.
 *
 * @param covariates one entry per covariate, in the order given
 */
public record CovariateBalance(List<Entry> covariates) {

  /** One covariate's name and how far apart the arms are in it. */
  public record Entry(String covariate, StandardizedMeanDifference difference) {}

  /** Above this absolute value a covariate counts as unbalanced (Austin 2009). */
  public static final double THRESHOLD = 0.1;

  public CovariateBalance {
    Require.nonEmpty(covariates.size(), "covariates");
    covariates = List.copyOf(covariates);
  }

  /**
   * Compares the arms in every column.
   *
   * @param names one name per column
   * @param columns one array of values per covariate, each with one value per row
   */
  public static CovariateBalance of(
      List<String> names, double[][] columns, boolean[] treated, double[] weights) {
    Require.sameLength(names.size(), columns.length, "covariate columns");
    List<Entry> entries = new ArrayList<>();
    for (int j = 0; j < columns.length; j++) {
      entries.add(
          new Entry(names.get(j), StandardizedMeanDifference.of(columns[j], treated, weights)));
    }
    return new CovariateBalance(entries);
  }

  public double worstBefore() {
    return worst(StandardizedMeanDifference::before);
  }

  /** Largest absolute difference after weighting. */
  public double worstAfter() {
    return worst(StandardizedMeanDifference::after);
  }

  public double meanBefore() {
    return mean(StandardizedMeanDifference::before);
  }

  /** Mean absolute difference after weighting. */
  public double meanAfter() {
    return mean(StandardizedMeanDifference::after);
  }

  public double shareUnbalancedBefore() {
    return shareUnbalanced(StandardizedMeanDifference::before);
  }

  /** Share of covariates whose absolute difference exceeds {@link #THRESHOLD} after weighting. */
  public double shareUnbalancedAfter() {
    return shareUnbalanced(StandardizedMeanDifference::after);
  }

  private double worst(ToDoubleFunction<StandardizedMeanDifference> side) {
    return covariates.stream()
        .mapToDouble(entry -> Math.abs(side.applyAsDouble(entry.difference())))
        .max()
        .orElseThrow();
  }

  private double mean(ToDoubleFunction<StandardizedMeanDifference> side) {
    return covariates.stream()
        .mapToDouble(entry -> Math.abs(side.applyAsDouble(entry.difference())))
        .average()
        .orElseThrow();
  }

  private double shareUnbalanced(ToDoubleFunction<StandardizedMeanDifference> side) {
    long unbalanced =
        covariates.stream()
            .filter(entry -> Math.abs(side.applyAsDouble(entry.difference())) > THRESHOLD)
            .count();
    return (double) unbalanced / covariates.size();
  }
}
