package org.almoner.population.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.almoner.population.Care;
import org.almoner.population.GivenHistory;
import org.almoner.population.RandomSnapshots;
import org.almoner.population.SnapshotCase;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.condition.ConditionPrefix;
import org.almoner.population.feature.FeatureRules;
import org.almoner.population.feature.Indices;
import org.almoner.population.rows.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeRulesTest {

  @ParameterizedTest
  @CsvSource({
    "'', 3, 0, brittle",
    "9.1, 0, 2, brittle",
    "9, 0, 2, moderate_control",
    "9.1, 0, 1, poor_control",
    "9.1, '', '', poor_control",
    "9, 2, 1, moderate_control",
    "7.1, 0, 0, moderate_control",
    "7, 0, 0, well_controlled",
    "'', 0, 5, unmeasured"
  })
  void diabetesIsOfOneKind(String hba1c, String hospital, String emergency, String kind) {
    SnapshotCase patient =
        SnapshotCase.of(
            "conditions", "diabetes_type2",
            "hba1c", hba1c,
            "hospital_visits_annual", hospital,
            "emergency_visits_annual", emergency);

    assertThat(kinds(Care.of(patient))).isEqualTo(Map.of("diabetes", kind));
  }

  @ParameterizedTest
  @CsvSource({
    "8.1, 2025-06-01, true, poor_control",
    "8, 2025-06-01, true, moderate_control",
    "6, 2025-06-01, true, moderate_control",
    "6, 2025-06-01, false, well_controlled",
    "6, 2024-06-01, false, unmeasured",
    "6, 2024-06-01, true, moderate_control",
    "9.5, 2024-06-01, false, poor_control",
    "9.5, 2023-06-01, false, unmeasured"
  })
  void aComplicationCountsAndAnOldValueIsUnmeasuredUnlessItIsTooHigh(
      double hba1c, String day, boolean complicated, String kind) {
    ConditionCodes codes =
        new ConditionCodes(
            List.of(new ConditionPrefix(ChronicCondition.DIABETES, "E11", true)), Map.of());
    GivenHistory given =
        GivenHistory.born("1950-01-01")
            .condition("E11.9", "2020-01-01", "")
            .measured(Measure.HBA1C, hba1c, day + "T00:00");

    Care care =
        Care.of(
            new FeatureRules(Care.SETTINGS.constants(), codes, true)
                .of(given.history(), new Indices(1, 0, 0.1, complicated)));

    assertThat(kinds(care)).isEqualTo(Map.of("diabetes", kind));
  }

  @ParameterizedTest
  @CsvSource({
    "depression|anxiety, 0, behavioral_primary",
    "depression|anxiety|obesity|hyperlipidemia, 5, behavioral_primary",
    "depression|copd, 0, integrated",
    "depression|gout, 1, integrated",
    "depression|copd, 2, complex_multispecialty",
    "depression|copd, '', integrated",
    "anxiety|copd|asthma|stroke, 0, complex_multispecialty"
  })
  void mentalHealthIsOfOneKind(String conditions, String hospital, String kind) {
    SnapshotCase patient =
        SnapshotCase.of("conditions", conditions, "hospital_visits_annual", hospital);

    assertThat(kinds(Care.of(patient))).containsEntry("mental_health", kind);
  }

  @Test
  void mentalHealthWithObesityAloneIsNoProgramme() {
    assertThat(kinds(Care.of(SnapshotCase.of("conditions", "depression|obesity")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "diabetes|hypertension|copd, cardiometabolic",
    "diabetes|chronic_kidney_disease|copd|asthma, mixed",
    "copd|asthma|stroke, respiratory",
    "copd|asthma|stroke|cancer, mixed",
    "dementia|substance_use|cancer, neuropsychiatric",
    "cancer|arthritis|gout, mixed",
    "diabetes|hypertension|gout|obesity, cardiometabolic"
  })
  void multimorbidityIsOfTheGroupThatHoldsMoreThanHalf(String conditions, String kind) {
    assertThat(kinds(Care.of(SnapshotCase.of("conditions", conditions))))
        .containsEntry("multimorbidity", kind);
  }

  @ParameterizedTest
  @CsvSource({
    "18, 100, 5, preventive",
    "18, 20, 8, standard",
    "95, 60, 8, disease_management",
    "95, 20, 9, complex"
  })
  void cardiovascularKindsFollowTheComposite(
      String age, String functional, String hba1c, String kind) {
    SnapshotCase patient =
        SnapshotCase.of(
            "conditions", "stroke", "age", age, "functional_status", functional, "hba1c", hba1c);

    assertThat(kinds(Care.of(patient))).isEqualTo(Map.of("cardiovascular", kind));
    assertThat(kinds(Care.of(patient.with("age", "").with("hba1c", ""))))
        .isEqualTo(Map.of("cardiovascular", "unknown"));
  }

  @Test
  void aMemberIsAlwaysOfExactlyOneKindOfEachProgramme() {
    Random random = new Random(9);
    for (int i = 0; i < 2000; i++) {
      Care care = Care.of(RandomSnapshots.next(random));
      assertThat(care.programmes()).extracting(Membership::programme).doesNotHaveDuplicates();
      assertThat(care.programmes()).allMatch(each -> each.kind() != null);
    }
  }

  private static Map<String, String> kinds(Care care) {
    return care.programmes().stream()
        .collect(Collectors.toMap(each -> each.programme().word(), each -> each.kind().word()));
  }
}
