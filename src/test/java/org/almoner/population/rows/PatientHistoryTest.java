package org.almoner.population.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientHistoryTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final LocalDateTime LAST_MINUTE = LocalDateTime.of(2025, 12, 31, 23, 59);
  private static final LocalDateTime MIDNIGHT = AS_OF.atStartOfDay();

  @Test
  void whatHappensOnTheDayIsNotKnownYet() {
    assertThat(history(at(LAST_MINUTE, null), at(MIDNIGHT, null)).measurements())
        .containsExactly(at(LAST_MINUTE, null));
  }

  @Test
  void whatBecameKnownOnTheDayIsNotKnownYet() {
    assertThat(history(at(LAST_MINUTE, LAST_MINUTE), at(LAST_MINUTE, MIDNIGHT)).measurements())
        .containsExactly(at(LAST_MINUTE, LAST_MINUTE));
  }

  @Test
  void severalMeasurementsOfOneDayAreKept() {
    Measurement same = at(LAST_MINUTE, null);

    assertThat(history(same, same).measurements()).containsExactly(same, same);
  }

  @Test
  void encountersOfOneKindAndStartCountOnce() {
    PatientRows rows =
        new PatientRows(
            patient("1960-02-29"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                encounter("b", EncounterKind.HOSPITAL),
                encounter("a", EncounterKind.HOSPITAL),
                encounter("c", EncounterKind.EMERGENCY)));

    assertThat(PatientHistory.of(rows, AS_OF).encounters())
        .extracting(Encounter::encounterId)
        .containsExactly("a", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "2004-02-29, 2025-02-28, 20",
    "2004-02-29, 2025-03-01, 21",
    "2004-02-29, 2024-02-29, 20",
    "2005-01-01, 2026-01-01, 21",
    "2005-01-02, 2026-01-01, 20"
  })
  void ageIsYearsCompleted(String birth, LocalDate asOf, int age) {
    assertThat(patient(birth).age(asOf)).isEqualTo(age);
  }

  private static PatientHistory history(Measurement... measurements) {
    return PatientHistory.of(
        new PatientRows(
            patient("1960-02-29"),
            List.of(),
            List.of(),
            List.of(measurements),
            List.of(),
            List.of()),
        AS_OF);
  }

  private static Measurement at(LocalDateTime measured, @Nullable LocalDateTime known) {
    return new Measurement(Measure.HBA1C, 7, measured, known);
  }

  private static Encounter encounter(String id, EncounterKind kind) {
    return new Encounter(id, LAST_MINUTE, null, kind, null, null, null);
  }

  private static Patient patient(String birth) {
    return new Patient(
        "1", LocalDate.parse(birth), null, Gender.F, true, Social.UNKNOWN, Medicare.UNKNOWN);
  }
}
