package org.almoner.stats.ranking;

/**
 * N_t, N_c, Y_t, Y_c of the rows ranked first: counts and outcome sums of both arms. Counts may be
 * fractional where a cut runs through rows with equal scores.
 */
record RankedTotals(double treated, double control, double treatedOutcome, double controlOutcome) {
  static final RankedTotals NONE = new RankedTotals(0, 0, 0, 0);

  RankedTotals plus(RankedTotals group, double share) {
    return new RankedTotals(
        treated + share * group.treated,
        control + share * group.control,
        treatedOutcome + share * group.treatedOutcome,
        controlOutcome + share * group.controlOutcome);
  }

  double rows() {
    return treated + control;
  }

  boolean hasBothArms() {
    return treated > 0 && control > 0;
  }

  /** Y_t/N_t − Y_c/N_c; an empty arm counts as mean 0. */
  double differenceOfMeans() {
    return mean(treatedOutcome, treated) - mean(controlOutcome, control);
  }

  /** (Y_t/N_t − Y_c/N_c)·(N_t + N_c): what is gained if all of the rows are treated. */
  double gainOfAll() {
    return differenceOfMeans() * rows();
  }

  /** Y_t − Y_c·N_t/N_c; an empty control arm takes nothing off. */
  double incrementalOutcome() {
    return treatedOutcome - controlOutcome * (control > 0 ? treated / control : 0);
  }

  private static double mean(double sum, double count) {
    return count > 0 ? sum / count : 0;
  }
}
