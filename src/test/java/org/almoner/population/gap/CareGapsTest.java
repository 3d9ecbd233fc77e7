package org.almoner.population.gap;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.population.rows.ServiceResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of the table of care gaps, by the versions of 2025. */
class CareGapsTest {
  private static final String NEW_YEAR = "2026-01-01";

  @ParameterizedTest
  @CsvSource({
    "F, 1961-01-02, bone_density, none",
    "F, 1961-01-01, bone_density, open",
    "M, 1950-01-01, bone_density, none",
    "F, 1950-12-31, colorectal, open",
    "F, 1949-12-31, colorectal, none",
    "F, 1980-02-29, colorectal, open",
    "M, 1980-02-29, breast, none",
    "other, 1980-02-29, breast, none",
    "F, 1950-12-31, breast, none",
    "F, 1951-01-02, breast, open",
    "F, 1960-01-01, cervical, none",
    "F, 1960-01-02, cervical, open",
    "other, 2014-01-01, depression_screen, open",
    "F, 2014-01-02, depression_screen, none",
    "unknown, 1976-01-01, pneumococcal, open"
  })
  void agesAreYearsCompletedAndBothEndsCount(
      String gender, String birth, String gap, String status) {
    assertThat(new Chart(gender, birth).status(gap, NEW_YEAR)).isEqualTo(status);
  }

  @Test
  void theDeadHaveNoRows() {
    assertThat(new Chart("F", "1960-06-01").died("2025-12-31").gaps(NEW_YEAR)).isEmpty();
    assertThat(new Chart("F", "1960-06-01").died(NEW_YEAR).gaps(NEW_YEAR)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, open",
    "2025-01-01, excluded",
    "2025-12-31, excluded",
    "2026-01-01, open"
  })
  void hospiceInTwelveMonthsExcludesBeforeAnythingElse(String day, String status) {
    Chart chart = new Chart("M", "1960-06-01").done("hospice", day);

    assertThat(chart.status("colorectal", NEW_YEAR)).isEqualTo(status);
    assertThat(chart.done("colonoscopy", "2025-05-01").status("colorectal", NEW_YEAR))
        .isEqualTo(status.equals("open") ? "closed" : status);
  }

  @ParameterizedTest
  @CsvSource({
    "colonoscopy, 2016-01-01, closed",
    "colonoscopy, 2015-12-31, open",
    "fit, 2025-01-01, closed",
    "fit, 2024-12-31, open",
    "fit_dna, 2023-01-01, closed",
    "fit_dna, 2022-12-31, open",
    "sigmoidoscopy, 2021-01-01, closed",
    "ct_colonography, 2020-12-31, open",
    "colectomy, 1990-01-01, excluded"
  })
  void aWindowBeginsOnTheSameDayOfAnEarlierMonth(String service, String day, String status) {
    assertThat(new Chart("M", "1960-06-01").done(service, day).status("colorectal", NEW_YEAR))
        .isEqualTo(status);
  }

  @Test
  void aWindowWithoutThatDayBeginsOnTheLastOfTheMonth() {
    Chart chart = new Chart("F", "1960-06-01").done("fit", "2023-02-28");

    assertThat(chart.status("colorectal", "2024-02-29")).isEqualTo("closed");
  }

  @ParameterizedTest
  @CsvSource({"8.0, 9.1, open", "9.0, 8.0, closed"})
  void ofOneDayTheHighestHba1cCounts(double morning, double evening, String status) {
    Chart chart =
        diabetic()
            .measured("hba1c", morning, "2025-06-01")
            .measured("hba1c", evening, "2025-06-01")
            .measured("hba1c", 12, "2025-05-31");

    assertThat(chart.status("hba1c_control", NEW_YEAR)).isEqualTo(status);
    assertThat(chart.status("hba1c_test", NEW_YEAR)).isEqualTo("closed");
  }

  @Test
  void twoTestsOfOneDayAreOneDay() {
    Chart chart =
        diabetic().measured("hba1c", 7, "2025-06-01").measured("hba1c", 7.5, "2025-06-01");

    assertThat(chart.status("hba1c_test", NEW_YEAR)).isEqualTo("open");
  }

