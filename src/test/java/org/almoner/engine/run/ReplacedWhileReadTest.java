package org.almoner.engine.run;

import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Job;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change between being found and being read to their end. */
class ReplacedWhileReadTest {
  private static final LocalDate DATE = TestLake.DATE;
  private static final String HEADER = "id,name,legs,born_at\n";
  private static final String A = HEADER + "1,Ida,4,\n";
  private static final String B = HEADER + "1,Ida,3,\n";
  private static final String REFUSED =
      "zoo/animals/1.csv was changed while it was read: the next run takes it in as it is then";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void aLakeAndADelivery() {
    lake = new TestLake(folder).deliver("zoo/animals/1.csv", A);
    lake.deliver("zoo/animals/2.csv", HEADER + "2,Rex,4,\n");
  }

  /** The case replaced-while-read: A and B, each delivered and kept, both end in the lake. */
  @Test
  void aFileReplacedWhileItIsReadIsRefusedAndAskedForAgain() {
    RunReport first = runWhile(DATE, () -> lake.deliver("zoo/animals/1.csv", B));

    assertThat(first.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(first.files())
        .filteredOn(file -> !file.taken())
        .singleElement()
        .satisfies(file -> assertThat(file.problems()).containsExactly(REFUSED));
    assertThat(lake.rows(RAW_ANIMALS, "id")).containsExactly("2");
    lake.run(INTAKE, DATE.plusDays(1));
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs")).containsExactly("1 | 3", "2 | 4");
    lake.deliver("zoo/animals/1.csv", A).run(INTAKE, DATE.plusDays(2));
    assertThat(lake.rows(RAW_ANIMALS, "id", "legs")).containsExactly("1 | 3", "1 | 4", "2 | 4");
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs")).containsExactly("1 | 4", "2 | 4");
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsRefused() {
    RunReport report = runWhile(DATE, () -> lake.deliver("zoo/animals/1.csv", A + "3,Pip,2,\n"));

    assertThat(report.checks()).anyMatch(check -> check.measured().equals(REFUSED));
    assertThat(lake.rows(RAW_ANIMALS, "id")).containsExactly("2");
  }

  @Test
  void aFileThatIsGoneWhenItIsToBeReadCostsOnlyItself() {
    RunReport report = runWhile(DATE, () -> remove("zoo/animals/1.csv"));

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(lake.rows(RAW_ANIMALS, "id")).containsExactly("2");
    assertThat(lake.run(INTAKE, DATE.plusDays(1)).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aParquetFileReplacedWhileItIsReadIsRefused() throws IOException {
    remove("zoo/animals/1.csv");
    byte[] before = parquet("select '1' as id, 'Ida' as name, 4 as legs");
    byte[] after = parquet("select '1' as id, 'Ida' as name, 3 as legs");
    lake.deliver("zoo/animals/1.parquet", before);

    RunReport report = runWhile(DATE, () -> lake.deliver("zoo/animals/1.parquet", after));

    assertThat(report.files()).extracting(FileReport::taken).containsExactly(true, false);
    lake.run(INTAKE, DATE.plusDays(1));
    assertThat(lake.rows(RAW_ANIMALS, "id", "legs")).containsExactly("1 | 3", "2 | 4");
  }

  /** Between the look into the landing directory and the reading. */
  private RunReport runWhile(LocalDate date, Runnable change) {
    return lake.run(
        lake.request(INTAKE, date, Reuse.STAGING),
        new RunListener() {
          @Override
          public void jobStarted(Job job) {
            if (job.name().equals("ingest-zoo-animals")) {
              change.run();
            }
          }
        });
  }

  private byte[] parquet(String query) throws IOException {
    Path written = Files.createTempDirectory(folder, "parquet");
    TestSpark.session().sql(query).coalesce(1).write().parquet(written + "/rows");
    try (var files = Files.list(written.resolve("rows"))) {
      List<Path> parts = files.filter(file -> file.toString().endsWith(".parquet")).toList();
      return Files.readAllBytes(parts.get(0));
    }
  }

  private void remove(String name) {
    try {
      Files.delete(lake.landing().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
