package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WaitingJobsTest {
  private static final Table HEN = table("hen");
  private static final Table EGG = table("egg");

  @TempDir private Path folder;

  private static Table table(String name) {
    return Table.of("zoo", Layer.MART, name, "").key("id", DataTypes.StringType, "number");
  }

  /** Says what it reads only after the pipeline has looked. */
  private static final class Late implements Job {
    private final Table reads;
    private final Table builds;
    private boolean told;

    Late(Table reads, Table builds) {
      this.reads = reads;
      this.builds = builds;
    }

    @Override
    public String name() {
      return "build-" + builds.name();
    }

    @Override
    public List<Table> inputs() {
      return told ? List.of(reads) : List.of();
    }

    @Override
    public List<Table> outputs() {
      return List.of(builds);
    }

    @Override
    public void run(JobContext context) {}
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void jobsThatWaitForEachOtherEndTheRun() {
    Late hen = new Late(EGG, HEN);
    Late egg = new Late(HEN, EGG);
    Pipeline circle = new Pipeline("circle", "", List.of(hen, egg));
    hen.told = true;
    egg.told = true;

    assertThatThrownBy(() -> new TestLake(folder).run(circle))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("wait for each other");
  }
}
