package org.almoner.population.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.almoner.population.Care;
import org.almoner.population.tier.CareTier;
import org.junit.jupiter.api.Test;

class StaffPlanTest {
  private static final StaffRules RULES = Care.SETTINGS.staff();
  private static final Map<CareTier, TierTotals> TOTALS =
      Map.of(
          CareTier.CASE_MANAGEMENT, new TierTotals(100, 2000.0),
          CareTier.COMPLEX_CARE, new TierTotals(60, 900.0),
          CareTier.DISEASE_MANAGEMENT, new TierTotals(180, 400.0));

  /**
   * By hand: 100 members · 4 contacts · 45 minutes are 18,000 minutes or 300 hours; a full-time
   * equivalent has 130 · 0.85 = 110.5 hours; 300 ÷ 110.5 = 2.714932.
   */
  @Test
  void oneTierByHand() {
    StaffNeed need = need("case_management", "case_manager", Map.of("case_manager", 2.0));

    assertThat(need.hours()).isCloseTo(300, within(1e-9));
    assertThat(need.fteNeeded()).isCloseTo(2.714932, within(1e-6));
    assertThat(need.gap()).isCloseTo(0.714932, within(1e-6));
    assertThat(need.ratio()).isCloseTo(1.357466, within(1e-6));
    assertThat(need.budget()).isEqualTo(200_000);
    assertThat(need.recommendation())
        .isEqualTo(
            "case_management: 0.71 FTE of case manager are missing: 100 members need 2.71, 2.00 are"
                + " there. Add 0.71 or care for 27 members fewer.");
  }

  @Test
  void theRolesOfATierShareItsContacts() {
    for (String role : List.of("nurse", "pharmacist", "social_worker")) {
      assertThat(need("complex_care", role, Map.of()).hours())
          .isCloseTo(60 * 2 * 45 / 60.0 / 3, within(1e-9));
    }
    assertThat(RULES.contacts(CareTier.COMPLEX_CARE)).isEqualTo(2);
    assertThat(RULES.contacts(CareTier.PREVENTIVE_CARE)).isEqualTo(0.1);
  }

  @Test
  void theStaffOfARoleGoesToItsTiersAsTheyNeedIt() {
    Map<String, Double> fte = Map.of("nurse", 3.0);
    StaffNeed complex = need("complex_care", "nurse", fte);
    StaffNeed disease = need("disease_management", "nurse", fte);

    assertThat(complex.hours()).isCloseTo(30, within(1e-9));
    assertThat(disease.hours()).isCloseTo(90, within(1e-9));
    assertThat(complex.fte()).isCloseTo(0.75, within(1e-9));
    assertThat(disease.fte()).isCloseTo(2.25, within(1e-9));
    assertThat(complex.gap() + disease.gap()).isCloseTo(120 / 110.5 - 3, within(1e-9));
    assertThat(complex.recommendation()).isNull();
  }

  @Test
  void whereNobodySaidHowManyThereAreTheGapIsUnknown() {
    StaffNeed need = need("complex_care", "nurse", Map.of());

    assertThat(need.fte()).isNull();
    assertThat(need.gap()).isNull();
    assertThat(need.ratio()).isNull();
    assertThat(need.recommendation()).isNull();
  }

  @Test
  void aTierThatNobodyIsInNeedsNobody() {
    StaffNeed need = need("preventive_care", "wellness_coach", Map.of("wellness_coach", 0.0));

    assertThat(need.hours()).isZero();
    assertThat(need.gap()).isZero();
    assertThat(need.ratio()).isNull();
    assertThat(need.budget()).isNull();
    assertThat(need.recommendation()).isNull();
  }

  @Test
  void aTierWithoutARoleThatLeadsIsRefused() {
    assertThatThrownBy(() -> new StaffRules(List.of(), Care.SETTINGS.constants()))
        .hasMessage("tier case_management needs one role that leads, and only one");
  }

  private static StaffNeed need(String tier, String role, Map<String, Double> fte) {
    return StaffPlan.of(RULES, TOTALS, fte).stream()
        .filter(each -> each.staff().tier().word().equals(tier))
        .filter(each -> each.staff().role().equals(role))
        .findFirst()
        .orElseThrow();
  }
}
