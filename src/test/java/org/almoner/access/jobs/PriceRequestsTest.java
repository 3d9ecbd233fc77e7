package org.almoner.access.jobs;

import static org.almoner.tables.access.AccessMarts.ACCESS_OUTCOMES;
import static org.almoner.tables.access.AccessMarts.ACCESS_WARNINGS;
import static org.almoner.tables.access.AccessMarts.DIM_ASSUMPTIONS;
import static org.almoner.tables.access.AccessMarts.DIM_METRICS;
import static org.almoner.tables.access.AccessMarts.INT_REQUEST_BASIS;
import static org.almoner.tables.access.AccessMarts.MART_ACCESS_SUMMARY;
import static org.almoner.tables.access.AccessMarts.MART_FORECAST_SENSITIVITY;
import static org.almoner.tables.access.AccessMarts.MART_RANKED_INTERVENTIONS;
import static org.almoner.tables.access.AccessMarts.SUPPORT_OUTCOMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunReport;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of access: what is priced again, and that pricing everything would give the same. */
class PriceRequestsTest {
  private static final Pipeline ACCESS = new Pipeline("access", "Access.", AccessJobs.all());
  private static final LocalDate DATE = TestLake.DATE;
  private static final List<Table> RESULTS =
      List.of(
          ACCESS_OUTCOMES,
          SUPPORT_OUTCOMES,
          MART_RANKED_INTERVENTIONS,
          MART_FORECAST_SENSITIVITY,
          ACCESS_WARNINGS,
          INT_REQUEST_BASIS,
          MART_ACCESS_SUMMARY);

  @TempDir private Path folder;

  @Test
  void aNightPricesThoseRequestsThatSomethingChangedForAndAllWouldGiveTheSame() {
    TestLake lake = new TestLake(folder.resolve("nights"));
    deliver(lake, "R-1,L-1,PA,2,true,2026-04-01,");
    assertThat(priced(lake.run(ACCESS, DATE))).isEqualTo("4 priced (new 4), 0 kept, 0 closed");

    Map<String, Long> before = versions(lake);
    assertThat(priced(lake.run(ACCESS, DATE.plusDays(1)))).isEqualTo("0 priced, 4 kept, 0 closed");
    assertThat(versions(lake)).as("nothing is written").isEqualTo(before);

    deliver(lake, "R-1,L-1,PA,3,true,2026-04-01,");
    assertThat(priced(lake.run(ACCESS, DATE.plusDays(2))))
        .as("the two requests whose line carries the rule")
        .isEqualTo("2 priced (rules 2), 2 kept, 0 closed");
    equalsAFullRun(lake, "rule");

    lake.deliver("access/access_requests.csv", requests("2026-04-01"));
    assertThat(priced(lake.run(ACCESS, DATE.plusDays(3))))
        .as("its day moved into the rule's window")
        .isEqualTo("1 priced (date 1), 3 kept, 0 closed");
    equalsAFullRun(lake, "date");
    assertThat(lake.rows(DIM_METRICS, "metric_id")).contains("dropout_risk", "rank");
    assertThat(lake.rows(DIM_ASSUMPTIONS, "assumption_id")).hasSizeGreaterThan(50);
    assertThat(lake.rows(ACCESS_OUTCOMES, "request_id", "access_arm", "pa"))
        .contains("Q-1 | baseline | true", "Q-2 | baseline | false");
  }

  @Test
  void scenariosThatAreDeliveredWinAndWrongOnesAreAUsageError() {
    TestLake lake = new TestLake(folder.resolve("scenarios"));
    deliver(lake, "R-1,L-1,PA,2,true,,");
    lake.run(ACCESS, DATE);
    lake.deliver(
        "access/scenarios.yaml",
        "access: [{name: relief, ignore_quantity_limits: true}]\n"
            + "support: [{name: fast, target_stage: enrolled, delay_scale: 0.5}]\n");

    assertThat(priced(lake.run(ACCESS, DATE.plusDays(1))))
        .isEqualTo("4 priced (arms 4), 0 kept, 0 closed");
    assertThat(lake.rows(SUPPORT_OUTCOMES, "access_arm", "support_arm"))
        .as("without the installation's")
        .containsOnly(
            "baseline | baseline",
            "baseline | fast",
            "relief | baseline",
            "relief | fast",
            "none | baseline",
            "none | fast");

    lake.deliver("access/scenarios.yaml", "access: [{name: relief, severity: 2}]\n");
    RunReport wrong = lake.run(ACCESS, DATE.plusDays(2));
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(TestLake.report(wrong, "price-access-requests").error().orElseThrow())
        .hasMessageContaining("access/scenarios.yaml, line 1: No setting access.1.severity");
  }

  private void equalsAFullRun(TestLake lake, String name) {
    TestLake full = lake.copiedTo(folder.resolve(name));
    assertThat(priced(full.run(ACCESS, DATE.plusDays(3), Reuse.NOTHING)))
        .isEqualTo("4 priced (new 4), 0 kept, 0 closed");
    assertThat(RESULTS)
        .allSatisfy(table -> assertThat(lake.rows(table)).isEqualTo(full.rows(table)).isNotEmpty());
  }

  private static Map<String, Long> versions(TestLake lake) {
    return RESULTS.stream()
        .filter(table -> !table.equals(MART_ACCESS_SUMMARY))
        .collect(Collectors.toMap(Table::name, lake::version));
  }

  /** Two requests of the first line's plan, one of another's, and one whose coverage is open. */
  private static void deliver(TestLake lake, String rule) {
    lake.deliver("access/products.csv", "product_id,name,brand,program\nP-1,One,B-1,hub\n")
        .deliver(
            "access/formulary_lines.csv",
            """
            line_id,product_id,payer_id,plan_id,jurisdiction,list_status,effective_from,effective_to
            L-1,P-1,PAY,HMO,NY,preferred,,
            L-2,P-1,PAY,PPO,NY,restricted,,
            """)
        .deliver(
            "access/access_rules.csv",
            "rule_id,line_id,rule_type,severity,active,effective_from,effective_to\n"
                + rule
                + "\nR-2,L-2,QL,1,true,,\n")
        .deliver("access/access_requests.csv", requests("2026-03-01"))
        .deliver(
            "access/hub_capacity.csv",
            "as_of,program,effective_fte,open_cases\n2026-02-20,hub,4,200\n");
  }

  private static String requests(String day) {
    return """
    request_id,patient_id,product_id,payer_id,plan_id,jurisdiction,as_of
    Q-1,A,P-1,PAY,HMO,NY,%s
    Q-2,B,P-1,PAY,HMO,NY,2026-03-02
    Q-3,C,P-1,PAY,PPO,NY,2026-03-02
    Q-4,D,P-1,PAY,,NY,2026-03-02
    """
        .formatted(day);
  }

  private static String priced(RunReport report) {
    return report.checks().stream()
        .filter(check -> check.check().startsWith("requests are priced again"))
        .map(CheckResult::measured)
        .collect(Collectors.joining());
  }
}
