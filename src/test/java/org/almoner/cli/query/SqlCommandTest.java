package org.almoner.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.support.CommandLineRun;
import org.almoner.support.KpiLake;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlCommandTest {
  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void aLakeWithKpis() {
    lake = KpiLake.in(folder);
  }

  @Test
  void answersAsATable() {
    assertThat(
            sql("select case_type, total_cases, reopen_rate from mart_ops_kpis order by 1").out())
        .isEqualTo(
            """
            case_type  total_cases  reopen_rate
            ---------  -----------  -----------
            all                  3
            denial               2
            (2 rows)
            """);
  }

  @Test
  void answersAsCsv() {
    assertThat(
            sql(
                    "select case_type, total_cases, reopen_rate from mart_ops_kpis order by 1",
                    "--format",
                    "csv")
                .out())
        .isEqualTo("case_type,total_cases,reopen_rate\nall,3,\ndenial,2,\n");
  }

  @Test
  void answersAsJson() {
    assertThat(
            sql(
                    "select case_type, array(1, 2) as list, struct(date'2026-03-20' as day) as"
                        + " nested, timestamp'2026-03-20 01:02:03' as at, reopen_rate from"
                        + " mart_ops_kpis where case_type = 'all'",
                    "--format",
                    "json")
                .out()
                .replaceAll("\\s+", ""))
        .isEqualTo(
            "[{\"case_type\":\"all\",\"list\":[1,2],\"nested\":{\"day\":\"2026-03-20\"},"
                + "\"at\":\"2026-03-20T01:02:03Z\",\"reopen_rate\":null}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select sum(total_cases) as n from mart_ops_kpis",
        "select sum(total_cases) as n from casework.mart_ops_kpis;",
        "select sum(k.total_cases) as n from `casework`.`mart_ops_kpis` as k",
        "SELECT SUM(total_cases) AS n FROM CASEWORK.MART_OPS_KPIS",
        "with k as (select * from casework.mart_ops_kpis) select sum(total_cases) as n from k",
        "with stg_cases as (select 5 as v) select sum(v) as n from stg_cases",
        "select (select sum(total_cases) from mart_ops_kpis) as n",
        "select n from (select sum(total_cases) as n from casework.mart_ops_kpis) where n in"
            + " (select sum(total_cases) from mart_ops_kpis)",
        "select sum(a.total_cases) as n from casework.mart_ops_kpis a join casework.mart_ops_kpis b"
            + " using (case_type)",
        "select 5 as n where exists (select 1 from mart_ops_kpis)",
        "values (5) as t(n)"
      })
  void findsTablesByTheirNames(String query) {
    CommandLineRun run = sql(query, "--format", "csv");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().skip(1)).containsExactly("5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select case_type, rank() over w as r from mart_ops_kpis window w as (order by"
            + " total_cases)",
        "select * from (select case_type, total_cases as n from mart_ops_kpis) pivot (sum(n) for"
            + " case_type in ('all', 'denial'))",
        "select * from mart_ops_kpis unpivot (v for k in (total_cases, active_cases))",
        "select x from mart_ops_kpis lateral view explode(array(1, 2)) as x limit 2",
        "select t.x from mart_ops_kpis, lateral (select total_cases as x) as t",
        "select case_type from mart_ops_kpis union select 'x' except select 'y' intersect select"
            + " 'z'",
        "select distinct case_type from mart_ops_kpis tablesample (100 percent) order by all limit"
            + " 1 offset 1",
        "select /*+ broadcast(k) */ count(*) from mart_ops_kpis k group by cube (case_type) having"
            + " count(*) > 0",
        "select id from range(3) distribute by id",
        "select a from values (1, 2) as t(a, b) where a between 1 and 2",
        "with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) select n from"
            + " t",
        "from mart_ops_kpis |> where total_cases > 2 |> select case_type"
      })
  void answersWhatAnalystsWrite(String query) {
    CommandLineRun run = sql(query, "--format", "csv");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into mart_ops_kpis select * from mart_ops_kpis",
        "insert overwrite directory '/tmp/almoner-test' using csv select 1",
        "create table t as select 1",
        "create or replace temporary view mart_ops_kpis as select 1",
        "drop table mart_ops_kpis",
        "delete from mart_ops_kpis",
        "update mart_ops_kpis set total_cases = 0",
        "truncate table mart_ops_kpis",
        "set spark.sql.ansi.enabled = false",
        "set timezone = 'UTC'",
        "declare variable x = 1",
        "set variable run_date = date'2020-01-01'",
        "refresh table mart_ops_kpis",
        "cache table mart_ops_kpis",
        "add jar '/tmp/x.jar'",
        "create function f as 'java.lang.Runtime'",
        "execute immediate 'drop table mart_ops_kpis'",
        "select transform(case_type) using 'cat' as (x) from mart_ops_kpis",
        "from mart_ops_kpis insert into mart_ops_kpis select *",
        "with x as (select transform(1) using 'cat') select * from x",
        "select (select max(y) from (select transform(1) using 'cat' as (y)))",
        "begin select 1; end",
        "select 1; select 2",
        "select 1; drop table mart_ops_kpis"
      })
  void refusesWhatIsNotOneQuery(String statement) {
    CommandLineRun run = sql(statement);

    assertThat(run.code()).as(statement + ": " + run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select reflect('java.lang.System', 'getProperty', 'user.home')",
        "select java_method('java.lang.System', 'getProperty', 'user.home')",
        "select * from mart_ops_kpis where reflect('java.lang.System', 'exit', 3) is null",
        "select max(upper(try_reflect('java.lang.System', 'getProperty', 'user.home')))",
        "with x as (select reflect('java.lang.System', 'getProperty', 'user.home') as v) select *"
            + " from x",
        "select (select reflect('java.lang.System', 'getProperty', 'user.home'))",
        "select system.builtin.reflect('java.lang.System', 'getProperty', 'user.home')",
        "select * from (values (1)) lateral view explode(array(reflect('java.lang.System',"
            + " 'getProperty', 'user.home'))) as v"
      })
  void refusesFunctionsThatRunCode(String query) {
    CommandLineRun run = sql(query);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err()).contains("is not available here: it calls any Java method");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from parquet.`/etc`",
        "select * from delta.`/tmp/lake`",
        "select * from csv.`/etc/passwd`",
        "select * from text.`/etc/passwd`",
        "select * from binaryFile.`/etc/passwd`",
        "select (select max(value) from text.`/etc/passwd`)",
        "with mart_ops_kpis as (select * from text.`/etc/passwd`) select * from mart_ops_kpis",
        "select * from read_files('/etc/passwd')"
      })
  void refusesFilesByTheirPath(String query) {
    CommandLineRun run = sql(query);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void suggestsTheTableThatWasMeant() {
    CommandLineRun run = sql("select * from mart_ops_kpi");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("No table mart_ops_kpi. Did you mean mart_ops_kpis?");
  }

  @Test
  void saysWhichJobBuildsATableThatIsNotThereYet() {
    CommandLineRun run = sql("select * from mart_stale_cases");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a run builds it (job build-casework-mart-stale-cases)");
  }

  @Test
  void saysWhereAQueryIsWrong() {
    assertThat(sql("selec 1").err()).contains("Not SQL");
    assertThat(sql("select no_such from mart_ops_kpis").err()).contains("no_such");
  }

  @Test
  void readsAQueryFromAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("q.sql"), "-- a comment\nselect 7 as n;\n");

    assertThat(
            CommandLineRun.of("sql", "--file", file.toString(), "--lake", lake.root().toString())
                .out())
        .contains("7");
  }

  private static CommandLineRun sql(String query, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "sql";
    arguments[1] = query;
    arguments[2] = "--lake";
    arguments[3] = lake.root().toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandLineRun.of(arguments);
  }
}
