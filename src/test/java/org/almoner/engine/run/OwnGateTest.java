package org.almoner.engine.run;

import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Gate;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Severity;
import org.almoner.engine.StagingJob;
import org.almoner.engine.Table;
import org.almoner.engine.TableMeasures;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind of gate that no class of the engine knows: it stands in one place, and is measured. */
class OwnGateTest {
  @TempDir private Path folder;

  /** Mean of a column. */
  private record Mean(String column, double limit) implements Gate {
    @Override
    public Severity severity() {
      return Severity.BLOCK;
    }

    @Override
    public String description() {
      return "mean " + column + " is at most " + limit;
    }

    @Override
    public List<String> aggregates() {
      return List.of("sum(" + column + ")", "count(" + column + ")");
    }

    @Override
    public double measure(TableMeasures measures) {
      double sum = measures.aggregate(aggregates().get(0)).orElse(0);
      return TableMeasures.share(sum, measures.aggregate(aggregates().get(1)).orElseThrow());
    }

    @Override
    public double limit(TableMeasures measures) {
      return limit;
    }

    @Override
    public String show(double value) {
      return value + " on the mean";
    }
  }

  @Test
  void aKindThatTheEngineDoesNotKnowIsMeasuredAndJudged() {
    Table staging = STG_ANIMALS.gate(new Mean("legs", 3));
    Pipeline animals =
        new Pipeline(
            "zoo",
            "Animals.",
            List.of(new IngestJob(RAW_ANIMALS), StagingJob.build(staging, RAW_ANIMALS)));
    TestLake lake = new TestLake(folder);
    lake.deliver("zoo/animals/1.csv", "id,name,legs\n1,Ida,4\n2,Rex,2\n3,Sam,\n");

    assertThat(TestLake.statuses(lake.run(animals)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ingest-zoo-animals",
                JobStatus.SUCCEEDED,
                "build-zoo-stg-animals",
                JobStatus.SUCCEEDED));

    lake.deliver("zoo/animals/2.csv", "id,name,legs\n4,Pip,40\n");

    assertThat(TestLake.report(lake.run(animals), "build-zoo-stg-animals").message())
        .contains("mean legs is at most 3.0 (found: ", " on the mean)");
  }
}
