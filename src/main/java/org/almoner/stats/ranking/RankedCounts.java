package org.almoner.stats.ranking;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.almoner.stats.Polyline;
import org.almoner.stats.Require;

/**
 * All that the uplift and Qini curves need of a data set: for each distinct score, highest first,
 * how many rows of either arm there are and what their outcomes sum to. One grouped aggregate of
 * any number of rows gives it.
 *
 * @param treated number of treated rows per score
 * @param control number of control rows per score
 * @param treatedOutcome sum of their outcomes per score
 * @param controlOutcome sum of theirs
 */
public record RankedCounts(
    long[] treated, long[] control, double[] treatedOutcome, double[] controlOutcome) {

  public RankedCounts {
    Require.nonEmpty(treated.length, "scores");
    Require.sameLength(treated.length, control.length, "control counts");
    Require.sameLength(treated.length, treatedOutcome.length, "treated outcomes");
    Require.sameLength(treated.length, controlOutcome.length, "control outcomes");
    if (Arrays.stream(treated).sum() == 0 || Arrays.stream(control).sum() == 0) {
      throw new IllegalArgumentException("Need treated and control rows to rank by uplift");
    }
  }

  /**
   * Counts the rows of a data set by score.
   *
   * @param score one per row, higher is treated first
   * @param treated arm of each row
   * @param outcome of each row, larger is better
   */
  public static RankedCounts of(double[] score, boolean[] treated, double[] outcome) {
    Require.sameLength(treated.length, score.length, "score");
    return of(ScoreGroups.of(score), treated, outcome);
  }

  /** The same where the score is ranked already. */
  static RankedCounts of(ScoreGroups groups, boolean[] treated, double[] outcome) {
    Require.bothArms(treated);
    Require.finite(outcome, "outcome");
    Require.sameLength(treated.length, outcome.length, "outcome");
    RankedCounts counts =
        new RankedCounts(
            armCounts(groups, treated, true),
            armCounts(groups, treated, false),
            new double[groups.count()],
            new double[groups.count()]);
    for (int i = 0; i < outcome.length; i++) {
      double[] sums = treated[i] ? counts.treatedOutcome : counts.controlOutcome;
      sums[groups.groupOf()[i]] += outcome[i];
    }
    return counts;
  }

  /** Number of distinct scores. */
  public int distinctScores() {
    return treated.length;
  }

  /** Rows treated against a figure of theirs, from (0, 0) at distinct scores to all rows. */
  Polyline curve(ToDoubleFunction<RankedTotals> figure) {
    double[] x = new double[treated.length + 1];
    double[] y = new double[treated.length + 1];
    RankedTotals totals = RankedTotals.NONE;
    for (int g = 0; g < treated.length; g++) {
      totals = totals.plus(group(g), 1);
      x[g + 1] = totals.rows();
      y[g + 1] = figure.applyAsDouble(totals);
    }
    return new Polyline(x, y);
  }

  RankedTotals group(int g) {
    return new RankedTotals(treated[g], control[g], treatedOutcome[g], controlOutcome[g]);
  }

  RankedTotals all() {
    return new RankedTotals(
        Arrays.stream(treated).sum(),
        Arrays.stream(control).sum(),
        Arrays.stream(treatedOutcome).sum(),
        Arrays.stream(controlOutcome).sum());
  }

  private static long[] armCounts(ScoreGroups groups, boolean[] treated, boolean arm) {
    long[] counts = new long[groups.count()];
    for (int i = 0; i < treated.length; i++) {
      counts[groups.groupOf()[i]] += treated[i] == arm ? 1 : 0;
    }
    return counts;
  }
}
