package org.almoner.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.almoner.engine.lake.Lake;
import org.almoner.support.Catalogue;
import org.almoner.support.ForeignTool;
import org.almoner.support.KpiLake;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.almoner.tables.casework.CaseworkMarts;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.execution.adaptive.QueryStageExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scala.jdk.javaapi.CollectionConverters;

/** A query opens the files of the partitions that it can have rows of, and no others. */
class PartitionsReadTest {
  private static final String DAILY = "mart_ops_kpis_daily";
  @TempDir private static Path folder;
  private static TestLake lake;

  /** Five dates with a file each, of 1, 2, 3, 4 and 5 cases; the second was made twice. */
  @BeforeAll
  static void fiveDates() {
    lake = new TestLake(folder);
    KpiLake.publishDay(lake, TestLake.DATE.plusDays(1), 2, 0);
    for (int day = 0; day < 5; day++) {
      KpiLake.publishDay(lake, TestLake.DATE.plusDays(day), day + 1, day == 1 ? 1 : 0);
    }
    KpiLake.publish(lake, TestLake.DATE, 3, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          business_date = '2026-03-22'                                             | 1 | 3
          business_date = date'2026-03-21' and case_type = 'all'                   | 1 | 2
          business_date in ('2026-03-20', '2026-03-24')                            | 2 | 6
          business_date between '2026-03-21' and '2026-03-22'                      | 2 | 6
          business_date >= date'2026-03-24' - interval 1 day                       | 2 | 9
          cast(business_date as string) like '%-20' or day(business_date) = 24     | 2 | 6
          business_date < '2026-01-01'                                             | 0 |
          business_date is null                                                    | 0 |
          business_date = (select date'2026-03-22')                                | 1 | 3
          _business_date = '2026-03-24' and business_date = _business_date         | 1 | 5
          total_cases = 1                                                          | 5 | 2
          """)
  void aPredicateOnThePartitionOpensItsFilesOnly(String condition, int files, Long cases) {
    Dataset<Row> rows = query("select sum(total_cases) from " + DAILY + " where " + condition);

    assertThat(rows.collectAsList().get(0).get(0)).isEqualTo(cases);
    assertThat(filesRead(rows)).isEqualTo(files);
  }

  @Test
  void aLiteralOnOneSideOfAJoinHoldsForTheOther() {
    Dataset<Row> rows =
        query(
            "with wanted as (select * from values (date'2026-03-23') as w(day))"
                + " select sum(a.total_cases + b.total_cases) from mart_ops_kpis_daily a"
                + " join mart_ops_kpis_daily b on a.business_date = b.business_date"
                + " and a.case_type = b.case_type join wanted on a.business_date = wanted.day"
                + " where b.business_date = '2026-03-23'");

    assertThat(rows.collectAsList().get(0).get(0)).isEqualTo(8L);
    assertThat(filesRead(rows)).isEqualTo(2);
  }

  @Test
  void aPredicateInAViewLikeStepAndOnAnEarlierStateDoesToo() {
    Dataset<Row> step =
        query(
            "with a as (select business_date as d, total_cases as n from mart_ops_kpis_daily)"
                + " from a |> where d = '2026-03-22' |> aggregate sum(n) as n");
    Dataset<Row> earlier =
        sql()
            .asOf(LocalDate.parse("2026-03-22"))
            .query(
                "select sum(total_cases) from mart_ops_kpis_daily where business_date >="
                    + " '2026-03-21'");

    assertThat(step.collectAsList().get(0).get(0)).isEqualTo(3L);
    assertThat(filesRead(step)).isEqualTo(1);
    assertThat(earlier.collectAsList().get(0).get(0)).isEqualTo(6L);
    assertThat(filesRead(earlier)).isEqualTo(2);
  }

  /** Their files lack the column, as Delta wants it: its value stands in the log only. */
  @Test
  void filesOfOtherToolsAreToldApartByTheLogToo(@TempDir Path other) {
    TestLake changed = lake.copiedTo(other);
    String name = ForeignTool.name(changed, CaseworkMarts.MART_OPS_KPIS_DAILY);
    ForeignTool.session().sql("update " + name + " set total_cases = 30 where total_cases = 3");
    ReadOnlySql sql = new ReadOnlySql(TestSpark.session(), changed.lake(), Catalogue.ALL);

    Dataset<Row> rows =
        sql.query(
            "select max(total_cases) from mart_ops_kpis_daily where business_date = '2026-03-22'");

    assertThat(rows.collectAsList().get(0).get(0)).isEqualTo(30L);
    assertThat(filesRead(rows)).isEqualTo(1);
    assertThat(
            sql.query(
                    "select count(distinct business_date), count(business_date) from"
                        + " mart_ops_kpis_daily")
                .collectAsList()
                .get(0)
                .mkString(" "))
        .isEqualTo("5 10");
  }

  private static ReadOnlySql sql() {
    Lake fresh = lake.lake();
    return new ReadOnlySql(TestSpark.session(), fresh, Catalogue.ALL);
  }

  private static Dataset<Row> query(String text) {
    return sql().query(text);
  }

  /** As the scans of an executed plan counted them. */
  private static long filesRead(Dataset<Row> rows) {
    return filesRead(rows.queryExecution().executedPlan());
  }

  private static long filesRead(SparkPlan plan) {
    if (plan instanceof FileSourceScanExec scan) {
      return scan.metrics().apply("numFiles").value();
    }
    if (plan instanceof AdaptiveSparkPlanExec adaptive) {
      return filesRead(adaptive.executedPlan());
    }
    if (plan instanceof QueryStageExec stage) {
      return filesRead(stage.plan());
    }
    List<SparkPlan> children = CollectionConverters.asJava(plan.children());
    return children.stream().mapToLong(PartitionsReadTest::filesRead).sum();
  }
}
