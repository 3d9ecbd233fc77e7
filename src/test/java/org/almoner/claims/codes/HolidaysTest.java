package org.almoner.claims.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
  private final Holidays holidays = CodeLists.packed().holidays();

  /** As the Office of Personnel Management lists them for 2026 and 2027. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03",
        "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2027-06-18",
        "2027-07-05", "2027-12-24", "2027-12-31", "2023-01-02"
      })
  void theGovernmentIsClosed(String day) {
    assertThat(holidays.isWorkingDay(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-02", "2026-07-06", "2020-06-19", "2026-11-27", "2022-01-03"})
  void theGovernmentIsOpen(String day) {
    assertThat(holidays.isWorkingDay(LocalDate.parse(day))).isTrue();
  }

  @Test
  void aPlaceIsClosedOnDaysOfItsOwnBesides() {
    Holidays own = CodeLists.packed().closedOn(List.of(LocalDate.of(2026, 7, 2))).holidays();

    assertThat(own.workingDayBy(LocalDate.of(2026, 7, 5))).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(own.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
  }

  @Test
  void theLastWorkingDayIsTheDayItselfOrBefore() {
    assertThat(holidays.workingDayBy(LocalDate.of(2026, 7, 5))).isEqualTo(LocalDate.of(2026, 7, 2));
    assertThat(holidays.workingDayBy(LocalDate.of(2026, 7, 2))).isEqualTo(LocalDate.of(2026, 7, 2));
  }
}
