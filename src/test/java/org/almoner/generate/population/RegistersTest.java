package org.almoner.generate.population;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.generate.population.ToldHealth.Row;
import org.junit.jupiter.api.Test;

/** What Medicare has of people, where they live, and who is there to care for them. */
class RegistersTest {
  private static final ToldHealth HEALTH = Worlds.THREE_THOUSAND;
  private static final LocalDate LAST = HEALTH.world().people().lastDate();

  @Test
  void onlyOfThoseInMedicareIsThereASegmentAndItFitsTheAge() {
    for (Row row : HEALTH.rows("patients")) {
      boolean insured = row.of("insurance_type").equals("medicare");
      assertThat(row.has("medicare_segment")).isEqualTo(insured);
      assertThat(insured || !row.has("orec")).isTrue();
      boolean aged = !row.day("birth_date").plusYears(65).isAfter(LAST.minusDays(1));
      if (row.of("medicare_segment").matches("C[NFP][AD]")) {
        assertThat(row.of("medicare_segment").endsWith("A")).as(row.patient()).isEqualTo(aged);
        assertThat(row.of("medicare_segment").charAt(1) == 'N')
            .isEqualTo(row.of("medicaid").equals("false"));
      }
      assertThat(row.has("medicaid"))
          .isEqualTo(Set.of("medicare", "medicaid").contains(row.of("insurance_type")));
    }
  }

  @Test
  void everySegmentAndEveryReasonOfEntitlementOccurs() {
    List<Row> patients = HEALTH.rows("patients");
    assertThat(patients.stream().map(row -> row.of("medicare_segment")).collect(toSet()))
        .containsExactlyInAnyOrder(
            "", "CNA", "CND", "CFA", "CFD", "CPA", "CPD", "INS", "NE", "SNPNE");
    assertThat(
            patients.stream()
                .filter(row -> row.has("medicare_segment"))
                .map(row -> row.of("orec"))
                .collect(toSet()))
        .containsExactlyInAnyOrder("", "0", "1", "2", "3");
  }

  @Test
  void everyAreaSomebodyLivesInHasItsIndices() {
    Set<String> known =
        HEALTH.rows("area_indices").stream().map(row -> row.of("zip3")).collect(toSet());
    Set<String> lived =
        HEALTH.rows("patients").stream()
            .filter(row -> row.has("zip3"))
            .map(row -> row.of("zip3"))
            .collect(toSet());

    assertThat(known).containsAll(lived).hasSize(64).doesNotContain("000", "001");
    assertThat(lived).hasSizeGreaterThan(30);
    assertThat(HEALTH.rows("area_indices")).hasSize(128);
  }

  @Test
  void everyRoleIsStaffedInEveryMonthOfTheWindow() {
    assertThat(HEALTH.rows("staff").stream().map(row -> row.of("role")).collect(toSet()))
        .containsExactlyInAnyOrder(
            "case_manager",
            "nurse",
            "pharmacist",
            "social_worker",
            "coordinator",
            "wellness_coach");
    assertThat(HEALTH.rows("staff"))
        .hasSize(6 * 16)
        .allSatisfy(row -> assertThat(row.number("fte")).isPositive());
  }

  @Test
  void panelsOfCaseManagersAreTooFewAndWellnessCoachesHaveNone() {
    List<Row> providers = HEALTH.rows("providers");
    double room =
        providers.stream()
            .filter(row -> row.of("role").equals("case_manager"))
            .mapToDouble(row -> row.number("panel_size"))
            .sum();

    assertThat(room).isBetween(150.0, 290.0);
    assertThat(providers).noneMatch(row -> row.of("role").equals("wellness_coach"));
    assertThat(providers).anyMatch(row -> row.of("skills").contains("|"));
  }
}
