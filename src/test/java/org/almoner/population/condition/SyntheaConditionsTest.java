package org.almoner.population.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.population.PopulationCases;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Medicare;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.PatientRows;
import org.almoner.population.rows.Social;
import org.almoner.support.CsvTable;
import org.junit.jupiter.api.Test;

/** Which chronic conditions the conditions of a Synthea export are. */
class SyntheaConditionsTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

  @Test
  void everyReportedFaultIsAvoided() {
    List<Path> bugs = PopulationCases.bugs("synthea-");
    assertThat(bugs).hasSizeGreaterThanOrEqualTo(2);
    for (Path bug : bugs) {
      Set<ChronicCondition> active = active(CsvTable.read(bug.resolve("conditions.csv")));
      JsonNode expected = PopulationCases.expected(bug);
      Set<String> words =
          active.stream().map(each -> "has_" + each.word()).collect(Collectors.toSet());
      for (Map.Entry<String, JsonNode> each : expected.properties()) {
        if (each.getKey().startsWith("has_")) {
          assertThat(words.contains(each.getKey()))
              .as(bug + " " + each.getKey())
              .isEqualTo(each.getValue().asInt() == 1);
        } else if (each.getKey().equals("n_conditions")) {
          assertThat(active.stream().filter(ChronicCondition::counts))
              .as(bug.toString())
              .hasSize(each.getValue().asInt());
        }
      }
    }
  }

  @Test
  void prediabetesFindingsAndSituationsAreNoChronicCondition() {
    assertThat(
            active(
                CsvTable.of(
                    """
                    CODE,START,STOP
                    15777000,2020-01-01,
                    314529007,2020-01-01,
                    160903007,2020-01-01,
                    73595000,2020-01-01,
                    """)))
        .isEmpty();
  }

  @Test
  void everyChronicConditionHasARowOfTheMap() {
    Set<ChronicCondition> mapped =
        SnomedCode.load().on(AS_OF).stream()
            .flatMap(each -> each.conditions().stream())
            .collect(Collectors.toSet());
    assertThat(mapped).containsExactlyInAnyOrder(ChronicCondition.values());
  }

  private static Set<ChronicCondition> active(CsvTable rows) {
    Patient patient =
        new Patient(
            "p1", LocalDate.of(1950, 1, 1), null, Gender.F, true, Social.UNKNOWN, Medicare.UNKNOWN);
    List<Condition> conditions =
        rows.rows().stream().map(SyntheaConditionsTest::condition).toList();
    return ConditionCodes.load(AS_OF)
        .active(
            PatientHistory.of(
                new PatientRows(patient, conditions, List.of(), List.of(), List.of(), List.of()),
                AS_OF));
  }

  private static Condition condition(Map<String, String> row) {
    String stop = row.get("STOP");
    return new Condition(
        CodeSystem.SNOMED,
        row.get("CODE"),
        LocalDate.parse(row.get("START")),
        stop.isEmpty() ? null : LocalDate.parse(stop),
        null);
  }
}
