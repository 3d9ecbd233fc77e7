package org.almoner.population.gap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statins and antidepressants. */
class DrugGapsTest {
  private static final String NEW_YEAR = "2026-01-01";

  @ParameterizedTest
  @CsvSource({
    "F, 1986-01-02, none",
    "F, 1986-01-01, open",
    "M, 2005-01-01, open",
    "M, 2005-01-02, none",
    "F, 1950-01-02, open",
    "M, 1950-01-01, none",
    "unknown, 1970-01-01, none"
  })
  void heartDiseaseAsksMenFrom21AndWomenFrom40(String gender, String birth, String status) {
    assertThat(
            new Chart(gender, birth).has("I25.10", "2020-01-01").status("statin_ascvd", NEW_YEAR))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "atorvastatin, 10, closed",
    "atorvastatin, 9.9, open",
    "Rosuvastatin 5 MG Oral Tablet, 5, closed",
    "simvastatin, 19, open",
    "pitavastatin, 1, closed",
    "fluvastatin, 39, open",
    "nystatin, 500, open",
    "metformin, 40, open"
  })
  void heartDiseaseNeedsModerateIntensity(String drug, double dose, String status) {
    Chart chart = heart().takes(drug, dose, "2020-01-01");

    assertThat(chart.status("statin_ascvd", NEW_YEAR)).isEqualTo(status);
  }

  @Test
  void anUnknownDoseCountsAndIsFlagged() {
    CareGap gap = heart().takes("simvastatin", null, "2020-01-01").gap("statin_ascvd", NEW_YEAR);

    assertThat(gap.status()).isEqualTo(GapStatus.CLOSED);
    assertThat(gap.flags()).containsExactly("dose_unknown");
  }

  @Test
  void whereAKnownDoseIsEnoughNothingIsFlagged() {
    CareGap gap =
        heart()
            .takes("simvastatin", null, "2022-01-01")
            .takes("simvastatin", 40.0, "2020-01-01")
            .gap("statin_ascvd", NEW_YEAR);

    assertThat(gap.flags()).isEmpty();
    assertThat(gap.lastValue()).isEqualTo("simvastatin 40 mg");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2025-01-01, closed",
    "2020-01-01, 2024-12-31, open",
    "2025-12-31,, closed",
    "2026-01-01,, open",
    "2020-01-01, 2027-01-01, closed"
  })
  void aStatinCountsWhenStartedBeforeAndNotEndedBeforeTheWindow(
      String start, String end, String status) {
    Chart chart =
        new Chart("F", "1960-06-01")
            .has("E11.9", "2019-01-01")
            .took("lovastatin", 10.0, start, end);

    assertThat(chart.status("statin_diabetes", NEW_YEAR)).isEqualTo(status);
  }

  @Test
  void whoHasHeartDiseaseIsExcludedFromTheStatinOfDiabetes() {
    assertThat(heart().has("E11.9", "2019-01-01").status("statin_diabetes", NEW_YEAR))
        .isEqualTo("excluded");
  }

  @ParameterizedTest
  @CsvSource({
    "G72.0, 2025-01-01, excluded",
    "G72.0, 2024-12-31, open",
    "G72.1, 2025-06-01, open",
    "M79.10, 2025-06-01, excluded",
    "K74.60, 2010-01-01, excluded",
    "K74.2, 2010-01-01, open"
  })
  void musclesCountForTwelveMonthsAndCirrhosisWhileActive(
      String code, String onset, String status) {
    assertThat(heart().has(code, onset).status("statin_ascvd", NEW_YEAR)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "follow_up, 2025-06-01, closed",
    "follow_up, 2025-07-01, closed",
    "follow_up, 2025-07-02, open",
    "follow_up, 2025-05-31, open"
  })
  void aPositiveScreenNeedsFollowUpInThirtyDays(String service, String day, String status) {
    assertThat(positive().done(service, day).status("depression_follow_up", NEW_YEAR))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "sertraline, 2025-06-20, closed",
    "Escitalopram 10 MG, 2025-06-01, closed",
    "sertraline, 2025-05-31, open",
    "trazodone, 2025-06-20, open"
  })
  void anAntidepressantBegunThenIsFollowUp(String drug, String start, String status) {
    assertThat(positive().takes(drug, null, start).status("depression_follow_up", NEW_YEAR))
        .isEqualTo(status);
  }

  @Test
  void ofSeveralPositiveDaysTheLatestCounts() {
    Chart chart =
        positive()
            .measured("phq9", 10, "2025-09-01")
            .measured("phq9", 9.9, "2025-10-01")
            .done("follow_up", "2025-06-05");

    CareGap gap = chart.gap("depression_follow_up", NEW_YEAR);

    assertThat(gap.status()).isEqualTo(GapStatus.OPEN);
    assertThat(gap.dueSince()).isEqualTo("2025-09-01");
  }

  @Test
  void withoutAPositiveScreenNobodyIsAsked() {
    assertThat(
            new Chart("F", "1980-01-01")
                .measured("phq9", 9, "2025-06-01")
                .measured("phq9", 20, "2024-12-31")
                .status("depression_follow_up", NEW_YEAR))
        .isEqualTo("none");
  }

  private static Chart heart() {
    return new Chart("M", "1960-06-01").has("I25.10", "2020-01-01");
  }

  private static Chart positive() {
    return new Chart("F", "1980-01-01").measured("phq9", 12, "2025-06-01");
  }
}
