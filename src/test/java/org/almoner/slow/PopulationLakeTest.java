package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.support.Catalogue;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.almoner.tables.population.PopulationCare;
import org.almoner.tables.population.PopulationFacts;
import org.almoner.tables.population.PopulationProfiles;
import org.almoner.tables.population.PopulationReview;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The given patients, and patients whose rows come night by night, through the lake. */
@Tag("slow")
class PopulationLakeTest {
  private static final String POPULATION = "population-access/population/";

  @TempDir private Path folder;

  @Test
  void gapsOfTheGivenPatientsAreThoseExpectedAtBothDates() {
    TestLake lake = gaps();

    assertGaps(lake, LocalDate.of(2023, 7, 14), "expected_gaps_2023-07-15.csv");
    assertGaps(lake, LocalDate.of(2025, 12, 31), "expected_gaps.csv");
  }

  @Test
  void riskAndTierOfTheGivenSnapshotsAreThoseExpected() {
    TestLake lake = new TestLake(folder.resolve("snapshot"));
    copy("snapshot/snapshot.csv", lake);

    assertThat(lake.run(population(), LocalDate.of(2025, 12, 31)).exitCode().number()).isZero();

    List<String> found = new ArrayList<>();
    for (String row :
        lake.rows(PopulationFacts.FCT_PATIENT_RISK, "patient_id", "band", "risk_completeness")) {
      String[] cells = row.split(" \\| ", -1);
      found.add(cells[0] + " " + cells[1]);
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            given("snapshot/expected.csv").stream()
                .map(row -> row.getField("patient_id") + " " + row.getField("band"))
                .toList());
    assertThat(lake.rows(PopulationCare.MART_CARE_TIERS, "patient_id", "tier"))
        .containsExactlyInAnyOrderElementsOf(
            given("snapshot/expected.csv").stream()
                .map(row -> row.getField("patient_id") + " | " + row.getField("tier"))
                .toList());
  }

  @Test
  void nightByNightIsAtOnce() throws IOException {
    TestLake atOnce = gaps();
    TestLake nights = new TestLake(folder.resolve("nights"));
    for (String name : FILES) {
      Path file = SharedCases.folder(POPULATION + "gaps").resolve(name + ".csv");
      List<String> lines = Files.readAllLines(file);
      int half = lines.size() / 2;
      deliver(nights, name + "-1", lines.get(0), lines.subList(1, half));
      deliver(atOnce, name, lines.get(0), lines.subList(1, lines.size()));
    }
    nights.run(population(), LocalDate.of(2025, 12, 30));
    for (String name : FILES) {
      Path file = SharedCases.folder(POPULATION + "gaps").resolve(name + ".csv");
      List<String> lines = Files.readAllLines(file);
      deliver(nights, name + "-2", lines.get(0), lines.subList(lines.size() / 2, lines.size()));
    }
    LocalDate last = LocalDate.of(2025, 12, 31);

    assertThat(nights.run(population(), last).exitCode().number()).isZero();
    assertThat(atOnce.run(population(), last).exitCode().number()).isZero();

    for (Table table : SAME) {
      assertThat(nights.rows(table))
          .as(table.name())
          .containsExactlyInAnyOrderElementsOf(atOnce.rows(table));
    }
  }

  private static final List<String> FILES =
      List.of("patients", "conditions", "medications", "measurements", "services");

  /** What no earlier night stays in. */
  private static final List<Table> SAME =
      List.of(
          PopulationFacts.INT_COMORBIDITY,
          PopulationFacts.INT_HCC_TERMS,
          PopulationFacts.INT_PATIENT_FEATURES,
          PopulationFacts.FCT_PATIENT_RISK,
          PopulationCare.MART_CONDITION_PROGRAMMES,
          PopulationCare.MART_CARE_GAPS,
          PopulationCare.MART_STAFFING_PLAN,
          PopulationProfiles.MART_SEGMENT_PROFILES,
          PopulationReview.INT_PATIENT_YEAR,
          PopulationReview.MART_VALUE);

  private TestLake gaps() {
    TestLake lake = new TestLake(folder.resolve("gaps"));
    FILES.forEach(name -> copy("gaps/" + name + ".csv", lake));
    return lake;
  }

  private void assertGaps(TestLake lake, LocalDate date, String expected) {
    assertThat(lake.run(population(), date).exitCode().number()).isZero();
    Map<String, String> answers =
        given("gaps/" + expected).stream()
            .collect(
                Collectors.toMap(
                    row -> row.getField("patient_id") + " | " + row.getField("gap"),
                    row -> row.getField("status") + " | " + row.getField("rule_version")));
    Set<String> asked =
        answers.keySet().stream().map(key -> key.split(" \\| ")[1]).collect(Collectors.toSet());
    List<String> found =
        lake
            .rows(PopulationCare.MART_CARE_GAPS, "patient_id", "gap", "status", "rule_version")
            .stream()
            .filter(row -> asked.contains(row.split(" \\| ")[1]))
            .toList();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            answers.entrySet().stream()
                .map(each -> each.getKey() + " | " + each.getValue())
                .toList());
  }

  private static Pipeline population() {
    return new Pipeline("population", "all of population", Catalogue.of("population"));
  }

  private static void copy(String name, TestLake lake) {
    Path file = SharedCases.folder(POPULATION).resolve(name);
    try {
      lake.deliver("population/" + file.getFileName(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deliver(TestLake lake, String name, String header, List<String> lines) {
    String table = name.replaceAll("-[12]$", "");
    String path =
        name.equals(table)
            ? "population/" + table + ".csv"
            : "population/" + table + "/" + name + ".csv";
    lake.deliver(path, header + "\n" + String.join("\n", lines) + "\n");
  }

  private static List<NamedCsvRecord> given(String name) {
    Path file = SharedCases.folder(POPULATION).resolve(name);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
