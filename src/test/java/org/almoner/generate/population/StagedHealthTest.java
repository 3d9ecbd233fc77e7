package org.almoner.generate.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Pipeline;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.RunReport;
import org.almoner.generate.Landings;
import org.almoner.support.Catalogue;
import org.almoner.support.TestLake;
import org.almoner.tables.population.PopulationStaging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated keeps the contracts of staging. */
class StagedHealthTest {
  private static final List<String> FEEDS =
      List.of(
          "patients",
          "conditions",
          "medications",
          "measurements",
          "services",
          "encounters",
          "staff",
          "providers",
          "area-indices");

  @TempDir private Path folder;

  @Test
  void everyRowIsTakenInAndNoneIsRefused() {
    TestLake lake = new TestLake(folder);
    PopulationChapter chapter = new PopulationChapter(Landings.world(3, 120), 0);
    Landings.write(chapter, lake.landing(), 2);

    RunReport report = lake.run(staging(), chapter.lastDate());

    Map<String, JobStatus> statuses = TestLake.statuses(report);
    assertThat(statuses).hasSize(2 * FEEDS.size());
    assertThat(statuses.values()).containsOnly(JobStatus.SUCCEEDED);
    assertThat(lake.lake().has(Quarantine.table("population"))).isFalse();
    assertThat(lake.rows(PopulationStaging.STG_PATIENTS, "patient_id")).hasSize(120);
    ToldHealth told = ToldHealth.of(chapter, chapter.world());
    assertThat(lake.rows(PopulationStaging.STG_MEASUREMENTS, "measure"))
        .hasSameSizeAs(told.rows("measurements"));
    assertThat(lake.rows(PopulationStaging.STG_SERVICES, "service"))
        .hasSameSizeAs(told.rows("services"));
  }

  private static Pipeline staging() {
    return new Pipeline(
        "staging",
        "",
        FEEDS.stream()
            .flatMap(
                feed ->
                    List.of("ingest-population-" + feed, "build-population-stg-" + feed).stream())
            .map(Catalogue::job)
            .toList());
  }
}
