package org.almoner.engine.run;

import static org.almoner.support.TestLake.DATE;
import static org.almoner.support.Zoo.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Quarantine;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken row that a later delivery has mended is marked so, and told no more. */
class MendedRowsTest {
  private static final Table QUARANTINE = Quarantine.table("zoo");
  private static final String HEADER = "id,name,legs\n";

  @TempDir Path folder;

  @Test
  void aLaterSoundRowOfTheKeyOrAnotherFileOfTheNameMends() {
    TestLake lake = new TestLake(folder);
    lake.deliver("zoo/animals/1.csv", HEADER + "1,Ida,4\n2,Rex,-1\n3,Leo,many\n4,Mia,4\n5,Bo,2\n")
        .deliver("zoo/animals/2.csv", HEADER + "6,Kim,4\n7,Sam\n8,Tom,4\n9,Zoe,4\n")
        .run(INTAKE, DATE);
    assertThat(marks(lake)).containsExactly("1.csv 3 ", "1.csv 4 ", "2.csv 3 ");

    lake.deliver("zoo/animals/3.csv", HEADER + "2,Rex,4\n").run(INTAKE, DATE.plusDays(1));
    assertThat(marks(lake)).containsExactly("1.csv 3 " + run(1), "1.csv 4 ", "2.csv 3 ");

    lake.deliver("zoo/animals/2.csv", HEADER + "6,Kim,4\n7,Sam,4\n").run(INTAKE, DATE.plusDays(2));
    List<String> increments = marks(lake);
    assertThat(increments).containsExactly("1.csv 3 " + run(1), "1.csv 4 ", "2.csv 3 " + run(2));

    RunReport whole = lake.run(INTAKE, DATE.plusDays(3), Reuse.NOTHING);
    assertThat(marks(lake)).as("staged at once").isEqualTo(increments);
    assertThat(
            whole.checks().stream()
                .filter(check -> check.measured().contains("in quarantine, first at"))
                .map(CheckResult::measured))
        .containsExactly("1 row in quarantine, first at zoo/animals/1.csv line 4");
  }

  private static List<String> marks(TestLake lake) {
    return lake.rows(QUARANTINE, "file", "line", "mended_by_run").stream()
        .map(row -> row.replace("zoo/animals/", "").replace(" | ", " "))
        .toList();
  }

  private static String run(int night) {
    return "zoo-" + DATE.plusDays(night) + "-0001";
  }
}
