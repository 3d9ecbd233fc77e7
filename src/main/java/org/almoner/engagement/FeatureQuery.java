package org.almoner.engagement;

import static org.almoner.tables.EngagementStaging.STG_DIAGNOSES;
import static org.almoner.tables.EngagementStaging.STG_FILLS;
import static org.almoner.tables.EngagementStaging.STG_FRMS;
import static org.almoner.tables.EngagementStaging.STG_INTERACTIONS;
import static org.almoner.tables.EngagementStaging.STG_JOURNEY_EVENTS;
import static org.almoner.tables.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.EngagementStaging.STG_PATIENTS;
import static org.almoner.tables.EngagementStaging.STG_RISK_SCORES;

import java.util.List;
import java.util.Map;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The two queries that training and the night share: who was active on a date, and what was known
 * of them at its end. Both run the same text over other dates, so that they cannot drift apart.
 */
final class FeatureQuery {
  private static final String DOMAIN = "engagement";

  /** What a job that computes features declares. */
  static final List<Table> INPUTS =
      List.of(
          STG_PATIENTS,
          STG_FRMS,
          STG_RISK_SCORES,
          STG_JOURNEY_EVENTS,
          STG_INTERACTIONS,
          STG_DIAGNOSES,
          STG_FILLS,
          STG_OUTCOMES);

  /**
   * Patients active on each date.
   *
   * @param decisionDates one column, {@code decision_date}
   * @return {@code patient_id}, {@code decision_date}
   */
  static Dataset<Row> decisionPoints(JobContext context, Dataset<Row> decisionDates) {
    return context.sql(decisionPointsText(), Map.of("decision_dates", decisionDates));
  }

  /**
   * Features of decision points, one row each.
   *
   * @param decisionPoints {@code patient_id}, {@code decision_date}
   */
  static Dataset<Row> features(JobContext context, Dataset<Row> decisionPoints) {
    return context.sql(featuresText(), Map.of("decision_points", decisionPoints));
  }

  static String decisionPointsText() {
    return SqlText.of(DOMAIN, "decision_points");
  }

  static String featuresText() {
    return SqlText.of(DOMAIN, "features");
  }

  private FeatureQuery() {}
}
