package org.almoner.engine.run;

import static org.almoner.support.Zoo.RAW_TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Landing;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of an optional feed that never delivered. */
class AbsentFeedTest {
  private static final Table RAW_VISITORS =
      Table.raw(
              "zoo",
              "raw_visitors",
              "one row per visitor",
              Landing.optional("zoo/visitors").orElse("tickets are counted instead"))
          .column("id", "number");

  private static final Pipeline FEEDS =
      new Pipeline(
          "feeds", "two feeds", List.of(new IngestJob(RAW_VISITORS), new IngestJob(RAW_TICKETS)));

  @TempDir private Path folder;

  @Test
  void itIsSaidOnceByEveryRunUntilItDelivers() {
    TestLake lake = new TestLake(folder).deliver("zoo/tickets.csv", "gate,price\nnorth,4\n");

    for (int night = 0; night < 2; night++) {
      RunReport report = lake.run(FEEDS, TestLake.DATE.plusDays(night));

      assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(report.checks())
          .filteredOn(check -> !check.passed())
          .extracting(CheckResult::toString)
          .containsExactly(
              "zoo.raw_visitors: zoo/visitors is delivered"
                  + " (found: never; tickets are counted instead)");
      assertThat(RunSummary.text(report)).containsOnlyOnce("zoo/visitors");
    }

    lake.deliver("zoo/visitors.csv", "id\n1\n");
    assertThat(lake.run(FEEDS, TestLake.DATE.plusDays(2)).checks()).allMatch(CheckResult::passed);
    assertThat(lake.run(FEEDS, TestLake.DATE.plusDays(3)).checks()).allMatch(CheckResult::passed);
  }

  @Test
  void aFeedThatNobodyMissesIsNotSpokenOf() {
    TestLake lake = new TestLake(folder).deliver("zoo/visitors.csv", "id\n1\n");

    assertThat(lake.run(FEEDS).checks()).allMatch(CheckResult::passed);
  }
}
