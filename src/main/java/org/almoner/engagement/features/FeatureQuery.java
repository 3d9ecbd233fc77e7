package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementStaging.STG_DIAGNOSES;
import static org.almoner.tables.engagement.EngagementStaging.STG_FILLS;
import static org.almoner.tables.engagement.EngagementStaging.STG_FRMS;
import static org.almoner.tables.engagement.EngagementStaging.STG_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_JOURNEY_EVENTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_RISK_SCORES;

import java.util.List;
import java.util.Map;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlText;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The queries that training, the night and the marts share: who was active on a date, and what was
 * known of them at its end. All run the same text over other dates, so that they cannot drift
 * apart.
 */
public final class FeatureQuery {
  private static final String DOMAIN = "engagement";
  private static final String POINTS = "decision_points";
  private static final String FEATURES = "features";

  /** Who is active on the business date: {@code decision_points}. */
  public static final SqlViews ACTIVE_TODAY = active("decision_date_today");

  /** Who is active on the business date, and who was 30 days before. */
  public static final SqlViews ACTIVE_NOW_AND_THEN = active("decision_dates_of_30d");

  /** Who was active on each date of the training grid. */
  static final SqlViews ACTIVE_ON_GRID = active("decision_dates");

  private static final SqlViews HISTORY =
      SqlViews.of(DOMAIN)
          .with("patient_histories")
          .with("decision_point_risks")
          .with("decision_point_histories");

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

  private static SqlViews active(String dates) {
    return SqlViews.of(DOMAIN).with("decision_dates", dates).with(POINTS);
  }

  /**
   * Decision points of a job that declares patients and outcomes.
   *
   * @param active one of the above
   * @return {@code patient_id}, {@code decision_date}, {@code is_opted_out}
   */
  static Dataset<Row> decisionPoints(JobContext context, SqlViews active) {
    return active.open(context, POINTS);
  }

  /**
   * Features of decision points, one row each.
   *
   * @param decisionPoints {@code patient_id}, {@code decision_date}
   */
  static Dataset<Row> features(JobContext context, Dataset<Row> decisionPoints) {
    return context.sql(
        SqlText.ofView(DOMAIN, FEATURES), HISTORY.open(context, Map.of(POINTS, decisionPoints)));
  }

  static String featuresText() {
    return HISTORY.text() + SqlText.ofView(DOMAIN, FEATURES);
  }

  private FeatureQuery() {}
}
