package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.claims.rows.RawFile;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.Test;

/** Staging tables of every case, as far as they need no other file. */
class ClaimCasesTest {
  private static final Set<String> LATER =
      Set.of(
          "amount_class",
          "claim_line",
          "is_duplicate",
          "line_match",
          "match_level",
          "match_reason",
          "submission_kind");

  @Test
  void theStagingTablesOfEveryCaseAreAsExpected() throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Path folder : cases()) {
      JsonNode expected = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
      for (JsonNode view : expected.get("views")) {
        LocalDate asOf = LocalDate.parse(view.get("as_of").asText());
        for (Map.Entry<String, JsonNode> table : view.get("tables").properties()) {
          if (table.getKey().startsWith("stg_") || table.getKey().equals("quarantine")) {
            compared++;
            new ExpectedTable(table.getValue(), LATER)
                .compare(
                    folder.getFileName() + " " + asOf + " " + table.getKey(),
                    rows(folder, table.getKey(), asOf),
                    differences);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isPositive();
  }

  /** Rows of its files recorded by a day, a content once. */
  private static List<Map<String, String>> rows(Path folder, String table, LocalDate asOf)
      throws IOException {
    Map<String, Tables> contents = new HashMap<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Path file : files(folder, ".x12")) {
      Tables tables = Tables.read(file);
      if (contents.put(tables.of(RawFile.class).get(0).sha256(), tables) == null) {
        for (Map<String, String> row : tables.columns(table)) {
          String recorded = row.get("recorded_date");
          if (recorded == null || !LocalDate.parse(recorded).isAfter(asOf)) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> all = Files.list(SharedCases.folder("claims"))) {
      return all.filter(folder -> Files.exists(folder.resolve("expected.json"))).sorted().toList();
    }
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
