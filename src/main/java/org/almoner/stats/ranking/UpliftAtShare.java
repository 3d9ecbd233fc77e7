package org.almoner.stats.ranking;

/**
 * The observed uplift among the rows ranked first, by the two public definitions.
 *
 * <pre>
 *   overall   difference of means among the first ⌊n·k⌋ rows
 *   by group  mean of the first ⌊N_t·k⌋ treated − mean of the first ⌊N_c·k⌋ control rows
 * </pre>
 *
 * <p>As {@code uplift_at_k} of scikit-uplift. Where the cut runs through rows with equal scores,
 * both arms of these rows come in proportion (treated rows rounded down, so that whole rows are
 * counted) with the mean outcome of their arm, which no order of the rows can change.
 *
 * @param share k in (0, 1]
 * @param overall NaN where the first rows hold only one arm
 * @param byGroup NaN where k is too small to leave a row in each arm
 */
public record UpliftAtShare(double share, double overall, double byGroup) {

  public static UpliftAtShare of(RankedCounts counts, double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in (0, 1], got " + share);
    }
    return new UpliftAtShare(share, overall(counts, share), byGroup(counts, share));
  }

  private static double overall(RankedCounts counts, double share) {
    double wanted = wholeRows(counts.all().rows(), share);
    RankedTotals totals = RankedTotals.NONE;
    for (int g = 0; g < counts.distinctScores() && totals.rows() < wanted; g++) {
      RankedTotals group = counts.group(g);
      totals = totals.plus(first(group, Math.min(group.rows(), wanted - totals.rows())), 1);
    }
    return totals.hasBothArms() ? totals.differenceOfMeans() : Double.NaN;
  }

  /** The first rows of a group of equal scores: arms in proportion, outcomes averaged by arm. */
  private static RankedTotals first(RankedTotals group, double rows) {
    double treated = Math.floor(rows * group.treated() / group.rows());
    double control = rows - treated;
    if (control > group.control()) {
      control = group.control();
      treated = rows - control;
    }
    return new RankedTotals(
        treated,
        control,
        part(group.treatedOutcome(), treated, group.treated()),
        part(group.controlOutcome(), control, group.control()));
  }

  private static double byGroup(RankedCounts counts, double share) {
    return firstMean(counts.treated(), counts.treatedOutcome(), share)
        - firstMean(counts.control(), counts.controlOutcome(), share);
  }

  private static double firstMean(long[] rows, double[] outcomes, double share) {
    long total = 0;
    for (long count : rows) {
      total += count;
    }
    double wanted = wholeRows((double) total, share);
    double left = wanted;
    double sum = 0;
    for (int g = 0; g < rows.length && left > 0; g++) {
      double taken = Math.min(left, (double) rows[g]);
      sum += part(outcomes[g], taken, (double) rows[g]);
      left -= taken;
    }
    return sum / wanted;
  }

  /** ⌊n·k⌋ as IEEE 754 multiplies, like the public packages. */
  private static double wholeRows(double rows, double share) {
    return Math.floor(rows * share);
  }

  private static double part(double sum, double taken, double available) {
    return available > 0 ? sum * (taken / available) : 0;
  }
}
