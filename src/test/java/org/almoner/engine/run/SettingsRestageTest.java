package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.Almoner;
import org.almoner.config.Settings;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Pipeline;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsRestageTest {
  private static final List<String> JOBS =
      List.of(
          "ingest-casework-patients",
          "build-casework-stg-patients",
          "ingest-engagement-brands",
          "build-engagement-stg-brands");

  @TempDir private Path folder;

  @Test
  void aSettingOfCaseworkRestagesNothingThatDoesNotSeeIt() {
    TestLake lake = new TestLake(folder);
    lake.deliver("casework/patients.csv", "id,created_at\np1,2026-03-01T00:00:00Z\n");
    lake.deliver("engagement/brands.csv", "id,name,therapeutic_area\nb1,One,rheumatology\n");
    lake.run(pipeline(Map.of()));

    RunReport report = lake.run(pipeline(Map.of("casework.sla_days", "5")));

    assertThat(TestLake.statuses(report).values()).containsOnly(JobStatus.SKIPPED);
  }

  private static Pipeline pipeline(Map<String, String> set) {
    JobCatalog catalog = Almoner.DOMAINS.catalog(Settings.load(Optional.empty(), set));
    return new Pipeline("small", "", JOBS.stream().map(catalog::job).toList());
  }
}
