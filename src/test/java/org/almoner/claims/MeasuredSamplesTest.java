package org.almoner.claims;

import static org.almoner.tables.claims.ClaimsKpis.MART_DENIAL_KPIS;
import static org.almoner.tables.claims.ClaimsMarts.FCT_CLAIMS;
import static org.almoner.tables.claims.ClaimsMarts.MART_MONEY;
import static org.almoner.tables.claims.X12Remittances.STG_PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.Payment;
import org.almoner.engine.Table;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * Measures of every public sample and of the cases, against what an independent program and hands
 * measured. One run measures all: payers are named for their sample.
 */
class MeasuredSamplesTest {
  private static final double EXACT = 1e-6; // the digits that are given

  @Test
  void allClaimsOfEachSampleAreMeasuredAsExpected() throws IOException {
    assertThat(compared("all", (sample, payer) -> sample)).isEqualTo(103);
  }

  @Test
  void eachPayerOfEachSampleIsMeasuredAsExpected() throws IOException {
    assertThat(compared("payer:", (sample, payer) -> sample + "#" + payer)).isEqualTo(105);
  }

  @Test
  void eachCaseIsMeasuredAsExpected() throws IOException {
    Map<String, JsonNode> expected = new LinkedHashMap<>();
    List<Map<String, String>> claims = new ArrayList<>();
    for (Path folder : ClaimCasesTest.cases()) {
      for (JsonNode view : DecidedCasesTest.views(folder)) {
        JsonNode kpis = view.get("tables").path("mart_denial_kpis").path("rows");
        LocalDate asOf = LocalDate.parse(view.get("as_of").asText());
        if (!kpis.isEmpty()) {
          String name = folder.getFileName() + " " + asOf;
          expected.put(name, kpis.get(0));
          new DecidedWorld(DecidedCasesTest.files(folder), asOf)
              .columns("fct_claims")
              .forEach(claim -> claims.add(of(name, name, claim)));
        }
      }
    }
    Map<String, Row> measured = measured(claims);
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (name, row) -> {
          Map<String, String> texts = new LinkedHashMap<>();
          row.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
          compare(texts, measured.get("payer:" + name), differences);
        });
    assertThat(differences).isEmpty();
    assertThat(expected).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void everyPaymentAddsUpOrSaysThatItDoesNot() throws IOException {
    List<Map<String, String>> payments = new ArrayList<>();
    for (Path file : SampleFilesTest.samples()) {
      for (Payment each : Tables.read(file).of(Payment.class)) {
        Map<String, String> payment = Columns.of(each);
        payment.put("payment_id", file + payment.get("payment_id"));
        payment.put("is_duplicate", "false");
        payments.add(payment);
      }
    }
    InMemoryRun run =
        InMemoryRun.of(
            Catalogue.job("build-claims-mart-money"),
            Map.of(STG_PAYMENTS, table(STG_PAYMENTS, payments)));
    List<Row> money = run.rows(MART_MONEY);

    assertThat(money).hasSize(payments.size()).hasSizeGreaterThan(20);
    assertThat(money)
        .allSatisfy(
            row -> assertThat(isWarned(row)).isNotEqualTo(isNothing(row.getAs("difference"))));
  }

  private static boolean isNothing(BigDecimal amount) {
    return amount != null && amount.signum() == 0;
  }

  private static boolean isWarned(Row payment) {
    return String.valueOf(payment.<String>getAs("warnings")).contains("payment_balance");
  }

  /** How many rows of the dimensions there are, each as expected. */
  private static int compared(String dimension, BinaryOperator<String> payer) throws IOException {
    List<Map<String, String>> claims = new ArrayList<>();
    SampleFilesTest.expected("fct_claims")
        .forEach(
            (sample, rows) ->
                rows.forEach(
                    row -> claims.add(of(sample, payer.apply(sample, row.get("payer")), row))));
    Map<String, Row> measured = measured(claims);
    List<String> differences = new ArrayList<>();
    int rows = 0;
    for (var sample : SampleFilesTest.expected("mart_denial_kpis").entrySet()) {
      for (Map<String, String> row : sample.getValue()) {
        String of = row.get("dimension");
        if (of.startsWith(dimension)) {
          rows++;
          String name = payer.apply(sample.getKey(), of.replaceFirst("^payer:", ""));
          compare(row, measured.get("payer:" + name), differences);
        }
      }
    }
    assertThat(differences).isEmpty();
    return rows;
  }

  /** A claim of a sample, told from those of others. */
  private static Map<String, String> of(String sample, String payer, Map<String, String> row) {
    Map<String, String> claim = new LinkedHashMap<>(row);
    claim.put("claim_id", sample + row.get("claim_id"));
    claim.put("account_id", sample + row.get("account_id"));
    claim.put("payer", payer);
    return claim;
  }

  private static Map<String, Row> measured(List<Map<String, String>> claims) {
    InMemoryRun run =
        InMemoryRun.of(
            Catalogue.job("build-claims-mart-denial-kpis"),
            Map.of(FCT_CLAIMS, table(FCT_CLAIMS, claims)));
    Map<String, Row> measured = new HashMap<>();
    run.rows(MART_DENIAL_KPIS).forEach(row -> measured.put(row.getAs("dimension"), row));
    return measured;
  }

  /** Of the columns that the table has. */
  private static CsvTable table(Table table, List<Map<String, String>> rows) {
    List<String> columns = table.columns().stream().map(column -> column.name()).toList();
    rows.forEach(row -> row.keySet().retainAll(columns));
    return new CsvTable(List.copyOf(rows.get(0).keySet()), rows);
  }

  private static void compare(Map<String, String> expected, Row row, List<String> differences) {
    expected.forEach(
        (column, value) -> {
          if (!column.equals("sample") && !column.equals("dimension")) {
            Object found = row == null ? "no row" : row.getAs(column);
            if (!isEqual(value, found == null ? "" : found.toString())) {
              differences.add("%s %s: %s, not %s".formatted(expected, column, found, value));
            }
          }
        });
  }

  private static boolean isEqual(String expected, String found) {
    boolean areNumbers = expected.matches("-?[0-9.]+") && found.matches("-?[0-9.]+(E-?[0-9]+)?");
    return areNumbers
        ? Math.abs(Double.parseDouble(expected) - Double.parseDouble(found)) <= EXACT
        : expected.equals(found);
  }
}
