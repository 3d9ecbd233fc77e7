package org.almoner.causal.uplift;

import java.util.ArrayList;
import java.util.List;
import org.almoner.stats.prediction.CalibrationCurve;

/**
 * A tenth of the rows by predicted effect: what was predicted and what doubly robust scores show.
 *
 * @param decile 1 for the largest predicted effects
 * @param n rows
 * @param predicted mean predicted effect
 * @param observed mean doubly robust score
 * @param ciLow lower end of its interval
 * @param ciHigh upper end
 */
public record DecileRow(
    int decile, long n, double predicted, double observed, double ciLow, double ciHigh) {

  public static List<DecileRow> all(double[] effect, double[] doublyRobust, double confidence) {
    List<CalibrationCurve.Group> groups =
        CalibrationCurve.of(effect, doublyRobust, Math.min(10, effect.length)).groups();
    List<DecileRow> rows = new ArrayList<>();
    for (int i = groups.size() - 1; i >= 0; i--) {
      CalibrationCurve.Group group = groups.get(i);
      rows.add(
          new DecileRow(
              groups.size() - i,
              group.rows(),
              group.predicted(),
              group.observed().value(),
              group.observed().low(confidence),
              group.observed().high(confidence)));
    }
    return rows;
  }
}
