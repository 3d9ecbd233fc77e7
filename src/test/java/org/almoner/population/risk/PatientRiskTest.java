package org.almoner.population.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.almoner.population.Care;
import org.almoner.population.RandomSnapshots;
import org.almoner.population.SnapshotCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientRiskTest {
  private static final SnapshotCase NO_VISITS =
      SnapshotCase.of("hospital_visits_annual", "0", "emergency_visits_annual", "0");

  @ParameterizedTest
  @CsvSource({
    "age, 0, age_risk, 0",
    "age, 18, age_risk, 0",
    "age, 56.5, age_risk, 0.5",
    "age, 95, age_risk, 1",
    "age, 120, age_risk, 1",
    "functional_status, 100, functional_risk, 0",
    "functional_status, 60, functional_risk, 0.5",
    "functional_status, 20, functional_risk, 1",
    "functional_status, 0, functional_risk, 1",
    "hba1c, 7, disease_specific, 0",
    "hba1c, 7.0000000004, disease_specific, 0",
    "hba1c, 7.000000001, disease_specific, 0.4",
    "hba1c, 8.5, disease_specific, 0.4",
    "hba1c, 8.6, disease_specific, 1",
    "systolic_bp, 140, disease_specific, 0",
    "systolic_bp, 160, disease_specific, 0.3",
    "systolic_bp, 160.1, disease_specific, 0.7",
    "cholesterol, 240, disease_specific, 0",
    "cholesterol, 240.1, disease_specific, 0.3",
    "education_level, graduate, social_risk, 0.1",
    "education_level, high_school, social_risk, 0.7",
    "income_level, low, social_risk, 0.8",
    "income_level, high, social_risk, 0.1"
  })
  void eachComponentIsAsStatedFrom0To1(String column, String value, String name, double expected) {
    PatientRisk risk = Care.of(SnapshotCase.of(column, value)).risk();

    assertThat(risk.components()).hasSize(1);
    assertThat(of(risk, name)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void clinicalComplexityIsUnknownWhereAKindOfVisitIs() {
    SnapshotCase given = NO_VISITS.with("conditions", "copd|asthma").with("medications", "a|b");

    assertThat(of(Care.of(given).risk(), "clinical_complexity"))
        .isCloseTo(0.3 * 2 / 8 + 0.2 * 2 / 10, within(1e-12));
    assertThat(of(Care.of(given.with("emergency_visits_annual", "")).risk(), "clinical_complexity"))
        .isNull();
    assertThat(of(Care.of(given.with("hospital_visits_annual", "")).risk(), "clinical_complexity"))
        .isNull();
    assertThat(
            of(Care.of(given.with("hospital_visits_annual", "99")).risk(), "clinical_complexity"))
        .isEqualTo(1);
  }

  @Test
  void diseaseIsKnownWhereOneMarkerIsAndSocialRiskIsTheMeanOfTheKnown() {
    SnapshotCase given =
        SnapshotCase.of("systolic_bp", "150", "education_level", "college", "income_level", "low");

    assertThat(of(Care.of(given).risk(), "disease_specific")).isEqualTo(0.3);
    assertThat(of(Care.of(given).risk(), "social_risk")).isCloseTo(0.55, within(1e-12));
    assertThat(Care.of(SnapshotCase.of("bmi", "50")).risk().components()).isEmpty();
  }

  @Test
  void theCompositeIsTheMeanOfTheKnownAndTheirWeightItsCompleteness() {
    PatientRisk half = Care.of(NO_VISITS.with("age", "95")).risk();

    assertThat(half.completeness()).isCloseTo(0.5, within(1e-12));
    assertThat(half.composite()).isCloseTo(0.2 / 0.5, within(1e-12));
    assertThat(half.band()).isEqualTo(Band.MEDIUM);
  }

  @Test
  void belowHalfCompleteThereIsNoCompositeAndTheBandIsUnknown() {
    PatientRisk risk = Care.of(NO_VISITS.with("income_level", "low")).risk();

    assertThat(risk.completeness()).isCloseTo(0.4, within(1e-12));
    assertThat(risk.composite()).isNull();
    assertThat(risk.band()).isEqualTo(Band.UNKNOWN);
    assertThat(risk.band().careIntensity()).isNull();
    assertThat(risk.reasons()).isEmpty();
  }

  /** 0.2 + 0.2 + 0.1 is 0.5 on paper, in whatever order it is added up. */
  @Test
  void completenessOfOneHalfIsEnough() {
    PatientRisk risk =
        Care.of(SnapshotCase.of("age", "40", "hba1c", "6", "income_level", "low")).risk();

    assertThat(risk.composite()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0.3299999994, LOW, preventive",
    "0.3299999996, MEDIUM, standard",
    "0.33, MEDIUM, standard",
    "0.6699999994, MEDIUM, standard",
    "0.6699999996, HIGH, intensive",
    "0.67, HIGH, intensive"
  })
  void bandsBeginAtTheirThresholdsAfterRoundingToNineDecimals(
      double composite, Band band, String intensity) {
    Band found = Band.of(composite, Care.SETTINGS.constants());

    assertThat(found).isEqualTo(band);
    assertThat(found.careIntensity()).isEqualTo(intensity);
  }

  @Test
  void reasonsAreTheThreeLargestTermsAndTermsAddUpToTheComposite() {
    PatientRisk risk =
        Care.of(
                NO_VISITS
                    .with("age", "56.5")
                    .with("functional_status", "60")
                    .with("hba1c", "9")
                    .with("income_level", "low"))
            .risk();

    assertThat(risk.reasons().stream().map(Reason::component))
        .containsExactly(Component.DISEASE_SPECIFIC, Component.AGE_RISK, Component.FUNCTIONAL_RISK);
    assertThat(risk.terms().values().stream().mapToDouble(each -> each).sum())
        .isCloseTo(risk.composite(), within(1e-12));
  }

  @Test
  void aTermOf0IsNoReason() {
    PatientRisk risk = Care.of(NO_VISITS.with("age", "18").with("income_level", "low")).risk();

    assertThat(risk.reasons().stream().map(Reason::component))
        .containsExactly(Component.SOCIAL_RISK);
  }

  @Test
  void moreOfWhatMakesRiskNeverLowersIt() {
    Map<String, List<String>> rising =
        Map.of(
            "age", List.of("0", "18", "40", "90", "120"),
            "functional_status", List.of("100", "80", "20", "0"),
            "hospital_visits_annual", List.of("0", "1", "5", "9"),
            "emergency_visits_annual", List.of("0", "1", "3", "9"),
            "hba1c", List.of("5", "7", "7.1", "8.5", "8.6", "20"),
            "systolic_bp", List.of("100", "140", "141", "161"),
            "cholesterol", List.of("100", "240", "241"),
            "conditions", List.of("obesity", "copd", "copd|asthma", "copd|asthma|stroke"),
            "medications", List.of("", "a", "a|b", "a|b|c"));
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      SnapshotCase patient = RandomSnapshots.next(random);
      rising.forEach(
          (column, values) -> {
            double last = 0;
            for (String value : values) {
              Double composite = Care.of(patient.with(column, value)).risk().composite();
              if (composite != null) {
                assertThat(composite).as(column).isGreaterThanOrEqualTo(last - 1e-12);
                last = composite;
              }
            }
          });
    }
  }

  private static Double of(PatientRisk risk, String name) {
    return risk.component(Component.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
  }
}
