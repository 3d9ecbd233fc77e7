package org.almoner.population.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.almoner.population.Care;
import org.almoner.population.feature.Names;
import org.almoner.population.rows.Provider;
import org.almoner.population.rows.Word;
import org.almoner.population.tier.CareTier;
import org.almoner.support.CsvTable;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CareTeamTest {
  private static final Map<CareTier, String> ROLES = Care.SETTINGS.staff().leading();

  @Test
  void theGivenPatientsAreAssignedProviderByProvider() {
    Path folder = SharedCases.folder("population-access/population/care_team");
    List<Assignment> assigned =
        CareTeam.assign(
            members(CsvTable.read(folder.resolve("patients.csv"))),
            providers(CsvTable.read(folder.resolve("providers.csv"))),
            ROLES);

    assertThat(assigned.stream().map(CareTeamTest::shown))
        .containsExactlyInAnyOrderElementsOf(
            CsvTable.read(folder.resolve("expected.csv")).rows().stream()
                .map(row -> String.join(",", row.values()))
                .toList());
  }

  @Test
  void theMostIntensiveTierChoosesFirstThenTheHighestRiskThenTheId() {
    List<Member> members =
        List.of(
            new Member("D", CareTier.DISEASE_MANAGEMENT, 0.9, Set.of(), null),
            new Member("C", CareTier.COMPLEX_CARE, null, Set.of(), null),
            new Member("B", CareTier.COMPLEX_CARE, 0.1, Set.of(), null),
            new Member("A", CareTier.COMPLEX_CARE, 0.1, Set.of(), null));

    List<Assignment> assigned =
        CareTeam.assign(members, List.of(new Provider("N", "nurse", Set.of(), 3)), ROLES);

    assertThat(assigned.stream().map(CareTeamTest::shown))
        .containsExactly("A,N,0,", "B,N,0,", "C,N,0,", "D,,,all_full");
  }

  @Test
  void matchingSkillsComeBeforeLastMonthsProviderAndThatBeforeAnEmptierPanel() {
    Member member = new Member("A", CareTier.COMPLEX_CARE, 0.5, Set.of("copd", "asthma"), "P1");
    Provider previous = new Provider("P1", "nurse", Set.of("copd"), 9);
    Provider alike = new Provider("P0", "nurse", Set.of("asthma"), 9);
    Provider better = new Provider("P2", "nurse", Set.of("asthma", "copd", "stroke"), 9);

    assertThat(only(member, previous, alike, better)).isEqualTo("A,P2,2,");
    assertThat(only(member, previous, alike)).isEqualTo("A,P1,1,");
    assertThat(only(member, alike, new Provider("P1", "nurse", Set.of("copd"), 0)))
        .isEqualTo("A,P0,1,");
  }

  @Test
  void thePanelThatIsLeastFilledForItsSizeIsNextThenTheId() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      members.add(new Member("A" + i, CareTier.COMPLEX_CARE, null, Set.of(), null));
    }

    List<Assignment> assigned =
        CareTeam.assign(
            members,
            List.of(
                new Provider("LARGE", "nurse", Set.of(), 4),
                new Provider("SMALL", "nurse", Set.of(), 2)),
            ROLES);

    assertThat(assigned.stream().map(Assignment::providerId))
        .containsExactly("LARGE", "SMALL", "LARGE", "LARGE", "SMALL");
  }

  @Test
  void whoHasNobodyHasAReason() {
    Member member = new Member("A", CareTier.COMPLEX_CARE, 0.5, Set.of(), null);

    assertThat(only(member)).isEqualTo("A,,,no_provider_of_role");
    assertThat(only(member, new Provider("C", "case_manager", Set.of(), 5)))
        .isEqualTo("A,,,no_provider_of_role");
    assertThat(only(member, new Provider("N", "nurse", Set.of(), 0))).isEqualTo("A,,,all_full");
  }

  @RepeatedTest(40)
  void noPanelIsExceededNobodyIsForgottenAndTheOrderOfRowsDoesNotMatter(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    List<Provider> providers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String role = List.copyOf(new java.util.TreeSet<>(ROLES.values())).get(random.nextInt(4));
      providers.add(new Provider("P" + i, role, some(random), random.nextInt(7)));
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      CareTier tier = CareTier.values()[random.nextInt(5)];
      Double composite = random.nextInt(5) == 0 ? null : Double.valueOf(random.nextInt(10) / 10.0);
      String before = random.nextBoolean() ? "P" + random.nextInt(14) : null;
      members.add(new Member("M" + i, tier, composite, some(random), before));
    }

    List<Assignment> assigned = CareTeam.assign(members, providers, ROLES);

    Map<String, Integer> sizes =
        providers.stream().collect(toMap(Provider::providerId, Provider::panelSize));
    assigned.stream()
        .filter(each -> each.providerId() != null)
        .collect(groupingBy(Assignment::providerId))
        .forEach((id, panel) -> assertThat(panel.size()).isLessThanOrEqualTo(sizes.get(id)));
    assertThat(assigned)
        .hasSize(60)
        .allMatch(each -> (each.providerId() == null) != (each.reason() == null));
    Collections.shuffle(members, random);
    Collections.shuffle(providers, random);
    assertThat(CareTeam.assign(members, providers, ROLES)).isEqualTo(assigned);
  }

  private static Set<String> some(Random random) {
    Set<String> some = new java.util.HashSet<>();
    for (String each : List.of("copd", "asthma", "stroke", "dementia")) {
      if (random.nextBoolean()) {
        some.add(each);
      }
    }
    return some;
  }

  private static String only(Member member, Provider... providers) {
    return shown(CareTeam.assign(List.of(member), List.of(providers), ROLES).get(0));
  }

  private static String shown(Assignment each) {
    return String.join(
        ",",
        each.patientId(),
        each.providerId() == null ? "" : each.providerId(),
        each.matchedSkills() == null ? "" : each.matchedSkills().toString(),
        each.reason() == null ? "" : each.reason().word());
  }

  private static List<Member> members(CsvTable table) {
    return table.rows().stream()
        .map(
            row ->
                new Member(
                    row.get("patient_id"),
                    Word.of(CareTier.class, row.get("tier")),
                    row.get("composite").isEmpty() ? null : Double.valueOf(row.get("composite")),
                    Names.split(row.get("conditions")),
                    row.get("previous_provider_id")))
        .toList();
  }

  private static List<Provider> providers(CsvTable table) {
    return table.rows().stream()
        .map(
            row ->
                new Provider(
                    row.get("provider_id"),
                    row.get("role"),
                    Names.split(row.get("skills")),
                    Integer.parseInt(row.get("panel_size").strip())))
        .toList();
  }
}
