package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
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

/** A lake of claims alone, compared with others table by table. */
record ClaimsLake(TestLake lake) {
  private static final Pipeline PIPELINE = new Pipeline("claims", "claims", Catalogue.of("claims"));
  private static final Set<String> NAMES = Set.of("file", "duplicate_of");

  ClaimsLake(Path folder) {
    this(new TestLake(folder));
  }

  /** What a file is called in the landing directory. */
  static String delivered(String name) {
    return "claims/x12/" + name;
  }

  void deliver(String name, Path file) throws IOException {
    lake.deliver(delivered(name), Files.readAllBytes(file));
  }

  /** Delivers a file under two names. */
  void deliverTwice(String name, Path file) throws IOException {
    deliver(name, file);
    deliver("again/" + name, file);
  }

  RunReport run(LocalDate date) {
    return run(PIPELINE, date);
  }

  /** A run of some jobs. */
  RunReport run(Pipeline pipeline, LocalDate date) {
    RunReport report = lake.run(pipeline, date);
    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    return report;
  }

  /** What a run says of the accounts that it decided, and of those that it let be. */
  static String accounts(RunReport report) {
    return report.jobs().stream()
        .flatMap(job -> job.checks().stream())
        .filter(check -> check.check().startsWith("accounts are decided again"))
        .map(CheckResult::measured)
        .findFirst()
        .orElseThrow();
  }

  /** Whether what is known of every claim is what the rules say without Spark. */
  void assertDecidesAs(DecidedWorld inMemory) {
    Map<String, Map<String, String>> expected = new TreeMap<>();
    for (DecidedClaim claim : inMemory.claims()) {
      expected.put(claim.facts().identity().claimId(), plain(Columns.of(claim.facts())));
    }
    Map<String, Map<String, String>> found = new TreeMap<>();
    texts(ClaimsFacts.INT_CLAIMS).forEach(row -> found.put(row.get("claim_id"), plain(row)));
    assertThat(found).isEqualTo(expected);
  }

  /** Numbers without zeros that say nothing. */
  static Map<String, String> plain(Map<String, String> columns) {
    Map<String, String> plain = new TreeMap<>();
    columns.forEach(
        (column, value) -> {
          String text = value == null ? "" : value;
          plain.put(
              column,
              text.matches("-?\\d+\\.\\d+|-?\\d+")
                  ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                  : text);
        });
    return plain;
  }

  /** The rows of a table as texts by column, nothing being the empty text. */
  List<Map<String, String>> texts(Table table) {
    return lake.lake().read(TestSpark.session(), table).collectAsList().stream()
        .map(
            row -> {
              Map<String, String> texts = new HashMap<>();
              for (String column : row.schema().fieldNames()) {
                Object value = row.getAs(column);
                texts.put(column, value == null ? "" : value.toString());
              }
              return texts;
            })
        .toList();
  }

  /** Every table but those that say how files were called, or how often they came. */
  void assertHasTheTablesOf(ClaimsLake other) {
    for (Table table : tables()) {
      assertThat(rows(table)).as(table.fullName()).isEqualTo(other.rows(table));
    }
  }

  private static List<Table> tables() {
    return PIPELINE.jobs().stream()
        .filter(job -> job.feed().isEmpty())
        .map(Job::outputs)
        .flatMap(List::stream)
        .filter(table -> !table.name().equals("raw_x12_files"))
        .filter(table -> !table.name().equals("int_claim_groups"))
        .toList();
  }

  private List<String> rows(Table table) {
    return lake.rows(
        table,
        Arrays.stream(Lake.schema(table).fieldNames())
            .filter(column -> !NAMES.contains(column))
            .toArray(String[]::new));
  }
}
