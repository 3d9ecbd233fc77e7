package org.almoner.engine.run;

import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.care.Restoration;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed runs left in the folders of tables. */
class LeftoversTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
  private static final String OWN = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void theFirstRunOfAWeekRemovesWhatKilledRunsLeftAndSaysSo() throws IOException {
    TestLake lake = new TestLake(folder);
    lake.deliver("zoo/animals.csv", "id,name\n1,Ida\n").run(INTAKE, MONDAY);
    lake.deliver("zoo/animals.csv", "id,name\n1,Eve\n").run(INTAKE, MONDAY.plusDays(1));
    Path table = lake.root().resolve("zoo/stg_animals");
    Path old = left(table.resolve("v000001-" + OWN), 8);
    Path young = left(table.resolve("v000002-" + OWN), 6);
    Path notOurs = left(table.resolve("backup"), 40);
    long versions = lake.version(STG_ANIMALS);

    assertThat(told(lake.run(INTAKE, MONDAY.plusDays(6)))).isEmpty();
    assertThat(old).exists();
    RunReport nextWeek = lake.run(INTAKE, MONDAY.plusDays(7));

    assertThat(nextWeek.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(told(nextWeek)).containsExactly("files over a week old, removed: 1 (4 bytes)");
    assertThat(old.getParent()).doesNotExist();
    assertThat(young).exists();
    assertThat(notOurs).exists();
    assertThat(lake.rows(STG_ANIMALS, "name")).containsExactly("Eve");
    assertThat(lake.version(STG_ANIMALS)).isEqualTo(versions);
    assertThat(new Restoration(lake.lake(), STG_ANIMALS).to(0))
        .as("what was published stays")
        .isPresent();
  }

  @Test
  void filesOfALogThatWasPutAsideStay() throws IOException {
    TestLake lake = new TestLake(folder);
    lake.deliver("zoo/animals.csv", "id,name\n1,Ida\n").run(INTAKE, MONDAY);
    Path table = lake.root().resolve("zoo/stg_animals");
    Path old = left(table.resolve("v000001-" + OWN), 8);
    Files.createDirectories(table.resolve("_delta_log_before_2026-03-17T00-00-00Z"));

    assertThat(told(lake.run(INTAKE, MONDAY.plusDays(7)))).isEmpty();

    assertThat(old).exists();
  }

  private static Path left(Path folder, int daysAgo) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.writeString(folder.resolve("part-00000.parquet"), "PAR1");
    FileTime then = FileTime.from(TestLake.NOW.minus(Duration.ofDays(daysAgo)));
    Files.setLastModifiedTime(file, then);
    Files.setLastModifiedTime(folder, then);
    return file;
  }

  private static List<String> told(RunReport report) {
    return report.warnings().stream()
        .filter(check -> check.check().contains("killed"))
        .map(CheckResult::measured)
        .toList();
  }
}
