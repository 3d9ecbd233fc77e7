package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnedBackTest {
  private static final String CHECK = "is not turned back to an earlier date";

  @TempDir private Path folder;

  @Test
  void aRunForAnEarlierDateSaysWhichTablesItTurnsBack() {
    TestLake lake =
        new TestLake(folder).deliver("zoo/animals.csv", "id,name,legs\n1,Ida,4\n2,Rex,4\n");
    RunReport first = lake.run(ANIMALS);

    RunReport earlier = lake.run(ANIMALS, TestLake.DATE.minusDays(1));

    assertThat(first.checks()).extracting(CheckResult::check).doesNotContain(CHECK);
    assertThat(earlier.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(earlier.checks())
        .filteredOn(check -> check.check().equals(CHECK))
        .extracting(CheckResult::table, CheckResult::measured)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                MART_LEGS.fullName(),
                "it showed 2026-03-20, now 2026-03-19; run the later date again to have it back"));
  }
}
