package org.almoner.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.support.CommandLineRun;
import org.almoner.support.KpiLake;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.almoner.tables.casework.CaseworkMarts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that only read, earlier versions, limits, and what is printed of an answer. */
class SqlAnswersTest {
  private static final String TOTAL = "select sum(total_cases) as n from mart_ops_kpis";
  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void aLakeWithTwoVersions() {
    lake = KpiLake.in(folder);
    KpiLake.publish(lake, TestLake.DATE.plusDays(1), 9, 4);
  }

  @Test
  void statementsThatOnlyReadAreAnswered() {
    assertThat(csv("show tables")).containsExactly("casework,mart_ops_kpis,2026-03-21");
    assertThat(csv("show tables in casework like 'stg*'")).isEmpty();
    assertThat(csv("describe mart_ops_kpis"))
        .hasSize(CaseworkMarts.MART_OPS_KPIS.columns().size())
        .first()
        .asString()
        .startsWith("case_type,string,");
    assertThat(csv("describe formatted casework.mart_ops_kpis"))
        .contains("Version,1,", "_business_date,2026-03-21,");
    assertThat(csv("show columns in mart_ops_kpis")).contains("case_type", "total_cases");
    assertThat(csv("show functions like 'upp*'")).containsExactly("upper");
    assertThat(csv("show functions")).doesNotContain("reflect").hasSizeGreaterThan(450);
    assertThat(String.join("\n", csv("explain extended " + TOTAL))).contains("Optimized Logical");
  }

  @Test
  void anEarlierVersionIsReadByItsNumberOrTime() {
    assertThat(csv(TOTAL)).containsExactly("13");
    assertThat(csv(TOTAL + " version as of 0")).containsExactly("5");
    assertThat(csv(TOTAL + " timestamp as of '2100-01-01'")).containsExactly("13");
    assertThat(run(TOTAL + " version as of 7").err()).contains("no such version", "latest is 1");
    assertThat(run(TOTAL + " timestamp as of '2000-01-01'").code()).isEqualTo(2);
  }

  @Test
  void asOfADateReadsTheLastVersionThatWasMadeForItOrBefore() {
    assertThat(csv(TOTAL, "--as-of", "2026-03-20")).containsExactly("5");
    assertThat(csv("select distinct _business_date from mart_ops_kpis", "--as-of", "2026-03-30"))
        .containsExactly("2026-03-21");
    assertThat(csv("show tables", "--as-of", "2026-03-20"))
        .containsExactly("casework,mart_ops_kpis,2026-03-20");
    CommandLineRun before = run(TOTAL, "--as-of", "2026-03-19");
    assertThat(before.code()).isEqualTo(2);
    assertThat(before.err()).contains("casework.mart_ops_kpis has no version as of 2026-03-19");
  }

  @Test
  void starShowsTheColumnsOfTheTableAndNoOther() {
    assertThat(run("select * from mart_ops_kpis", "--format", "csv").out().lines().findFirst())
        .get()
        .asString()
        .doesNotContain("_business_date");
  }

  @Test
  void aQueryThatTakesTooLongIsEndedAndSaysWhatToDo() {
    CommandLineRun run = run("select sum(sqrt(id)) from range(100000000000000)", "--timeout", "2s");

    assertThat(run.code()).isEqualTo(15);
    assertThat(run.err()).contains("took longer than 2s", "--timeout 30m");
  }

