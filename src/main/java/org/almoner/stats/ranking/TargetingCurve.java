package org.almoner.stats.ranking;

import java.util.Arrays;

/**
 * The targeting operator characteristic: how much larger the effect is among the rows ranked first
 * than on average.
 *
 * <pre>
 *   TOC(q) = mean Γ among the top q − mean Γ
 *   AUTOC  = (1/n) Σ TOC(i/n)        QINI = (1/n) Σ (i/n)·TOC(i/n)
 * </pre>
 *
 * <p>Γ are doubly robust scores; rows with equal scores each count as their mean. Yadlowsky,
 * Fleming, Shah, Brunskill and Wager (2021), and as R's grf computes it. TOC(1) is 0, and a
 * constant score gives 0 throughout.
 *
 * @param sizes rows per distinct score, highest first
 * @param sums Σ Γ per distinct score
 */
record TargetingCurve(long[] sizes, double[] sums) {

  static TargetingCurve of(ScoreGroups groups, double[] effects) {
    return new TargetingCurve(
        Arrays.stream(groups.sizes()).asLongStream().toArray(), groups.sums(effects));
  }

  long rows() {
    return Arrays.stream(sizes).sum();
  }

  double meanEffect() {
    return Arrays.stream(sums).sum() / rows();
  }

  /** TOC of the first ⌊n·q⌋ rows, whole rows as grf counts them; NaN where that is none. */
  double at(double share) {
    double wanted = Math.floor(share * rows());
    double left = wanted;
    double sum = 0;
    for (int g = 0; g < sizes.length && left > 0; g++) {
      double taken = Math.min(left, (double) sizes[g]);
      sum += sizes[g] == 0 ? 0 : taken / sizes[g] * sums[g];
      left -= taken;
    }
    return share == 1 ? 0 : sum / wanted - meanEffect();
  }

  /** AUTOC or QINI. */
  double area(RankWeighting weighting) {
    double rows = rows();
    double overall = meanEffect();
    double area = 0;
    double sum = 0;
    double rank = 0;
    for (int g = 0; g < sizes.length; g++) {
      double mean = sizes[g] == 0 ? 0 : sums[g] / sizes[g];
      for (long i = 0; i < sizes[g]; i++) {
        rank++;
        sum += mean;
        area += weighting.ofShare(rank / rows) * (sum / rank - overall);
      }
    }
    return sizes.length == 1 ? 0 : area / rows;
  }
}
