package org.almoner.engine.lake;

import static org.almoner.support.TestLake.statuses;
import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.almoner.support.Zoo.MART_LEGS_DAILY;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Table;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.OpsTables;
import org.almoner.engine.run.RunReport;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that another tool has changed in ways of its own. */
class ForeignUpgradeTest {
  private static final String ROWS =
      "id,name,legs,born_at\n1,Ida,4,2020-01-01T00:00:00Z\n2,Max,2,2021-01-01T00:00:00Z\n";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void aNight() {
    lake = new TestLake(folder).deliver("zoo/animals.csv", ROWS);
    assertThat(lake.run(ANIMALS).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aTableWithAChangeFeedIsReadAndNotWrittenAndAllOthersAre() {
    upgrade(
        MART_LEGS, "{\"minReaderVersion\":1,\"minWriterVersion\":4}", "delta.enableChangeDataFeed");
    List<String> before = lake.rows(MART_LEGS);
    lake.deliver("zoo/animals.csv", ROWS + "3,Bea,4,2022-01-01T00:00:00Z\n");

    RunReport report = lake.run(ANIMALS, TestLake.DATE.plusDays(1));

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(statuses(report))
        .containsEntry("build-zoo-stg-animals", JobStatus.SUCCEEDED)
        .containsEntry("build-zoo-mart-legs", JobStatus.BLOCKED);
    assertThat(report.checks())
        .filteredOn(CheckResult::blocks)
        .extracting(CheckResult::toString)
        .singleElement()
        .asString()
        .contains("zoo.mart_legs", "delta.enableChangeDataFeed", "unset tblproperties");
    assertThat(lake.rows(MART_LEGS)).isEqualTo(before);
    assertThat(lake.rows(STG_ANIMALS)).hasSize(3);
    assertThat(lake.ledger(OpsTables.RUNS, "status").get(1)).isEqualTo(List.of("blocked"));
  }

  @Test
  void aFeatureThatIsAllowedButNotUsedHindersNothing() {
    upgrade(
        MART_LEGS,
        "{\"minReaderVersion\":3,\"minWriterVersion\":7,\"readerFeatures\":[\"timestampNtz\"],"
            + "\"writerFeatures\":[\"timestampNtz\",\"appendOnly\",\"changeDataFeed\"]}",
        "note.of.others");
    lake.deliver("zoo/animals.csv", ROWS + "3,Bea,4,2022-01-01T00:00:00Z\n");

    RunReport report = lake.run(ANIMALS, TestLake.DATE.plusDays(1));

    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(lake.rows(MART_LEGS)).contains("4 | 2");
    assertThat(lake.lake().latest(MART_LEGS).orElseThrow().definition().configuration())
        .containsEntry("note.of.others", "true");
  }

  @Test
  void anUnknownReaderFeatureIsToldAndAllOthersAreWritten() {
    upgrade(
        MART_LEGS_DAILY,
        "{\"minReaderVersion\":3,\"minWriterVersion\":7,\"readerFeatures\":[\"teleportation\"],"
            + "\"writerFeatures\":[\"teleportation\"]}",
        "x");

    RunReport report = lake.run(ANIMALS, TestLake.DATE.plusDays(1));

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(statuses(report))
        .containsEntry("build-zoo-mart-legs", JobStatus.SUCCEEDED)
        .containsEntry("build-zoo-mart-legs-daily", JobStatus.BLOCKED);
    assertThatThrownBy(() -> lake.rows(MART_LEGS_DAILY))
        .isInstanceOf(UnusableTableException.class)
        .hasMessageContaining("zoo.mart_legs_daily");
  }

  private void upgrade(Table table, String protocol, String property) {
    TableVersion latest = lake.lake().latest(table).orElseThrow();
    TableDefinition definition = latest.definition().with(property, "true");
    Path log = lake.root().resolve(table.domain() + "/" + table.name() + "/_delta_log");
    try {
      Files.writeString(
          log.resolve("%020d.json".formatted(latest.number() + 1)),
          "{\"commitInfo\":{\"timestamp\":1,\"operation\":\"SET TBLPROPERTIES\","
              + "\"engineInfo\":\"other\"}}\n{\"protocol\":"
              + protocol
              + "}\n"
              + Actions.metadata(table, definition)
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
