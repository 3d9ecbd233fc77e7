package org.almoner.population.hcc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.population.PopulationCases;
import org.almoner.population.rows.Gender;
import org.almoner.support.CsvTable;
import org.junit.jupiter.api.Test;

/** Score, categories and terms equal those of CMS's order on CMS's tables. */
class HccCasesTest {
  private static final HccModel MODEL = HccModel.load(LocalDate.of(2026, 1, 1));

  @Test
  void allGivenPatientsHaveTheScoreTheCategoriesAndTheTermsOfCms() {
    List<Map<String, String>> rows = PopulationCases.rows("comorbidity/hcc_v28_patients.csv");
    List<String> differences = new ArrayList<>();
    for (Map<String, String> row : rows) {
      HccScore score = score(row);
      String categories =
          score.categories().stream().map(String::valueOf).collect(Collectors.joining("|"));
      String terms =
          terms(score).entrySet().stream()
              .map(term -> term.getKey() + "=" + term.getValue())
              .collect(Collectors.joining("|"));
      if (score.raw() != Double.parseDouble(row.get("v28_score"))
          || !categories.equals(row.get("v28_hccs"))
          || !terms.equals(row.get("v28_terms"))) {
        differences.add(row + " but " + score);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(rows).hasSize(150);
  }

  @Test
  void everyReportedFaultIsAvoided() {
    List<Path> bugs = PopulationCases.bugs("hcc-");
    assertThat(bugs).hasSizeGreaterThanOrEqualTo(7);
    for (Path bug : bugs) {
      HccScore score = score(CsvTable.read(bug.resolve("patient.csv")).rows().get(0));
      JsonNode expected = PopulationCases.expected(bug);
      Map<String, Double> terms = new TreeMap<>();
      expected
          .get("terms")
          .properties()
          .forEach(t -> terms.put(t.getKey(), t.getValue().asDouble()));
      List<Integer> categories = new ArrayList<>();
      expected.get("v28_hccs").forEach(hcc -> categories.add(hcc.asInt()));
      assertThat(score.raw()).as(bug.toString()).isEqualTo(expected.get("v28_score").asDouble());
      assertThat(score.categories()).as(bug.toString()).containsExactlyElementsOf(categories);
      assertThat(terms(score)).as(bug.toString()).isEqualTo(terms);
    }
  }

  private static Map<String, Double> terms(HccScore score) {
    Map<String, Double> terms = new TreeMap<>();
    score.terms().forEach(term -> terms.put(term.name(), term.coefficient().doubleValue()));
    return terms;
  }

  private static HccScore score(Map<String, String> row) {
    String orec = row.get("orec");
    HccPerson person =
        new HccPerson(
            Integer.parseInt(row.get("age")),
            Gender.valueOf(row.get("sex")),
            HccSegment.valueOf(row.get("elig")),
            orec.isEmpty() ? null : Integer.valueOf(orec),
            row.get("medicaid").equals("1"));
    return MODEL.score(person, Arrays.asList(row.get("dx_codes").split("\\|")));
  }
}
