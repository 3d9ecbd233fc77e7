package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.engine.TableDocs;
import org.almoner.support.Catalogue;
import org.almoner.support.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that tell what there is. */
class CatalogueCommandsTest {
  @TempDir private Path folder;

  @Test
  void tablesListsEveryTableWithItsVersion() {
    CommandLineRun run =
        CommandLineRun.of("tables", "--lake", folder.toString(), "--format", "csv");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .hasSize(1 + Catalogue.ALL.tables().size())
        .startsWith("table,layer,version,_business_date,grain")
        .contains("casework.mart_ops_kpis,mart,,,\"one row per case type, and for all\"")
        .anyMatch(line -> line.startsWith("ops.ops_runs,ops,"));
  }

  @Test
  void tablesOfOneTableTellsItsColumns() {
    assertThat(CommandLineRun.of("tables", "casework.stg_patients", "--format", "csv").out())
        .contains("column,type,kind,phi,meaning\n")
        .contains("patient_id,string,key,direct,patient number\n");
  }

  @Test
  void lineageGoesFromLandingToMarts() {
    CommandLineRun run = CommandLineRun.of("lineage", "casework.stg_cases", "--format", "csv");

    assertThat(run.out().lines())
        .startsWith("distance,table,built by")
        .contains("-1,casework.raw_cases,ingest-casework-cases")
        .contains("0,casework.stg_cases,build-casework-stg-cases")
        .contains("1,casework.fct_case_lifecycle,build-casework-fct-case-lifecycle")
        .contains("2,casework.mart_ops_kpis,build-casework-mart-ops-kpis")
        .contains("3,casework.mart_ops_kpis_daily,build-casework-mart-ops-kpis-daily");
  }

  @Test
  void jobsOfAPipelineAreInItsOrder() {
    assertThat(CommandLineRun.of("jobs", "casework", "--format", "csv").out().lines())
        .hasSize(20)
        .startsWith("job,reads,builds", "ingest-casework-patients,landing,raw_patients")
        .endsWith(
            "measure-casework-bottlenecks,\"fct_case_lifecycle,"
                + " mart_advocate_caseload\",mart_bottlenecks");
  }

  @Test
  void jobsNamesThePipelines() {
    assertThat(CommandLineRun.of("jobs").out())
        .contains("Pipelines: access, casework, claims, demo, nightly, ");
  }

  @Test
  void docsWritesThePageThatIsCommitted() throws IOException {
    CommandLineRun.of("docs", "--out", folder.toString());

    assertThat(folder.resolve("tables.md")).hasContent(TableDocs.render(Catalogue.ALL));
    assertThat(Path.of("docs/tables.md"))
        .as("stale: run `almoner docs --out docs` and commit the page")
        .hasSameTextualContentAs(folder.resolve("tables.md"));
  }

  @Test
  void everyPipelineIsPackedAndNamesJobsThatExist() throws IOException {
    try (var files = Files.list(Path.of("jobs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        assertThat(CommandLineRun.of("jobs", name).code()).as(name).isZero();
        assertThat(getClass().getResource("/jobs/" + name + ".yaml")).isNotNull();
      }
    }
  }

  @Test
  void doctorChecksTheMachineAndTheLake() {
    CommandLineRun run =
        CommandLineRun.of("doctor", "--lake", folder.resolve("lake").toString(), "--format", "csv");

    assertThat(run.out())
        .startsWith("check,result,found\n")
        .contains("pipeline casework,ok,19 jobs")
        .contains("lake,ok,")
        .contains("Spark,ok,");
  }
}
