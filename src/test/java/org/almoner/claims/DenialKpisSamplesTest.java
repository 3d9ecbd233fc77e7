package org.almoner.claims;

import static org.almoner.tables.claims.ClaimsKpis.MART_DENIAL_KPIS;
import static org.almoner.tables.claims.ClaimsMarts.FCT_CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * Measures of every public sample, against what an independent program measures. One run measures
 * all samples: payers are named for theirs.
 */
class DenialKpisSamplesTest {

  @Test
  void allIsMeasuredAsExpected() throws IOException {
    assertThat(compared("all", (sample, payer) -> sample)).isEqualTo(103);
  }

  @Test
  void eachPayerIsMeasuredAsExpected() throws IOException {
    assertThat(compared("payer:", (sample, payer) -> sample + "#" + payer)).isEqualTo(105);
  }

  /** How many rows of the dimensions there are, each as expected. */
  private static int compared(String dimension, BinaryOperator<String> payer) throws IOException {
    Map<String, Row> measured = measured(payer);
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

  private static Map<String, Row> measured(BinaryOperator<String> payer) throws IOException {
    List<Map<String, String>> claims = new ArrayList<>();
    SampleFilesTest.expected("fct_claims")
        .forEach(
            (sample, rows) ->
                rows.forEach(
                    row -> {
                      Map<String, String> claim = new LinkedHashMap<>(row);
                      claim.remove("sample");
                      claim.put("claim_id", sample + row.get("claim_id"));
                      claim.put("account_id", sample + row.get("account_id"));
                      claim.put("payer", payer.apply(sample, row.get("payer")));
                      claims.add(claim);
                    }));
    CsvTable table = new CsvTable(List.copyOf(claims.get(0).keySet()), claims);
    InMemoryRun run =
        InMemoryRun.of(Catalogue.job("build-claims-mart-denial-kpis"), Map.of(FCT_CLAIMS, table));
    Map<String, Row> measured = new HashMap<>();
    run.rows(MART_DENIAL_KPIS).forEach(row -> measured.put(row.getAs("dimension"), row));
    return measured;
  }

  private static void compare(Map<String, String> expected, Row row, List<String> differences) {
    expected.forEach(
        (column, value) -> {
          if (!column.equals("sample") && !column.equals("dimension")) {
            Object found = row == null ? "no row" : row.getAs(column);
            if (!SampleFilesTest.isEqual(value, found == null ? "" : found.toString())) {
              differences.add("%s %s: %s, not %s".formatted(expected, column, found, value));
            }
          }
        });
  }
}
