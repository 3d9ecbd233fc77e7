package org.almoner.tables.engagement;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.NONE;
import static org.almoner.engine.Severity.BLOCK;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Whom to contact, and whether it works: what people query about engagement. */
public final class EngagementMarts {
  private static final DataType TEXTS = DataTypes.createArrayType(StringType);

  /** One part of a score: what a feature adds to it. */
  public static final StructType ATTRIBUTION =
      new StructType().add("feature", StringType).add("contribution", DoubleType);

  public static final Table RECOMMENDATIONS =
      Table.of(
              "engagement",
              Layer.MART,
              "recommendations",
              "one row per date and patient active on it; the list is the rows with show_to_frm")
          .key("recommendation_date", DateType, "business date; the list is for the day after it")
          .key("patient_id", StringType, "patient number")
          .required("brand", StringType, "brand the patient takes")
          .optional("frm_id", StringType, "FRM in charge of the patient")
          .optional("rank", IntegerType, "place on the FRM's list, 1 first; null where not on it")
          .required("list_basis", StringType, "score that ranked the patient: uplift or rule")
          .optional("uplift_score", DoubleType, "p_success_contact − p_success_no_contact")
          .optional("uplift_low", DoubleType, "lower end of its 95 % interval")
          .optional("uplift_high", DoubleType, "upper end of its 95 % interval")
          .optional("p_success_contact", DoubleType, "P(on therapy after 30 days) with a contact")
          .optional("p_success_no_contact", DoubleType, "P(on therapy after 30 days) without one")
          .optional(
              "rule_score", DoubleType, "0.4 risk + 0.3 (1 − fatigue) + 0.3 time since contact")
          .required("action", StringType, "call, text or wait")
          .optional("channel", StringType, "call, text or email; null where the action is wait")
          .optional("hold_reason", StringType, "why not on the list: " + HoldReasons.WORDS)
          .required("reasons", TEXTS, "three reasons in plain words, most important first")
          .required("talking_points", TEXTS, "what to speak about, from the journey state")
          .optional(
              "expected_discontinuations_avoided",
              DoubleType,
              "by this contact, within 30 days; null without a model, 0 where the action is wait")
          .optional("experiment_group", StringType, "treatment or control; null without experiment")
          .required("show_to_frm", BooleanType, "whether the patient is on the FRM's list")
          .required("model_version", StringType, "version that scored, or rule")
          .optional("fallback_reason", StringType, "why no model scored; null where one did")
          .optional("feature_date", DateType, "date of the features; null where there were none")
          .optional("feature_version", LongType, "Delta version of features_daily that was read")
          .required(
              "is_stale",
              BooleanType,
              "whether the features are older than the date, or the limits lack a delivery of it")
          .optional("journey_state", StringType, "latest journey event known on the date")
          .optional(
              "attributions",
              DataTypes.createArrayType(ATTRIBUTION),
              "what each feature adds to the ranking score; they add up to it, baseline included")
          .partitionedBy("recommendation_date")
          .irreplaceable("people worked with its lists")
          .aboutPersons()
          .phi(DIRECT, "patient_id")
          .phi(
              NONE, "list_basis", "model_version", "fallback_reason", "feature_version", "is_stale")
          .rule("action is call, text or wait", "action in ('call', 'text', 'wait')")
          .rule("who is shown is ranked and called or texted", "show_to_frm = (rank is not null)")
          .rule("who is not shown waits, for a reason", "(action = 'wait') = (not show_to_frm)")
          .rule("a hold has a reason", "show_to_frm = (hold_reason is null)")
          .rule("there are three reasons", "size(reasons) = 3")
          .rule("rule_score is in 0..1", "rule_score between 0 and 1")
          .rule("the interval holds the score", "uplift_score between uplift_low and uplift_high")
          .gate(Gate.notEmpty(BLOCK))
          .gate(Gate.nulls(WARN, "rule_score", 0.05))
          .gate(Gate.nulls(BLOCK, "rule_score", 0.5))
          .gate(Gate.share(WARN, "show_to_frm", 0.20))
          .gate(Gate.share(WARN, "not show_to_frm", 0.90));

