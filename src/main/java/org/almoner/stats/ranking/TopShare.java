package org.almoner.stats.ranking;

/** Who is treated when the first share of a ranking is: 1, 0, or a part for scores at the cut. */
final class TopShare {

  static double[] of(ScoreGroups groups, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in [0, 1], got " + share);
    }
    double left = share * groups.rows();
    double[] byGroup = new double[groups.count()];
    for (int g = 0; g < byGroup.length && left > 0; g++) {
      byGroup[g] = Math.min(1, left / groups.sizes()[g]);
      left -= groups.sizes()[g];
    }
    double[] taken = new double[groups.rows()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = byGroup[groups.groupOf()[i]];
    }
    return taken;
  }

  private TopShare() {}
}
