package org.almoner.engagement.training;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.engagement.model.UpliftScore;
import org.almoner.engine.ModelRejectedException;
import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.almoner.stats.Normal;
import org.almoner.stats.ranking.RankAverageEffect;
import org.almoner.stats.ranking.RankComparison;
import org.jspecify.annotations.Nullable;

/**
 * A paired test of the candidate's ranking against that of the model in production.
 *
 * @param production its version; empty where none serves
 * @param rows decision points compared on
 * @param fresh whether production cannot have seen their outcomes
 * @param difference of QINI, positive where the candidate is better; null where there is nothing to
 *     compare with
 * @param note what a reader must know
 */
record ProductionComparison(
    String production, int rows, boolean fresh, @Nullable Estimate difference, String note) {
  private static final int FEWEST_ROWS = 2_000;

  /**
   * Whether the candidate is not significantly worse. On decision points that production learnt
   * from, every candidate would be: it is scored out of fold there, and production is not.
   */
  boolean passed() {
    return difference == null
        || !fresh
        || difference.value() + Normal.twoSidedQuantile(0.95) * difference.standardError() >= 0;
  }

  /**
   * Compares on decision points whose outcomes production cannot have learnt from. Where those are
   * too few, the figures are of all of them, for information.
   *
   * @param effect of the candidate, out of fold
   * @param doublyRobust Γ of the same rows
   */
  static ProductionComparison of(
      Optional<RegisteredUplift> production,
      TrainingRows rows,
      double[] effect,
      double[] doublyRobust) {
    if (production.isEmpty()) {
      return none("", "no model is in production");
    }
    RegisteredUplift current = production.get();
    try {
      current.model().positions(rows.features().names());
    } catch (ModelRejectedException e) {
      return none(current.version(), "production wants other features: it cannot be compared");
    }
    long trained = LocalDate.parse(current.manifest().trainedFor()).toEpochDay();
    int[] fresh =
        IntStream.range(0, rows.size())
            .filter(i -> rows.days()[i] + TemporalHoldout.GAP_DAYS > trained)
            .toArray();
    boolean enough = fresh.length >= FEWEST_ROWS;
    int[] used = enough ? fresh : IntStream.range(0, rows.size()).toArray();
    double[] scores =
        Arrays.stream(rows.score(current.model())).mapToDouble(UpliftScore::uplift).toArray();
    Clusters patients =
        Clusters.of(Arrays.stream(used).mapToObj(i -> rows.patients().codes()[i]).toList());
    RankAverageEffect.Data candidate =
        new RankAverageEffect.Data(pick(effect, used), pick(doublyRobust, used), patients);
    Estimate difference = RankComparison.of(candidate, pick(scores, used)).qini();
    return new ProductionComparison(
        current.version(),
        used.length,
        enough,
        difference,
        enough
            ? "on decision points whose outcomes production had not seen"
            : "not judged: production learnt from all but %d of the decision points"
                .formatted(fresh.length));
  }

  private static ProductionComparison none(String version, String note) {
    return new ProductionComparison(version, 0, false, null, note);
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
  }
}