  public static final Table RECOMMENDATION_FILES =
      Table.of(
              "engagement",
              Layer.MART,
              "recommendation_files",
              "one row per date and format: the files that serve, below exports of the lake")
          .key("recommendation_date", DateType, "business date of the run")
          .key("format", StringType, "parquet or csv")
          .required("list_date", DateType, "date of the list that serves")
          .required("path", StringType, "file, below the lake's root")
          .required("patients", LongType, "rows of the list")
          .required("shown", LongType, "of these, shown to FRMs")
          .required(
              "is_stale", BooleanType, "whether the list, its features or its limits are older")
          .partitionedBy("recommendation_date")
          .irreplaceable("people worked with its lists");

  public static final Table EXPERIMENT_ASSIGNMENTS =
      Table.of(
              "engagement",
              Layer.MART,
              "experiment_assignments",
              "one row per experiment and patient, drawn once and kept")
          .key("experiment_id", StringType, "the experiment")
          .key("patient_id", StringType, "patient number")
          .required("assigned_date", DateType, "business date on which the arm was drawn")
          .required("brand", StringType, "brand the patient took then")
          .required("stratum", StringType, "brand and risk quintile then, such as b1/q3")
          .required("position", LongType, "place in the stratum's sequence, from 0")
          .required("patient_hash", StringType, "HMAC-SHA256 of the patient under the experiment")
          .required("experiment_group", StringType, "treatment or control")
          .optional("risk_score", DoubleType, "risk of discontinuing then, 0..1")
          .partitionedBy("assigned_date")
          .irreplaceable("arms are drawn once")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "patient_hash")
          .phi(NONE, "experiment_id")
          .rule("group is an arm", "experiment_group in ('treatment', 'control')");

  public static final Table MART_EXPERIMENT_RESULTS =
      Table.of(
              "engagement",
              Layer.MART,
              "mart_experiment_results",
              "one row per analysis date, experiment, measure, segment and method")
          .key("analysis_date", DateType, "business date of the analysis")
          .key("experiment_id", StringType, "the experiment")
          .key("measure", StringType, "what was compared, such as discontinued_30d")
          .key("segment", StringType, "all, or column=level of a subgroup, or a stratum")
          .key("method", StringType, "how, such as stratified or bootstrap")
          .required("role", StringType, "decision, primary, secondary, guardrail, health, ...")
          .optional("treatment_patients", LongType, "patients of the treatment arm counted")
          .optional("control_patients", LongType, "patients of the control arm counted")
          .optional("treatment_value", DoubleType, "rate or mean of the treatment arm")
          .optional("control_value", DoubleType, "rate or mean of the control arm")
          .optional("estimate", DoubleType, "treatment − control, or the ratio for hazards")
          .optional("ci_low", DoubleType, "lower end of its 95 % interval")
          .optional("ci_high", DoubleType, "upper end of its 95 % interval")
          .optional("p_value", DoubleType, "two-sided")
          .optional("passed", BooleanType, "whether a criterion held; null for plain figures")
          .optional("verdict", StringType, "success, iterate, stop, keep running or unhealthy")
          .optional("note", StringType, "in words")
          .partitionedBy("analysis_date")
          .irreplaceable("a look that was taken stays taken");

  public static final Table MART_INTERVENTION_EFFECT =
      Table.of(
              "engagement",
              Layer.MART,
              "mart_intervention_effect",
              "one row per brand, experiment group, basis and month in which episodes opened. An"
                  + " episode opens with a recommendation shown to an FRM and takes in those of the"
                  + " following nights, until a contact follows or 7 days pass without another")
          .key("brand", StringType, "the brand")
          .key("experiment_group", StringType, "treatment, control, or none")
          .key("list_basis", StringType, "uplift or rule")
          .key("month", DateType, "first day of the month in which the episodes opened")
          .required("episodes", LongType, "episodes, however many nights each was listed")
          .required("mature_episodes", LongType, "of these, opened 7 days ago or longer")
          .required("contacted", LongType, "mature ones with a contact within the 7 days")
          .optional("adoption_rate", DoubleType, "contacted ÷ mature_episodes")
          .required("known_outcomes", LongType, "episodes whose 30 days are over, and reported")
          .optional("discontinued_contacted", DoubleType, "30-day rate of those contacted")
          .optional("discontinued_not_contacted", DoubleType, "30-day rate of those not contacted")
          .optional(
              "expected_avoided",
              DoubleType,
              "expected discontinuations avoided, as said when the episodes opened");

  /** The words of {@code hold_reason}. */
  private static final class HoldReasons {
    static final String WORDS =
        "opted_out, complaint, cool_down, contact_limit, no_frm, not_scored, no_benefit, capacity";
  }

  private EngagementMarts() {}
}
