package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.Table;
import org.almoner.support.CsvTable;
import org.almoner.support.GivenTables;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the queries of a job may name in a night: what it declares, and nothing else. */
class QueryNamesTest {
  private static final Table ZOO = table("zoo", "animals");
  private static final Table FARM = table("farm", "animals");
  private static final Table CAGES = table("zoo", "cages");

  @TempDir private Path folder;

  /** Puts the rows of its query into a table of its own. */
  private record Asking(
      String name, List<Table> inputs, Map<String, SqlLiteral> settings, String query)
      implements Job {
    @Override
    public List<Table> outputs() {
      return List.of(table("zoo", name));
    }

    @Override
    public String definition() {
      return query;
    }

    @Override
    public void run(JobContext context) {
      context.write(outputs().get(0), context.sql(query));
    }
  }

  @Test
  void aJobSeesWhatItDeclaresUnderItsNamesAndNothingElse() {
    TestLake lake = new TestLake(folder);
    Map<Table, CsvTable> given = new LinkedHashMap<>();
    given.put(ZOO, CsvTable.of("id\nlion\n"));
    given.put(FARM, CsvTable.of("id\ncow\n"));
    given.put(CAGES, CsvTable.of("id\nc1\n"));
    List<Table> both = List.of(ZOO, FARM, CAGES);
    Map<String, SqlLiteral> days = Map.of("days", SqlLiteral.of(5));

    RunReport report =
        lake.run(
            new Pipeline(
                "names",
                "",
                List.of(
                    new GivenTables(given),
                    asking(
                        "namesakes",
                        both,
                        "select id from zoo__animals union all"
                            + " select id from farm__animals union all select id from cages"),
                    asking("ambiguous", both, "select id from animals"),
                    asking("alone", List.of(FARM), "select id from animals"),
                    asking("qualified", List.of(FARM), "select id from farm__animals"),
                    asking("undeclared", List.of(FARM), "select id from zoo__animals"),
                    asking("neighbour", List.of(FARM), "select id from cages"),
                    new Asking("given", List.of(), days, "select cast(days as string) as id"),
                    asking("ungiven", List.of(), "select cast(days as string) as id"),
                    asking("date", List.of(), "select cast(run_date as string) as id"))));

    assertThat(lake.rows(table("zoo", "namesakes"))).containsExactlyInAnyOrder("lion", "cow", "c1");
    assertThat(lake.rows(table("zoo", "alone"))).containsExactly("cow");
    assertThat(lake.rows(table("zoo", "given"))).containsExactly("5");
    assertThat(lake.rows(table("zoo", "date"))).containsExactly("2026-03-20");
    assertThat(TestLake.statuses(report))
        .containsEntry("qualified", JobStatus.SUCCEEDED)
        .containsEntry("ambiguous", JobStatus.FAILED)
        .containsEntry("undeclared", JobStatus.FAILED)
        .containsEntry("neighbour", JobStatus.FAILED)
        .containsEntry("ungiven", JobStatus.FAILED);
    assertThat(TestSpark.session().catalog().listTables().collectAsList()).isEmpty();
  }

  private static Asking asking(String name, List<Table> inputs, String query) {
    return new Asking(name, inputs, Map.of(), query);
  }

  private static Table table(String domain, String name) {
    return Table.of(domain, Layer.MART, name, "one row per id")
        .key("id", DataTypes.StringType, "what it is called");
  }
}
