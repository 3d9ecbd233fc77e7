package org.almoner.causal.uplift;

import java.util.Arrays;
import org.almoner.causal.study.Study;
import org.almoner.stats.Clusters;
import org.almoner.stats.prediction.CalibrationLine;
import org.jspecify.annotations.Nullable;

/**
 * The best linear predictor of the effect from the score: slope 1 and intercept 0 where scores mean
 * what they say.
 *
 * @param slope null where all scores are the same, as the rest
 */
public record Calibration(
    @Nullable Double slope,
    @Nullable Double slopeSe,
    @Nullable Double intercept,
    @Nullable Double interceptSe) {

  public static Calibration of(Study study, double[] effect, double[] doublyRobust) {
    if (Arrays.stream(effect).allMatch(value -> Math.abs(value - effect[0]) < 1e-12)) {
      return new Calibration(null, null, null, null);
    }
    Clusters clusters = study.groups() == null ? Clusters.ofRows(study.size()) : study.groups();
    CalibrationLine line = CalibrationLine.of(effect, doublyRobust, clusters);
    return new Calibration(
        line.slope().value(),
        line.slope().standardError(),
        line.intercept().value(),
        line.intercept().standardError());
  }
}
