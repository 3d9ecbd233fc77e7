package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.support.CsvTable;
import org.almoner.support.SharedCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public sample file, against what an independent program finds in it. */
class SampleFilesTest {
  static final Path SAMPLES = Path.of("../shared/data/x12");

  /** What other rows decide, of other files among them. */
  private static final Set<String> LATER =
      Set.of(
          "sample",
          "submission_kind",
          "is_duplicate",
          "duplicate_of",
          "match_level",
          "match_reason",
          "claim_id",
          "claim_line",
          "line_match",
          "amount_class");

  /**
   * Dates that are none (2000-23-16 of a payment, 1946-13-01 of a birth), which the expected tables
   * leave without the warning that the specification wants.
   */
  private static final Set<String> MORE_WARNINGS =
      Set.of(
          "837P/pyx12__bad_elements.txt row 1: warnings is"
              + " date_unreadable|line_total|npi_check_digit|segment_count,"
              + " not line_total|npi_check_digit|segment_count",
          "835/lfh__835_005010X221A1_managed-care.835 row 1: warnings is"
              + " date_unreadable|npi_check_digit, not npi_check_digit");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stg_claims",
        "stg_claim_lines",
        "stg_payments",
        "stg_remits",
        "stg_remit_lines",
        "stg_adjustments",
        "stg_provider_adjustments",
        "stg_acknowledgements",
        "quarantine",
        "raw_x12_files"
      })
  void aTableOfEverySampleIsAsExpected(String table) throws IOException {
    Map<String, List<Map<String, String>>> expected = expected(table);
    List<String> differences = new ArrayList<>();
    for (Path file : samples()) {
      String sample = SAMPLES.relativize(file).toString();
      compare(
          sample,
          expected.getOrDefault(sample, List.of()),
          found(Tables.read(file), table),
          differences);
    }
    assertThat(differences).as(table).allMatch(MORE_WARNINGS::contains);
  }

  /** In the order of the expected rows: interchanges' acknowledgements before the sets'. */
  private static List<Map<String, String>> found(Tables tables, String table) {
    List<Map<String, String>> rows = new ArrayList<>(tables.columns(table));
    if (table.equals("stg_acknowledgements")) {
      rows.sort(Comparator.comparing(row -> !row.get("kind").equals("TA1")));
    }
    return rows;
  }

  private static void compare(
      String sample,
      List<Map<String, String>> expected,
      List<Map<String, String>> found,
      List<String> differences) {
    if (expected.size() != found.size()) {
      differences.add(sample + ": " + found.size() + " rows, not " + expected.size());
      return;
    }
    for (int at = 0; at < found.size(); at++) {
      Map<String, String> row = found.get(at);
      for (Map.Entry<String, String> column : expected.get(at).entrySet()) {
        String name = column.getKey();
        if (!LATER.contains(name) && !isEqual(column.getValue(), row.get(name))) {
          differences.add(
              "%s row %d: %s is %s, not %s"
                  .formatted(sample, at + 1, name, row.get(name), column.getValue()));
        }
      }
    }
  }

  static boolean isEqual(String expected, String found) {
    String text = found == null ? "" : found;
    if (expected.equals(text)) {
      return true;
    }
    try {
      return new BigDecimal(expected).compareTo(new BigDecimal(text)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static Map<String, List<Map<String, String>>> expected(String table) throws IOException {
    Path file = SharedCases.folder("claims").resolve("expected").resolve(table + ".csv");
    Map<String, List<Map<String, String>>> bySample = new LinkedHashMap<>();
    for (Map<String, String> row : CsvTable.read(file).rows()) {
      bySample.computeIfAbsent(row.get("sample"), sample -> new ArrayList<>()).add(row);
    }
    return bySample;
  }

  static List<Path> samples() throws IOException {
    assumeTrue(Files.exists(SAMPLES), "needs " + SAMPLES);
    try (Stream<Path> all = Files.walk(SAMPLES, 2)) {
      return all.filter(file -> Files.isRegularFile(file))
          .filter(file -> !file.getParent().equals(SAMPLES))
          .sorted()
          .toList();
    }
  }
}
