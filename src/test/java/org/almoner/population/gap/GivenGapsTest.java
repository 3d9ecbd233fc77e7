package org.almoner.population.gap;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.population.GivenPatients;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.PatientRows;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gaps of patients for whom an independent program told them. */
class GivenGapsTest {
  private static final String CASES = "population-access/";
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @ParameterizedTest
  @CsvSource({"expected_gaps.csv, 2026-01-01", "expected_gaps_2023-07-15.csv, 2023-07-15"})
  void everyGapOfTheGivenPatientsIsAsExpectedAndNoOtherIsThere(String file, LocalDate asOf) {
    Path folder = SharedCases.folder(CASES + "population/gaps");
    List<NamedCsvRecord> expected = GivenPatients.records(folder.resolve(file));
    Set<String> asked =
        expected.stream().map(row -> row.getField("gap")).collect(Collectors.toSet());

    Set<String> found =
        texts(GivenPatients.in(folder).values(), asOf)
            .filter(row -> asked.contains(row.split(",", -1)[1]))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(row -> String.join(",", row.getFields())).toList());
  }

  @Test
  void whoIsExcludedIsNotOpen() {
    assertThat(gap("gap-excluded", "colorectal").status()).isEqualTo(GapStatus.EXCLUDED);
  }

  @Test
  void noMeasurementIsOpen() {
    CareGap gap = gap("gap-no-measurement-is-open", "hba1c_control");

    assertThat(gap.status()).isEqualTo(GapStatus.OPEN);
    assertThat(gap.reason()).isEqualTo("none in 12 months");
  }

  @Test
  void whoIsNotMeantHasNoRow() {
    assertThat(of("gap-not-eligible-is-not-open"))
        .extracting(CareGap::gap)
        .containsExactly("depression_screen", "influenza");
  }

  private static Stream<String> texts(Collection<PatientRows> patients, LocalDate asOf) {
    CareGaps gaps = Gaps.before(asOf);
    return patients.stream()
        .flatMap(
            rows ->
                gaps.of(PatientHistory.of(rows, asOf)).stream()
                    .map(
                        gap ->
                            String.join(
                                ",",
                                rows.patient().patientId(),
                                gap.gap(),
                                gap.status().word(),
                                gap.ruleVersion())));
  }

  private static CareGap gap(String bug, String name) {
    return of(bug).stream().filter(gap -> gap.gap().equals(name)).findFirst().orElseThrow();
  }

  private static List<CareGap> of(String bug) {
    PatientRows rows =
        GivenPatients.in(SharedCases.folder(CASES + "bugs/" + bug)).values().iterator().next();
    return Gaps.before(NEW_YEAR).of(PatientHistory.of(rows, NEW_YEAR));
  }
}
