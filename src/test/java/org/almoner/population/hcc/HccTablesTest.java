package org.almoner.population.hcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.support.CsvTable;
import org.junit.jupiter.api.Test;

/** The tables are whole: as many rows as CMS's files have, and nothing names what is not there. */
class HccTablesTest {
  private static final Set<String> CATEGORIES = column("hcc_categories", "hcc");

  @Test
  void theTablesHaveAsManyRowsAsThoseOfCms() {
    assertThat(CATEGORIES).hasSize(115);
    assertThat(rows("hcc_hierarchy")).hasSize(149);
    assertThat(rows("hcc_coefficients")).hasSize(1237);
    assertThat(rows("hcc_diagnoses").stream().filter(row -> row.get("source").contains("F2824T1N")))
        .hasSize(8090);
  }

  @Test
  void everyCategoryThatATableNamesIsOneOfThePaymentModel() {
    Set<String> named = new HashSet<>(column("hcc_diagnoses", "cc"));
    named.addAll(column("hcc_hierarchy", "hcc"));
    named.addAll(column("hcc_hierarchy", "drops"));
    named.addAll(column("hcc_groups", "hcc"));
    assertThat(CATEGORIES).containsAll(named);
  }

  @Test
  void everySegmentOfPeopleWithDiagnosesHasACoefficientOfEveryCategory() {
    for (HccSegment segment : HccSegment.values()) {
      Set<String> variables =
          rows("hcc_coefficients").stream()
              .filter(row -> row.get("segment").equals(segment.name()))
              .map(row -> row.get("variable"))
              .filter(variable -> variable.startsWith("HCC"))
              .collect(Collectors.toSet());
      assertThat(variables).hasSize(segment.isNewEnrollee() ? 0 : CATEGORIES.size());
    }
  }

  @Test
  void everyInteractionIsOfGroupsAndCategoriesThatAreThere() {
    Set<String> known =
        Stream.of(
                column("hcc_groups", "group").stream(),
                CATEGORIES.stream().map(category -> "HCC" + category),
                Stream.of("DISABLED"))
            .flatMap(each -> each)
            .collect(Collectors.toSet());
    assertThat(known)
        .containsAll(column("hcc_interactions", "one"))
        .containsAll(column("hcc_interactions", "other"));
    assertThat(column("hcc_coefficients", "variable"))
        .containsAll(column("hcc_interactions", "interaction"));
  }

  private static Set<String> column(String file, String name) {
    return rows(file).stream().map(row -> row.get(name)).collect(Collectors.toSet());
  }

  private static List<Map<String, String>> rows(String file) {
    try {
      Path path = Path.of("conf/population", file + ".csv");
      return CsvTable.of(
              Files.readAllLines(path).stream()
                  .filter(line -> !line.startsWith("#"))
                  .collect(Collectors.joining("\n")))
          .rows();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
