package org.almoner.claims.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almoner.claims.codes.CodeLists;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twenty notices counted by hand with a calendar. */
class DeadlinesTest {
  private static final CodeLists CODES = CodeLists.packed();

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    // what, notice, filing, service, appeal, send by, corrected claim
    "Palmetto's example,          2022-05-15, MB, 2022-03-01, 2022-09-17, 2022-09-16, 2023-03-01",
    "Part A ends on a Sunday,     2026-02-02, MA, 2026-01-06, 2026-06-07, 2026-06-05, 2027-01-06",
    "ends on Independence Day,    2026-03-01, MA, 2026-01-06, 2026-07-04, 2026-07-02, 2027-01-06",
    "service on 29 February,      2024-04-01, MB, 2024-02-29, 2024-08-04, 2024-08-02, 2025-02-28",
    "notice on 29 February,       2024-02-29, MB, 2024-01-15, 2024-07-03, 2024-07-03, 2025-01-15",
    "filing over a leap day,      2023-06-01, MB, 2023-03-01, 2023-10-04, 2023-10-04, 2024-03-01",
    "Advantage before the change, 2024-12-31, 16, 2024-11-04, 2025-03-01, 2025-02-28, 2025-11-04",
    "Advantage after the change,  2025-01-01, 16, 2024-11-04, 2025-03-07, 2025-03-07, 2025-11-04",
    "Advantage over a leap day,   2023-12-31, 16, 2023-11-01, 2024-02-29, 2024-02-29, 2024-11-01",
    "commercial,                  2026-02-01, 12, 2026-01-05, 2026-07-31, 2026-07-31, 2026-07-31",
    "commercial on New Year,      2025-07-05, CI, 2025-06-30, 2026-01-01, 2025-12-31, 2026-01-01",
    "Blue Cross on Saturday,      2026-01-12, BL, 2026-01-02, 2026-07-11, 2026-07-10, 2026-07-11",
    "HMO on Juneteenth,           2025-12-21, HM, 2025-12-01, 2026-06-19, 2026-06-18, 2026-06-19",
    "Medicaid,                    2026-01-05, MC, 2025-12-20, 2026-04-05, 2026-04-03, 2026-12-20",
    "Tricare on Thanksgiving,     2026-08-28, CH, 2026-08-01, 2026-11-26, 2026-11-25, 2027-08-01",
    "compensation,                2026-01-01, WC, 2025-12-01, 2026-04-01, 2026-04-01, 2026-03-01",
    "Veterans: filing 180 days,   2026-01-01, VA, 2025-12-01, 2026-04-01, 2026-04-01, 2026-05-30",
    "no filing code,              2026-02-01,   , 2026-01-05, 2026-05-02, 2026-05-01, 2026-04-05",
    "a filing code nobody lists,  2026-02-14, ZZ, 2026-01-05, 2026-05-15, 2026-05-15, 2026-04-05",
    "no date of service,          2026-02-02, MB,           , 2026-06-07, 2026-06-05,           "
  })
  void aNoticeHasItsLastDays(
      String what,
      LocalDate date,
      @Nullable String filing,
      @Nullable LocalDate service,
      LocalDate appeal,
      LocalDate sendBy,
      @Nullable LocalDate corrected) {
    assertThat(Deadlines.of(new Notice(date, filing, service), CODES))
        .as(what)
        .isEqualTo(new Deadlines(appeal, sendBy, corrected));
  }

  @Test
  void theLastDayIsOpenAndTheNextIsNot() {
    Deadlines deadlines = Deadlines.of(new Notice(LocalDate.of(2026, 2, 1), "12", null), CODES);
    assertThat(deadlines.isOpen(LocalDate.of(2026, 7, 31))).isTrue();
    assertThat(deadlines.isOpen(LocalDate.of(2026, 8, 1))).isFalse();
  }

  @Test
  void whatCannotBeAppealedKeepsTheDeadlineOfItsNewClaim() {
    Deadlines deadlines =
        Deadlines.of(new Notice(LocalDate.of(2026, 2, 2), "MB", LocalDate.of(2026, 1, 6)), CODES)
            .withoutAppeal();
    assertThat(deadlines).isEqualTo(new Deadlines(null, null, LocalDate.of(2027, 1, 6)));
    assertThat(deadlines.isOpen(LocalDate.of(2026, 2, 2))).isFalse();
  }
}
