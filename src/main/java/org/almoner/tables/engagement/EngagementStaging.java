package org.almoner.tables.engagement;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Severity.BLOCK;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/**
 * Engagement, typed and checked; the latest delivery of each key. Whatever happens has two clocks:
 * when it happened, and {@code recorded_at}, when it became known.
 */
public final class EngagementStaging {
  private static final String RECORDED = "when it became known";

  public static final Table STG_BRANDS =
      staging("stg_brands", "one row per brand")
          .key("brand_id", StringType, "brand number")
          .required("name", StringType, "the brand's name")
          .required("therapeutic_area", StringType, "rheumatology, oncology, ...")
          .optional("launch_date", DateType, "first day on the market")
          .from("brand_id", "id")
          .openWords("therapeutic_area", "rheumatology", "oncology", "neurology")
          .gate(Gate.notEmpty(BLOCK));

  public static final Table STG_FRMS =
      staging("stg_frms", "one row per field reimbursement manager (FRM)")
          .key("frm_id", StringType, "FRM number")
          .required("name", StringType, "the FRM's name")
          .required("territory", StringType, "where the FRM works")
          .required("time_zone", StringType, "IANA zone the FRM works in")
          .required("daily_capacity", IntegerType, "patients the FRM can contact a day")
          .required("hire_date", DateType, "first day of work")
          .from("frm_id", "id")
          .aboutPersons()
          .phi(DIRECT, "name")
          .rule("daily_capacity is not negative", "daily_capacity >= 0")
          .gate(Gate.notEmpty(BLOCK));

  public static final Table STG_PATIENTS =
      staging("stg_patients", "one row per patient")
          .key("patient_id", StringType, "patient number")
          .required("brand_id", StringType, "brand the patient is on")
          .required("frm_id", StringType, "FRM in charge")
          .optional("birth_date", DateType, "date of birth")
          .optional("gender", StringType, "female, male, other")
          .optional("race", StringType, "for fairness audits; never a feature")
          .optional("ethnicity", StringType, "for fairness audits; never a feature")
          .optional("region", StringType, "urban, suburban, rural")
          .optional("state", StringType, "US state")
          .optional("income_bracket", StringType, "low, middle, high")
          .optional("insurance_type", StringType, "commercial, medicare, medicaid, patient_pay")
          .optional("preferred_contact_method", StringType, "call, text, email")
          .optional("disease_severity", StringType, "mild, moderate, severe")
          .required("therapy_start_date", DateType, "first day on therapy")
          .required("enrolled_at", TimestampType, "enrolment in the programme")
          .optional("opted_out_at", TimestampType, "when the patient asked not to be contacted")
          .required("recorded_at", TimestampType, "when the patient became known")
          .optional("payer_id", StringType, "payer; null: none or not known")
          .optional("plan_id", StringType, "plan; null: none or not known")
          .from("patient_id", "id")
          .from("recorded_at", "recorded_at", "enrolled_at")
          .openWords("race", "white", "black", "asian", "other")
          .openWords("ethnicity", "hispanic", "not_hispanic")
          .words("gender", "female", "male", "other")
          .words("region", "urban", "suburban", "rural")
          .words("income_bracket", "low", "middle", "high")
          .words("insurance_type", "commercial", "medicare", "medicaid", "patient_pay")
          .words("preferred_contact_method", "call", "text", "email")
          .words("disease_severity", "mild", "moderate", "severe")
          .aboutPersons()
          .phi(DIRECT, "patient_id")
          .rule("birth_date is before therapy_start_date", "birth_date < therapy_start_date")
          .references("brand_id", STG_BRANDS, BLOCK, 0.01)
          .references("frm_id", STG_FRMS, WARN, 0)
          .gate(Gate.notEmpty(BLOCK));

  public static final Table STG_RISK_SCORES =
      staging("stg_risk_scores", "one row per patient and date")
          .key("patient_id", StringType, "patient the score is for")
          .key("score_date", DateType, "date it was scored for")
          .required("risk_score", DoubleType, "risk of discontinuing, 0 to 1")
          .required("recorded_at", TimestampType, RECORDED)
          .from("recorded_at", "recorded_at", "score_date")
          .aboutPersons()
          .phi(DIRECT, "patient_id")
          .rule("risk_score lies in 0 to 1", "risk_score between 0 and 1")
          .gate(Gate.freshness(WARN, "score_date", 3))
          .gate(Gate.notEmpty(BLOCK));

