package org.almoner.population.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.almoner.config.population.DatedRows;
import org.almoner.population.Care;
import org.almoner.population.risk.RiskRules;
import org.almoner.population.terms.Constant;
import org.almoner.population.tier.TierRules;
import org.junit.jupiter.api.Test;

class CareSettingsTest {
  private static final LocalDate DATE = LocalDate.of(2025, 12, 31);
  private static final String HEADER = "name,value,unit,meaning,effective_from,source,tier\n";

  @Test
  void everyConstantStandsInTheFileAndHoldsOnAnyDay() {
    for (Constant constant : Constant.values()) {
      assertThat(CareSettings.on(LocalDate.of(2015, 1, 1)).constants().value(constant))
          .isEqualTo(Care.SETTINGS.constants().value(constant));
    }
    assertThat(Care.SETTINGS.constants().value(Constant.CLINICAL_COMPLEXITY_WEIGHT)).isEqualTo(0.3);
  }

  @Test
  void aConstantThatChangesHoldsFromItsDayOn() {
    DatedRows<CareSettings.Value> rows =
        constants("band_high,0.67,,m,,s,expert\nband_high,0.7,,m,2026-01-01,s,expert\n");

    assertThat(rows.on(DATE)).containsExactly(new CareSettings.Value(Constant.BAND_HIGH, 0.67));
    assertThat(rows.on(DATE.plusDays(1)))
        .containsExactly(new CareSettings.Value(Constant.BAND_HIGH, 0.7));
  }

  @Test
  void aConstantThatIsMissingUnknownOrNoDivisorIsToldWithItsPlace() {
    assertThatThrownBy(
            () -> CareSettings.constants(constants("band_high,0.67,,m,,s,expert\n"), DATE))
        .hasMessage("conf/population/constants.csv: constant visit_months has no value");
    assertThatThrownBy(() -> constants("band_hihg,0.67,,m,,s,expert\n"))
        .hasMessageContaining("line 2")
        .hasMessageContaining("band_high");
    assertThatThrownBy(() -> constants("age_span,0,,m,,s,expert\n"))
        .hasMessage("conf/population/constants.csv, line 2: value must be above 0");
    assertThatThrownBy(() -> constants("band_high,-1,,m,,s,expert\n"))
        .hasMessageContaining("line 2: value must not be below 0");
  }

  @Test
  void eachTierHasOneRoleThatLeads() {
    assertThat(Care.SETTINGS.staff().leading().values())
        .containsExactly("case_manager", "nurse", "nurse", "coordinator", "wellness_coach");
  }

  @Test
  void aKindOfEncounterThatThereIsNotIsTold() {
    assertThatThrownBy(
            () ->
                CareSettings.DISCHARGE_CONTACTS.read(
                    "conf/population/discharge_contacts.csv",
                    "days,kinds,effective_from,source,tier\n2,primary|phone,,s,expert\n",
                    CareSettings::contact))
        .hasMessage(
            "conf/population/discharge_contacts.csv, line 2: kinds has phone, which is no kind of"
                + " encounter; kinds are hospital, emergency, specialist, primary, wellness");
  }

  /** Executors get the rules as they are. */
  @Test
  void rulesCanBeSent() throws IOException {
    for (Object each :
        List.of(
            Care.SETTINGS,
            new RiskRules(Care.SETTINGS.constants()),
            new TierRules(Care.SETTINGS.constants()))) {
      try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
        out.writeObject(each);
      }
    }
  }

  private static DatedRows<CareSettings.Value> constants(String rows) {
    return CareSettings.CONSTANTS.read(
        "conf/population/constants.csv", HEADER + rows, CareSettings::constant);
  }
}
