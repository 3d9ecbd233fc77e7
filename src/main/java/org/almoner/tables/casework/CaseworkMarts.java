package org.almoner.tables.casework;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.NONE;
import static org.almoner.engine.Severity.BLOCK;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What analysts query about cases, as of the business date. */
public final class CaseworkMarts {

  public static final Table INT_CASE_TIMINGS =
      Table.of(
              "casework",
              Layer.INTERMEDIATE,
              "int_case_timings",
              "one row per case with an event, interaction or feedback before as_of")
          .key("case_id", StringType, "case number")
          .optional("first_response_at", TimestampType, "first first_response event")
          .optional("last_event_type", StringType, "type of the latest event")
          .vocabulary("last_event_type", CaseworkStaging.EVENT_TYPE)
          .required("interaction_count", LongType, "interactions so far")
          .optional("last_interaction_at", TimestampType, "latest interaction")
          .required("feedback_count", LongType, "surveys answered with a score so far")
          .optional("csat_sum", DoubleType, "sum of their satisfaction scores")
          .aboutPersons()
          .phi(DIRECT, "case_id");

  public static final Table FCT_CASE_LIFECYCLE =
      Table.of("casework", Layer.MART, "fct_case_lifecycle", "one row per case open before as_of")
          .key("case_id", StringType, "case number")
          .required("patient_id", StringType, "patient the case is for")
          .optional("insurance_type", StringType, "the patient's insurance")
          .optional("advocate_id", StringType, "advocate in charge")
          .optional("team", StringType, "the advocate's team")
          .required("case_type", StringType, "prior authorisation, denial, ...")
          .optional("urgency", StringType, "low, medium, high, ...")
          .required("status", StringType, "state as of the business date")
          .vocabulary("status", CaseworkStaging.STATUS)
          .required("created_at", TimestampType, "when the case was opened")
          .optional(
              "first_response_at",
              TimestampType,
              "first first_response event, else as the case itself says, if before as_of")
          .optional("first_response_source", StringType, "event or case: which of them said so")
          .words("first_response_source", "event", "case")
          .optional("resolved_at", TimestampType, "when it was resolved, if before as_of")
          .required("is_active", BooleanType, "open, in_progress, pending_docs or escalated")
          .required("is_resolved", BooleanType, "resolved before as_of")
          .required("is_escalated", BooleanType, "was escalated")
          .required("is_reopened", BooleanType, "was reopened")
          .required("is_sla_breached", BooleanType, "took, or has taken so far, more than the SLA")
          .required("is_stale", BooleanType, "active without an interaction for too long")
          .optional("seconds_to_first_response", DoubleType, "from opening, seconds")
          .optional("seconds_to_resolution", DoubleType, "from opening, seconds")
          .optional("hours_to_first_response", DoubleType, "from opening, hours")
          .optional("days_to_resolution", DoubleType, "from opening, days of 24 hours")
          .required("interaction_count", LongType, "interactions so far")
          .optional("last_interaction_at", TimestampType, "latest interaction")
          .required("feedback_count", LongType, "surveys answered with a score so far")
          .optional("csat_sum", DoubleType, "sum of their satisfaction scores")
          .optional("handoff_count", IntegerType, "times the case changed hands")
          .optional("missing_docs", IntegerType, "documents that are missing, count")
          .aboutPersons()
          .phi(DIRECT, "case_id", "patient_id")
          .phi(NONE, "is_stale")
          .rule("resolution takes no negative time", "seconds_to_resolution >= 0")
          .gate(Gate.notEmpty(BLOCK));

  public static final Table MART_OPS_KPIS =
      kpis(Table.of("casework", Layer.MART, "mart_ops_kpis", "one row per case type, and for all"));

  public static final Table MART_OPS_KPIS_DAILY =
      kpis(Table.of(
                  "casework",
                  Layer.MART,
                  "mart_ops_kpis_daily",
                  "one row per business date and row of mart_ops_kpis")
              .key("business_date", DateType, "the date of the run"))
          .partitionedBy("business_date");

