package org.almoner.engagement.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engagement.trial.TrialRows.Subject;
import org.almoner.experiment.EffectEstimate;
import org.almoner.experiment.ExperimentReading;
import org.almoner.experiment.Heterogeneity;
import org.almoner.experiment.MeasuredEffect;
import org.almoner.experiment.StratifiedEffect;
import org.almoner.experiment.SubgroupEffect;
import org.almoner.experiment.SurvivalEffect;

/** Puts a reading into rows. */
final class TrialReadings {
  private static final double CONFIDENCE = 0.95;
  private static final String PRIMARY = "primary";
  private static final String MEASURE = "discontinued_30d";

  static void primary(TrialRows results, ExperimentReading reading) {
    StratifiedEffect stratified = reading.effects().stratified();
    if (stratified != null) {
      Map<String, Object> values = arms(reading);
      values.put("estimate", stratified.riskDifference());
      values.put("ci_low", stratified.low());
      values.put("ci_high", stratified.high());
      values.put("p_value", stratified.pValue());
      results.add(
          Subject.of(PRIMARY, MEASURE, "stratified, Cochran-Mantel-Haenszel"), values, null, null);
      if (stratified.pValueHomogeneity() != null) {
        results.test(
            Subject.of(PRIMARY, MEASURE, "Breslow-Day-Tarone homogeneity"),
            stratified.pValueHomogeneity(),
            stratified.pValueHomogeneity() >= 0.05);
      }
    }
    for (EffectEstimate effect : reading.effects().estimates()) {
      String method =
          effect.method().startsWith("two-proportion")
              ? "chi-square (two-proportion z-test)"
              : effect.method();
      results.estimate(Subject.of(PRIMARY, MEASURE, method), effect);
    }
    SurvivalEffect survival = reading.effects().survival();
    if (survival != null) {
      results.estimate(
          Subject.of("secondary", "time_to_discontinuation", "log-rank, hazard ratio"),
          new EffectEstimate(
              "log-rank",
              survival.hazardRatio(),
              survival.low(),
              survival.high(),
              survival.pValue()));
    }
  }

  static void subgroups(TrialRows results, ExperimentReading reading) {
    for (SubgroupEffect group : reading.subgroups()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("treatment_patients", group.treated());
      values.put("control_patients", group.control());
      if (group.effect() != null) {
        values.put("estimate", group.effect().value());
        values.put("ci_low", group.effect().low(CONFIDENCE));
        values.put("ci_high", group.effect().high(CONFIDENCE));
        values.put("p_value", group.pValueAdjusted());
      }
      String segment = group.column() + "=" + group.level();
      results.add(
          new Subject("subgroup", MEASURE, segment, "Welch, p adjusted by Holm"),
          values,
          null,
          group.effect() == null ? "too few patients" : null);
    }
    for (Heterogeneity test : reading.heterogeneity()) {
      results.test(
          new Subject("subgroup", MEASURE, test.column(), "Cochran's Q, p adjusted by Holm"),
          test.pValueAdjusted(),
          test.pValueAdjusted() >= 0.05);
    }
  }

  static void secondary(TrialRows results, TrialPatients patients) {
    for (String measure : List.of("discontinued_90d", "mpr_90d", "reinitiated")) {
      TrialPatients known = patients.knowing(measure);
      if (known.count(true) >= 2 && known.count(false) >= 2) {
        MeasuredEffect effect =
            MeasuredEffect.of(known.treated(), known.numbers(measure), CONFIDENCE);
        results.effect(Subject.of("secondary", measure, effect.effect().method()), effect, null);
      }
    }
  }

  private static Map<String, Object> arms(ExperimentReading reading) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("treatment_patients", reading.treated().rows());
    values.put("control_patients", reading.control().rows());
    values.put("treatment_value", reading.treated().mean());
    values.put("control_value", reading.control().mean());
    return values;
  }

  private TrialReadings() {}
}
