package org.almoner.engagement.trial;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.experiment.EffectEstimate;
import org.almoner.experiment.Judgement;
import org.almoner.experiment.MeasuredEffect;
import org.almoner.tables.engagement.EngagementMarts;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Collects the rows of {@code mart_experiment_results} for one date and experiment. */
final class TrialRows {
  static final String ALL = "all";

  private final Date date;
  private final String experiment;
  private final List<Row> rows = new ArrayList<>();

  TrialRows(Date date, String experiment) {
    this.date = date;
    this.experiment = experiment;
  }

  List<Row> rows() {
    return rows;
  }

  /** What a row is about. */
  record Subject(String role, String measure, String segment, String method) {

    static Subject of(String role, String measure, String method) {
      return new Subject(role, measure, ALL, method);
    }
  }

  /** A figure, and whether it held where it is a criterion. */
  void figure(Subject subject, double value, @Nullable Boolean passed) {
    add(subject, Map.of("estimate", value), passed, null);
  }

  /** A figure that says whether something is broken. */
  void test(Subject subject, double pValue, boolean passed) {
    add(subject, Map.of("p_value", pValue), passed, null);
  }

  void effect(Subject subject, MeasuredEffect measured, @Nullable Boolean passed) {
    Map<String, Object> values = new LinkedHashMap<>(values(measured.effect()));
    values.put("treatment_patients", measured.treated().rows());
    values.put("control_patients", measured.control().rows());
    values.put("treatment_value", measured.treated().mean());
    values.put("control_value", measured.control().mean());
    add(subject, values, passed, null);
  }

  void estimate(Subject subject, EffectEstimate effect) {
    add(subject, values(effect), null, null);
  }

  void verdict(Judgement judgement) {
    add(
        Subject.of("decision", "verdict", "criteria"),
        Map.of("verdict", judgement.verdict().toString()),
        null,
        String.join("; ", judgement.reasons()));
  }

  void add(
      Subject subject, Map<String, ?> values, @Nullable Boolean passed, @Nullable String note) {
    Map<String, Object> row = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            row.put(
                name, value instanceof Double number && !Double.isFinite(number) ? null : value));
    row.put("analysis_date", date);
    row.put("experiment_id", experiment);
    row.put("measure", subject.measure);
    row.put("segment", subject.segment);
    row.put("method", subject.method);
    row.put("role", subject.role);
    row.put("passed", passed);
    row.put("note", note);
    rows.add(
        RowFactory.create(
            EngagementMarts.MART_EXPERIMENT_RESULTS.columns().stream()
                .map(column -> row.get(column.name()))
                .toArray()));
  }

  private static Map<String, Object> values(EffectEstimate effect) {
    return Map.of(
        "estimate", effect.estimate(),
        "ci_low", effect.low(),
        "ci_high", effect.high(),
        "p_value", effect.pValue());
  }
}
