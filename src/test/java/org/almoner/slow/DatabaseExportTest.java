package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.publish.Publisher;
import org.almoner.support.CommandLineRun;
import org.almoner.support.CsvTable;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.almoner.tables.casework.CaseworkMarts;
import org.almoner.tables.engagement.EngagementMarts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports into a PostgreSQL server that the test starts. Needs PostgreSQL's initdb and postgres, as
 * Debian's package postgresql brings them; without them it is skipped.
 */
@Tag("slow")
class DatabaseExportTest {
  @TempDir private static Path folder;
  private static TestLake lake;
  private static Postgres postgres;

  @BeforeAll
  static void aServerAndALake() throws Exception {
    Optional<Path> programs = Postgres.programs();
    assumeTrue(programs.isPresent(), "no initdb and postgres here; install postgresql");
    postgres = Postgres.start(programs.get());
    lake = new TestLake(folder);
    Map<String, String> kpis =
        Map.of(
            "first_responses_by_event", "0",
            "first_responses_by_case", "0",
            "escalation_rate", "0.25",
            "sla_breach_rate", "0.3333333333333333",
            "avg_interactions_per_case", "0",
            "stale_cases", "0",
            "active_cases", "1",
            "total_cases", "3");
    publish(CaseworkMarts.MART_OPS_KPIS, List.of(with(kpis, "case_type", "all")));
    Map<String, String> shown =
        Map.of(
            "recommendation_date", "2026-03-20",
            "patient_id", "P1",
            "brand", "B1",
            "list_basis", "rule",
            "action", "call",
            "reasons", "[\"late, \\\"again\\\"\",\"é\",\"c\"]",
            "talking_points", "[\"refill\"]",
            "show_to_frm", "true",
            "model_version", "rule",
            "is_stale", "false");
    publish(
        EngagementMarts.RECOMMENDATIONS,
        List.of(with(with(with(shown, "rank", "1"), "channel", "call"), "rule_score", "0.7")));
  }

  @AfterAll
  static void stop() throws Exception {
    if (postgres != null) {
      postgres.close();
    }
  }

  @BeforeEach
  void anEmptyDatabase() throws SQLException {
    postgres.execute("drop schema public cascade; create schema public");
  }

  @Test
  void kpisArriveWithTheirTypesAndValues() throws SQLException {
    assertThat(export("mart_ops_kpis").code()).isZero();

    Map<String, List<Object>> columns = read("mart_ops_kpis");
    assertThat(columns.get("case_type")).containsExactly("text", "all");
    assertThat(columns.get("total_cases")).containsExactly("int8", 3L);
    assertThat(columns.get("escalation_rate")).containsExactly("float8", 0.25);
    assertThat(columns.get("sla_breach_rate")).containsExactly("float8", 1.0 / 3);
    assertThat(columns.get("avg_csat")).containsExactly("float8", null);
    assertThat(columns.get("_business_date"))
        .containsExactly("date", java.sql.Date.valueOf("2026-03-20"));
    columns.remove("_business_date");
    assertThat(columns.keySet()).containsExactly(CaseworkMarts.MART_OPS_KPIS.schema().fieldNames());
  }

  @Test
  void aNameThatIsCodeNeverReachesTheDatabase() throws SQLException {
    postgres.execute("create table victim (x int)");

    assertRefused(export("mart_ops_kpis", "--target", "kpis; drop table victim; --"));
    assertRefused(export("mart_ops_kpis", "--property", "sessionInitStatement=drop table victim"));
    assertRefused(export("mart_ops_kpis", "--property", "createTableOptions=; drop table victim"));

    assertThat(read("victim")).containsKey("x");
  }

  @Test
  void recommendationsArriveWithListsAsJson() throws SQLException {
    assertThat(export("recommendations").code()).isZero();

    Map<String, List<Object>> columns = read("recommendations");
    assertThat(columns.get("recommendation_date"))
        .containsExactly("date", java.sql.Date.valueOf("2026-03-20"));
    assertThat(columns.get("show_to_frm")).containsExactly("bool", true);
    assertThat(columns.get("rank")).containsExactly("int4", 1);
    assertThat(columns.get("reasons"))
        .containsExactly("text", "[\"late, \\\"again\\\"\",\"é\",\"c\"]");
    assertThat(columns.get("uplift_score")).containsExactly("float8", null);
  }

  @Test
  void aTableThatExistsIsReplacedOnlyWhenTold() throws SQLException {
    postgres.execute(
        "create table mart_ops_kpis (case_type text primary key, total_cases bigint, active_cases"
            + " bigint, avg_hours_to_first_response float8, first_responses_by_event bigint,"
            + " first_responses_by_case bigint, avg_days_to_resolution float8,"
            + " escalation_rate float8, reopen_rate float8, sla_breach_rate float8,"
            + " avg_interactions_per_case float8, avg_csat float8, stale_cases bigint);"
            + "insert into mart_ops_kpis values ('old', 1)");

    CommandLineRun refused = export("mart_ops_kpis");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("has a table mart_ops_kpis already; --overwrite replaces its rows");
    assertThat(read("mart_ops_kpis").get("case_type")).containsExactly("text", "old");

    CommandLineRun told = export("mart_ops_kpis", "--overwrite");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(read("mart_ops_kpis").get("case_type")).containsExactly("text", "all");
    try (Connection connection = postgres.connect();
        ResultSet keys = connection.getMetaData().getPrimaryKeys(null, "public", "mart_ops_kpis")) {
      assertThat(keys.next()).as("its key stays").isTrue();
    }
  }

