package org.almoner.engine.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {
  private static final Provenance MADE = new Provenance("r", "j", "2026-03-20", "", Map.of(), "");

  @TempDir private Path folder;
  private Lake lake;

  @BeforeEach
  void aFileOfTwoRows() {
    lake = new TestLake(folder).lake();
    new SmallTable(lake, OpsTables.CHECKS).append(List.of(row("one"), row("two")), MADE);
  }

  @Test
  void rowsInTheFootersThatAreNotThoseCountedAreNotPublished() {
    DataFile file = lake.files(OpsTables.CHECKS).get(0);
    var staged =
        new org.apache.hadoop.fs.Path(lake.folder(OpsTables.CHECKS), file.path()).getParent();

    StagedFiles files = new StagedFiles(lake.fileSystem(), OpsTables.CHECKS);

    assertThat(files.list(staged, Map.of(), 2)).hasSize(1);
    assertThatThrownBy(() -> files.list(staged, Map.of(), 3))
        .isInstanceOf(LostRowsException.class)
        .hasMessageContaining("3 rows were written, but its files hold 2");
  }

  @Test
  void noTwoWritersShareAFolderAndTheFolderTellsTheVersion() throws Exception {
    assertThat(lake.stage(OpsTables.CHECKS)).isNotEqualTo(lake.stage(OpsTables.CHECKS));
    assertThat(lake.files(OpsTables.CHECKS).get(0).version()).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("lake/ops/ops_checks"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.matches("v000000-[0-9a-f]{32}"));
    }
  }

  private static List<Object> row(String check) {
    return Arrays.asList("run", "zoo.animals", check, "warn", true, "nothing");
  }
}
