package org.almoner.stats.ranking;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.almoner.stats.compare.MeanDifference;

/**
 * How well a score ranks rows by uplift, in every public definition under the name that says whose
 * it is.
 *
 * @param gain CausalML's cumulative gain and {@code auuc}
 * @param qini scikit-uplift's Qini curve and coefficients
 * @param uplift scikit-uplift's uplift curve
 * @param upliftAtShare at 10, 20, 30 and 50 %
 * @param autoc RATE with constant weight
 * @param qiniEffect RATE weighted by the share treated
 * @param targeting TOC at 10, 20 … 100 %
 */
public record RankingQuality(
    CumulativeGain gain,
    QiniCurve qini,
    OptionalDouble uplift,
    List<UpliftAtShare> upliftAtShare,
    RankAverageEffect autoc,
    RankAverageEffect qiniEffect,
    List<TargetingEffect> targeting) {
  private static final int FEWEST_ROWS = 10;
  private static final double[] SHARES = {0.1, 0.2, 0.3, 0.5};
  private static final double[] TARGETING = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

  /**
   * Measures a ranking in every definition.
   *
   * @param ranked score, doubly robust score and cluster of each row
   * @param treated arm of each row
   * @param outcome of each row, larger is better
   */
  public static RankingQuality of(
      RankAverageEffect.Data ranked, boolean[] treated, double[] outcome) {
    if (ranked.score().length < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "A ranking is judged in tenths and needs at least "
              + FEWEST_ROWS
              + " rows, got "
              + ranked.score().length);
    }
    ScoreGroups groups = ScoreGroups.of(ranked.score());
    RankedCounts counts = RankedCounts.of(groups, treated, outcome);
    return new RankingQuality(
        CumulativeGain.of(counts, MeanDifference.of(outcome, treated).estimate()),
        QiniCurve.of(
            counts, RankedCounts.of(QiniCurve.perfectScore(treated, outcome), treated, outcome)),
        upliftCoefficient(counts, treated, outcome),
        DoubleStream.of(SHARES).mapToObj(k -> UpliftAtShare.of(counts, k)).toList(),
        RankAverageEffect.of(RankWeighting.AUTOC, ranked, groups),
        RankAverageEffect.of(RankWeighting.QINI, ranked, groups),
        DoubleStream.of(TARGETING).mapToObj(q -> TargetingEffect.of(ranked, groups, q)).toList());
  }

  /** scikit-uplift defines its perfect uplift curve for binary outcomes only. */
  private static OptionalDouble upliftCoefficient(
      RankedCounts counts, boolean[] treated, double[] outcome) {
    boolean binary = DoubleStream.of(outcome).allMatch(y -> y == 0 || y == 1);
    return binary
        ? OptionalDouble.of(
            UpliftCurve.of(
                    counts,
                    RankedCounts.of(UpliftCurve.perfectScore(treated, outcome), treated, outcome))
                .coefficient())
        : OptionalDouble.empty();
  }
}
