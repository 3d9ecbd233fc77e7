package org.almoner.causal;

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

  static Positivity of(Study study, Propensity propensity, ArmWeights weights) {
    return new Positivity(
        weights.treated().effectiveSampleSize(),
        weights.control().effectiveSampleSize(),
        PropensitySummary.of(propensity, study.treated()),
        Overlap.of(propensity.raw(), study.treated()));
  }
}
