package org.almoner.engagement.night;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engagement.model.UpliftScore;
import org.almoner.tables.engagement.EngagementMarts;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Scores one candidate after the other with a broadcast model: one pass, row by row. */
record Scoring(Broadcast<NightModel> model) implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** The candidate's columns, and what is added to them. */
  static StructType schema(StructType candidates) {
    return candidates
        .add("list_basis", DataTypes.StringType)
        .add("ranking_score", DataTypes.DoubleType)
        .add("rule_score", DataTypes.DoubleType)
        .add("uplift_score", DataTypes.DoubleType)
        .add("uplift_low", DataTypes.DoubleType)
        .add("uplift_high", DataTypes.DoubleType)
        .add("p_success_contact", DataTypes.DoubleType)
        .add("p_success_no_contact", DataTypes.DoubleType)
        .add("attributions", DataTypes.createArrayType(EngagementMarts.ATTRIBUTION));
  }

  @Override
  public Row call(Row candidate) {
    PatientScore score =
        PatientScore.of(
            candidate.getAs("features"), model.value(), candidate.getAs("experiment_group"));
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < candidate.size(); i++) {
      values.add(candidate.get(i));
    }
    RuleScore rule = score.rule();
    UpliftScore uplift = score.uplift();
    values.add(score.basis());
    values.add(score.ranking());
    values.add(rule == null ? null : rule.score());
    values.add(uplift == null ? null : uplift.uplift());
    values.add(uplift == null ? null : uplift.low());
    values.add(uplift == null ? null : uplift.high());
    values.add(uplift == null ? null : uplift.successWithContact());
    values.add(uplift == null ? null : uplift.successWithoutContact());
    values.add(attributions(score));
    return RowFactory.create(values.toArray());
  }

  private static Row[] attributions(PatientScore score) {
    return score.attributions().entrySet().stream()
        .map(part -> RowFactory.create(part.getKey(), part.getValue()))
        .toArray(Row[]::new);
  }
}
