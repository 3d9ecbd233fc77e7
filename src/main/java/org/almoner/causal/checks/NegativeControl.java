package org.almoner.causal.checks;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.effect.Contrast;
import org.almoner.causal.effect.IntervalEstimate;
import org.almoner.causal.study.Study;
import org.almoner.frame.InputException;

/**
 * The same analysis of an outcome that the treatment cannot have changed (Lipsitch, Tchetgen
 * Tchetgen and Cohen 2010): an effect on it is bias. The components are JSON fields.
 *
 * @param outcome its column
 * @param n rows in which it is known
 * @param estimate of the effect on it
 * @param passed whether the interval holds 0
 */
public record NegativeControl(
    String outcome,
    int n,
    double estimate,
    double stdError,
    double ciLow,
    double ciHigh,
    boolean passed) {

  public static List<NegativeControl> all(Study study, AteOptions options) {
    return options.checks().negativeControls().stream()
        .map(column -> of(study, column, options))
        .toList();
  }

  private static NegativeControl of(Study study, String column, AteOptions options) {
    double[] values = study.table().numbers(column);
    int[] known = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    if (IntStream.of(known).mapToDouble(i -> values[i]).distinct().count() < 2) {
      throw new InputException("Negative control " + column + " is the same in every row");
    }
    double[] outcome = IntStream.of(known).mapToDouble(i -> values[i]).toArray();
    Contrast contrast =
        AverageEffect.of(study.select(known).withOutcome(outcome), options.fit())
            .estimate(options.estimator(), options.estimand(), options.standardError());
    IntervalEstimate found =
        IntervalEstimate.of(contrast.difference(), contrast.standardError(), options.confidence());
    return new NegativeControl(
        column,
        known.length,
        found.estimate(),
        found.stdError(),
        found.ciLow(),
        found.ciHigh(),
        found.holdsZero());
  }
}
