package org.almoner.population.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which version of a rule holds, since when a gap is due, and what the versions of 2026 changed.
 */
class GapVersionsTest {

  @ParameterizedTest
  @CsvSource({
    "breast, 2024-04-30, none",
    "breast, 2024-05-01, 2024",
    "pneumococcal, 2024-10-24, none",
    "depression_screen, 2024-01-01, 2023",
    "depression_screen, 2024-01-02, 2024",
    "cervical, 2026-01-01, 2018",
    "cervical, 2026-01-02, 2026"
  })
  void theVersionOfTheBusinessDateApplies(String gap, String asOf, String version) {
    assertThat(
            new Chart("F", "1982-01-01")
                .gaps(asOf).stream()
                    .filter(each -> each.gap().equals(gap))
                    .map(CareGap::ruleVersion)
                    .findFirst()
                    .orElse("none"))
        .isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    "1975-03-01,,, 2021-05-18",
    "1960-03-01,,, 2010-03-01",
    "1979-03-01,,, 2024-03-01",
    "1960-03-01, fit, 2020-05-10, 2021-05-10",
    "1960-03-01, colonoscopy, 2000-05-10, 2010-05-10"
  })
  void itIsDueSinceTheAgeWasReachedOrWhatClosedItLapsed(
      String birth, String service, String day, String due) {
    Chart chart = new Chart("M", birth);
    if (service != null) {
      chart.done(service, day);
    }

    assertThat(chart.gap("colorectal", "2026-01-01").dueSince()).isEqualTo(due);
  }

  @Test
  void aGapOfASicknessIsDueSinceItBegan() {
    assertThat(
            new Chart("F", "1960-06-01")
                .has("E11.9", "2025-03-04")
                .gap("eye_diabetes", "2026-01-01")
                .dueSince())
        .isEqualTo("2025-03-04");
  }

  @Test
  void influenzaIsDueSinceSeptember() {
    assertThat(new Chart("F", "1960-06-01").gap("influenza", "2026-01-01").dueSince())
        .isEqualTo("2025-09-01");
  }

  @Test
  void whatIsNotOpenIsNotDue() {
    assertThat(
            new Chart("F", "1960-06-01")
                .done("bone_density", "2001-01-01")
                .gap("bone_density", "2026-01-01")
                .dueSince())
        .isNull();
  }

  @Test
  void anOpenGapShowsTheLatestValueThoughItIsTooOld() {
    CareGap gap =
        new Chart("F", "1960-06-01")
            .has("I10", "2019-01-01")
            .pressure(120, 70, "2024-02-03")
            .gap("bp_control", "2026-01-01");

    assertThat(gap.lastValue()).isEqualTo("120/70");
    assertThat(gap.lastDate()).isEqualTo("2024-02-03");
    assertThat(gap.dueSince()).isEqualTo("2025-02-03");
    assertThat(gap.expectedContact()).isEqualTo("primary care");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, open", "2026-01-02, closed"})
  void since2026TheLowestHba1cOfADayCounts(String asOf, String status) {
    assertThat(
            new Chart("F", "1960-06-01")
                .has("E11.9", "2019-01-01")
                .measured("hba1c", 9.5, "2025-06-01")
                .measured("hba1c", 8.5, "2025-06-01")
                .status("hba1c_control", asOf))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, closed", "2026-01-02, open"})
  void since2026TheAgeAtTheHpvTestCounts(String asOf, String status) {
    assertThat(new Chart("F", "1995-01-01").done("hpv", "2022-06-01").status("cervical", asOf))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "I10, N18.5, bp_control",
    "I10, Z94.0, bp_control",
    "E11.9, N18.5, kidney_diabetes",
    "I10, Z90.13, breast",
    "I10, Q51.5, cervical",
    "I10, M81.0, bone_density",
    "I10, Z85.038, colorectal",
    "I10, Z34.90, bp_control"
  })
  void since2026MoreExcludes(String condition, String code, String gap) {
    String birth = gap.equals("bone_density") ? "1955-01-01" : "1970-01-01";
    Chart chart = new Chart("F", birth).has(condition, "2019-01-01").has(code, "2025-06-01");

    assertThat(chart.status(gap, "2026-01-01")).isEqualTo("open");
    assertThat(chart.status(gap, "2026-01-02")).isEqualTo("excluded");
  }

  @ParameterizedTest
  @CsvSource({"Z33.1, 2024-01-01, 2024-02-01", "N18.6, 2019-01-01, 2024-06-01"})
  void since2026StatinsLookBackTwoYears(String code, String onset, String end) {
    Chart chart = new Chart("F", "1970-01-01").has("I25.10", "2019-01-01").had(code, onset, end);

    assertThat(chart.status("statin_ascvd", "2026-01-01")).isEqualTo("open");
    assertThat(chart.status("statin_ascvd", "2026-01-02")).isEqualTo("excluded");
  }

  @Test
  void rulesCanBeSentToWhoeverComputes() throws Exception {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(Gaps.before(LocalDate.of(2026, 1, 1)));
    }

    assertThat(new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray())).readObject())
        .isInstanceOf(CareGaps.class);
  }
}
