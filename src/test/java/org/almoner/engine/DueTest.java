package org.almoner.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
  private static final List<LocalDate> NO_HOLIDAYS = List.of();

  @Test
  void aDailyFeedDeliversForEveryDate() {
    assertThat(Due.DAILY.since(FRIDAY.plusDays(1), NO_HOLIDAYS)).contains(FRIDAY.plusDays(1));
  }

  @Test
  void onWeekendsAFeedOfWeekdaysIsOfFriday() {
    assertThat(Due.WEEKDAYS.since(FRIDAY.plusDays(2), NO_HOLIDAYS)).contains(FRIDAY);
    assertThat(Due.WEEKDAYS.since(FRIDAY.plusDays(3), NO_HOLIDAYS)).contains(FRIDAY.plusDays(3));
  }

  @Test
  void nothingDailyIsDueOnHolidays() {
    List<LocalDate> holidays = List.of(FRIDAY, FRIDAY.plusDays(1));

    assertThat(Due.DAILY.since(FRIDAY.plusDays(1), holidays)).contains(FRIDAY.minusDays(1));
    assertThat(Due.WEEKDAYS.since(FRIDAY.plusDays(2), holidays)).contains(FRIDAY.minusDays(1));
  }

  @Test
  void aWeeklyFeedDeliversWithinAnySevenDates() {
    assertThat(Due.WEEKLY.since(FRIDAY, NO_HOLIDAYS)).contains(LocalDate.of(2026, 3, 14));
  }

  @Test
  void whatIsNotDueIsNeverLate() {
    assertThat(Due.NONE.since(FRIDAY, NO_HOLIDAYS)).isEmpty();
  }

  @Test
  void theSettingsSayOtherwiseThanTheContract() {
    Table fills = Table.raw("x", "raw_fills", "fill", Landing.optional("x/fills").due(Due.DAILY));
    DeliveryTerms never = feed("none");

    assertThat(Deliveries.USUAL.due(fills)).isEqualTo(Due.DAILY);
    assertThat(new Deliveries(Map.of("x.fills", never), List.of(), Map.of()).due(fills))
        .isEqualTo(Due.NONE);
  }

  @Test
  void aScheduleThatIsNoneIsRefused() {
    assertThatThrownBy(() -> feed("monthly"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("daily, weekdays, weekly or none");
  }

  private static DeliveryTerms feed(String due) {
    return new DeliveryTerms("auto", ",", List.of(), ".", "", Map.of(), false, due);
  }
}
