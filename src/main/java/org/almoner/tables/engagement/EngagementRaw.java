package org.almoner.tables.engagement;

import static org.almoner.engine.Phi.DIRECT;

import org.almoner.engine.Due;
import org.almoner.engine.Landing;
import org.almoner.engine.Table;

/** Engagement as a patient-support programme's CRM and its feeds deliver it. */
public final class EngagementRaw {
  private static final String RECORDED = "when it became known, ISO 8601; absent: when it happened";

  public static final Table RAW_BRANDS =
      raw(
              "raw_brands",
              "one row per brand and delivery",
              Landing.mandatory("engagement/brands").due(Due.WEEKLY))
          .column("id", "brand number")
          .column("name", "the brand's name")
          .column("therapeutic_area", "rheumatology, oncology, ...")
          .optionalColumn("launch_date", "first day on the market, ISO 8601");

  public static final Table RAW_FRMS =
      raw(
              "raw_frms",
              "one row per field reimbursement manager (FRM) and delivery",
              Landing.mandatory("engagement/frms").due(Due.WEEKLY))
          .column("id", "FRM number")
          .column("name", "the FRM's name")
          .column("territory", "where the FRM works")
          .column("time_zone", "IANA zone the FRM works in, such as America/New_York")
          .column("daily_capacity", "patients the FRM can contact a day")
          .column("hire_date", "first day of work, ISO 8601")
          .aboutPersons()
          .phi(DIRECT, "name");

  public static final Table RAW_PATIENTS =
      raw(
              "raw_patients",
              "one row per patient and delivery",
              Landing.mandatory("engagement/patients").due(Due.DAILY))
          .column("id", "patient number")
          .column("brand_id", "brand the patient is on")
          .column("frm_id", "FRM in charge")
          .optionalColumn("birth_date", "date of birth, ISO 8601")
          .optionalColumn("gender", "female, male, other")
          .optionalColumn("race", "for fairness audits; never a feature")
          .optionalColumn("ethnicity", "for fairness audits; never a feature")
          .optionalColumn("region", "urban, suburban, rural")
          .optionalColumn("state", "US state")
          .optionalColumn("income_bracket", "low, middle, high")
          .optionalColumn("insurance_type", "commercial, medicare, medicaid, patient_pay")
          .optionalColumn("preferred_contact_method", "call, text, email")
          .optionalColumn("disease_severity", "mild, moderate, severe")
          .column("therapy_start_date", "first day on therapy, ISO 8601")
          .column("enrolled_at", "enrolment in the programme, ISO 8601")
          .optionalColumn("opted_out_at", "when the patient asked not to be contacted, ISO 8601")
          .optionalColumn("recorded_at", "when the patient became known; absent: on enrolment")
          .optionalColumn("payer_id", "payer, as in reference.payers; blank: none or not known")
          .optionalColumn("plan_id", "plan, as in reference.plans; blank: none or not known")
          .aboutPersons()
          .phi(DIRECT, "id");

  public static final Table RAW_RISK_SCORES =
      raw(
              "raw_risk_scores",
              "one row per patient, date and delivery",
              Landing.mandatory("engagement/risk_scores").due(Due.DAILY))
          .column("patient_id", "patient the score is for")
          .column("score_date", "date it was scored for, ISO 8601")
          .column("risk_score", "risk of discontinuing, 0 to 1")
          .optionalColumn("recorded_at", RECORDED)
          .aboutPersons()
          .phi(DIRECT, "patient_id");

  public static final Table RAW_JOURNEY_EVENTS =
      raw(
              "raw_journey_events",
              "one row per event and delivery",
              Landing.mandatory("engagement/journey_events").due(Due.DAILY))
          .column("id", "event number")
          .column("patient_id", "patient it happened to")
          .column("event_type", "enrolled, prior_auth_denied, refill_missed, ...")
          .column("occurred_at", "when it happened, ISO 8601")
          .optionalColumn("recorded_at", RECORDED)
          .aboutPersons()
          .phi(DIRECT, "id", "patient_id");

