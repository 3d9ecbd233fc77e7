package org.almoner.tables.engagement;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Severity.BLOCK;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.almoner.engine.Column;
import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.apache.spark.sql.types.NumericType;

/**
 * What models see of a patient on a date. A row counts on a date when it happened and became known
 * by the end of it. A <em>contact</em> is an outbound interaction, reached or not; an
 * <em>intervention</em> one that reached the patient. Race and ethnicity are not here.
 */
public final class EngagementFeatures {

  public static final Table INT_DECISION_POINTS =
      Table.of(
              "engagement",
              Layer.INTERMEDIATE,
              "int_decision_points",
              "one row per patient and date of the training grid on which the patient was active"
                  + " and had not opted out")
          .key("patient_id", StringType, "patient number")
          .key("decision_date", DateType, "date at whose end a contact could be decided on")
          .aboutPersons()
          .phi(DIRECT, "patient_id");

  public static final Table FEATURE_FILES =
      Table.of(
              "engagement",
              Layer.MART,
              "feature_files",
              "one row per date: the features as a file, below features of the lake")
          .key("feature_date", DateType, "date of the features")
          .required("path", StringType, "file, below the lake's root")
          .required("patients", LongType, "rows of the file")
          .partitionedBy("feature_date");

  public static final Table FEATURES_DAILY =
      features(
              Table.of(
                      "engagement",
                      Layer.FEATURES,
                      "features_daily",
                      "one row per business date and patient active on it")
                  .key("feature_date", DateType, "the business date")
                  .key("patient_id", StringType, "patient number")
                  .phi(DIRECT, "patient_id"))
          .partitionedBy("feature_date")
          .gate(Gate.notEmpty(BLOCK))
          .gate(Gate.volumeChange(WARN, 0.05))
          .gate(Gate.volumeChange(BLOCK, 0.5))
          .gate(Gate.share(BLOCK, "missing_share > 0.15", 0.5))
          // A feed that changes its scale, or its patients, moves everybody at once.
          .gate(Gate.share(WARN, "abs(risk_score_7d_change) > 0.3", 0.1))
          .gate(Gate.share(BLOCK, "abs(risk_score_7d_change) > 0.3", 0.5))
          .gate(Gate.nulls(BLOCK, "risk_score", 0.15))
          .gate(Gate.nulls(WARN, "age", 0.15))
          .gate(Gate.nulls(WARN, "insurance", 0.15))
          .gate(Gate.nulls(WARN, "diagnosis", 0.15))
          .gate(Gate.nulls(WARN, "pdc_90d", 0.15));

  public static final Table TRAINING_SET =
      features(
              Table.of(
                      "engagement",
                      Layer.FEATURES,
                      "training_set",
                      "one row per decision point, with what was done and what came of it")
                  .key("patient_id", StringType, "patient number")
                  .key("decision_date", DateType, "date of the features")
                  .phi(DIRECT, "patient_id"))
          .optional(
              "contacted",
              BooleanType,
              "an outbound contact within the 7 days after; null while these, or what may still be"
                  + " reported of them, are not over, as far as the feed of interactions goes")
          .optional(
              "discontinued_30d",
              BooleanType,
              "discontinued within the 30 days after; null while these, or what may still be"
                  + " reported of them, are not over, as far as the feed of outcomes goes")
          .optional("discontinued_90d", BooleanType, "the same within 90 days")
          .required(
              "is_discontinued",
              BooleanType,
              "discontinued on the last of the days_observed; else they are censored")
          .required(
              "days_observed",
              IntegerType,
              "from the date to discontinuation, or to the last date whose outcomes should be"
                  + " known, whichever is first, days; at least 0")
          .aboutPersons();

  /** The columns that models may use, in the order of the tables. */
  public static final List<String> NAMES =
      features(Table.of("engagement", Layer.FEATURES, "features", "")).columns().stream()
          .map(Column::name)
          .filter(name -> !List.of("brand_id", "frm_id", "missing_share").contains(name))
          .toList();

  /** Those of them that are numbers. */
  public static final List<String> NUMBERS =
      NAMES.stream().filter(name -> TRAINING_SET.find(name).type() instanceof NumericType).toList();

  private static Table features(Table table) {
    Table person = treatment(history(person(table)));
    return person
        .required(
            "missing_share",
            DoubleType,
            "share of the features that are not known, 0..1; what never happened is known")
        .aboutPersons();
  }

  private static Table person(Table table) {
    return table
        .required("brand_id", StringType, "brand the patient is on; no feature")
        .required("frm_id", StringType, "FRM in charge; no feature")
        .optional("age", IntegerType, "completed years")
        .optional("gender", StringType, "female, male, other")
        .optional("region", StringType, "urban, suburban, rural")
        .optional("income_bracket", StringType, "low, middle, high")
        .optional("insurance", StringType, "commercial, medicare, medicaid, patient_pay")
        .optional("diagnosis", StringType, "ICD-10-CM category the therapy is for, such as M05")
        .required("comorbidity_count", IntegerType, "other ICD-10-CM categories")
        .optional("disease_severity", StringType, "mild, moderate, severe")
        .optional("risk_score", DoubleType, "latest risk of discontinuing, of the last 30 days")
        .optional(
            "risk_score_7d_change",
            DoubleType,
            "risk_score less the latest that is at least 7 days old; null without one")
        .optional("risk_score_30d_max", DoubleType, "highest of the last 30 days");
  }

  private static Table history(Table table) {
    return table
        .optional(
            "mpr_30d",
            DoubleType,
            "days supplied by the fills of the last 30 days ÷ days from the first of these fills,"
                + " at most 1 (CMA4 of AdhereR: CMA2 capped); 0 without such a fill, where CMA2 is"
                + " not defined; null where nothing was ever filled")
        .optional("mpr_90d", DoubleType, "the same over the last 90 days")
        .optional(
            "pdc_90d",
            DoubleType,
            "share of the last 90 days, or of those since the first fill, with supply at hand,"
                + " carried over from before included (CMA7 of AdhereR)")
        .optional("days_since_last_fill", IntegerType, "days; null where nothing was ever filled")
        .required("total_interactions", IntegerType, "interactions so far, either direction")
        .optional("days_since_last_contact", IntegerType, "days; null where never contacted")
        .optional(
            "past_response_rate",
            DoubleType,
            "contacts that reached the patient or were replied to ÷ contacts with an outcome")
        .optional("preferred_contact_method", StringType, "call, text, email")
        .required("days_on_therapy", IntegerType, "days since the first on therapy")
        .required("refill_number", IntegerType, "fills so far, the first not counted")
        .required("switches_count", IntegerType, "switches of therapy reported so far");
  }

  private static Table treatment(Table table) {
    return table
        .required("contacts_last_30d", IntegerType, "contacts in the last 30 days")
        .required("contacts_last_90d", IntegerType, "contacts in the last 90 days")
        .optional(
            "days_since_last_intervention",
            IntegerType,
            "days since a contact that reached the patient; null where none did")
        .required("time_of_year", StringType, "quarter: Q1, Q2, Q3, Q4")
        .required(
            "interactions_with_current_frm", IntegerType, "interactions with the FRM in charge")
        .optional("frm_tenure_days", IntegerType, "days since the FRM in charge was hired");
  }

  private EngagementFeatures() {}
}
