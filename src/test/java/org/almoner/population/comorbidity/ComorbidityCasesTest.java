package org.almoner.population.comorbidity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.almoner.population.comorbidity.ComorbidityIndex.CHARLSON;
import static org.almoner.population.comorbidity.ComorbidityIndex.ELIXHAUSER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.population.PopulationCases;
import org.almoner.support.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags after the hierarchy and scores equal those of the R package comorbidity. */
class ComorbidityCasesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final Map<String, ComorbidityIndex> INDICES =
      Map.of(
          CHARLSON, ComorbidityIndex.load(CHARLSON, AS_OF),
          ELIXHAUSER, ComorbidityIndex.load(ELIXHAUSER, AS_OF));

  @ParameterizedTest
  @CsvSource({"comorbidity, 100", "../../data/comorbidity, 199"})
  void allGivenPatientsHaveTheFlagsAndScoresOfR(String folder, int patients) {
    for (String index : INDICES.keySet()) {
      List<Map<String, String>> expected =
          PopulationCases.rows(folder + "/" + index + "_icd10_quan.csv");
      List<Map<String, String>> ours = ours(index, folder, expected);

      assertThat(ours).hasSize(patients).isEqualTo(expected);
    }
  }

  @Test
  void everyReportedFaultIsAvoided() {
    List<Path> bugs = PopulationCases.bugs("comorbidity-");
    assertThat(bugs).hasSizeGreaterThanOrEqualTo(2);
    for (Path bug : bugs) {
      List<String> codes =
          CsvTable.read(bug.resolve("codes.csv")).rows().stream()
              .map(row -> row.get("code"))
              .toList();
      for (Map.Entry<String, JsonNode> each : PopulationCases.expected(bug).properties()) {
        IndexResult result = index(each.getKey().split("_")[0]).ofCodes(codes);
        List<String> flags = new ArrayList<>();
        each.getValue().get("flags").forEach(flag -> flags.add(flag.asText()));
        assertThat(result.flags().keySet().stream().filter(result::has))
            .as(bug + " " + each.getKey())
            .containsExactlyInAnyOrderElementsOf(flags);
        each.getValue()
            .get("scores")
            .properties()
            .forEach(
                score ->
                    assertThat(result.score(score.getKey()))
                        .as(bug + " " + score.getKey())
                        .isEqualTo(score.getValue().asInt()));
      }
    }
  }

  private static List<Map<String, String>> ours(
      String index, String folder, List<Map<String, String>> patients) {
    Map<String, List<String>> codes =
        PopulationCases.rows(folder + "/input.csv").stream()
            .collect(groupingBy(row -> row.get("id"), mapping(row -> row.get("code"), toList())));
    return patients.stream()
        .map(row -> row.get("id"))
        .map(id -> ours(id, index(index).ofCodes(codes.getOrDefault(id, List.of()))))
        .toList();
  }

  private static Map<String, String> ours(String id, IndexResult result) {
    Map<String, String> row = new LinkedHashMap<>(Map.of("id", id));
    result.flags().forEach((flag, holds) -> row.put(flag, holds ? "1" : "0"));
    result.scores().forEach((score, points) -> row.put("score_" + score, points.toString()));
    return row;
  }

  private static ComorbidityIndex index(String name) {
    return INDICES.get(name);
  }
}
