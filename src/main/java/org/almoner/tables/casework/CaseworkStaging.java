package org.almoner.tables.casework;

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
import org.almoner.engine.Vocabulary;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Casework, typed and checked; the latest delivery of each key. */
public final class CaseworkStaging {
  private static final DataType TEXTS = DataTypes.createArrayType(StringType);

  /** States of a case. */
  static final Vocabulary STATUS =
      Vocabulary.of("open", "in_progress", "pending_docs", "escalated", "resolved", "closed");

  /** What happens to a case. */
  static final Vocabulary EVENT_TYPE =
      Vocabulary.of(
          "created",
          "assigned",
          "first_response",
          "docs_requested",
          "docs_received",
          "escalated",
          "resolved",
          "reopened",
          "closed");

  public static final Table STG_PATIENTS =
      staging("stg_patients", "one row per patient")
          .key("patient_id", StringType, "patient number")
          .optional("insurance_type", StringType, "commercial, medicare, medicaid, ...")
          .optional("preferred_channel", StringType, "phone, email, text, ...")
          .optional("state", StringType, "US state")
          .optional("risk_score", DoubleType, "risk of dropping out, in the source's scale")
          .optional("created_at", TimestampType, "enrolment")
          .from("patient_id", "id")
          .words("insurance_type", "commercial", "medicare", "medicaid", "uninsured")
          .words("preferred_channel", "phone", "email", "text", "portal")
          .aboutPersons()
          .phi(DIRECT, "patient_id")
          .gate(Gate.notEmpty(BLOCK));

  public static final Table STG_ADVOCATES =
      staging("stg_advocates", "one row per advocate")
          .key("advocate_id", StringType, "advocate number")
          .optional("name", StringType, "the advocate's name")
          .optional("specialty", StringType, "field the advocate works in")
          .optional("team", StringType, "team the advocate belongs to")
          .required("capacity", IntegerType, "active cases the advocate can carry")
          .optional("hire_date", DateType, "first day of work")
          .from("advocate_id", "id")
          .aboutPersons()
          .phi(DIRECT, "name")
          .rule("capacity is not negative", "capacity >= 0")
          .gate(Gate.notEmpty(BLOCK));

  public static final Table STG_CASES =
      staging("stg_cases", "one row per case")
          .key("case_id", StringType, "case number")
          .required("patient_id", StringType, "patient the case is for")
          .optional("advocate_id", StringType, "advocate in charge")
          .required("case_type", StringType, "prior authorisation, denial, ...")
          .optional("urgency", StringType, "low, medium, high, ...")
          .required("status", StringType, "state at the time of delivery")
          .required("created_at", TimestampType, "when the case was opened")
          .optional("assigned_at", TimestampType, "when it was assigned")
          .optional("first_response_at", TimestampType, "when the patient first heard back")
          .optional("resolved_at", TimestampType, "when it was resolved")
          .optional("escalation_flag", BooleanType, "whether it was escalated")
          .optional("reopen_flag", BooleanType, "whether it was reopened")
          .optional("intake_source", StringType, "how the case came in")
          .optional("barriers", TEXTS, "what stands between patient and therapy")
          .optional("handoff_count", IntegerType, "times the case changed hands")
          .optional("complexity", StringType, "as the source rates it")
          .optional("submitted_documents", TEXTS, "documents that are there")
          .optional("support_flags", TEXTS, "kinds of support the patient needs")
          .optional("missing_docs", IntegerType, "documents that are missing, count")
          .optional("payer_id", StringType, "payer it is with")
          .optional("product_id", StringType, "product it is about")
          .optional("pcn", StringType, "patient control number of the claim it is about")
          .from("case_id", "id")
          .openWords("case_type", "prior_authorization", "denial_appeal", "benefits_verification")
          .words("urgency", "low", "medium", "high", "urgent")
          .vocabulary("status", STATUS)
          .openWords("intake_source", "phone", "fax", "web", "provider_portal")
          .words("complexity", "low", "medium", "high")
          .openWords("barriers", "missing_documentation", "cost", "claim_denied", "step_therapy")
          .openWords("submitted_documents", "prescription", "insurance_card", "consent_form")
          .openWords("support_flags", "caregiver", "interpreter", "nurse_support")
          .aboutPersons()
          .phi(DIRECT, "case_id", "patient_id", "pcn")
          .rule("resolved_at is not before created_at", "resolved_at >= created_at")
          .rule(
              "metadata_json is a JSON object",
              "_raw.metadata_json is null or json_object_keys(_raw.metadata_json) is not null")
          .references("patient_id", STG_PATIENTS, WARN, 0)
          .references("advocate_id", STG_ADVOCATES, WARN, 0)
          .gate(Gate.notEmpty(BLOCK));

  public static final Table STG_INTERACTIONS =
      staging("stg_interactions", "one row per interaction")
          .key("interaction_id", StringType, "interaction number")
          .required("case_id", StringType, "case it belongs to")
          .optional("type", StringType, "call, email, text, ...")
          .required("created_at", TimestampType, "when it took place")
          .optional("duration_minutes", DoubleType, "how long it took, minutes")
          .optional("advocate_id", StringType, "advocate who took part")
          .from("interaction_id", "id")
          .words("type", "call", "email", "text", "portal_message")
          .aboutPersons()
          .phi(DIRECT, "interaction_id", "case_id")
          .rule("duration_minutes is not negative", "duration_minutes >= 0")
          .references("case_id", STG_CASES, WARN, 0)
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_CASE_EVENTS =
      staging("stg_case_events", "one row per event of a case")
          .key("event_id", StringType, "event number")
          .required("case_id", StringType, "case it belongs to")
          .required("event_type", StringType, "created, assigned, first_response, ...")
          .required("occurred_at", TimestampType, "when it took place")
          .from("event_id", "id")
          .vocabulary("event_type", EVENT_TYPE)
          .aboutPersons()
          .phi(DIRECT, "event_id", "case_id")
          .references("case_id", STG_CASES, WARN, 0)
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_FEEDBACK =
      staging("stg_feedback", "one row per answered survey")
          .key("feedback_id", StringType, "feedback number")
          .required("case_id", StringType, "case it is about")
          .optional("csat_score", DoubleType, "satisfaction, 1 (worst) to 5")
          .optional("nps_bucket", StringType, "promoter, passive or detractor")
          .optional("feedback_text", StringType, "what the patient wrote")
          .required("submitted_at", TimestampType, "when it was answered")
          .from("feedback_id", "id")
          .words("nps_bucket", "promoter", "passive", "detractor")
          .aboutPersons()
          .phi(DIRECT, "feedback_id", "case_id", "feedback_text")
          .references("case_id", STG_CASES, WARN, 0);

  private static Table staging(String name, String grain) {
    return Table.of("casework", Layer.STAGING, name, grain)
        .gate(Gate.quarantined(WARN, 0.01))
        .gate(Gate.quarantined(BLOCK, 0.25))
        .gate(Gate.volumeChange(WARN, 0.5));
  }

  private CaseworkStaging() {}
}
