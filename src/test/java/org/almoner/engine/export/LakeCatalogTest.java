package org.almoner.engine.export;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS_DAILY;
import static org.almoner.support.Zoo.RAW_TICKETS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.support.ForeignTool;
import org.almoner.support.TestLake;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other engines read the tables of a lake by the statements printed for them. */
class LakeCatalogTest {
  private static final List<org.almoner.engine.Table> TABLES =
      List.of(STG_ANIMALS, MART_LEGS_DAILY, RAW_TICKETS);

  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void twoNightsInAFolderWithAHostileName() {
    lake = new TestLake(folder.resolve("it's [a] *lake*, \"new\""));
    lake.deliver(
            "zoo/animals/1.csv", "id,name,legs,born_at\n1,Ida,4,2025-01-01\n2,Rex,2,2025-01-01\n")
        .run(ANIMALS);
    lake.deliver("zoo/animals/2.csv", "id,name,legs,born_at\n1,Ida,3,2025-01-01\n");
    lake.run(ANIMALS, TestLake.DATE.plusDays(1));
  }

  private static String script(CatalogDialect dialect) {
    return new LakeCatalog(lake.lake(), TABLES).script(dialect);
  }

  @Test
  void sparkReadsTheLatestVersion() {
    SparkSession spark = ForeignTool.session();
    String script = script(CatalogDialect.SPARK);
    try {
      statements(script).forEach(spark::sql);

      assertThat(
              spark.sql("select animal_id, legs from zoo.stg_animals order by 1").collectAsList())
          .hasToString("[[1,3], [2,2]]");
      assertThat(spark.sql("select * from zoo.mart_legs_daily").count()).isEqualTo(4);
    } finally {
      spark.sql("drop schema if exists zoo cascade");
    }
    assertThat(lake.rows(STG_ANIMALS)).as("the lake stays").hasSize(2);
    assertThat(script).doesNotContain("raw_tickets");
  }

  @Test
  void duckDbReadsExactlyTheFilesOfTheVersion() throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(script(CatalogDialect.DUCKDB));

      assertThat(rows(statement, "select animal_id, legs from zoo.stg_animals order by 1"))
          .containsExactly("1|3", "2|2");
      assertThat(
              rows(
                  statement,
                  "select business_date, legs, animals from zoo.mart_legs_daily order by 1, 2"))
          .containsExactly("2026-03-20|2|1", "2026-03-20|4|1", "2026-03-21|2|1", "2026-03-21|3|1");
      assertThat(
              rows(
                  statement,
                  "select comment from duckdb_columns() where column_name = 'name' and table_name ="
                      + " 'stg_animals'"))
          .containsExactly("what it is called; PHI: direct");
    }
  }

  @Test
  void athenaIsToldOfS3InItsOwnWords() {
    assertThat(onS3().script(CatalogDialect.ATHENA)).isEmpty();
    String statement =
        CatalogDialect.ATHENA.table(
            onS3().lake(), STG_ANIMALS, lake.lake().latest(STG_ANIMALS).get());

    assertThat(statement)
        .isEqualTo(
            "create external table if not exists `zoo`.`stg_animals` location 's3://bucket/it\\'s a"
                + " lake/zoo/stg_animals/' tblproperties ('table_type' = 'DELTA');");
    assertThatThrownBy(() -> script(CatalogDialect.ATHENA))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Athena reads from S3 only");
  }

  @Test
  void trinoRegistersTheFolder() {
    String statement =
        CatalogDialect.TRINO.table(
            onS3().lake(), STG_ANIMALS, lake.lake().latest(STG_ANIMALS).get());

    assertThat(statement)
        .isEqualTo(
            "call delta.system.register_table(schema_name => 'zoo', table_name => 'stg_animals',"
                + " table_location => 's3://bucket/it''s a lake/zoo/stg_animals');");
    assertThat(script(CatalogDialect.TRINO))
        .startsWith("create schema if not exists delta.\"zoo\";")
        .contains("-- identify a person: name\n-- identify together with others: animal_id\n");
  }

  /** A lake that no statement reaches out to. */
  private static LakeCatalog onS3() {
    Lake remote = new Lake("s3a://bucket/it's a lake", new Configuration(), Clock.systemUTC());
    return new LakeCatalog(remote, List.of());
  }

  private static List<String> statements(String script) {
    String code =
        script.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    return Arrays.stream(code.split(";\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> rows(Statement statement, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(result.getString(i));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
