package org.almoner.causal.nuisance;

import java.util.Arrays;

/**
 * The probability of treatment e(x) of each row, by a model that did not see it or as it is known.
 *
 * @param values clipped
 * @param raw before clipping
 * @param clipped how many rows the clipping changed
 * @param source where they come from
 */
public record Propensity(double[] values, double[] raw, int clipped, Source source) {

  /** Where propensities come from. */
  public enum Source {
    /** A model, as it predicts. */
    MODEL,
    /** A model, calibrated. */
    CALIBRATED_MODEL,
    /** The design of the study, as in a randomised trial. */
    DESIGN
  }

  static Propensity of(double[] raw, Clip clip, Source source) {
    int changed = (int) Arrays.stream(raw).filter(clip::changes).count();
    return new Propensity(Arrays.stream(raw).map(clip::apply).toArray(), raw, changed, source);
  }

  public Propensity select(int[] rows) {
    double[] chosen = Arrays.stream(rows).mapToDouble(row -> raw[row]).toArray();
    double[] held = Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    int changed = 0;
    for (int i = 0; i < rows.length; i++) {
      changed += chosen[i] == held[i] ? 0 : 1;
    }
    return new Propensity(held, chosen, changed, source);
  }
}
