package org.almoner.causal.uplift;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.causal.study.Study;
import org.almoner.stats.prediction.BrierScore;
import org.jspecify.annotations.Nullable;

/**
 * How far predictions are from what happened, and from the truth where it is known; the components
 * are JSON fields.
 *
 * @param brierTreated mean squared error of the predicted probability; null unless binary
 * @param brierControl the same of the controls
 * @param sqrtPehe null unless the truth is given, as is ateError
 */
public record PredictionError(
    @Nullable Double brierTreated,
    @Nullable Double brierControl,
    @Nullable Double sqrtPehe,
    @Nullable Double ateError) {

  public static PredictionError of(Study study, UpliftScores scores, List<String> truth) {
    Double treated = brier(study, scores.nuisance().treated(), true);
    Double control = brier(study, scores.nuisance().control(), false);
    if (truth.isEmpty()) {
      return new PredictionError(treated, control, null, null);
    }
    TruthError error =
        TruthError.of(
            scores.effect(),
            study.table().numbers(truth.get(0)),
            study.table().numbers(truth.get(1)));
    return new PredictionError(treated, control, error.sqrtPehe(), error.ateError());
  }

  private static @Nullable Double brier(Study study, double[] predicted, boolean arm) {
    if (!study.binary()) {
      return null;
    }
    int[] rows = IntStream.range(0, study.size()).filter(i -> study.treated()[i] == arm).toArray();
    double[] own = new double[rows.length];
    double[] outcome = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      own[i] = Math.max(0, Math.min(1, predicted[rows[i]]));
      outcome[i] = study.outcome()[rows[i]];
    }
    return BrierScore.of(own, outcome).score();
  }
}