  @Test
  void ofATableKeptByDateOnlyThatDateIsReplaced() throws SQLException {
    assertThat(export("recommendations", "--date", "2026-03-20").code()).isZero();
    postgres.execute(
        "insert into recommendations (recommendation_date, patient_id) values ('2026-03-19', 'P0'),"
            + " ('2026-03-20', 'P9')");

    CommandLineRun again = export("recommendations", "--date", "2026-03-20", "--overwrite");

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(read("recommendations").get("patient_id"))
        .containsExactlyInAnyOrder("text", "P0", "P1");
    assertThat(export("recommendations", "--date", "2026-03-18", "--overwrite").err())
        .contains(
            "engagement.recommendations has no rows of 2026-03-18; the last are of 2026-03-2");
    assertThat(export("mart_ops_kpis", "--date", "2026-03-20").err())
        .contains("casework.mart_ops_kpis is not kept by date");
  }

  @Test
  void anExportThatFailsLeavesTheOldRowsAndNothingBeside() throws SQLException {
    assertThat(export("recommendations").code()).isZero();
    postgres.execute(
        "update recommendations set patient_id = 'old';"
            + " alter table recommendations add check (patient_id <> 'P1') not valid");

    assertRefused(export("recommendations", "--overwrite"));

    assertThat(read("recommendations").get("patient_id")).containsExactly("text", "old");
    try (Connection connection = postgres.connect();
        ResultSet tables = connection.getMetaData().getTables(null, "public", "%loading", null)) {
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  void aTableOfAnotherShapeIsRefusedWithoutAValueOfTheRow() throws SQLException {
    postgres.execute("create table mart_ops_kpis (case_type integer)");
    assertRefused(export("mart_ops_kpis", "--overwrite"));

    assertThat(export("recommendations").code()).isZero();
    postgres.execute("alter table recommendations add check (patient_id <> 'P1') not valid");
    CommandLineRun broken = export("recommendations", "--overwrite");
    assertRefused(broken);
    assertThat(broken.err()).contains("violates check constraint").doesNotContain("P1");
  }

  @Test
  void whatTheDatabaseRefusesIsSaidWithoutThePassword() {
    assertThat(assertRefused(to(postgres.url(), "wrong-battery", "mart_ops_kpis")).err())
        .contains("password authentication failed for user \"etl\"");
    assertThat(assertRefused(export("mart_ops_kpis", "--target", "nowhere.kpis")).err())
        .contains("schema \"nowhere\" does not exist");
    String other = postgres.url().replace("/postgres", "/reports");
    assertThat(assertRefused(to(other, Postgres.PASSWORD, "mart_ops_kpis")).err())
        .contains("database \"reports\" does not exist");
    assertThat(
            assertRefused(to("jdbc:nosuch://h/d?password=wrong-battery", "x", "mart_ops_kpis"))
                .err())
        .contains("--to jdbc: takes postgresql");
    assertThat(
            assertRefused(to("jdbc:postgresql://127.0.0.1:1/d", Postgres.PASSWORD, "mart_ops_kpis"))
                .err())
        .contains("refused");
  }

  private static CommandLineRun assertRefused(CommandLineRun run) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err() + run.out())
        .doesNotContain(Postgres.PASSWORD)
        .doesNotContain("wrong-battery");
    return run;
  }

  private static CommandLineRun export(String table, String... more) {
    return to(postgres.url(), Postgres.PASSWORD, table, more);
  }

  private static CommandLineRun to(String url, String password, String table, String... more) {
    List<String> arguments = new ArrayList<>(List.of("export", table, "--to", url));
    arguments.addAll(List.of("--lake", lake.root().toString()));
    arguments.addAll(List.of("--property", "user=" + Postgres.USER));
    arguments.addAll(List.of("--property", "password=" + password));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  /** For each column its type in PostgreSQL, then its values. */
  private static Map<String, List<Object>> read(String table) throws SQLException {
    try (Connection connection = postgres.connect();
        ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
      ResultSetMetaData types = rows.getMetaData();
      Map<String, List<Object>> columns = new LinkedHashMap<>();
      for (int i = 1; i <= types.getColumnCount(); i++) {
        columns.put(types.getColumnName(i), new ArrayList<>(List.of(types.getColumnTypeName(i))));
      }
      while (rows.next()) {
        for (Map.Entry<String, List<Object>> column : columns.entrySet()) {
          column.getValue().add(rows.getObject(column.getKey()));
        }
      }
      return columns;
    }
  }

  private static Map<String, String> with(Map<String, String> row, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(row);
    more.put(name, value);
    return more;
  }

  private static void publish(Table table, List<Map<String, String>> rows) {
    CsvTable given = new CsvTable(List.copyOf(rows.get(0).keySet()), rows);
    new Publisher(
            TestSpark.session(),
            lake.lake(),
            new BusinessDate(TestLake.DATE, ZoneOffset.UTC),
            parent -> {})
        .publish(
            table,
            given.as(table, TestSpark.session()),
            Origin.of(List.of(), new Provenance("run", "test", "2026-03-20", "", Map.of(), "")));
  }
}
