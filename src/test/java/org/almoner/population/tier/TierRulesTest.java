package org.almoner.population.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.almoner.population.Care;
import org.almoner.population.GivenHistory;
import org.almoner.population.RandomSnapshots;
import org.almoner.population.SnapshotCase;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.feature.FeatureRules;
import org.almoner.population.feature.Indices;
import org.almoner.population.risk.Band;
import org.almoner.population.risk.PatientRisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRulesTest {
  private static final TierRules RULES = new TierRules(Care.SETTINGS.constants());

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0.8, HIGH, 0, 0, 0, case_management, composite >= 0.8",
        "0.7999999996, HIGH, 0, 0, 0, case_management, composite >= 0.8",
        "0.7999999994, HIGH, 0, 0, 0, complex_care, band high",
        "0.1, LOW, 4, 0, 0, case_management, hospital_visits >= 4",
        "-, UNKNOWN, 4, 9, 5, case_management, hospital_visits >= 4 or n_conditions >= 4",
        "0.1, LOW, 3, 2, 3, complex_care, hospital_visits >= 3 or emergency_visits >= 2",
        "-, UNKNOWN, -, -, 3, standard_care, no other rule",
        "0.5, MEDIUM, 2, 1, 2, disease_management, n_conditions >= 2 and band medium",
        "0.5, MEDIUM, -, -, 2, disease_management, n_conditions >= 2 and band medium",
        "0.5, MEDIUM, 0, 0, 1, standard_care, no other rule",
        "0.1, LOW, 0, 1, 1, preventive_care,"
            + " band low and n_conditions <= 1 and hospital_visits <= 0",
        "0.1, LOW, -, -, 1, standard_care, no other rule",
        "0.1, LOW, 1, 0, 1, standard_care, no other rule",
        "0.1, LOW, 0, 0, 2, standard_care, no other rule"
      })
  void theFirstRuleThatHoldsGivesTheTier(
      Double composite,
      Band band,
      String hospital,
      String emergency,
      int conditions,
      String tier,
      String rule) {
    SnapshotCase patient =
        SnapshotCase.of(
            "hospital_visits_annual", hospital == null ? "" : hospital,
            "emergency_visits_annual", emergency == null ? "" : emergency,
            "conditions", List.of("", "a", "a|b", "a|b|c", "a|b|c|d", "a|b|c|d|e").get(conditions));
    PatientRisk risk = new PatientRisk(Map.of(), 1, composite, band, Map.of());

    TierDecision decision = RULES.of(Care.of(patient).features(), risk).orElseThrow();

    assertThat(decision.tier().word()).isEqualTo(tier);
    assertThat(decision.rule()).isEqualTo(rule);
  }

  @Test
  void everyLivingPatientHasExactlyOneTierAndEveryTierHasPatients() {
    Random random = new Random(3);
    Set<CareTier> found = EnumSet.noneOf(CareTier.class);
    for (int i = 0; i < 3000; i++) {
      Care care = Care.of(RandomSnapshots.next(random));
      assertThat(care.tier()).isPresent();
      found.add(care.tier().orElseThrow().tier());
    }
    assertThat(found).containsExactly(CareTier.values());
  }

  @Test
  void theDeadHaveNoTierAndNoProgramme() {
    GivenHistory dead = GivenHistory.bornAndDied("1950-01-01", "2025-12-31");
    FeatureRules rules =
        new FeatureRules(Care.SETTINGS.constants(), new ConditionCodes(List.of(), Map.of()), true);

    Care care = Care.of(rules.of(dead.history(), Indices.UNKNOWN));

    assertThat(care.tier()).isEmpty();
    assertThat(care.programmes()).isEmpty();
    assertThat(Care.of(rules.of(GivenHistory.born("1950-01-01").history(), Indices.UNKNOWN)).tier())
        .isPresent();
  }

  @Test
  void aTierIsHeldSinceItWasFirstGivenAndTheOneBeforeIsKept() {
    LocalDate monday = LocalDate.of(2026, 1, 5);
    TierState first = TierState.next(null, CareTier.STANDARD_CARE, monday);
    TierState same = TierState.next(first, CareTier.STANDARD_CARE, monday.plusDays(1));
    TierState raised = TierState.next(same, CareTier.COMPLEX_CARE, monday.plusDays(2));
    TierState still = TierState.next(raised, CareTier.COMPLEX_CARE, monday.plusDays(3));

    assertThat(first).isEqualTo(new TierState(CareTier.STANDARD_CARE, null, monday));
    assertThat(same).isEqualTo(first);
    assertThat(raised)
        .isEqualTo(
            new TierState(CareTier.COMPLEX_CARE, CareTier.STANDARD_CARE, monday.plusDays(2)));
    assertThat(still).isEqualTo(raised);
  }

  @Test
  void eachTierHasFourInterventionsAndASegmentItsOwnWhereItIsNamed() {
    Intervention own = new Intervention(CareTier.STANDARD_CARE, "s1", 1, "what", "how", "tool");
    List<Intervention> all = new java.util.ArrayList<>(Care.SETTINGS.interventions().all());
    all.add(own);
    Interventions interventions = Interventions.of(all);

    for (CareTier tier : CareTier.values()) {
      assertThat(interventions.of(tier, "unnamed")).hasSize(4);
      assertThat(interventions.of(tier, null))
          .extracting(Intervention::position)
          .containsExactly(1, 2, 3, 4);
    }
    assertThat(interventions.of(CareTier.STANDARD_CARE, "s1")).containsExactly(own);
  }
}
