package org.almoner.cli.lab.experiment;

import java.util.List;
import java.util.Locale;
import org.almoner.cli.output.Rows;
import org.almoner.cli.output.TextTable;
import org.almoner.experiment.ArmSummary;
import org.almoner.experiment.EffectEstimate;
import org.almoner.experiment.ExperimentReading;
import org.almoner.experiment.Heterogeneity;
import org.almoner.experiment.SequentialDecision;
import org.almoner.experiment.StratifiedEffect;
import org.almoner.experiment.SubgroupEffect;
import org.almoner.experiment.SurvivalEffect;
import org.almoner.stats.compare.SampleRatio;
import org.jspecify.annotations.Nullable;

/**
 * An experiment's reading as it is printed; the components are JSON fields.
 *
 * @param verdict success, iterate, stop, keep running or unhealthy
 */
record ExperimentResult(
    String verdict,
    List<String> reasons,
    ArmSummary treated,
    ArmSummary control,
    SampleRatio sampleRatio,
    List<EffectEstimate> effects,
    @Nullable StratifiedEffect stratified,
    @Nullable Double varianceReduction,
    @Nullable SurvivalEffect survival,
    List<Subgroup> subgroups,
    List<Heterogeneity> heterogeneity,
    Sequential sequential,
    long seed,
    List<String> warnings) {

  /** One level of a subgroup column; figures are null where not estimable. */
  record Subgroup(
      String column,
      String level,
      long treated,
      long control,
      boolean estimable,
      @Nullable Double estimate,
      @Nullable Double stdError,
      @Nullable Double pValue,
      @Nullable Double pValueAdjusted) {

    static Subgroup of(SubgroupEffect s) {
      return new Subgroup(
          s.column(),
          s.level(),
          s.treated(),
          s.control(),
          s.effect() != null,
          s.effect() == null ? null : s.effect().value(),
          s.effect() == null ? null : s.effect().standardError(),
          s.pValue(),
          s.pValueAdjusted());
    }
  }

  /** The group-sequential test at this look. */
  record Sequential(
      double information,
      double z,
      double criticalValue,
      @Nullable Double futilityBound,
      String decision) {

    static Sequential of(SequentialDecision d) {
      return new Sequential(
          d.information(),
          d.z(),
          d.criticalValue(),
          d.futilityBound(),
          d.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  static ExperimentResult of(ExperimentReading reading, long seed, List<String> warnings) {
    return new ExperimentResult(
        reading.judgement().verdict().toString(),
        reading.judgement().reasons(),
        reading.treated(),
        reading.control(),
        reading.sampleRatio(),
        reading.effects().estimates(),
        reading.effects().stratified(),
        reading.effects().varianceReduction(),
        reading.effects().survival(),
        reading.subgroups().stream().map(Subgroup::of).toList(),
        reading.heterogeneity(),
        Sequential.of(reading.sequential()),
        seed,
        warnings);
  }

  /** All figures as rows: what, estimate, interval, p-value. */
  Rows rows() {
    Rows rows = Rows.named("what", "estimate", "low", "high", "p_value");
    rows.add("verdict: " + verdict, null, null, null, null);
    rows.add("rows treated", treated.rows(), null, null, null);
    rows.add("rows control", control.rows(), null, null, null);
    rows.add("mean treated", treated.mean(), null, null, null);
    rows.add("mean control", control.mean(), null, null, null);
    rows.add("sample ratio", sampleRatio.chiSquare(), null, null, sampleRatio.pValue());
    for (EffectEstimate e : effects) {
      rows.add(e.method(), e.estimate(), e.low(), e.high(), e.pValue());
    }
    if (stratified != null) {
      rows.add(
          "within strata (CMH)",
          stratified.riskDifference(),
          stratified.low(),
          stratified.high(),
          stratified.pValue());
      rows.add("same in all strata", null, null, null, stratified.pValueHomogeneity());
    }
    if (survival != null) {
      rows.add(
          "hazard ratio (log-rank)",
          survival.hazardRatio(),
          survival.low(),
          survival.high(),
          survival.pValue());
    }
    addSubgroups(rows);
    rows.add("z at this look", sequential.z(), null, null, null);
    rows.add("critical value", sequential.criticalValue(), null, null, null);
    rows.add("futility bound", sequential.futilityBound(), null, null, null);
    return rows;
  }

  private void addSubgroups(Rows rows) {
    for (Subgroup s : subgroups) {
      String name = s.column() + " = " + s.level() + (s.estimable() ? "" : " (not estimable)");
      rows.add(name, s.estimate(), null, null, s.pValueAdjusted());
    }
    for (Heterogeneity h : heterogeneity) {
      rows.add("same for all " + h.column(), h.chiSquare(), null, null, h.pValueAdjusted());
    }
  }

  /** The rows, then the reasons and warnings. */
  String table() {
    StringBuilder text = new StringBuilder(TextTable.of(rows()));
    reasons.forEach(
        reason -> text.append(System.lineSeparator()).append("because ").append(reason));
    warnings.forEach(w -> text.append(System.lineSeparator()).append("warning: ").append(w));
    return text.toString();
  }
}
