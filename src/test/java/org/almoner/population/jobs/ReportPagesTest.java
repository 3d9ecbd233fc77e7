package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_STAFFING_PLAN;
import static org.almoner.tables.population.PopulationEquity.MART_EQUITY;
import static org.almoner.tables.population.PopulationReview.MART_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.almoner.config.yaml.YamlDocument;
import org.almoner.engine.Pipeline;
import org.almoner.engine.query.ReadOnlySql;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.GivenTables;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages over a lake in which mart_equity tells two small tiers as one. */
class ReportPagesTest {
  private static final Path PAGES = Path.of("src/main/resources/report/population");
  private static final List<String> NAMES = List.of("equity", "gaps", "staff", "tiers", "value");
  private static final CsvTable EQUITY =
      CsvTable.of(
          """
          business_date,as_of,group,level,dimension,value,patients,share,total,value_total,is_suppressed,is_withheld
          2026-03-20,2026-03-21,gender,F + M,tier,case_management + complex_care,30,0.3,100,30,false,false
          2026-03-20,2026-03-21,gender,F + M,tier,standard_care,70,0.7,100,70,false,false
          2026-03-20,2026-03-21,gender,F + M,gap_hba1c_test,open,,,100,40,true,false
          """);
  private static final CsvTable STAFF =
      CsvTable.of(
          """
          as_of,tier,role,members,contacts_per_member_month,minutes,hours,fte_needed,fte
          2026-03-21,case_management,nurse,4,2,30,4,0.1,1
          2026-03-21,complex_care,nurse,26,2,30,26,0.3,1
          2026-03-21,standard_care,nurse,70,1,30,35,0.4,1
          """);
  private static final CsvTable VALUE =
      CsvTable.of(
          """
          as_of,kind,name,members,note
          2026-03-21,all,all,100,x
          2026-03-21,tier,case_management,4,x
          2026-03-21,tier,complex_care,26,x
          2026-03-21,tier,standard_care,70,x
          2026-03-21,provider,a,4,x
          2026-03-21,provider,b,20,x
          2026-03-21,provider,c,76,x
          """);

  @TempDir private static Path folder;
  private static ReadOnlySql sql;

  @BeforeAll
  static void lake() {
    TestLake lake = new TestLake(folder);
    lake.run(
        new Pipeline(
            "given",
            "",
            List.of(
                new GivenTables(
                    Map.of(MART_EQUITY, EQUITY, MART_STAFFING_PLAN, STAFF, MART_VALUE, VALUE)))));
    sql = new ReadOnlySql(TestSpark.session(), lake.lake(), Catalogue.ALL);
  }

  @Test
  void everyPageSaysWhatItsQueryAnswers() throws IOException {
    for (String name : NAMES) {
      JsonNode page = YamlDocument.of(name, Files.readString(PAGES.resolve(name + ".yaml"))).tree();
      List<String> columns = new ArrayList<>();
      page.get("columns").forEach(column -> columns.add(column.asText()));

      assertThat(page.get("query").asText()).isEqualTo(name + ".sql");
      assertThat(page.get("question").asText()).endsWith("?");
      assertThat(page.get("chart").asText()).isIn("lines", "bars", "points");
      assertThat(page.get("title").asText()).isNotBlank();
      Dataset<Row> rows = answer(name);
      assertThat(Arrays.asList(rows.columns())).as(name).isEqualTo(columns);
      assertThat(rows.collectAsList()).as(name).isNotEmpty();
    }
  }

  @Test
  void staffTellsNoTierThatEquityTellsTogetherWithAnother() throws IOException {
    assertThat(shown("staff", "tier", "members", "fte_needed", "fte"))
        .containsExactly(
            "case_management |  |  | 1.0",
            "complex_care |  |  | 1.0",
            "standard_care | 70 | 0.4 | 1.0");
  }

  @Test
  void ofValueNoSmallGroupFollowsFromTheOthers() throws IOException {
    assertThat(shown("value", "kind", "name", "members"))
        .containsExactly("all | all | 100", "provider | c | 76", "tier | standard_care | 70");
  }

  private static List<String> shown(String page, String... columns) throws IOException {
    return CsvTable.shown(List.of(columns), answer(page).collectAsList());
  }

  private static Dataset<Row> answer(String page) throws IOException {
    return sql.query(Files.readString(PAGES.resolve(page + ".sql")));
  }
}
