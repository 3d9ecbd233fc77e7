package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.claims.rows.Columns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided of every public sample, against what an independent program decides. */
class DecidedSamplesTest {
  private static final Set<String> OTHER_NAMES =
      Set.of("sample", "claim_id", "account_id", "duplicate_of");

  /** A date that is none, which the expected tables leave without a warning. */
  static final String MORE_WARNINGS =
      "837P/pyx12__bad_elements.txt 6643-1019AA: warnings is"
          + " date_unreadable|line_total|npi_check_digit|segment_count,"
          + " not line_total|npi_check_digit|segment_count";

  @ParameterizedTest
  @ValueSource(
      strings = {"fct_claims", "stg_claims", "stg_remits", "stg_remit_lines", "stg_adjustments"})
  void aTableOfEverySampleIsDecidedAsExpected(String table) throws IOException {
    Map<String, List<Map<String, String>>> expected = SampleFilesTest.expected(table);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Path file : SampleFilesTest.samples()) {
      String sample = SampleFilesTest.SAMPLES.relativize(file).toString();
      List<Map<String, String>> rows = expected.getOrDefault(sample, List.of());
      if (!rows.isEmpty()) {
        compared++;
        compare(sample, rows, found(file, table), differences);
      }
    }
    assertThat(differences).as(table).allMatch(MORE_WARNINGS::equals);
    assertThat(compared).isPositive();
  }

  private static List<Map<String, String>> found(Path file, String table) {
    Tables tables = Tables.read(file);
    return new DecidedWorld(List.of(tables), lastDay(tables)).columns(table);
  }

  /** The last day that anything of it became known. */
  static LocalDate lastDay(Tables tables) {
    return tables.rows().stream()
        .map(row -> Columns.of((Record) row).get("recorded_date"))
        .filter(date -> date != null && !date.isEmpty())
        .map(LocalDate::parse)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  /** Compares rows with those that are most like them. */
  static void compare(
      String sample,
      List<Map<String, String>> expected,
      List<Map<String, String>> found,
      List<String> differences) {
    if (expected.size() != found.size()) {
      differences.add(sample + ": " + found.size() + " rows, not " + expected.size());
    }
    List<Map<String, String>> left = new ArrayList<>(found);
    for (Map<String, String> row : expected) {
      Map<String, String> closest =
          left.stream()
              .min(Comparator.comparing(candidate -> unlike(row, candidate).size()))
              .orElse(Map.of());
      left.remove(closest);
      unlike(row, closest)
          .forEach(each -> differences.add(sample + " " + row.get("pcn") + ": " + each));
    }
  }

  private static List<String> unlike(Map<String, String> expected, Map<String, String> found) {
    return expected.entrySet().stream()
        .filter(each -> !OTHER_NAMES.contains(each.getKey()))
        .filter(each -> !SampleFilesTest.isEqual(each.getValue(), found.get(each.getKey())))
        .map(
            each ->
                "%s is %s, not %s"
                    .formatted(each.getKey(), found.get(each.getKey()), each.getValue()))
        .toList();
  }
}
