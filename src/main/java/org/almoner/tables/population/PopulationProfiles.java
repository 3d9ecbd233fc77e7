package org.almoner.tables.population;

import static org.almoner.engine.Phi.QUASI;
import static org.almoner.tables.population.PopulationFacts.AS_OF;
import static org.almoner.tables.population.PopulationFacts.CONDITIONS;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What groups of patients are like and how they change, before small cells are suppressed. */
public final class PopulationProfiles {
  private static final String KIND = "tier, band or programme";
  private static final String NAME = "name of the group";

  public static final Table MART_SEGMENT_PROFILES = profiles();

  public static final Table MART_SEGMENT_KPIS =
      Table.of(
              "population",
              Layer.MART,
              "mart_segment_kpis",
              "one row per month and group; of this month as of the night")
          .key("month", DateType, "first day of the month")
          .key("kind", StringType, KIND)
          .key("name", StringType, NAME)
          .required("patients", LongType, "patients of the group")
          .optional("size_stability", DoubleType, "patients / patients of the month before")
          .optional("hospital_visits", DoubleType, "hospital stays of 12 months per member")
          .optional(
              "hospital_visits_trend", DoubleType, "the same less that of three months before")
          .optional("emergency_visits", DoubleType, "emergency visits of 12 months per member")
          .optional(
              "emergency_visits_trend", DoubleType, "the same less that of three months before")
          .optional("cost_pmpm", DoubleType, "cost a month per member, US dollars")
          .optional("cost_pmpm_trend", DoubleType, "the same less that of three months before")
          .optional("gaps_open_per_member", DoubleType, "open care gaps per member")
          .optional("quality_rate", DoubleType, "closed / (closed + open) care gaps")
          .phi(QUASI, "hospital_visits", "emergency_visits", "cost_pmpm", "gaps_open_per_member")
          .phi(QUASI, "hospital_visits_trend", "emergency_visits_trend", "cost_pmpm_trend")
          .phi(QUASI, "quality_rate")
          .irreplaceable("the rows of earlier months are not computed again");

  private static Table profiles() {
    Table table =
        Table.of("population", Layer.MART, "mart_segment_profiles", "one row per group of patients")
            .key("as_of", DateType, AS_OF)
            .key("kind", StringType, KIND)
            .key("name", StringType, NAME)
            .required("patients", LongType, "living patients of the group")
            .required("share", DoubleType, "patients / all living patients")
            .optional("age", DoubleType, "mean age, years")
            .optional("share_female", DoubleType, "women / patients of known gender")
            .required("n_conditions", DoubleType, "mean count of conditions");
    for (String condition : CONDITIONS) {
      table =
          table.required(
              "share_" + condition, DoubleType, "share with " + condition.replace('_', ' '));
    }
    return table
        .optional("risk", DoubleType, "mean composite of those of whom it is known")
        .optional("charlson", DoubleType, "mean Charlson score")
        .optional("hospital_visits", DoubleType, "mean hospital stays of 12 months")
        .optional("emergency_visits", DoubleType, "mean emergency visits of 12 months")
        .optional("specialist_visits", DoubleType, "mean visits to specialists of 12 months")
        .optional("annual_cost", DoubleType, "cost of 12 months, all members, US dollars")
        .optional("cost_per_member", DoubleType, "mean cost of 12 months, US dollars")
        .optional("gaps_open_per_member", DoubleType, "mean open care gaps")
        .optional(
            "top_features",
            StringType,
            "up to three conditions at least 1.5 times as frequent as among all, divided by |")
        // Of a group of one, these are that patient's.
        .phi(QUASI, "age", "share_female", "n_conditions", "risk", "charlson", "top_features")
        .phi(QUASI, "hospital_visits", "emergency_visits", "specialist_visits")
        .phi(QUASI, "annual_cost", "cost_per_member", "gaps_open_per_member")
        .phi(QUASI, CONDITIONS.stream().map(each -> "share_" + each).toArray(String[]::new));
  }

  private PopulationProfiles() {}
}
