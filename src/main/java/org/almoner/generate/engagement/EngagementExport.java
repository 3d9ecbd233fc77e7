package org.almoner.generate.engagement;

import java.util.List;
import org.almoner.engine.Table;
import org.almoner.generate.ExportTable;
import org.almoner.generate.ExportTable.Extent;
import org.almoner.generate.ExportTable.Weakness;
import org.almoner.tables.engagement.EngagementRaw;

/** The tables of the export, and the truth behind them. */
final class EngagementExport {
  static final ExportTable BRANDS = whole(EngagementRaw.RAW_BRANDS, "launch_date", "");
  static final ExportTable FRMS = whole(EngagementRaw.RAW_FRMS, "hire_date", "daily_capacity");
  static final ExportTable PATIENTS = table(EngagementRaw.RAW_PATIENTS, "enrolled_at", "");
  static final ExportTable RISK_SCORES =
      table(EngagementRaw.RAW_RISK_SCORES, "score_date", "risk_score");
  static final ExportTable JOURNEY_EVENTS =
      table(EngagementRaw.RAW_JOURNEY_EVENTS, "occurred_at", "");
  static final ExportTable INTERACTIONS =
      table(EngagementRaw.RAW_INTERACTIONS, "occurred_at", "duration_minutes");
  static final ExportTable DIAGNOSES = table(EngagementRaw.RAW_DIAGNOSES, "diagnosed_on", "");
  static final ExportTable FILLS = table(EngagementRaw.RAW_FILLS, "fill_date", "days_supply");
  static final ExportTable OUTCOMES = table(EngagementRaw.RAW_OUTCOMES, "outcome_date", "");
  static final ExportTable COMPLAINTS = table(EngagementRaw.RAW_COMPLAINTS, "occurred_at", "");
  static final ExportTable FRM_SURVEY =
      whole(EngagementRaw.RAW_FRM_SURVEY, "survey_date", "satisfaction_score");

  /** One row per active patient and decision date; y is 1 where the patient discontinued. */
  static final ExportTable DECISION_POINTS =
      ExportTable.truth(
          "engagement/decision_points",
          List.of(
              "patient_id",
              "decision_date",
              "contacted",
              "propensity",
              "p_discontinue_30d_no_contact",
              "p_discontinue_30d_contact",
              "y0",
              "y1"));

  static final List<ExportTable> TABLES =
      List.of(
          BRANDS,
          FRMS,
          PATIENTS,
          RISK_SCORES,
          JOURNEY_EVENTS,
          INTERACTIONS,
          DIAGNOSES,
          FILLS,
          OUTCOMES,
          COMPLAINTS,
          FRM_SURVEY,
          DECISION_POINTS);

  private static ExportTable table(Table contract, String time, String amount) {
    return ExportTable.of(contract, Extent.PARTS, new Weakness(time, amount, ""));
  }

  private static ExportTable whole(Table contract, String time, String amount) {
    return ExportTable.of(contract, Extent.WHOLE, new Weakness(time, amount, ""));
  }

  private EngagementExport() {}
}
