package org.almoner.engine.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.support.DeltaKernel;
import org.almoner.support.TestLake;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final int COMMITS = 45;
  private static final Table NOTES =
      Table.of("ops", Layer.OPS, "ops_notes", "one row per note")
          .required("number", DataTypes.LongType, "of the note");

  @TempDir private Path folder;

  @Test
  void aTableOfManyCommitsIsReadFromItsCheckpoint() throws Exception {
    TestLake lake = new TestLake(folder);
    for (long i = 0; i < COMMITS; i++) {
      Provenance provenance = new Provenance("run", "note", "2026-03-20", "", Map.of(), "");
      new SmallTable(lake.lake(), NOTES).append(List.of(List.of(i)), provenance);
    }
    Path log = lake.root().resolve("ops/ops_notes/_delta_log");
    assertThat(log.resolve("_last_checkpoint")).exists();
    // Readers start from the checkpoint: what is before it may be cleaned up.
    for (long i = 0; i < 20; i++) {
      Files.delete(log.resolve("%020d.json".formatted(i)));
    }

    assertThat(lake.version(NOTES)).isEqualTo(COMMITS - 1);
    assertThat(new SmallTable(lake.lake(), NOTES).rows())
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(LongStream.range(0, COMMITS).boxed().toList());
    assertThat(DeltaKernel.of(lake, NOTES).rows()).hasSize(COMMITS);
  }
}