  @ParameterizedTest
  @CsvSource({
    "150, 85, 135, 95, closed",
    "140, 80, 141, 70, open",
    "139, 90, 120, 91, open",
    "139.5, 89.5, 180, 100, closed"
  })
  void ofTheLatestDayTheLowestSystolicCountsWithTheLowestDiastolic(
      double systolic, double diastolic, double systolic2, double diastolic2, String status) {
    Chart chart =
        new Chart("M", "1960-06-01")
            .has("I10", "2020-01-01")
            .pressure(systolic, diastolic, "2025-06-01")
            .pressure(systolic2, diastolic2, "2025-06-01")
            .pressure(100, 60, "2025-05-01")
            .measured("systolic_bp", 200, "2025-07-01");

    assertThat(chart.status("bp_control", NEW_YEAR)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "positive, 2025-01-01, closed",
    "positive, 2024-12-31, open",
    "negative, 2024-01-01, closed",
    "negative, 2023-12-31, open"
  })
  void aNegativeEyeExamCountsForTwoYears(String result, String day, String status) {
    assertThat(
            diabetic()
                .done(
                    "retinal_exam",
                    ServiceResult.valueOf(result.toUpperCase(java.util.Locale.ROOT)),
                    day)
                .status("eye_diabetes", NEW_YEAR))
        .isEqualTo(status);
  }

  @Test
  void kidneysNeedBothTests() {
    Chart chart = diabetic().measured("egfr", 80, "2025-02-01");

    assertThat(chart.status("kidney_diabetes", NEW_YEAR)).isEqualTo("open");
    assertThat(chart.done("urine_albumin", "2025-03-01").status("kidney_diabetes", NEW_YEAR))
        .isEqualTo("closed");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31,, open",
    "2026-01-01,, none",
    "2020-01-01, 2026-01-01, none",
    "2020-01-01, 2026-01-02, open"
  })
  void conditionsAreActiveOnes(String onset, String end, String status) {
    assertThat(new Chart("F", "1960-06-01").had("E119", onset, end).status("hba1c_test", NEW_YEAR))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "C18.9, 2019-01-01, 2019-06-01, colorectal, excluded",
    "c20, 2019-01-01,, colorectal, excluded",
    "C21.2, 2019-01-01,, colorectal, open",
    "F31.9, 2010-01-01, 2011-01-01, depression_screen, excluded",
    "F32.9, 2010-01-01, 2011-01-01, depression_screen, open",
    "Z33.1, 2025-01-01, 2025-02-01, bp_control, excluded",
    "Z33.1, 2024-12-31,, bp_control, open",
    "O09.00, 2025-12-31,, bp_control, excluded",
    "N18.6, 2019-01-01,, bp_control, excluded",
    "N18.6, 2019-01-01, 2025-12-31, bp_control, open",
    "N18.5, 2019-01-01,, bp_control, open"
  })
  void exclusionsCountEverOrActiveOrBegunInTwelveMonths(
      String code, String onset, String end, String gap, String status) {
    assertThat(
            new Chart("F", "1970-06-01")
                .has("I10", "2020-01-01")
                .had(code, onset, end)
                .status(gap, NEW_YEAR))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "influenza_vaccine, 2025-07-01, closed",
    "influenza_vaccine, 2025-06-30, open",
  })
  void aDoseIsOfItsSeasonFromJulyOn(String service, String day, String status) {
    assertThat(new Chart("F", "1960-06-01").done(service, day).status("influenza", NEW_YEAR))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2024-07-01, closed",
    "2025-09-02, 2024-07-01, open",
    "2025-09-02, 2025-07-01, closed",
    "2023-07-15, 2022-07-01, closed"
  })
  void aSeasonBeginsAtTheEndOfFirstSeptember(String asOf, String day, String status) {
    assertThat(
            new Chart("F", "1960-06-01").done("influenza_vaccine", day).status("influenza", asOf))
        .isEqualTo(status);
  }

  private static Chart diabetic() {
    return new Chart("F", "1960-06-01").has("E11.9", "2019-01-01");
  }
}