  public static final Table STG_JOURNEY_EVENTS =
      staging("stg_journey_events", "one row per event of a patient's journey")
          .key("event_id", StringType, "event number")
          .required("patient_id", StringType, "patient it happened to")
          .required("event_type", StringType, "enrolled, prior_auth_denied, refill_missed, ...")
          .required("occurred_at", TimestampType, "when it happened")
          .required("recorded_at", TimestampType, RECORDED)
          .from("event_id", "id")
          .from("recorded_at", "recorded_at", "occurred_at")
          .words(
              "event_type",
              "enrolled",
              "benefit_verification",
              "prior_auth_submitted",
              "prior_auth_approved",
              "prior_auth_denied",
              "copay_enrolled",
              "therapy_started",
              "refill_due",
              "refill_missed",
              "side_effect_reported",
              "switched",
              "paused")
          .aboutPersons()
          .phi(DIRECT, "event_id", "patient_id")
          .references("patient_id", STG_PATIENTS, WARN, 0.01)
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_INTERACTIONS =
      staging("stg_interactions", "one row per interaction of an FRM with a patient")
          .key("interaction_id", StringType, "interaction number")
          .required("patient_id", StringType, "patient who took part")
          .required("frm_id", StringType, "FRM who took part")
          .required("channel", StringType, "call, text, email")
          .required("direction", StringType, "outbound or inbound; outbound where nothing was said")
          .optional("outcome", StringType, "reached, voicemail, no_answer, replied")
          .optional("duration_minutes", DoubleType, "how long it took, minutes")
          .required("occurred_at", TimestampType, "when it took place")
          .required("recorded_at", TimestampType, RECORDED)
          .from("interaction_id", "id")
          .from("recorded_at", "recorded_at", "occurred_at")
          .words("channel", "call", "text", "email")
          .words("direction", "outbound", "inbound")
          .words("outcome", "reached", "voicemail", "no_answer", "replied")
          .aboutPersons()
          .phi(DIRECT, "interaction_id", "patient_id")
          .rule("duration_minutes is not negative", "duration_minutes >= 0")
          .references("patient_id", STG_PATIENTS, WARN, 0.01)
          // From a Friday over a long weekend.
          .gate(Gate.freshness(WARN, "recorded_at", 4))
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_DIAGNOSES =
      staging("stg_diagnoses", "one row per diagnosis of a patient")
          .key("diagnosis_id", StringType, "diagnosis number")
          .required("patient_id", StringType, "patient who has it")
          .required("icd10_code", StringType, "ICD-10-CM code, upper case, without the point")
          .optional("is_primary", BooleanType, "whether the therapy is for it")
          .required("diagnosed_on", DateType, "date of the diagnosis")
          .required("recorded_at", TimestampType, RECORDED)
          .from("diagnosis_id", "id")
          .from("recorded_at", "recorded_at", "diagnosed_on")
          .aboutPersons()
          .phi(DIRECT, "diagnosis_id", "patient_id")
          .rule(
              "icd10_code has the form of an ICD-10-CM code",
              "icd10_code rlike '^[A-Z][0-9][0-9A-Z]{1,5}$'")
          .references("patient_id", STG_PATIENTS, WARN, 0.01)
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_FILLS =
      staging("stg_fills", "one row per fill of a prescription")
          .key("fill_id", StringType, "fill number")
          .required("patient_id", StringType, "patient it was dispensed to")
          .required("brand_id", StringType, "brand that was dispensed")
          .required("fill_date", DateType, "date of dispensing")
          .required("days_supply", IntegerType, "how long it lasts, days")
          .required("recorded_at", TimestampType, RECORDED)
          .from("fill_id", "id")
          .from("recorded_at", "recorded_at", "fill_date")
          .aboutPersons()
          .phi(DIRECT, "fill_id", "patient_id")
          .rule("days_supply is 1 to 365", "days_supply between 1 and 365")
          .references("patient_id", STG_PATIENTS, WARN, 0.01)
          .gate(Gate.freshness(WARN, "recorded_at", 4))
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_OUTCOMES =
      staging("stg_outcomes", "one row per outcome of a patient's therapy")
          .key("outcome_id", StringType, "outcome number")
          .required("patient_id", StringType, "patient it is about")
          .required("outcome_type", StringType, "discontinued, restarted")
          .required("outcome_date", DateType, "date it happened")
          .required("recorded_at", TimestampType, RECORDED)
          .from("outcome_id", "id")
          .from("recorded_at", "recorded_at", "outcome_date")
          .words("outcome_type", "discontinued", "restarted")
          .aboutPersons()
          .phi(DIRECT, "outcome_id", "patient_id")
          .references("patient_id", STG_PATIENTS, WARN, 0.01)
          // Rarer than contacts and fills; but what nobody reports, training may not call a
          // success.
          .gate(Gate.freshness(WARN, "recorded_at", 7))
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_COMPLAINTS =
      staging("stg_complaints", "one row per complaint of a patient")
          .key("complaint_id", StringType, "complaint number")
          .required("patient_id", StringType, "patient who complained")
          .optional("frm_id", StringType, "FRM it is about")
          .optional("category", StringType, "too_many_contacts, ...")
          .required("occurred_at", TimestampType, "when it was made")
          .required("recorded_at", TimestampType, RECORDED)
          .from("complaint_id", "id")
          .from("recorded_at", "recorded_at", "occurred_at")
          .openWords("category", "too_many_contacts", "manner", "privacy")
          .aboutPersons()
          .phi(DIRECT, "complaint_id", "patient_id")
          .references("patient_id", STG_PATIENTS, WARN, 0.01);

  public static final Table STG_FRM_SURVEY =
      staging("stg_frm_survey", "one row per answered survey of an FRM")
          .key("answer_id", StringType, "answer number")
          .required("frm_id", StringType, "FRM who answered")
          .required("survey_date", DateType, "date of the answer")
          .required("satisfaction_score", DoubleType, "satisfaction, 1 (worst) to 5")
          .optional("used_recommendations", BooleanType, "whether the FRM works from the list")
          .optional("comment", StringType, "what the FRM wrote")
          .from("answer_id", "id")
          .aboutPersons()
          .phi(DIRECT, "comment")
          .rule("satisfaction_score lies in 1 to 5", "satisfaction_score between 1 and 5")
          .references("frm_id", STG_FRMS, WARN, 0);

  private static Table staging(String name, String grain) {
    return Table.of("engagement", Layer.STAGING, name, grain)
        .gate(Gate.quarantined(WARN, 0.01))
        .gate(Gate.quarantined(BLOCK, 0.25))
        .gate(Gate.volumeChange(WARN, 0.5));
  }

  private EngagementStaging() {}
}
