package org.almoner.generate.population;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.generate.population.ToldHealth.Row;
import org.almoner.population.Care;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.feature.FeatureRules;
import org.almoner.population.feature.Indices;
import org.almoner.population.gap.CareGap;
import org.almoner.population.gap.CareGapRules;
import org.almoner.population.gap.CareGaps;
import org.almoner.population.gap.GapStatus;
import org.almoner.population.programme.Kind;
import org.almoner.population.programme.Membership;
import org.almoner.population.risk.Band;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.Provider;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.team.Assignment;
import org.almoner.population.team.CareTeam;
import org.almoner.population.team.Member;
import org.almoner.population.tier.CareTier;
import org.junit.jupiter.api.Test;

/** What the rules of the installation make of the world of the demo. */
class CareOfWorldTest {
  private static final ToldHealth HEALTH = Worlds.THREE_THOUSAND;
  private static final LocalDate AS_OF = HEALTH.world().people().lastDate().plusDays(1);
  private static final LocalDate DATE = AS_OF.minusDays(1);
  private static final CareSettings SETTINGS = CareSettings.on(DATE);
  private static final ConditionCodes CODES = ConditionCodes.load(DATE);
  private static final List<PatientHistory> HISTORIES =
      new ToldPatients(HEALTH, List.of("")).before(AS_OF);
  private static final List<Care> CARE = care(HISTORIES);

  private static List<Care> care(List<PatientHistory> histories) {
    FeatureRules rules = new FeatureRules(SETTINGS.constants(), CODES, true);
    return histories.stream().map(each -> Care.of(rules.of(each, Indices.UNKNOWN))).toList();
  }

  @Test
  void everyTierAndEveryBandIsSomebodysAndTheDeadHaveNone() {
    assertThat(CARE.stream().flatMap(each -> each.tier().stream()).map(each -> each.tier()))
        .contains(CareTier.values());
    assertThat(CARE.stream().map(each -> each.risk().band()))
        .contains(Band.LOW, Band.MEDIUM, Band.HIGH);
    assertThat(CARE)
        .allSatisfy(e -> assertThat(e.tier().isPresent()).isEqualTo(e.features().isAlive()));
    assertThat(CARE).anyMatch(each -> !each.features().isAlive());
  }

  /** Of heart and vessels nobody is unknown: there are encounters. */
  @Test
  void everyKindOfEveryProgrammeIsSomebodys() {
    Set<Kind> kinds =
        CARE.stream()
            .flatMap(each -> each.programmes().stream())
            .map(Membership::kind)
            .collect(toSet());

    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Kind.UNKNOWN)));
  }

  @Test
  void everyGapIsOpenForSomeAndClosedForOthersAndSomeAreExcluded() {
    Map<String, Set<GapStatus>> seen =
        gaps(HISTORIES).stream()
            .flatMap(List::stream)
            .collect(groupingBy(CareGap::gap, mapping(CareGap::status, toSet())));

    assertThat(seen).hasSize(15);
    assertThat(seen.values())
        .allSatisfy(each -> assertThat(each).contains(GapStatus.OPEN, GapStatus.CLOSED));
    for (String gap :
        List.of("colorectal", "breast", "cervical", "statin_diabetes", "depression_screen")) {
      assertThat(seen.get(gap)).as(gap).contains(GapStatus.EXCLUDED);
    }
    assertThat(gaps(HISTORIES).stream().flatMap(List::stream))
        .anyMatch(gap -> gap.flags().contains("dose_unknown"));
  }

  /** The rules leave it out, however it came to be delivered. */
  @Test
  void whatIsLaterChangesNothing() {
    List<PatientHistory> leaking = new ToldPatients(HEALTH, List.of("", "later_")).before(AS_OF);

    assertThat(care(leaking)).isEqualTo(CARE);
    assertThat(gaps(leaking)).isEqualTo(gaps(HISTORIES));
  }

  @Test
  void someHaveNoProviderForEitherReason() {
    List<Member> members =
        CARE.stream()
            .filter(each -> each.features().isAlive())
            .map(
                each ->
                    new Member(
                        each.features().patientId(),
                        each.tier().orElseThrow().tier(),
                        each.risk().composite(),
                        Set.of(),
                        null))
            .toList();
    Map<String, Long> reasons =
        CareTeam.assign(members, providers(), SETTINGS.staff().leading()).stream()
            .map(Assignment::reason)
            .filter(Objects::nonNull)
            .collect(groupingBy(reason -> reason.toString(), Collectors.counting()));

    assertThat(reasons).hasSize(2).allSatisfy((reason, count) -> assertThat(count).isPositive());
  }

  /** Chance would have 0.5. */
  @Test
  void riskFindsWhoWillBeAdmitted() {
    Map<String, Double> composite =
        CARE.stream()
            .filter(each -> each.risk().composite() != null)
            .collect(toMap(e -> e.features().patientId(), e -> e.risk().composite()));
    Map<Boolean, List<Double>> risks =
        HEALTH.rows("health").stream()
            .filter(row -> row.has("admitted_12m") && composite.containsKey(row.patient()))
            .collect(
                groupingBy(
                    row -> row.of("admitted_12m").equals("true"),
                    mapping(row -> composite.get(row.patient()), Collectors.toList())));

    assertThat(concordance(risks.get(true), risks.get(false))).isBetween(0.68, 0.85);
  }

  private static double concordance(List<Double> admitted, List<Double> others) {
    double won = 0;
    for (double one : admitted) {
      for (double other : others) {
        won += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return won / ((double) admitted.size() * others.size());
  }

  private static List<List<CareGap>> gaps(List<PatientHistory> histories) {
    CareGaps rules = CareGapRules.load().before(AS_OF, CODES);
    return histories.stream().map(rules::of).toList();
  }

  private static List<Provider> providers() {
    return HEALTH.rows("providers").stream().map(CareOfWorldTest::provider).toList();
  }

  private static Provider provider(Row row) {
    return new Provider(
        row.of("provider_id"),
        row.of("role"),
        Stream.of(row.of("skills").split("\\|")).filter(each -> !each.isEmpty()).collect(toSet()),
        (int) row.number("panel_size"));
  }
}
