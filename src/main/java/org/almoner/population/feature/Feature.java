package org.almoner.population.feature;

import static org.almoner.population.feature.Use.CLUSTERING;
import static org.almoner.population.feature.Use.CLUSTERING_ASKED;
import static org.almoner.population.feature.Use.PROFILE;
import static org.almoner.population.feature.Use.RISK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.rows.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A feature: a column of {@code int_patient_features}.
 *
 * @param kind what its values are
 * @param meaning with its unit
 * @param value of a patient; null where it is unknown
 */
public record Feature(
    String name,
    Set<Use> uses,
    Kind kind,
    String meaning,
    Function<PatientFeatures, @Nullable Object> value) {

  /** What values are. */
  public enum Kind {
    /** Integers. */
    COUNT,
    /** Doubles. */
    NUMBER,
    /** Texts, never for clustering or risk. */
    TEXT
  }

  private static final Set<Use> ALL_USES = Set.of(CLUSTERING, RISK, PROFILE);
  private static final Set<Use> KINDS_OF_PATIENTS = Set.of(CLUSTERING, PROFILE);
  private static final Set<Use> DESCRIPTION = Set.of(PROFILE);
  private static final List<Feature> ALL = everyOne();

  public Feature {
    uses = Set.copyOf(uses);
  }

  /** Every feature, in the order of the table. */
  public static List<Feature> all() {
    return ALL;
  }

  /** Those of a use. */
  public static List<Feature> of(Use use) {
    return ALL.stream().filter(each -> each.uses.contains(use)).toList();
  }

  private static List<Feature> everyOne() {
    List<Feature> all = new ArrayList<>();
    all.addAll(demographic());
    all.addAll(conditions());
    all.addAll(utilization());
    all.addAll(markers());
    all.addAll(derived());
    return List.copyOf(all);
  }

  private static List<Feature> demographic() {
    return List.of(
        number("age", ALL_USES, "years, exact", each -> each.demography().age()),
        count("female", Set.of(CLUSTERING), "1 women, 0 men", each -> each.demography().female()),
        text("region", "where the patient lives", each -> each.demography().social().region()),
        count(
            "education_numeric",
            KINDS_OF_PATIENTS,
            "1 high school, 2 college, 3 graduate",
            each -> each.demography().education()),
        count(
            "income_numeric",
            KINDS_OF_PATIENTS,
            "1 low, 2 medium, 3 high",
            each -> each.demography().income()),
        count(
            "insurance_numeric",
            KINDS_OF_PATIENTS,
            "1 Medicaid, 2 Medicare, 3 commercial",
            each -> each.demography().insurance()));
  }

  private static List<Feature> conditions() {
    List<Feature> all = new ArrayList<>();
    for (ChronicCondition each : ChronicCondition.values()) {
      all.add(
          count(
              "has_" + each.word(),
              KINDS_OF_PATIENTS,
              "1 where the patient has " + each.word().replace('_', ' '),
              patient -> patient.conditions().has(each) ? 1 : 0));
    }
    all.add(
        count(
            "n_conditions",
            ALL_USES,
            "conditions without obesity and hyperlipidemia",
            PatientFeatures::conditionCount));
    all.add(
        text(
            "diabetes_type",
            "type1, type2, other: of several the latest",
            each ->
                Optional.ofNullable(each.conditions().diabetesType())
                    .map(DiabetesType::word)
                    .orElse(null)));
    all.add(
        count(
            "n_medications",
            Set.of(RISK, PROFILE, CLUSTERING_ASKED),
            "distinct drugs that are taken",
            PatientFeatures::medicationCount));
    return all;
  }

  private static List<Feature> utilization() {
    return List.of(
        count("hospital_visits", ALL_USES, "stays of 12 months", PatientFeatures::hospitalVisits),
        count(
            "emergency_visits", ALL_USES, "visits of 12 months", PatientFeatures::emergencyVisits),
        count(
            "specialist_visits",
            ALL_USES,
            "visits of 12 months",
            each -> each.utilization().specialist()),
        number(
            "utilization_score",
            DESCRIPTION,
            "3 · hospital + 2 · emergency + specialist",
            each -> each.derived().utilizationScore()),
        number(
            "annual_cost",
            DESCRIPTION,
            "of 12 months, US dollars",
            each -> each.utilization().annualCost()),
        number(
            "cost_pmpm",
            DESCRIPTION,
            "per month, US dollars",
            each -> each.utilization().costPerMonth()));
  }

  private static List<Feature> markers() {
    return List.of(
        marker(Measure.BMI, ALL_USES, "kg/m²"),
        marker(Measure.HBA1C, ALL_USES, "percent"),
        marker(Measure.SYSTOLIC_BP, ALL_USES, "mm[Hg]"),
        marker(Measure.CHOLESTEROL, ALL_USES, "mg/dL"),
        marker(Measure.FUNCTIONAL_STATUS, Set.of(CLUSTERING, RISK), "points, 100 is best"));
  }

  private static List<Feature> derived() {
    return List.of(
        count("charlson", DESCRIPTION, "Charlson score", each -> each.indices().charlson()),
        count(
            "elixhauser_vw",
            DESCRIPTION,
            "Elixhauser score, van Walraven's weights",
            each -> each.indices().elixhauserVw()),
        number("hcc_v28", DESCRIPTION, "raw CMS-HCC score", each -> each.indices().hccV28()),
        number(
            "diabetes_risk",
            DESCRIPTION,
            "2 · diabetes, and points for hba1c and bmi",
            each -> each.derived().diabetesRisk()),
        number(
            "cardiovascular_risk",
            DESCRIPTION,
            "points for hypertension, heart failure, systolic_bp and cholesterol",
            each -> each.derived().cardiovascularRisk()));
  }

  private static Feature marker(Measure measure, Set<Use> uses, String unit) {
    return number(
        measure.word(), uses, "latest within 24 months, " + unit, each -> each.marker(measure));
  }

  private static Feature count(
      String name,
      Set<Use> uses,
      String meaning,
      Function<PatientFeatures, @Nullable Integer> value) {
    return new Feature(name, uses, Kind.COUNT, meaning, value::apply);
  }

  private static Feature number(
      String name,
      Set<Use> uses,
      String meaning,
      Function<PatientFeatures, @Nullable Double> value) {
    return new Feature(name, uses, Kind.NUMBER, meaning, value::apply);
  }

  private static Feature text(
      String name, String meaning, Function<PatientFeatures, @Nullable String> value) {
    return new Feature(name, DESCRIPTION, Kind.TEXT, meaning, value::apply);
  }
}
