package org.almoner.causal.checks;

import org.almoner.causal.nuisance.Propensity;
import org.almoner.causal.study.Study;

/**
 * How comparable the arms are; the components are JSON fields.
 *
 * @param essTreated effective sample size of the treated after weighting
 * @param essControl of the controls
 * @param propensity before clipping
 * @param overlap its histograms in both arms
 */
public record Positivity(
    double essTreated, double essControl, PropensitySummary propensity, Overlap overlap) {

  public static Positivity of(Study study, Propensity propensity, ArmWeights weights) {
    return new Positivity(
        weights.treated().effectiveSampleSize(),
        weights.control().effectiveSampleSize(),
        PropensitySummary.of(propensity, study.treated()),
        Overlap.of(propensity.raw(), study.treated()));
  }
}
