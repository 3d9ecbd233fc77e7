package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.Almoner;
import org.almoner.config.Settings;
import org.almoner.engine.Job;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case through the lake, night by night, table by table. */
@Tag("slow")
class ClaimCasesLakeTest {
  /** The house's quarantine is of rows; what of X12 files was not staged has a table of its own. */
  private static final Map<String, String> NAMES = Map.of("quarantine", "x12_quarantine");

  private static final List<Job> JOBS =
      Almoner.DOMAINS.all().stream()
          .filter(domain -> Set.of("claims", "reference").contains(domain.name()))
          .flatMap(
              domain -> domain.jobs().apply(Settings.load(Optional.empty(), Map.of())).stream())
          .toList();

  @TempDir private Path folder;

  static List<Path> cases() throws IOException {
    return ClaimCasesTest.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyTableOfTheCaseIsAsExpected(Path given) throws IOException {
    TestLake lake = new TestLake(folder);
    for (Path file : ClaimCasesTest.files(given, ".x12")) {
      lake.deliver("claims/x12/" + file.getFileName(), Files.readAllBytes(file));
    }
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (JsonNode view : DecidedCasesTest.views(given)) {
      LocalDate asOf = LocalDate.parse(view.get("as_of").asText());
      lake.run(new Pipeline("claims", "claims", JOBS), asOf);
      for (Map.Entry<String, JsonNode> table : view.get("tables").properties()) {
        new ExpectedTable(table.getValue(), Set.of())
            .compare(asOf + " " + table.getKey(), rows(lake, table.getKey()), differences);
        compared++;
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isPositive();
  }

  private static List<Map<String, String>> rows(TestLake lake, String name) {
    Table table =
        JOBS.stream()
            .flatMap(job -> job.outputs().stream())
            .filter(output -> output.domain().equals("claims"))
            .filter(output -> output.name().equals(NAMES.getOrDefault(name, name)))
            .findFirst()
            .orElseThrow();
    return lake.lake().read(TestSpark.session(), table).collectAsList().stream()
        .map(ClaimCasesLakeTest::columns)
        .toList();
  }

  private static Map<String, String> columns(Row row) {
    Map<String, String> columns = new HashMap<>();
    for (String column : row.schema().fieldNames()) {
      Object value = row.getAs(column);
      columns.put(column, value == null ? "" : value.toString());
    }
    return columns;
  }
}