  public static final Table RAW_INTERACTIONS =
      raw(
              "raw_interactions",
              "one row per interaction and delivery",
              Landing.mandatory("engagement/interactions").due(Due.DAILY))
          .column("id", "interaction number")
          .column("patient_id", "patient who took part")
          .column("frm_id", "FRM who took part")
          .column("channel", "call, text, email")
          .optionalColumn("direction", "outbound, inbound; absent: outbound")
          .optionalColumn("outcome", "reached, voicemail, no_answer, replied")
          .optionalColumn("duration_minutes", "how long it took, minutes")
          .column("occurred_at", "when it took place, ISO 8601")
          .optionalColumn("recorded_at", RECORDED)
          .aboutPersons()
          .phi(DIRECT, "id", "patient_id");

  public static final Table RAW_DIAGNOSES =
      raw(
              "raw_diagnoses",
              "one row per diagnosis and delivery",
              Landing.mandatory("engagement/diagnoses").due(Due.WEEKLY))
          .column("id", "diagnosis number")
          .column("patient_id", "patient who has it")
          .column("icd10_code", "ICD-10-CM code, with or without the point")
          .optionalColumn("is_primary", "whether the therapy is for it")
          .column("diagnosed_on", "date of the diagnosis, ISO 8601")
          .optionalColumn("recorded_at", RECORDED)
          .aboutPersons()
          .phi(DIRECT, "id", "patient_id");

  public static final Table RAW_FILLS =
      raw(
              "raw_fills",
              "one row per fill and delivery",
              Landing.mandatory("engagement/fills").due(Due.DAILY))
          .column("id", "fill number")
          .column("patient_id", "patient it was dispensed to")
          .column("brand_id", "brand that was dispensed")
          .column("fill_date", "date of dispensing, ISO 8601")
          .column("days_supply", "how long it lasts, days")
          .optionalColumn("recorded_at", RECORDED)
          .aboutPersons()
          .phi(DIRECT, "id", "patient_id");

  public static final Table RAW_OUTCOMES =
      raw(
              "raw_outcomes",
              "one row per outcome and delivery",
              Landing.mandatory("engagement/outcomes").due(Due.DAILY))
          .column("id", "outcome number")
          .column("patient_id", "patient it is about")
          .column("outcome_type", "discontinued, restarted")
          .column("outcome_date", "date it happened, ISO 8601")
          .optionalColumn("recorded_at", RECORDED)
          .aboutPersons()
          .phi(DIRECT, "id", "patient_id");

  public static final Table RAW_COMPLAINTS =
      raw(
              "raw_complaints",
              "one row per complaint and delivery",
              Landing.optional("engagement/complaints").due(Due.DAILY))
          .column("id", "complaint number")
          .column("patient_id", "patient who complained")
          .optionalColumn("frm_id", "FRM it is about")
          .optionalColumn("category", "too_many_contacts, ...")
          .column("occurred_at", "when it was made, ISO 8601")
          .optionalColumn("recorded_at", RECORDED)
          .aboutPersons()
          .phi(DIRECT, "id", "patient_id");

  public static final Table RAW_FRM_SURVEY =
      raw(
              "raw_frm_survey",
              "one row per answered survey and delivery",
              Landing.optional("engagement/frm_survey").due(Due.WEEKLY))
          .column("id", "answer number")
          .column("frm_id", "FRM who answered")
          .column("survey_date", "date of the answer, ISO 8601")
          .column("satisfaction_score", "satisfaction with the recommendations, 1 (worst) to 5")
          .optionalColumn("used_recommendations", "whether the FRM works from the list")
          .optionalColumn("comment", "what the FRM wrote")
          .aboutPersons()
          .phi(DIRECT, "comment");

  private static Table raw(String name, String grain, Landing landing) {
    return Table.raw("engagement", name, grain, landing);
  }

  private EngagementRaw() {}
}
