package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsBehaviour.MART_PAYER_BEHAVIOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.almoner.tables.claims.ClaimsFacts;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** 5,000 claims, ties and silence among them, against R: src/test/reference/incidence.R. */
class MeasurePayerBehaviourTest {
  private static final Path FOLDER = Path.of("src/test/resources/survival");

  @Test
  void curvesOfEachPayerAndMonthAgreeWithRAndSmallGroupsAreRowsToo() {
    InMemoryRun run =
        InMemoryRun.of(
            new MeasurePayerBehaviour(),
            Map.of(ClaimsFacts.INT_CLAIMS, facts(CsvTable.read(FOLDER.resolve("claims.csv")))));
    Map<String, Row> groups =
        run.rows(MART_PAYER_BEHAVIOUR).stream()
            .filter(row -> row.getAs("code").equals("*"))
            .collect(
                Collectors.toMap(row -> row.getAs("payer") + " " + row.getAs("month"), row -> row));

    List<Map<String, String>> expected = CsvTable.read(FOLDER.resolve("by_month.csv")).rows();

    assertThat(groups.values()).anyMatch(row -> row.<Long>getAs("claims") < 4);
    assertThat(groups.keySet())
        .isEqualTo(
            expected.stream().map(MeasurePayerBehaviourTest::group).collect(Collectors.toSet()));
    for (Map<String, String> row : expected) {
      Row group = groups.get(group(row));
      String column = row.get("cause") + "_by_" + row.get("day") + "d";
      assertThat(group.<Long>getAs("claims")).isEqualTo(Long.parseLong(row.get("claims")));
      assertAgrees(group, column, row.get("incidence"));
      assertAgrees(group, column + "_low", row.get("low"));
      assertAgrees(group, column + "_high", row.get("high"));
    }
  }

  @Test
  void aGroupThatWasNotFollowedForSoLongHasNoValueThere() {
    InMemoryRun run =
        InMemoryRun.of(
            new MeasurePayerBehaviour(),
            Map.of(
                ClaimsFacts.INT_CLAIMS,
                facts(
                    CsvTable.of(
                        "payer,submitted,days,outcome\nA,2026-03-01,,\nA,2026-03-02,3,paid\n"))));

    Row group = run.rows(MART_PAYER_BEHAVIOUR).get(0);

    assertThat(group.<Double>getAs("paid_by_15d")).isEqualTo(0.5);
    assertThat(group.<Double>getAs("denied_by_15d")).isZero();
    assertThat(group.<Double>getAs("paid_by_30d")).isNull();
    assertThat(group.<Double>getAs("paid_by_30d_low")).isNull();
  }

  /** Rows of int_claims that went as the fixture says. */
  private static CsvTable facts(CsvTable claims) {
    List<Map<String, String>> facts = new ArrayList<>();
    for (Map<String, String> claim : claims.rows()) {
      Map<String, String> fact = new LinkedHashMap<>();
      LocalDate submitted = LocalDate.parse(claim.get("submitted"));
      fact.put("claim_id", "C" + facts.size());
      fact.put("payer", claim.get("payer"));
      fact.put("payer_sequence", "P");
      fact.put("source", "submission");
      fact.put("submitted_date", submitted.toString());
      fact.put("is_mature", "" + !submitted.isAfter(InMemoryRun.DATE.minusDays(60)));
      fact.put("initial_outcome", claim.get("outcome"));
      fact.put("days_to_adjudicate", claim.get("days"));
      fact.put("days_to_pay", claim.get("outcome").equals("paid") ? claim.get("days") : "");
      facts.add(fact);
    }
    return new CsvTable(List.copyOf(facts.get(0).keySet()), facts);
  }

  private static String group(Map<String, String> row) {
    return row.get("payer") + " " + row.get("month");
  }

  private static void assertAgrees(Row group, String column, String expected) {
    Double value = group.getAs(column);
    if (expected == null || expected.isEmpty()) {
      assertThat(value).as(column).isNull();
    } else {
      assertThat(value).as(column).isCloseTo(Double.parseDouble(expected), within(1e-9));
    }
  }
}
