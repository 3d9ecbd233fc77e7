package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.AccessFolder;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.tables.ResultTable;
import org.almoner.access.tables.ResultTables;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with every answer, worked out elsewhere. */
class SharedRequestsTest {
  private static final double TOLERANCE = 1e-9;
  private static final String FOLDER = "population-access/access/";

  private static final Map<String, ResultTable<?>> TABLES =
      Map.of(
          "access_outcomes", ResultTables.ACCESS_OUTCOMES,
          "support_outcomes", ResultTables.SUPPORT_OUTCOMES,
          "ranked_interventions", ResultTables.RANKED_INTERVENTIONS,
          "forecast_sensitivity", ResultTables.FORECAST_SENSITIVITY,
          "access_warnings", ResultTables.ACCESS_WARNINGS);

  @ParameterizedTest
  @CsvSource({
    "edges, access_outcomes, 128", "edges, support_outcomes, 903",
    "edges, ranked_interventions, 774", "edges, forecast_sensitivity, 896",
    "edges, access_warnings, 365", "requests2000, access_outcomes, 7708",
    "requests2000, support_outcomes, 70029", "requests2000, ranked_interventions, 62248",
    "requests2000, forecast_sensitivity, 69372", "requests2000, access_warnings, 99481"
  })
  void everyColumnOfEveryRowIsAsGiven(String name, String table, int rows) throws IOException {
    Path folder = SharedCases.folder(FOLDER + name);
    List<NamedCsvRecord> expected = expected(folder, table);
    List<String> columns = expected.get(0).getHeader();
    Map<String, List<String>> wanted = new HashMap<>();
    expected.forEach(each -> wanted.put(key(table, columns, each.getFields()), each.getFields()));

    Map<String, List<String>> found = new HashMap<>();
    for (List<String> row : found(folder, Objects.requireNonNull(TABLES.get(table)), columns)) {
      assertThat(found.put(key(table, columns, row), row)).as("a second row of %s", row).isNull();
    }

    assertThat(wanted).hasSize(rows);
    assertThat(found.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((key, row) -> assertSame(columns, row, Objects.requireNonNull(found.get(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"edges", "requests2000"})
  void whatIsRefusedIsAsGiven(String name) throws IOException {
    Path folder = SharedCases.folder(FOLDER + name);

    List<String> refused =
        AccessFolder.read(folder).refusals().stream()
            .map(each -> each.table() + " " + each.key())
            .toList();

    assertThat(refused)
        .containsExactlyInAnyOrderElementsOf(
            expected(folder, "quarantine").stream()
                .map(each -> each.getField("table") + " " + each.getField("key"))
                .toList());
  }

  @Test
  void allReasonsOfARefusedRowAreTold() {
    Path folder = SharedCases.folder(FOLDER + "requests2000");

    assertThat(AccessFolder.read(folder).refusals())
        .filteredOn(each -> each.key().equals("LBAD5"))
        .singleElement()
        .satisfies(each -> assertThat(each.reasons()).containsExactly("plan_id missing"));
  }

  private static List<List<String>> found(Path folder, ResultTable<?> table, List<String> columns) {
    AccessFolder input = AccessFolder.read(folder);
    Pricer pricer = input.pricer(StatedAssumptions.ofInstallation());
    List<List<String>> rows = new ArrayList<>();
    input
        .requests()
        .forEach(
            request -> {
              Priced priced = pricer.price(request);
              table.rows(priced).forEach(row -> rows.add(texts(table, row, columns)));
            });
    return rows;
  }

  private static List<String> texts(ResultTable<?> table, List<Object> row, List<String> columns) {
    return columns.stream()
        .map(column -> row.get(table.columns().indexOf(column)))
        .map(value -> value == null ? "" : value.toString())
        .toList();
  }

  /** Warnings are their whole row; all other rows are known by request and arms. */
  private static String key(String table, List<String> columns, List<String> row) {
    if (table.equals("access_warnings")) {
      return String.join("|", row);
    }
    return row.get(0)
        + "|"
        + row.get(columns.indexOf("access_arm"))
        + "|"
        + (columns.contains("support_arm") ? row.get(columns.indexOf("support_arm")) : "");
  }

  private static void assertSame(List<String> columns, List<String> wanted, List<String> found) {
    for (int i = 0; i < wanted.size(); i++) {
      String want = wanted.get(i);
      String have = found.get(i);
      if (!want.equals(have)) {
        assertThat(want.matches("-?[0-9.]+(e-?[0-9]+)?") && !have.isEmpty())
            .as("%s of %s is %s, not %s", columns.get(i), wanted.subList(0, 3), have, want)
            .isTrue();
        assertThat(Math.abs(Double.parseDouble(have) - Double.parseDouble(want)))
            .as("%s of %s: %s, not %s", columns.get(i), wanted.subList(0, 3), have, want)
            .isLessThanOrEqualTo(TOLERANCE);
      }
    }
  }

  private static List<NamedCsvRecord> expected(Path folder, String table) throws IOException {
    Path plain = folder.resolve("expected/" + table + ".csv");
    boolean packed = !Files.exists(plain);
    Path file = packed ? folder.resolve("expected/" + table + ".csv.gz") : plain;
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = packed ? new GZIPInputStream(bytes) : bytes;
        Reader reader = new InputStreamReader(text, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    }
  }
}
