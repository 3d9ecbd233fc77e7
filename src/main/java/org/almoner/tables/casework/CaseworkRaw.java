package org.almoner.tables.casework;

import static org.almoner.engine.Phi.DIRECT;

import org.almoner.engine.Landing;
import org.almoner.engine.Table;

/** Casework as an advocacy system exports it. */
public final class CaseworkRaw {

  public static final Table RAW_PATIENTS =
      raw(
              "raw_patients",
              "one row per patient and delivery",
              Landing.mandatory("casework/patients"))
          .column("id", "patient number")
          .optionalColumn("insurance_type", "commercial, medicare, medicaid, ...")
          .optionalColumn("preferred_channel", "phone, email, text, ...")
          .optionalColumn("state", "US state")
          .optionalColumn("risk_score", "risk of dropping out, as the source scores it")
          .optionalColumn("created_at", "enrolment, ISO 8601")
          .aboutPersons()
          .phi(DIRECT, "id");

  public static final Table RAW_ADVOCATES =
      raw(
              "raw_advocates",
              "one row per advocate and delivery",
              Landing.mandatory("casework/advocates"))
          .column("id", "advocate number")
          .optionalColumn("name", "the advocate's name")
          .optionalColumn("specialty", "field the advocate works in")
          .optionalColumn("team", "team the advocate belongs to")
          .column("capacity", "active cases the advocate can carry")
          .optionalColumn("hire_date", "first day of work, ISO 8601")
          .aboutPersons()
          .phi(DIRECT, "name");

  public static final Table RAW_CASES =
      raw("raw_cases", "one row per case and delivery", Landing.mandatory("casework/cases"))
          .column("id", "case number")
          .column("patient_id", "patient the case is for")
          .column("advocate_id", "advocate in charge, blank where nobody is")
          .column("case_type", "prior authorisation, denial, ...")
          .optionalColumn("urgency", "low, medium, high, ...")
          .column("status", "open, in_progress, pending_docs, escalated, resolved, ...")
          .column("created_at", "when the case was opened, ISO 8601")
          .optionalColumn("assigned_at", "when it was assigned, ISO 8601")
          .optionalColumn("first_response_at", "when the patient first heard back, ISO 8601")
          .column("resolved_at", "when it was resolved, ISO 8601, blank where it is not")
          .column("escalation_flag", "whether it was escalated")
          .column("reopen_flag", "whether it was reopened")
          .optionalColumn("metadata_json", "intake source, barriers, handoffs, documents, JSON")
          .optionalColumn("payer_id", "payer it is with, as in reference.payers")
          .optionalColumn("product_id", "product it is about, as in reference.products")
          .optionalColumn("pcn", "patient control number of the claim it is about")
          .aboutPersons()
          .phi(DIRECT, "id", "patient_id", "metadata_json", "pcn");

  public static final Table RAW_INTERACTIONS =
      raw(
              "raw_interactions",
              "one row per interaction and delivery",
              Landing.mandatory("casework/interactions"))
          .column("id", "interaction number")
          .column("case_id", "case it belongs to")
          .optionalColumn("type", "call, email, text, ...")
          .column("created_at", "when it took place, ISO 8601")
          .optionalColumn("duration_minutes", "how long it took, minutes")
          .optionalColumn("advocate_id", "advocate who took part")
          .aboutPersons()
          .phi(DIRECT, "id", "case_id");

  public static final Table RAW_CASE_EVENTS =
      raw(
              "raw_case_events",
              "one row per event and delivery",
              Landing.mandatory("casework/case_events"))
          .column("id", "event number")
          .column("case_id", "case it belongs to")
          .column("event_type", "created, assigned, first_response, docs_requested, ...")
          .column("occurred_at", "when it took place, ISO 8601")
          .aboutPersons()
          .phi(DIRECT, "id", "case_id");

  public static final Table RAW_FEEDBACK =
      raw(
              "raw_feedback",
              "one row per answered survey and delivery",
              Landing.optional("casework/patient_feedback"))
          .column("id", "feedback number")
          .column("case_id", "case it is about")
          .column("csat_score", "satisfaction, 1 (worst) to 5")
          .optionalColumn("nps_bucket", "promoter, passive or detractor")
          .optionalColumn("feedback_text", "what the patient wrote")
          .column("submitted_at", "when it was answered, ISO 8601")
          .aboutPersons()
          .phi(DIRECT, "id", "case_id", "feedback_text");

  private static Table raw(String name, String grain, Landing landing) {
    return Table.raw("casework", name, grain, landing);
  }

  private CaseworkRaw() {}
}
