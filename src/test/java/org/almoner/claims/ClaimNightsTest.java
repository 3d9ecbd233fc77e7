package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.rows.Columns;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Job;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.RunReport;
import org.almoner.support.Catalogue;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.almoner.tables.claims.ClaimsFacts;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases as one world, night by night, at once, doubled and in another order. */
class ClaimNightsTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final List<LocalDate> NIGHTS =
      List.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 30), LAST);

  /** Cases of which several files bear on one claim. */
  private static final Set<String> RELATED =
      Set.of("04", "07", "08", "10", "11", "12", "14", "15", "22", "23", "33", "34");

  private static final Set<String> OTHERWISE = Set.of("file", "duplicate_of");

  @TempDir private static Path folder;
  private static List<Path> files;
  private static TestLake once;

  @BeforeAll
  static void atOnce() throws IOException {
    files = new ArrayList<>();
    for (Path each : ClaimCasesTest.cases()) {
      if (RELATED.contains(each.getFileName().toString().substring(0, 2))) {
        files.addAll(ClaimCasesTest.files(each, ".x12"));
      }
    }
    once = new TestLake(folder.resolve("once"));
    for (Path file : files) {
      once.deliver("claims/x12/" + name(file), Files.readAllBytes(file));
    }
    once.run(pipeline(), LAST);
  }

  @Test
  void theLakeDecidesAsTheRulesDoInMemory() throws IOException {
    List<Tables> read = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        read.add(Tables.read("claims/x12/" + name(file), in));
      }
    }
    DecidedWorld world = new DecidedWorld(read, LAST);
    Map<String, Map<String, String>> inMemory = new TreeMap<>();
    for (DecidedClaim claim : world.claims()) {
      inMemory.put(claim.facts().identity().claimId(), plain(Columns.of(claim.facts())));
    }
    Map<String, Map<String, String>> inLake = new TreeMap<>();
    for (Row row : once.lake().read(TestSpark.session(), ClaimsFacts.INT_CLAIMS).collectAsList()) {
      Map<String, String> columns = new TreeMap<>();
      for (String column : row.schema().fieldNames()) {
        Object value = row.getAs(column);
        columns.put(column, value == null ? "" : value.toString());
      }
      inLake.put(row.getAs("claim_id"), plain(columns));
    }
    assertThat(inLake).hasSizeGreaterThan(20).isEqualTo(inMemory);
  }

  @Test
  void nightByNightAtOnceDoubledAndInAnotherOrderAreTheSame() throws IOException {
    TestLake nights = new TestLake(folder.resolve("nights"));
    List<Path> backwards = new ArrayList<>(files);
    Collections.reverse(backwards);
    List<RunReport> reports = new ArrayList<>();
    for (int night = 0; night < NIGHTS.size(); night++) {
      for (int i = 0; i < backwards.size(); i++) {
        if (i % NIGHTS.size() == night) {
          byte[] content = Files.readAllBytes(backwards.get(i));
          String number = "%03d".formatted(i);
          nights.deliver("claims/x12/" + number, content);
          nights.deliver("claims/x12/again/" + number, content);
        }
      }
      reports.add(nights.run(pipeline(), NIGHTS.get(night)));
    }
    assertThat(reports).allMatch(report -> report.exitCode() == ExitCode.OK);
    for (Table table : tables()) {
      assertThat(rows(nights, table)).as(table.fullName()).isEqualTo(rows(once, table));
    }
    assertThat(found(reports.get(2), "accounts are decided again"))
        .as("not all: %s", found(reports.get(2), "accounts are decided again"))
        .doesNotContain(" 0 kept");
  }

  private static String found(RunReport report, String rule) {
    return report.jobs().stream()
        .flatMap(job -> job.checks().stream())
        .filter(check -> check.check().startsWith(rule))
        .map(CheckResult::measured)
        .findFirst()
        .orElseThrow();
  }

  private static Pipeline pipeline() {
    return new Pipeline("claims", "claims", Catalogue.of("claims"));
  }

  /** Tables that do not say how files were called, or how often they came. */
  private static List<Table> tables() {
    return Catalogue.of("claims").stream()
        .filter(job -> job.feed().isEmpty())
        .map(Job::outputs)
        .flatMap(List::stream)
        .filter(table -> !table.name().equals("raw_x12_files"))
        .filter(table -> !table.name().equals("int_claim_groups"))
        .toList();
  }

  private static List<String> rows(TestLake lake, Table table) {
    return lake.rows(
        table,
        Arrays.stream(Lake.schema(table).fieldNames())
            .filter(column -> !OTHERWISE.contains(column))
            .toArray(String[]::new));
  }

  private static Map<String, String> plain(Map<String, String> columns) {
    Map<String, String> plain = new TreeMap<>();
    columns.forEach(
        (column, value) -> {
          String text = value == null ? "" : value;
          plain.put(column, text.matches("-?\\d+\\.\\d+|-?\\d+") ? number(text) : text);
        });
    return plain;
  }

  private static String number(String text) {
    return new java.math.BigDecimal(text).stripTrailingZeros().toPlainString();
  }

  private static String name(Path file) {
    return file.getParent().getFileName() + "-" + file.getFileName();
  }
}
