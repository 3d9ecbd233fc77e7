package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.QUASI;
import static org.almoner.tables.population.PopulationFacts.AS_OF;
import static org.almoner.tables.population.PopulationFacts.ofPatients;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What became of it: risk against what happened, cost against what was to be expected. */
public final class PopulationReview {
  private static final String INTERVAL = " of the 95 % interval";

  public static final Table INT_PATIENT_YEAR =
      ofPatients("int_patient_year", "one row per patient who was alive a year before as_of")
          .optional("provider_id", StringType, "with most primary encounters in 12 months")
          .optional("composite", DoubleType, "risk of a year before; null: unknown")
          .required("was_high", BooleanType, "whether its band was high")
          .optional("was_in_hospital", BooleanType, "whether a stay began in the year since")
          .optional("cost", DoubleType, "cost of the year since, US dollars; null: unknown")
          .required("gaps_closed", IntegerType, "care gaps closed a year before")
          .required("gaps_open", IntegerType, "care gaps open a year before")
          .required("gender", StringType, "for audits")
          .optional("race_ethnicity", StringType, "for audits")
          .optional("insurance_type", StringType, "for audits")
          .required("age_group", StringType, "of a year before: 0-17, 18-44, 45-64, 65+")
          .aboutPersons()
          .phi(DIRECT, "patient_id");

  public static final Table MART_RISK_VALIDATION = validation();

  public static final Table MART_VALUE =
      Table.of("population", Layer.MART, "mart_value", "one row per group; says no payment")
          .key("as_of", DateType, AS_OF)
          .key("kind", StringType, "all, tier, band, programme or provider")
          .key("name", StringType, "name of the group; none: members of no provider")
          .required("members", LongType, "living patients of the group")
          .optional("hcc_mean", DoubleType, "mean raw CMS-HCC V28 score of the measured")
          .optional("expected_cost", DoubleType, "overall cost per HCC point x points, US dollars")
          .optional("actual_cost", DoubleType, "cost of 12 months of the measured, US dollars")
          .optional("ratio", DoubleType, "actual_cost / expected_cost")
          .optional("quality_rate", DoubleType, "closed / (closed + open) care gaps")
          .optional("quality_change", DoubleType, "quality_rate less that of a year before")
          .optional("quality_change_low", DoubleType, "lower end" + INTERVAL)
          .optional("quality_change_high", DoubleType, "upper end" + INTERVAL)
          .optional(
              "savings_share",
              DoubleType,
              "share by conf of expected less actual where quality did not fall, US dollars")
          .required("note", StringType, "that this is a talk about value and no payment")
          .phi(QUASI, "hcc_mean", "expected_cost", "actual_cost", "ratio", "savings_share")
          .phi(
              QUASI, "quality_rate", "quality_change", "quality_change_low", "quality_change_high");

  private static Table validation() {
    Table table =
        Table.of(
                "population",
                Layer.MART,
                "mart_risk_validation",
                "one row per outcome, group and level, of the risk a year before")
            .key("as_of", DateType, AS_OF)
            .key("outcome", StringType, "hospital_stay or top_decile_cost")
            .key("group", StringType, "all, or a protected group")
            .key("level", StringType, "level of the group")
            .required("patients", LongType, "whose outcome is known")
            .required("scored", LongType, "of these, whose risk is known")
            .required("events", LongType, "to whom it happened")
            .optional("c_statistic", DoubleType, "area under the ROC curve; null: one class lacks")
            .optional("c_statistic_low", DoubleType, "lower end" + INTERVAL + ", DeLong 1988")
            .optional("c_statistic_high", DoubleType, "upper end" + INTERVAL + ", DeLong 1988")
            .optional("calibration_intercept", DoubleType, "on log odds, Cox 1958")
            .optional("calibration_slope", DoubleType, "on log odds: 1 fits, below is too extreme")
            .optional("calibration_slope_low", DoubleType, "lower end" + INTERVAL)
            .optional("calibration_slope_high", DoubleType, "upper end" + INTERVAL);
    table = rate(table, "sensitivity_high", "found by band high of those to whom it happened");
    table = rate(table, "ppv_high", "to whom it happened of band high");
    table = rate(table, "sensitivity_top", "found by the top decile of those to whom it happened");
    table = rate(table, "ppv_top", "to whom it happened of the top decile");
    return table
        .optional("aim", DoubleType, "share of those to be admitted that band high should find")
        .optional("result", StringType, "pass or fail of the aim; null: it asks nothing here")
        .onlyWords("outcome", "hospital_stay", "top_decile_cost")
        .onlyWords("result", "pass", "fail");
  }

  private static Table rate(Table table, String name, String meaning) {
    return table
        .optional(name, DoubleType, meaning)
        .optional(name + "_low", DoubleType, "lower end" + INTERVAL + ", Wilson 1927")
        .optional(name + "_high", DoubleType, "upper end" + INTERVAL + ", Wilson 1927");
  }

  private PopulationReview() {}
}
