package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Gate;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that makes do with what its inputs held before. */
class EarlierInputsTest {
  private static final Table LIST =
      Table.of("zoo", Layer.MART, "list", "one row per animal with legs")
          .key("animal_id", DataTypes.StringType, "number")
          .optional("legs", DataTypes.IntegerType, "how many")
          .gate(Gate.share(Severity.WARN, "legs > 2", 0.5));
  private static final Pipeline WITH_LIST =
      new Pipeline(
          "zoo",
          "Animals and a list.",
          List.of(ANIMALS.jobs().get(0), ANIMALS.jobs().get(1), new Listing()));

  @TempDir private Path folder;

  /** Lists the animals there are, and says from which version. */
  private record Listing() implements Job {
    @Override
    public String name() {
      return "list-animals";
    }

    @Override
    public List<Table> inputs() {
      return List.of(STG_ANIMALS);
    }

    @Override
    public List<Table> outputs() {
      return List.of(LIST);
    }

    @Override
    public boolean worksOnEarlierInputs() {
      return true;
    }

    @Override
    public void run(JobContext context) {
      String found = "version " + context.version(STG_ANIMALS);
      context.report(
          new CheckResult(LIST.fullName(), "what it is made from", Severity.WARN, true, found));
      context.write(LIST, context.sql("select animal_id, legs from stg_animals"));
    }
  }

  @Test
  void runsAfterABlockedJobOnWhatWasThereBefore() {
    TestLake lake = new TestLake(folder);
    lake.deliver("zoo/animals/1.csv", "id,name,legs,born_at\n1,Ida,4,\n2,Rex,2,\n").run(WITH_LIST);
    lake.deliver("zoo/animals/2.csv", "id,name,legs\n3,Pip,-1\n4,Kim,-2\n5,Sam,-3\n");

    RunReport report = lake.run(WITH_LIST, TestLake.DATE.plusDays(1));

    assertThat(TestLake.statuses(report))
        .containsEntry("build-zoo-stg-animals", JobStatus.BLOCKED)
        .containsEntry("list-animals", JobStatus.SUCCEEDED);
    assertThat(lake.rows(LIST)).containsExactly("1 | 4", "2 | 2");
    assertThat(TestLake.report(report, "list-animals").checks())
        .extracting(CheckResult::check, CheckResult::measured)
        .contains(org.assertj.core.groups.Tuple.tuple("what it is made from", "version 0"))
        .contains(
            org.assertj.core.groups.Tuple.tuple("legs > 2 holds for at most 50 % of rows", "50 %"));
  }
}
