package org.almoner.population.feature;

import static org.almoner.population.rows.EncounterKind.EMERGENCY;
import static org.almoner.population.rows.EncounterKind.HOSPITAL;
import static org.almoner.population.rows.EncounterKind.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.almoner.population.Care;
import org.almoner.population.GivenHistory;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.condition.ConditionPrefix;
import org.almoner.population.rows.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientFeaturesTest {
  private static final ConditionCodes CODES =
      new ConditionCodes(
          List.of(
              new ConditionPrefix(ChronicCondition.DIABETES, "E08", true),
              new ConditionPrefix(ChronicCondition.DIABETES, "E10", true),
              new ConditionPrefix(ChronicCondition.DIABETES, "E11", true),
              new ConditionPrefix(ChronicCondition.COPD, "J44", true),
              new ConditionPrefix(ChronicCondition.OBESITY, "E66", true)),
          Map.of());
  private static final FeatureRules RULES =
      new FeatureRules(Care.SETTINGS.constants(), CODES, true);
  private static final FeatureRules WITHOUT_ENCOUNTERS =
      new FeatureRules(Care.SETTINGS.constants(), CODES, false);
  private static final Indices INDICES = new Indices(3, -2, 1.25, true);

  /** Ages as {@code mart_population_profile} has them. */
  @ParameterizedTest
  @CsvSource({
    "1980-01-01, 46",
    "1980-01-02, 45.997260273972604",
    "1979-12-31, 46.0027397260274",
    "2025-12-31, 0.0027397260273972603",
    "1980-02-29, 45.84109589041096",
    "1906-01-01, 120"
  })
  void ageIsTheBirthdaysHadAndTheShareOfTheYearSince(String birth, double age) {
    assertThat(of(GivenHistory.born(birth)).demography().age()).isCloseTo(age, within(1e-12));
  }

  @Test
  void whoWasBornOnTheLeapDayHasABirthdayOnThe28th() {
    PatientFeatures dead = of(GivenHistory.bornAndDied("2000-02-29", "2025-02-28"));

    assertThat(dead.demography().age()).isEqualTo(25);
    assertThat(dead.isAlive()).isFalse();
  }

  @Test
  void whatIsKnownOfTheDeadIsAsOfDeath() {
    GivenHistory given =
        GivenHistory.bornAndDied("1950-06-01", "2024-06-01")
            .seen(HOSPITAL, "2024-06-01T08:00", "100")
            .seen(HOSPITAL, "2023-06-02T00:00", "10")
            .seen(HOSPITAL, "2023-06-01T23:59", "1");

    PatientFeatures features = of(given);

    assertThat(features.demography().age()).isEqualTo(74);
    assertThat(features.hospitalVisits()).isEqualTo(2);
    assertThat(features.utilization().annualCost()).isEqualTo(110);
  }

  @Test
  void conditionsAreTheActiveOnesAndObesityIsNotCounted() {
    PatientFeatures features =
        of(
            GivenHistory.born("1950-01-01")
                .condition("e11.9", "2020-01-01", "")
                .condition("E11.65", "2020-01-01", "")
                .condition("J44.0", "2020-01-01", "2026-01-01")
                .condition("E66.0", "2025-12-31", "2026-01-02")
                .condition("Z56.0", "2020-01-01", ""));

    assertThat(features.conditions().chronic())
        .containsExactly(ChronicCondition.DIABETES, ChronicCondition.OBESITY);
    assertThat(features.conditionCount()).isEqualTo(1);
  }

  @Test
  void ofSeveralTypesOfDiabetesTheLatestCounts() {
    GivenHistory given =
        GivenHistory.born("1950-01-01")
            .condition("E11.9", "2019-01-01", "")
            .condition("E10.9", "2020-01-01", "")
            .condition("E08.9", "2021-01-01", "2022-01-01");

    assertThat(of(given).conditions().diabetesType()).isEqualTo(DiabetesType.TYPE1);
    assertThat(of(given.condition("E08.1", "2025-01-01", "")).conditions().diabetesType())
        .isEqualTo(DiabetesType.OTHER);
    assertThat(of(GivenHistory.born("1950-01-01")).conditions().diabetesType()).isNull();
  }

  @Test
  void medicationsAreTheDistinctOnesThatAreTaken() {
    PatientFeatures features =
        of(
            GivenHistory.born("1950-01-01")
                .medication("metformin", "2020-01-01", "")
                .medication("Metformin ", "2024-01-01", "")
                .medication("insulin", "2024-01-01", "2026-01-01")
                .medication("aspirin", "2025-12-31", "2026-01-02"));

    assertThat(features.medicationCount()).isEqualTo(2);
  }

  @Test
  void visitsAndCostAreThoseOfTwelveMonthsEachOnce() {
    PatientFeatures features =
        of(
            GivenHistory.born("1950-01-01")
                .seen(HOSPITAL, "2025-01-01T00:00", "0.1")
                .seen(HOSPITAL, "2025-01-01T00:00", "0.1")
                .seen(HOSPITAL, "2024-12-31T23:59", "5")
                .seen(EMERGENCY, "2025-12-31T23:59", "0.2")
                .seen(EMERGENCY, "2026-01-01T00:00", "7")
                .seen(SPECIALIST, "2025-05-01T10:00", ""));

    assertThat(features.hospitalVisits()).isEqualTo(1);
    assertThat(features.emergencyVisits()).isEqualTo(1);
    assertThat(features.utilization().specialist()).isEqualTo(1);
    assertThat(features.utilization().annualCost()).isEqualTo(0.3);
    assertThat(features.utilization().costPerMonth()).isEqualTo(0.3 / 12);
    assertThat(features.derived().utilizationScore()).isEqualTo(6);
  }

  @Test
  void withoutAnEncounterFeedVisitsAndCostAreUnknownAndWithOneTheyAreNone() {
    GivenHistory nobody = GivenHistory.born("1950-01-01");

    assertThat(WITHOUT_ENCOUNTERS.of(nobody.history(), INDICES).utilization())
        .isEqualTo(Utilization.UNKNOWN);
    assertThat(WITHOUT_ENCOUNTERS.of(nobody.history(), INDICES).derived().utilizationScore())
        .isNull();
    assertThat(of(nobody).utilization()).isEqualTo(new Utilization(0, 0, 0, 0.0));
  }

  @Test
  void costThatNobodySaidIsUnknownNotNone() {
    PatientFeatures features =
        of(GivenHistory.born("1950-01-01").seen(HOSPITAL, "2025-05-01T10:00", ""));

    assertThat(features.utilization().annualCost()).isNull();
    assertThat(features.hospitalVisits()).isEqualTo(1);
  }

  @Test
  void markersAreTheLatestWithinTwoYears() {
    PatientFeatures features =
        of(
            GivenHistory.born("1950-01-01")
                .measured(Measure.HBA1C, 9, "2024-05-01T00:00")
                .measured(Measure.HBA1C, 6, "2024-06-01T00:00")
                .measured(Measure.BMI, 31, "2024-01-01T00:00")
                .measured(Measure.CHOLESTEROL, 250, "2023-12-31T23:59")
                .measured(Measure.SYSTOLIC_BP, 150, "2025-06-01T00:00")
                .measured(Measure.SYSTOLIC_BP, 130, "2025-06-01T00:00")
                .measured(Measure.FUNCTIONAL_STATUS, 40, "2025-06-01T00:00")
                .measured(Measure.FUNCTIONAL_STATUS, 60, "2025-06-01T00:00"));

    assertThat(features.markers().values())
        .isEqualTo(
            Map.of(
                Measure.HBA1C,
                6.0,
                Measure.BMI,
                31.0,
                Measure.SYSTOLIC_BP,
                130.0,
                Measure.FUNCTIONAL_STATUS,
                60.0));
    assertThat(features.markers().hba1cIsRecent()).isFalse();
  }

  @Test
  void theOrderOfRowsDoesNotMatterAndLaterRowsChangeNothing() {
    GivenHistory given =
        GivenHistory.born("1950-01-01")
            .condition("E11.9", "2020-01-01", "")
            .condition("E10.9", "2020-01-01", "")
            .condition("E08.9", "2020-01-01", "")
            .medication("a", "2020-01-01", "")
            .medication("b", "2020-01-01", "")
            .measured(Measure.HBA1C, 7.5, "2025-06-01T00:00")
            .measured(Measure.HBA1C, 8.5, "2025-06-01T00:00")
            .measured(Measure.HBA1C, 6.5, "2025-05-01T00:00")
            .seen(HOSPITAL, "2025-06-01T00:00", "0.1")
            .seen(HOSPITAL, "2025-06-02T00:00", "0.2")
            .seen(EMERGENCY, "2025-06-03T00:00", "1e15");
    PatientFeatures features = of(given);
    Random random = new Random(1);

    for (int i = 0; i < 20; i++) {
      assertThat(of(given.shuffled(random))).isEqualTo(features);
    }
    assertThat(
            of(
                given
                    .condition("J44.0", "2026-01-01", "")
                    .medication("c", "2026-01-01", "")
                    .measured(Measure.HBA1C, 12, "2026-01-01T00:00")
                    .seen(HOSPITAL, "2026-01-01T00:00", "9")))
        .isEqualTo(features);
  }

  @Test
  void everyFeatureIsReadFromThePatient() {
    PatientFeatures features =
        of(
            GivenHistory.born("1980-01-01")
                .condition("E11.9", "2020-01-01", "")
                .measured(Measure.HBA1C, 7.5, "2025-06-01T00:00"));

    assertThat(Feature.all().stream().filter(each -> each.name().equals("has_diabetes")))
        .allMatch(each -> Integer.valueOf(1).equals(each.value().apply(features)));
    assertThat(read("age", features)).isEqualTo(46.0);
    assertThat(read("hba1c", features)).isEqualTo(7.5);
    assertThat(read("diabetes_type", features)).isEqualTo("type2");
    assertThat(read("charlson", features)).isEqualTo(3);
    assertThat(read("elixhauser_vw", features)).isEqualTo(-2);
    assertThat(read("hcc_v28", features)).isEqualTo(1.25);
    assertThat(read("bmi", features)).isNull();
  }

  private static PatientFeatures of(GivenHistory given) {
    return RULES.of(given.history(), INDICES);
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
