package org.almoner.population.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.almoner.population.Care;
import org.almoner.population.SnapshotCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features of a patient in one row, and what each may be used for. */
class SnapshotFeaturesTest {

  @Test
  void whatIsAboveAThresholdAddsToDerivedRisksAndWhatIsUnknownDoesNot() {
    SnapshotCase all =
        SnapshotCase.of(
            "conditions",
            "diabetes|hypertension|heart_failure",
            "hba1c",
            "7.1",
            "bmi",
            "30.1",
            "systolic_bp",
            "140.1",
            "cholesterol",
            "200.1");
    SnapshotCase edges =
        SnapshotCase.of("hba1c", "7", "bmi", "30", "systolic_bp", "140", "cholesterol", "200");

    assertThat(Care.of(all).features().derived()).isEqualTo(new Derived(null, 4, 4));
    assertThat(Care.of(edges).features().derived()).isEqualTo(new Derived(null, 0, 0));
    assertThat(Care.of(SnapshotCase.of()).features().derived()).isEqualTo(new Derived(null, 0, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "copd| copd |COPD||; 1",
        "diabetes_type1|diabetes_type2|diabetes; 1",
        "obesity|hyperlipidemia| Obesity; 0",
        "diabetes_type2|obesity|gout; 2",
        "'  '; 0",
        "|; 0"
      })
  void theDistinctNamesOfASnapshotCount(String names, int count) {
    assertThat(Care.of(SnapshotCase.of("conditions", names)).features().conditionCount())
        .isEqualTo(count);
  }

  @Test
  void aSnapshotSaysWhichDiabetesUnlessItSaysBoth() {
    assertThat(type("diabetes_type1")).isEqualTo(DiabetesType.TYPE1);
    assertThat(type("diabetes|diabetes_type2")).isEqualTo(DiabetesType.TYPE2);
    assertThat(type("diabetes_type1|diabetes_type2")).isNull();
    assertThat(type("diabetes")).isNull();
  }

  @Test
  void wordsBecomeNumbersAndThoseThatHaveNoneAreUnknown() {
    SnapshotCase given =
        SnapshotCase.of(
            "gender", "M",
            "education_level", "graduate",
            "income_level", "low",
            "insurance_type", "exchange");

    assertThat(value("female", given)).isEqualTo(0);
    assertThat(value("female", given.with("gender", "other"))).isNull();
    assertThat(value("education_numeric", given)).isEqualTo(3);
    assertThat(value("income_numeric", given)).isEqualTo(1);
    assertThat(value("insurance_numeric", given)).isNull();
    assertThat(value("insurance_numeric", given.with("insurance_type", "medicaid"))).isEqualTo(1);
    assertThat(value("insurance_numeric", given.with("insurance_type", "commercial"))).isEqualTo(3);
  }

  @Test
  void everyFeatureHasItsUseAndWhatDescribesDoesNotCluster() {
    Map<Use, Set<String>> forbidden =
        Map.of(
            Use.CLUSTERING,
            Set.of("region", "annual_cost", "cost_pmpm", "utilization_score", "diabetes_risk"),
            Use.RISK,
            Set.of("female", "region", "education_numeric", "has_copd", "charlson", "annual_cost"),
            Use.PROFILE,
            Set.of("female", "functional_status"));

    assertThat(Feature.all()).extracting(Feature::name).doesNotHaveDuplicates().hasSize(42);
    assertThat(Feature.all()).allMatch(each -> !each.uses().isEmpty());
    forbidden.forEach(
        (use, names) ->
            assertThat(Feature.of(use))
                .extracting(Feature::name)
                .doesNotContainAnyElementsOf(names));
    assertThat(Feature.of(Use.CLUSTERING_ASKED))
        .extracting(Feature::name)
        .containsExactly("n_medications");
    assertThat(EnumSet.allOf(Use.class)).allMatch(use -> !Feature.of(use).isEmpty());
  }

  private static DiabetesType type(String names) {
    return Care.of(SnapshotCase.of("conditions", names)).features().conditions().diabetesType();
  }

  private static Object value(String feature, SnapshotCase given) {
    return read(feature, Care.of(given).features());
  }

  private static Object read(String feature, PatientFeatures features) {
    return Feature.all().stream()
        .filter(each -> each.name().equals(feature))
        .findFirst()
        .orElseThrow()
        .value()
        .apply(features);
  }
}
