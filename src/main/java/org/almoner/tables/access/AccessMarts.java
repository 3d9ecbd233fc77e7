package org.almoner.tables.access;

import static org.almoner.engine.Phi.DIRECT;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/**
 * What a formulary does to the paths of requests, under every scenario. Modelled indices, never
 * observed outcomes; {@code dim_metrics} defines each.
 */
public final class AccessMarts {

  public static final Table ACCESS_OUTCOMES =
      request(
          mart("access_outcomes", "one row per request whose coverage is known and access arm")
              .key("request_id", StringType, "request number")
              .key("access_arm", StringType, "access scenario")
              .required("line_resolution", StringType, "matched, or the step that left no line")
              .optional("line_id", StringType, "the line that decides; null without one")
              .required("matched_lines", IntegerType, "lines that match")
              .optional("list_status", StringType, "position of that line; null without one")
              .required("coverage_outcome", StringType, "listed, limited, excluded, not_listed")
              .required("coverage_gap", BooleanType, "not listed or excluded")
              .required("eligible", BooleanType, "not a gap")
              .required("conflicting", BooleanType, "matched lines differ in list_status")
              .required("rule_application_state", StringType, "no_rules, in_effect, off_window")
              .required("interpretation_confidence", StringType, "high, partial, low")
              .required("raw_approval_complexity", DoubleType, "points, before the scale")
              .required("approval_complexity", DoubleType, "points, after the scale")
              .required("administrative_burden", DoubleType, "index, 0 to 100")
              .required("delta_approval_complexity", DoubleType, "against baseline, before scale")
              .required("delta_administrative_burden", DoubleType, "against baseline")
              .required("pa", BooleanType, "a prior authorisation is in effect")
              .required("st", BooleanType, "step therapy is in effect")
              .required("ql", BooleanType, "a quantity limit is in effect")
              .required("sp", BooleanType, "a specialty pharmacy is in effect")
              .required("not_listed", BooleanType, "there is a coverage gap")
              .required("restriction_types", IntegerType, "types that are counted")
              .required("dominant_barrier", StringType, "not_listed, PA, ST, SP, QL or none"));

  public static final Table SUPPORT_OUTCOMES =
      request(
          mart("support_outcomes", "one row per request, access arm and support arm")
              .key("request_id", StringType, "request number")
              .key("access_arm", StringType, "access scenario; none where coverage is not known")
              .key("support_arm", StringType, "support scenario")
              .required("provenance", StringType, "which access outcome it consumes")
              .required("access_input_kind", StringType, "an access outcome, or a placeholder")
              .required("precondition", StringType, "eligible, limited, a gap, or missing")
              .required("capacity_state", StringType, "current, stale or missing")
              .optional("effective_fte", DoubleType, "staff under the arm; null without capacity")
              .optional("load", DoubleType, "cases per capacity; null without staff")
              .required("strain", DoubleType, "load beyond 1")
              .required("capacity_multiplier", DoubleType, "of the delay, 1 to 3")
              .required("high_capacity_strain", BooleanType, "load beyond 1.25, or no staff")
              .required("support_complexity", DoubleType, "approval complexity under the arm")
              .required("expected_approval_delay_days", DoubleType, "modelled, days")
              .required("inferred_stage", StringType, "stage that access alone implies")
              .required("dropout_risk", DoubleType, "index, 0 to 100")
              .required("retained_proxy", DoubleType, "100 less the dropout risk")
              .required("operational_burden", DoubleType, "index, 0 to 100")
              .required("capacity_strain_index", DoubleType, "index, 0 to 100")
              .required("attribution_referred", DoubleType, "share of the path's base")
              .required("attribution_enrolled", DoubleType, "share of the path's base")
              .required(
                  "attribution_benefits_investigation", DoubleType, "share of the path's base")
              .required("attribution_prior_authorization", DoubleType, "share of the path's base")
              .required("attribution_initiated", DoubleType, "share of the path's base")
              .required("dominant_stage", StringType, "the most stressed stage")
              .optional("friction_tags", StringType, "what stands in the way, joined by |")
              .required("delta_delay_days", DoubleType, "against the support baseline, days")
              .required("delta_dropout_risk", DoubleType, "against the support baseline")
              .required("delta_operational_burden", DoubleType, "against the support baseline")
              .required("net_benefit", DoubleType, "50 where nothing changes")
              .required("scenario_benefit_score", DoubleType, "net benefit within 0 to 100"));

  public static final Table MART_RANKED_INTERVENTIONS =
      request(
          mart("mart_ranked_interventions", "one row per request, access arm and rank")
              .key("request_id", StringType, "request number")
              .key("access_arm", StringType, "access scenario; none where coverage is not known")
              .key("rank", IntegerType, "1 is the arm that helps most")
              .required("support_arm", StringType, "support scenario")
              .required("scenario_benefit_score", DoubleType, "index, 0 to 100")
              .required("net_benefit", DoubleType, "50 where nothing changes")
              .required("target_stage", StringType, "stage that the arm is for")
              .required("dominant_stage", StringType, "the most stressed stage")
              .required("aligned", BooleanType, "the two are the same")
              .required("limiting_factor", StringType, "what limits the arm's benefit"));

