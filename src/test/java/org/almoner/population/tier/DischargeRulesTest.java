package org.almoner.population.tier;

import static org.almoner.population.rows.EncounterKind.EMERGENCY;
import static org.almoner.population.rows.EncounterKind.HOSPITAL;
import static org.almoner.population.rows.EncounterKind.PRIMARY;
import static org.almoner.population.rows.EncounterKind.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.almoner.population.Care;
import org.almoner.population.GivenHistory;
import org.junit.jupiter.api.Test;

class DischargeRulesTest {

  @Test
  void staysThatEndedInTheFourteenDaysBeforeAreListed() {
    GivenHistory given =
        GivenHistory.born("1950-01-01")
            .seen(HOSPITAL, "2025-12-01T08:00", "2025-12-17T23:59", "")
            .seen(HOSPITAL, "2025-12-02T08:00", "2025-12-18T00:00", "")
            .seen(HOSPITAL, "2025-12-20T08:00", "2025-12-31T23:59", "")
            .seen(HOSPITAL, "2025-12-21T08:00", "2026-01-01T00:00", "")
            .seen(HOSPITAL, "2025-12-22T08:00", "", "")
            .seen(EMERGENCY, "2025-12-23T08:00", "");

    assertThat(discharges(given))
        .extracting(each -> each.endedAt().toString())
        .containsExactly("2025-12-31T23:59", "2025-12-18T00:00");
  }

  @Test
  void staysThatEndedAtOneMomentAreOneDischarge() {
    GivenHistory given =
        GivenHistory.born("1950-01-01")
            .seen(HOSPITAL, "2025-12-20T08:00", "2025-12-22T10:00", "")
            .seen(HOSPITAL, "2025-12-21T08:00", "2025-12-22T10:00", "");

    assertThat(discharges(given)).hasSize(1);
  }

  @Test
  void contactsAreDueAfterTwoSevenAndFourteenDaysAndEachVisitCountsOnce() {
    GivenHistory given =
        GivenHistory.born("1950-01-01")
            .seen(PRIMARY, "2025-12-20T09:00", "")
            .seen(HOSPITAL, "2025-12-18T08:00", "2025-12-20T10:00", "")
            .seen(EMERGENCY, "2025-12-20T11:00", "")
            .seen(PRIMARY, "2025-12-22T23:00", "")
            .seen(SPECIALIST, "2025-12-28T00:00", "");

    Discharge discharge = discharges(given).get(0);

    assertThat(discharge.contacts())
        .containsExactly(
            new Contact(LocalDate.of(2025, 12, 22), LocalDateTime.of(2025, 12, 22, 23, 0)),
            new Contact(LocalDate.of(2025, 12, 27), null),
            new Contact(LocalDate.of(2026, 1, 3), LocalDateTime.of(2025, 12, 28, 0, 0)));
    assertThat(discharge.contacts().stream().map(each -> each.isOverdue(Care.AS_OF)))
        .containsExactly(false, true, false);
  }

  @Test
  void aVisitThatIsMoreThanTheFirstContactAsksForServesTheNext() {
    GivenHistory given =
        GivenHistory.born("1950-01-01")
            .seen(HOSPITAL, "2025-12-18T08:00", "2025-12-20T10:00", "")
            .seen(PRIMARY, "2025-12-21T09:00", "")
            .seen(PRIMARY, "2025-12-22T09:00", "");

    assertThat(discharges(given).get(0).contacts())
        .extracting(Contact::done)
        .containsExactly(
            LocalDateTime.of(2025, 12, 21, 9, 0), LocalDateTime.of(2025, 12, 22, 9, 0), null);
  }

  @Test
  void theDeadAreNotFollowed() {
    assertThat(
            discharges(
                GivenHistory.bornAndDied("1950-01-01", "2025-12-30")
                    .seen(HOSPITAL, "2025-12-18T08:00", "2025-12-20T10:00", "")))
        .isEmpty();
  }

  private static List<Discharge> discharges(GivenHistory given) {
    return Care.SETTINGS.discharges().of(given.history());
  }
}
