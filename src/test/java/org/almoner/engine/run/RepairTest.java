package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.almoner.support.Zoo.MART_LEGS_DAILY;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Pipeline;
import org.almoner.engine.SqlJob;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the next run does about damage: it makes again what it can, and tells the rest. */
class RepairTest {
  private static final String ROWS =
      "id,name,legs,born_at\n1,Ida,4,2020-01-01T00:00:00Z\n2,Max,2,2021-01-01T00:00:00Z\n";
  private static final LocalDate FIRST = TestLake.DATE;
  private static final LocalDate SECOND = FIRST.plusDays(1);

  @TempDir private static Path folder;
  private static TestLake sound;
  private static int copies;
  private TestLake lake;

  @BeforeAll
  static void twoNights() {
    sound = new TestLake(folder.resolve("sound")).deliver("zoo/animals.csv", ROWS);
    sound.run(ANIMALS, FIRST);
    sound.run(ANIMALS, SECOND);
  }

  @BeforeEach
  void aCopy() {
    lake = sound.copiedTo(folder.resolve("copy" + copies++));
  }

  @Test
  void aTableOfWhichAFileIsLostIsMadeAgainAndItIsSaid() throws IOException {
    String lost = delete(STG_ANIMALS, "v000000");

    RunReport report = lake.run(ANIMALS, SECOND);

    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(broken(report))
        .singleElement()
        .asString()
        .contains("zoo.stg_animals", lost, "is lost; made again");
    assertThat(lake.rows(STG_ANIMALS)).isEqualTo(sound.rows(STG_ANIMALS));
    assertThat(lake.lake().damages(STG_ANIMALS)).isEmpty();
  }

  @Test
  void aLostPartitionIsToldByItsDateAndMadeAgainByARunForIt() throws IOException {
    delete(MART_LEGS_DAILY, "v000000");

    RunReport tonight = lake.run(ANIMALS, SECOND);
    RunReport again = lake.run(ANIMALS, FIRST);

    assertThat(tonight.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(broken(tonight))
        .singleElement()
        .asString()
        .contains(
            "zoo.mart_legs_daily", "of 2026-03-20 is lost", "run the pipeline for 2026-03-20");
    assertThat(again.checks()).noneMatch(CheckResult::blocks);
    assertThat(lake.rows(MART_LEGS_DAILY)).isEqualTo(sound.rows(MART_LEGS_DAILY));
  }

  @Test
  void aLostRawFileIsToldAndWhatIsDeliveredAnewIsTakenIn() throws IOException {
    delete(RAW_ANIMALS, "v000000");
    lake.deliver("zoo/animals.csv", "id,name,legs,born_at\n3,Bea,4,2022-01-01T00:00:00Z\n");

    RunReport report = lake.run(ANIMALS, SECOND.plusDays(1));

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(broken(report))
        .singleElement()
        .asString()
        .contains("zoo.raw_animals", "of 2026-03-20 is lost", "restore the file");
    assertThat(lake.rows(STG_ANIMALS, "animal_id")).containsExactly("1", "2", "3");
  }

  @Test
  void aRawTableThatIsGoneDoesNotBeginAnew() throws IOException {
    deleteAll(lake.root().resolve("zoo/raw_animals"));

    RunReport report = lake.run(ANIMALS, SECOND.plusDays(1));

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(broken(report)).singleElement().asString().contains("the whole table is lost");
    assertThat(lake.rows(STG_ANIMALS)).isEqualTo(sound.rows(STG_ANIMALS));
    assertThat(lake.root().resolve("zoo/raw_animals")).doesNotExist();
  }

  @Test
  void rowsThatCannotBeMadeAgainAreToldByTheirDate() throws IOException {
    delete(MART_LEGS_DAILY, "v000000");
    Pipeline lists =
        new Pipeline(
            "lists",
            "What was served.",
            List.of(SqlJob.build(MART_LEGS_DAILY.irreplaceable("it was served"), MART_LEGS)));

    RunReport report = lake.run(lists, SECOND.plusDays(1));

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(broken(report))
        .singleElement()
        .asString()
        .contains(
            "of 2026-03-20 is lost; it cannot be made again (it was served): restore the file");
    assertThat(lake.lake().partitions(MART_LEGS_DAILY)).contains("2026-03-22");
  }

  @Test
  void aTableWhoseLogIsDamagedIsMadeFromNothingAndHasAnotherId() throws IOException {
    Path commit = log(MART_LEGS).resolve("00000000000000000000.json");
    Files.writeString(commit, Files.readString(commit).substring(0, 300));

    RunReport report = lake.run(ANIMALS, SECOND);

    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(broken(report))
        .singleElement()
        .asString()
        .contains("00000000000000000000.json breaks off", "made again", "_delta_log_before_");
    assertThat(lake.rows(MART_LEGS)).isEqualTo(sound.rows(MART_LEGS));
    assertThat(id(lake)).isNotEqualTo(id(sound));
  }

  @Test
  void aRunWithADamagedLedgerDoesItsWorkAndTells() throws IOException {
    Pipeline intake = ANIMALS.only(List.of("ingest-zoo-animals"));
    RunSummary.write(lake.lake(), lake.run(intake, SECOND));
    delete(OpsTables.RUNS, "v000002");
    Files.delete(log(OpsTables.CHECKS).resolve("00000000000000000000.json"));

    RunReport report = lake.run(intake, SECOND);

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(broken(report))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("ops.ops_runs", "of 2026-03-21 is lost"))
        .anySatisfy(line -> assertThat(line).contains("ops.ops_checks", "lost: 0000"));
    assertThat(report.runId()).isEqualTo("zoo-2026-03-21-0003");
    assertThat(lake.ledger(OpsTables.RUNS, "run_id"))
        .containsExactly(
            List.of("zoo-2026-03-20-0001"),
            List.of("zoo-2026-03-21-0001"),
            List.of("zoo-2026-03-21-0003"));
  }

  @Test
  void aFullRunPublishesRowsThatAreTheSame() {
    lake.run(ANIMALS, SECOND, Reuse.NOTHING);

    assertThat(lake.version(STG_ANIMALS)).isEqualTo(sound.version(STG_ANIMALS) + 1);
    assertThat(lake.version(MART_LEGS)).isEqualTo(sound.version(MART_LEGS) + 1);
    assertThat(lake.rows(STG_ANIMALS)).isEqualTo(sound.rows(STG_ANIMALS));
  }

  private String delete(Table table, String version) throws IOException {
    Path base = lake.root().resolve(table.domain()).resolve(table.name());
    try (Stream<Path> files = Files.walk(base)) {
      Path file =
          files
              .filter(
                  each -> each.toString().contains(version) && each.toString().endsWith("parquet"))
              .findFirst()
              .orElseThrow();
      Files.delete(file);
      return base.relativize(file).toString();
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private Path log(Table table) {
    return lake.root().resolve("%s/%s/_delta_log".formatted(table.domain(), table.name()));
  }

  private static String id(TestLake lake) {
    return lake.lake().latest(MART_LEGS).orElseThrow().definition().id();
  }

  private static List<String> broken(RunReport report) {
    return report.checks().stream()
        .filter(check -> !check.passed())
        .map(CheckResult::toString)
        .toList();
  }
}