  public static final Table MART_FORECAST_SENSITIVITY =
      request(
          mart("mart_forecast_sensitivity", "one row per request, access arm and support arm")
              .key("request_id", StringType, "request number")
              .key("access_arm", StringType, "access scenario")
              .key("support_arm", StringType, "support scenario")
              .required("initiation_proxy", DoubleType, "index, 0 to 100")
              .required("retained_treatment_proxy", DoubleType, "index, 0 to 100")
              .required("utilization_index", DoubleType, "index, 0 to 100")
              .required("commercial_impact_index", DoubleType, "index, 0 to 100"));

  public static final Table ACCESS_WARNINGS =
      request(
          mart("access_warnings", "one row per request, arms, warning and provenance")
              .key("request_id", StringType, "request number")
              .key("access_arm", StringType, "access scenario; none where coverage is not known")
              .key("support_arm", StringType, "support scenario; empty where it is of access alone")
              .key("code", StringType, "what is told")
              .key("provenance", StringType, "the metric or constant it is about; else empty")
              .required("severity", StringType, "critical, warning or info"));

  public static final Table INT_REQUEST_BASIS =
      request(
          Table.of(
                  "access",
                  Layer.INTERMEDIATE,
                  "int_request_basis",
                  "one row per request: what its results rest on; a change prices it again")
              .key("request_id", StringType, "request number")
              .required("of_request", StringType, "product and coverage")
              .required("of_lines", StringType, "formulary lines of its plan")
              .required("of_rules", StringType, "their rules")
              .required("of_capacity", StringType, "the hub's latest report")
              .required("of_arms", StringType, "the scenarios, a digest")
              .required("of_assumptions", StringType, "the constants of the engine, a digest")
              .required("of_date", StringType, "lines and rules that hold on its day"));

  public static final Table MART_ACCESS_SUMMARY =
      mart("mart_access_summary", "one row per product, payer, plan, jurisdiction and access arm")
          .key("product_id", StringType, "product asked for")
          .key("payer_id", StringType, "payer")
          .key("plan_id", StringType, "plan")
          .key("jurisdiction", StringType, "where the patients are covered")
          .key("access_arm", StringType, "access scenario")
          .required("requests", LongType, "requests")
          .required("share_eligible", DoubleType, "without a coverage gap ÷ all")
          .required("share_limited", DoubleType, "limited ÷ all")
          .required("share_gap", DoubleType, "with a coverage gap ÷ all")
          .required("share_confidence_high", DoubleType, "read with high confidence ÷ all")
          .required("share_confidence_partial", DoubleType, "with partial confidence ÷ all")
          .required("share_confidence_low", DoubleType, "with low confidence ÷ all")
          .required("share_barrier_none", DoubleType, "without a barrier ÷ all")
          .required("share_barrier_not_listed", DoubleType, "whose barrier is the gap ÷ all")
          .required("share_barrier_pa", DoubleType, "whose barrier is prior authorisation ÷ all")
          .required("share_barrier_st", DoubleType, "whose barrier is step therapy ÷ all")
          .required("share_barrier_ql", DoubleType, "whose barrier is a quantity limit ÷ all")
          .required("share_barrier_sp", DoubleType, "whose barrier is a specialty pharmacy ÷ all")
          .required("mean_administrative_burden", DoubleType, "index, 0 to 100")
          .required("mean_delta_approval_complexity", DoubleType, "against baseline")
          .required("mean_delta_administrative_burden", DoubleType, "against baseline")
          .optional("best_support_arm", StringType, "of the largest mean net benefit")
          .optional("best_mean_score", DoubleType, "its mean scenario benefit score");

  public static final Table DIM_METRICS =
      mart("dim_metrics", "one row per metric")
          .key("metric_id", StringType, "its name in the tables")
          .required("definition", StringType, "what it says")
          .required("unit", StringType, "index, days, flag, enum or label")
          .optional("values", StringType, "of an enum, joined by |")
          .optional("direction", StringType, "which way is better")
          .optional("formula", StringType, "how it is computed")
          .required("source", StringType, "where it comes from")
          .required("evidence", StringType, "what has validated it, or none")
          .optional("caveat", StringType, "what it does not say");

  public static final Table DIM_ASSUMPTIONS =
      mart("dim_assumptions", "one row per constant of the engine")
          .key("assumption_id", StringType, "its name")
          .required("value", DoubleType, "as the engine uses it")
          .optional("unit", StringType, "of the value")
          .required("tier", StringType, "evidence, expert or placeholder")
          .required("sentence", StringType, "what it says")
          .optional("drives", StringType, "metrics that depend on it, joined by |");

  private static Table request(Table table) {
    return table.aboutPersons().phi(DIRECT, "request_id");
  }

  private static Table mart(String name, String grain) {
    return Table.of("access", Layer.MART, name, grain);
  }

  private AccessMarts() {}
}
