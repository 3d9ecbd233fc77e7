package org.almoner.engine.run;

import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Gate;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Severity;
import org.almoner.engine.StagingJob;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that nothing is delivered for grows older, though nothing is staged. */
class FreshnessTest {
  private static final Table COUNT =
      Table.of("zoo", Layer.MART, "animal_count", "one row")
          .required("animals", DataTypes.LongType, "how many there are")
          .required("is_stale", DataTypes.BooleanType, "whether a delivery is late");
  private static final LocalDate BORN = LocalDate.of(2026, 3, 19);

  @TempDir private Path folder;
  private TestLake lake;

  /** Counts on whatever there is, and says whether that is of the date. */
  private record Counting(Table animals) implements Job {
    @Override
    public String name() {
      return "count-animals";
    }

    @Override
    public List<Table> inputs() {
      return List.of(animals);
    }

    @Override
    public List<Table> outputs() {
      return List.of(COUNT);
    }

    @Override
    public boolean worksOnEarlierInputs() {
      return true;
    }

    @Override
    public void run(JobContext context) {
      boolean late = !context.isCurrent(animals);
      context.write(
          COUNT,
          context.sql("select count(*) as animals, " + late + " as is_stale from stg_animals"));
    }
  }

  @BeforeEach
  void oneDelivery() {
    lake = new TestLake(folder);
    lake.deliver("zoo/animals.csv", "id,name,legs,born_at\n1,Ida,4," + BORN + "\n2,Rex,2,\n");
  }

  @Test
  void aSkippedTableIsJudgedByWhatItsLastCommitRecorded() {
    Pipeline zoo = zoo(Severity.WARN);
    lake.run(zoo, BORN.plusDays(1));

    RunReport inTime = lake.run(zoo, BORN.plusDays(2));
    RunReport late = lake.run(zoo, BORN.plusDays(3));

    assertThat(TestLake.statuses(late))
        .contains(
            entry("build-zoo-stg-animals", JobStatus.SKIPPED),
            entry("count-animals", JobStatus.SUCCEEDED));
    assertThat(late.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(failed(inTime)).isEmpty();
    assertThat(failed(late))
        .containsExactly("zoo.stg_animals: latest born_at is at most 3 days old (found: 4 days)");
    assertThat(RunSummary.text(late)).contains("latest born_at is at most 3 days old");
    assertThat(lake.rows(COUNT)).containsExactly("2 | true");
  }

  @Test
  void whatIsDeliveredLaterIsRecordedInItsPlace() {
    Pipeline zoo = zoo(Severity.WARN);
    lake.run(zoo, BORN.plusDays(1));
    lake.deliver("zoo/animals.csv", "id,name,legs,born_at\n3,Pip,4," + BORN.plusDays(3) + "\n");
    lake.run(zoo, BORN.plusDays(4));

    assertThat(failed(lake.run(zoo, BORN.plusDays(5)))).isEmpty();
    assertThat(lake.rows(COUNT)).containsExactly("3 | false");
    assertThat(failed(lake.run(zoo, BORN.plusDays(6)))).hasSize(1);
  }

  @Test
  void whereAgeBlocksTheSkippedTableDoesToo() {
    Pipeline zoo = zoo(Severity.BLOCK);
    lake.run(zoo, BORN.plusDays(1));

    RunReport late = lake.run(zoo, BORN.plusDays(3));

    assertThat(TestLake.statuses(late)).containsEntry("build-zoo-stg-animals", JobStatus.BLOCKED);
    assertThat(late.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(lake.rows(COUNT)).containsExactly("2 | true");
  }

  private static Pipeline zoo(Severity severity) {
    Table animals =
        Table.of("zoo", Layer.STAGING, "stg_animals", "one row per animal")
            .key("animal_id", DataTypes.StringType, "number")
            .required("name", DataTypes.StringType, "what it is called")
            .optional("legs", DataTypes.IntegerType, "how many")
            .optional("born_at", DataTypes.TimestampType, "when")
            .from("animal_id", "id")
            .gate(Gate.freshness(severity, "born_at", 3));
    List<Job> jobs = new ArrayList<>();
    jobs.add(new IngestJob(RAW_ANIMALS));
    jobs.add(StagingJob.build(animals, RAW_ANIMALS));
    jobs.add(new Counting(animals));
    return new Pipeline("zoo", "Animals, counted.", jobs);
  }

  private static List<String> failed(RunReport report) {
    return report.checks().stream()
        .filter(check -> !check.passed())
        .map(CheckResult::toString)
        .toList();
  }
}
