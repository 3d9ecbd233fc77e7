package org.almoner.slow;

import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.engine.run.RunReport;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is delivered in a thousand files. The case many-parts. */
@Tag("slow")
class ManyPartsTest {
  private static final int PARTS = 1_000;
  private static final double SECONDS_MORE = 3;
  private static final long LONG_AGO = TestLake.NOW.minusSeconds(86_400).toEpochMilli();
  private static final LocalDate DATE = TestLake.DATE;

  @TempDir private Path folder;

  @Test
  void aNightWithNothingNewCostsLittleMoreThanWithOnePart() {
    double one = nightWithNothingNew(lake("one", 1));
    double many = nightWithNothingNew(lake("many", PARTS));

    System.out.printf("nothing new: %.2f s with 1 part, %.2f s with %d%n", one, many, PARTS);
    assertThat(many - one).isLessThan(SECONDS_MORE);
  }

  private TestLake lake(String name, int parts) {
    TestLake lake = new TestLake(folder.resolve(name));
    for (int part = 0; part < parts; part++) {
      String file = "zoo/animals/part-%04d.csv".formatted(part);
      lake.deliver(file, "id,name,legs\n%d,Ida,4\n".formatted(part));
      // Before the run by its clock: else every file counts as changed just now, and is read.
      assertThat(lake.landing().resolve(file).toFile().setLastModified(LONG_AGO)).isTrue();
    }
    RunReport first = lake.run(INTAKE, DATE);
    System.out.printf("first run: %.2f s with %d parts%n", first.seconds(), parts);
    assertThat(lake.rows(RAW_ANIMALS)).hasSize(parts);
    return lake;
  }

  /** The second such night: in the first of a week every file is read. */
  private static double nightWithNothingNew(TestLake lake) {
    RunReport week = lake.run(INTAKE, DATE.plusDays(3));
    System.out.printf("nothing new, every file read: %.2f s%n", week.seconds());
    RunReport night = lake.run(INTAKE, DATE.plusDays(4));
    assertThat(night.rowsIn()).isZero();
    return night.seconds();
  }
}