  /** The first is computed while the query is planned, the second by tasks on both cores. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select rlike(repeat('a', 60) || 'b', r'^(a+)+\\1$')",
        "select count(*) from range(0, 4, 1, 4) where rlike(repeat('a', 60 + id) || 'b',"
            + " r'^(a+)+\\1$')"
      })
  void aRegularExpressionThatNeverEndsIsEndedAndKeepsNoCore(String endless) {
    CommandLineRun run = run(endless, "--timeout", "1s");

    assertThat(run.code()).isEqualTo(15);
    assertThat(run.err()).contains("took longer than 1s").doesNotContain("keeps a processor busy");
    assertThat(Thread.getAllStackTraces().values())
        .noneMatch(
            stack -> stack.length > 0 && stack[0].getClassName().startsWith("java.util.regex"));
    assertThat(csv(TOTAL)).containsExactly("13");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 as `) as q insert overwrite directory 'x' using csv select 'a`",
        "select 1 as `x; drop table mart_ops_kpis`",
        "select * from values (1) as t(`a -- b`)",
        "with `a /* b` as (select 1) select 1",
        "select identifier('`a; b`') from mart_ops_kpis",
        "select k.`a\tb` from mart_ops_kpis k",
        "from mart_ops_kpis |> extend 1 as `\u0000`"
      })
  void aNameThatHoldsAStatementIsRefused(String query) {
    CommandLineRun run = run(query);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("A name holds no semicolon, comment, quoted text");
  }

  @Test
  @Tag("slow") // out of memory in a JVM that other tests share, it would take them along
  void whatNeedsMoreMemoryThanThereIsSaysHowToGetMore() {
    CommandLineRun run = run("select repeat('a', 2147483632)");

    assertThat(run.code()).as(run.err()).isEqualTo(15);
    assertThat(run.err()).contains("needs more memory than there is", "ALMONER_MEMORY=8g");
  }

  @Test
  void aCutIsToldAndOnlyATableIsCutByItself() {
    CommandLineRun table = run("select id from range(10001)");
    assertThat(table.out()).contains("(10,000 rows)");
    assertThat(table.err()).contains("Cut after 10,000 rows");

    CommandLineRun csv = run("select id from range(10001)", "--format", "csv");
    assertThat(csv.out().lines()).hasSize(10002);
    assertThat(csv.err()).isEmpty();

    CommandLineRun three =
        run("select id from range(9) order by 1", "--format", "csv", "--max-rows", "3");
    assertThat(three.out()).isEqualTo("id\n0\n1\n2\n");
    assertThat(three.err()).contains("Cut after 3 rows");
    assertThat(run("select id from range(3)", "--format", "csv", "--max-rows", "3").err())
        .isEmpty();
  }

  @Test
  void csvIsForPeopleUnlessItIsForMachines() {
    String query = "select '\\t=1' as a, '=2' as b, -1.5 as c, ' d ' as d";

    assertThat(csv(query)).containsExactly("'\t=1,'=2,-1.5, d ");
    assertThat(csv(query, "--for-machines")).containsExactly("\t=1,=2,-1.5, d ");
  }

  @Test
  void nothingInATextIsReplacedByVariables() {
    assertThat(csv("select '${env:HOME} ${system:user.home} ${x}' as v"))
        .containsExactly("${env:HOME} ${system:user.home} ${x}");
  }

  @Test
  void aQueryThatIsNestedTooDeeplyIsRefusedAtOnce() {
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);

    assertThat(run("select " + deep).err()).contains("nested too deeply");
    assertThat(csv("select " + "(".repeat(50) + "1" + ")".repeat(50))).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sql-env-substitution/query.sql",
        "sql-from-xml-xsd/query.sql",
        "sql-identifier-reflect/query.sql",
        "sql-offset-injection/shift.sql",
        "sql-offset-injection/shift2.sql",
        "sql-emoji/query.sql"
      })
  void theCasesWritten(String file) {
    String path = SharedCases.folder("security/" + file).toString();

    CommandLineRun run = CommandLineRun.of("sql", "--file", path, "--lake", lake.root().toString());

    if (file.contains("env")) { // harmless where nothing is replaced: the texts stay
      assertThat(run.out()).contains("${env:ALMONER_DB_PASSWORD}", "${system:user.home}");
    } else {
      assertThat(run.code()).as(run.out()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
    }
  }

  private static List<String> csv(String query, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("--format", "csv"));
    CommandLineRun run = run(query, options.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run.out().lines().skip(1).toList();
  }

  private static CommandLineRun run(String query, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("sql", query, "--lake", lake.root().toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }
}
