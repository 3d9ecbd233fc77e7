package org.almoner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.stats.compare.SampleRatio;

/**
 * Everything that one look at an experiment shows.
 *
 * @param judgement the verdict and why
 * @param treated the treated arm
 * @param control the control arm
 * @param sampleRatio whether the arms have the planned sizes
 * @param effects the effect by every method that applies
 * @param subgroups by level of each subgroup column
 * @param heterogeneity between the levels of each subgroup column
 * @param sequential what the group-sequential test says
 */
public record ExperimentReading(
    Judgement judgement,
    ArmSummary treated,
    ArmSummary control,
    SampleRatio sampleRatio,
    EffectReadings effects,
    List<SubgroupEffect> subgroups,
    List<Heterogeneity> heterogeneity,
    SequentialDecision sequential) {
  private static final double STRONG = 0.05;

  /** The arms' sizes as assigned, before rows without an outcome were left out. */
  public record Assigned(long treated, long control) {

    SampleRatio ratio(double treatedShare) {
      return SampleRatio.of(
          new long[] {treated, control}, new double[] {treatedShare, 1 - treatedShare});
    }
  }

  /** Of an experiment whose every row has an outcome. */
  public static ExperimentReading of(ExperimentData data, ExperimentPlan plan) {
    return of(data, plan, new Assigned(data.rowsOf(true).length, data.rowsOf(false).length));
  }

  /**
   * Of an experiment some of whose rows have no outcome.
   *
   * @param assigned all rows that were assigned, for the sample ratio
   */
  public static ExperimentReading of(ExperimentData data, ExperimentPlan plan, Assigned assigned) {
    EffectReadings effects = EffectReadings.of(data, plan);
    List<SubgroupEffect> subgroups = SubgroupEffect.allOf(data, plan.adjustment());
    List<Heterogeneity> heterogeneity = Heterogeneity.allOf(subgroups, plan.adjustment());
    double improvement = plan.goal().improvement(effects.difference());
    SequentialDecision decision = SequentialDecision.of(plan, improvement, effects.pValue());
    SampleRatio ratio = assigned.ratio(plan.treatedShare());
    Judgement.Evidence evidence =
        new Judgement.Evidence(
            improvement, effects.pValue(), decision, strong(effects, heterogeneity));
    return new ExperimentReading(
        ratio.isMismatch() ? Judgement.unhealthy(ratio) : Judgement.of(plan, evidence),
        ArmSummary.of(data, true),
        ArmSummary.of(data, false),
        ratio,
        effects,
        subgroups,
        heterogeneity,
        decision);
  }

  /** In words, which strata and columns the effect differs between strongly. */
  private static List<String> strong(EffectReadings effects, List<Heterogeneity> tests) {
    List<String> reasons = new ArrayList<>();
    StratifiedEffect stratified = effects.stratified();
    if (stratified != null
        && stratified.pValueHomogeneity() != null
        && stratified.pValueHomogeneity() < STRONG) {
      reasons.add(reason("strata", stratified.pValueHomogeneity()));
    }
    for (Heterogeneity test : tests) {
      if (test.pValueAdjusted() < STRONG) {
        reasons.add(reason("levels of " + test.column(), test.pValueAdjusted()));
      }
    }
    return reasons;
  }

  private static String reason(String where, double pValue) {
    return String.format(Locale.ROOT, "the effect differs between %s (p = %.2g)", where, pValue);
  }
}
