package org.almoner.stats.ranking;

/**
 * The parts of a rank-weighted effect's influence function that rows with equal scores share.
 *
 * <p>With θ = Σ_g G_g·w_g, G_g the sum of Γ of score g over n and w_g = (A(q_g) − A(q_{g−1}))/p_g,
 * the derivative by the ranks q_g and q_{g−1} gives each row the term
 *
 * <pre>
 *   Σ_{g at or below the row} m_g·(A′(q_g) − w_g) + Σ_{g below the row} m_g·(w_g − A′(q_{g−1}))
 * </pre>
 *
 * <p>up to a constant that is the same for all rows.
 *
 * @param weight w_g per score
 * @param rankTerm the term above per score
 */
record RankInfluence(double[] weight, double[] rankTerm) {

  static RankInfluence of(RankWeighting weighting, ScoreGroups groups, double[] effects) {
    int count = groups.count();
    double[] sums = groups.sums(effects);
    double[] weight = new double[count];
    double[] byOwnRank = new double[count];
    double[] byRankAbove = new double[count];
    double above = 0;
    long ranked = 0;
    for (int g = 0; g < count; g++) {
      ranked += groups.sizes()[g];
      double share = (double) ranked / groups.rows();
      double mean = sums[g] / groups.sizes()[g];
      weight[g] = weighting.between(above, share);
      byOwnRank[g] = mean * (weighting.ofRow(share) - weight[g]);
      byRankAbove[g] = g == 0 ? 0 : mean * (weight[g] - weighting.ofRow(above));
      above = share;
    }
    return new RankInfluence(weight, rankTerms(byOwnRank, byRankAbove));
  }

  private static double[] rankTerms(double[] byOwnRank, double[] byRankAbove) {
    double[] terms = new double[byOwnRank.length];
    double below = 0;
    for (int g = terms.length - 1; g >= 0; g--) {
      terms[g] = below + byOwnRank[g];
      below += byOwnRank[g] + byRankAbove[g];
    }
    return terms;
  }
}
