package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.tier.RareTier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Warns where the tier that is meant for few holds many. */
final class RareTierCheck {
  private static final String IS_RARE = "mart_care_tiers[0].tier = 'case_management'";

  /**
   * @param assessed bundles of all patients
   * @param date the business date
   */
  static Optional<CheckResult> of(Dataset<Row> assessed, LocalDate date) {
    Dataset<Row> living = assessed.filter("size(mart_care_tiers) > 0");
    List<RareTier.Members> members =
        living
            .filter(IS_RARE)
            // To the hundredth below: thresholds are tried by hundredths.
            .selectExpr(
                "floor(round(fct_patient_risk[0].composite, 9) * 100) / 100 as composite",
                "int_patient_features[0].hospital_visits as hospital",
                "int_patient_features[0].n_conditions as conditions")
            .groupBy("composite", "hospital", "conditions")
            .agg(functions.count(functions.lit(1)).as("count"))
            .collectAsList()
            .stream()
            .map(RareTierCheck::members)
            .toList();
    return RareTier.of(members, living.count(), CareSettings.on(date).constants())
        .map(RareTierCheck::warning);
  }

  private static RareTier.Members members(Row row) {
    return new RareTier.Members(
        row.getAs("composite"), row.getAs("hospital"), row.getAs("conditions"), row.getAs("count"));
  }

  private static CheckResult warning(RareTier rare) {
    return new CheckResult(
        MART_CARE_TIERS.fullName(),
        "case_management is for few",
        Severity.WARN,
        false,
        rare.warning());
  }

  private RareTierCheck() {}
}
