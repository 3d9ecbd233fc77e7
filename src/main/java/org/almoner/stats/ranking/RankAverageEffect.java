package org.almoner.stats.ranking;

import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.almoner.stats.Require;

/**
 * A rank-weighted average treatment effect (RATE): does this score find those who profit more?
 *
 * <p>The estimate is the area of {@link TargetingCurve}. Its standard error follows from the
 * influence function in the same pass: with q the share ranked at or above a row, w the weight of a
 * row and m the mean Γ of its score,
 *
 * <pre>
 *   ψᵢ = Γᵢ·w(qᵢ) − θ + E_j[ m_j·w′(q_j)·(1{score i ≥ score j} − q_j) ]
 * </pre>
 *
 * <p>the last term being what the estimated ranks add (Yadlowsky et al. 2021, theorem 2). Equal
 * scores share the mean weight of their ranks. Γ count as given; rows of a cluster as one
 * observation.
 *
 * @param estimate AUTOC or QINI in the unit of the outcome, positive where the ranking helps
 * @param influence ψ per row, for paired comparisons
 */
public record RankAverageEffect(Estimate estimate, double[] influence) {

  /** What is ranked: priority score, doubly robust score Γ and cluster of each row. */
  public record Data(double[] score, double[] effects, Clusters clusters) {

    public Data {
      Require.finite(score, "score");
      Require.finite(effects, "doubly robust score");
      Require.sameLength(score.length, effects.length, "doubly robust score");
      Require.sameLength(score.length, clusters.codes().length, "clusters");
    }

    /** Every row a cluster of its own. */
    public static Data of(double[] score, double[] effects) {
      return new Data(score, effects, Clusters.ofRows(score.length));
    }
  }

  public static RankAverageEffect of(RankWeighting weighting, Data data) {
    return of(weighting, data, ScoreGroups.of(data.score));
  }

  /** The same where the score is ranked already. */
  static RankAverageEffect of(RankWeighting weighting, Data data, ScoreGroups groups) {
    TargetingCurve curve = TargetingCurve.of(groups, data.effects);
    double[] influence = influence(weighting, groups, data.effects);
    return new RankAverageEffect(
        new Estimate(curve.area(weighting), data.clusters.standardError(influence)), influence);
  }

  private static double[] influence(RankWeighting weighting, ScoreGroups groups, double[] effects) {
    if (groups.count() == 1) {
      return new double[effects.length]; // a constant score ranks nobody, whoever is sampled
    }
    RankInfluence terms = RankInfluence.of(weighting, groups, effects);
    double[] influence = new double[effects.length];
    double mean = 0;
    for (int i = 0; i < effects.length; i++) {
      int group = groups.groupOf()[i];
      influence[i] = effects[i] * terms.weight()[group] + terms.rankTerm()[group];
      mean += influence[i] / effects.length;
    }
    for (int i = 0; i < influence.length; i++) {
      influence[i] -= mean;
    }
    return influence;
  }
}