  public static final Table MART_ADVOCATE_CASELOAD =
      Table.of("casework", Layer.MART, "mart_advocate_caseload", "one row per advocate")
          .key("advocate_id", StringType, "advocate number")
          .optional("name", StringType, "the advocate's name")
          .optional("team", StringType, "team the advocate belongs to")
          .optional("specialty", StringType, "field the advocate works in")
          .required("capacity", IntegerType, "active cases the advocate can carry")
          .required("total_cases", LongType, "cases of the advocate so far")
          .required("active_cases", LongType, "cases that are active")
          .optional("utilisation", DoubleType, "active cases ÷ capacity; null without capacity")
          .required("is_overloaded", BooleanType, "more active cases than capacity")
          .required("resolved_cases", LongType, "cases resolved so far")
          .optional("avg_days_to_resolution", DoubleType, "over resolved cases, days")
          .optional("sla_breach_rate", DoubleType, "breaches ÷ cases")
          .required("stale_cases", LongType, "active cases without recent interaction")
          .optional("avg_csat", DoubleType, "mean satisfaction, 1 to 5")
          .aboutPersons()
          .phi(DIRECT, "name");

  public static final Table MART_BOTTLENECKS =
      Table.of("casework", Layer.MART, "mart_bottlenecks", "one row per factor, level and outcome")
          .key("factor", StringType, "what is compared: missing_documents, handoffs, ...")
          .key("level", StringType, "the group of cases")
          .key("outcome", StringType, "what is measured: days_to_resolution, csat, sla_breach")
          .required("n", LongType, "observations in the group")
          .optional("estimate", DoubleType, "mean, or share for sla_breach")
          .optional("ci_low", DoubleType, "lower end of the 95 % interval")
          .optional("ci_high", DoubleType, "upper end of the 95 % interval")
          .rule("the interval holds the estimate", "estimate between ci_low and ci_high");

  public static final Table MART_STALE_CASES =
      Table.of("casework", Layer.MART, "mart_stale_cases", "one row per stale case")
          .key("case_id", StringType, "case number")
          .required("patient_id", StringType, "patient the case is for")
          .optional("advocate_id", StringType, "advocate in charge")
          .optional("advocate_name", StringType, "the advocate's name")
          .optional("team", StringType, "the advocate's team")
          .required("case_type", StringType, "prior authorisation, denial, ...")
          .optional("urgency", StringType, "low, medium, high, ...")
          .required("status", StringType, "state as of the business date")
          .required("created_at", TimestampType, "when the case was opened")
          .optional("last_interaction_at", TimestampType, "latest interaction, if any")
          .required("hours_since_interaction", DoubleType, "to as_of, from opening if none")
          .required("is_sla_breached", BooleanType, "open for longer than the SLA")
          .aboutPersons()
          .phi(DIRECT, "case_id", "patient_id", "advocate_name");

  private static Table kpis(Table table) {
    return table
        .key("case_type", StringType, "type of case, or all")
        .required("total_cases", LongType, "cases opened so far")
        .required("active_cases", LongType, "open, in progress, pending documents or escalated")
        .optional("avg_hours_to_first_response", DoubleType, "over cases with a response, hours")
        .optional("avg_days_to_resolution", DoubleType, "over resolved cases, days")
        .required("escalation_rate", DoubleType, "escalated ÷ all")
        .optional("reopen_rate", DoubleType, "reopened ÷ resolved; null where none is resolved")
        .required("sla_breach_rate", DoubleType, "cases beyond the SLA ÷ all")
        .required("avg_interactions_per_case", DoubleType, "interactions ÷ cases")
        .optional("avg_csat", DoubleType, "mean satisfaction, 1 to 5")
        .required("stale_cases", LongType, "active cases without recent interaction")
        .required("first_responses_by_event", LongType, "first responses that an event tells of")
        .required("first_responses_by_case", LongType, "those that only the case's column tells of")
        .gate(Gate.notEmpty(BLOCK));
  }

  private CaseworkMarts() {}
}
