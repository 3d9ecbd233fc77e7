package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A night of casework, killed anywhere and run again: no row is lost, none is there twice. */
@Tag("slow")
class KillTest {
  private static final KilledRuns.Pipeline CASEWORK =
      new KilledRuns.Pipeline("casework", "casework", TestLake.DATE);

  @TempDir private static Path folder;
  private static KilledRuns runs;
  private static Map<String, List<String>> expected;

  @BeforeAll
  static void twoNightsWithoutDisturbance() throws Exception {
    TestLake before = CaseworkLanding.deliver(new TestLake(folder.resolve("before")));
    new KilledRuns.Pipeline("casework", "casework", TestLake.DATE.minusDays(1)).run(before);
    before.deliver(
        "casework/cases/more.csv",
        """
        id,patient_id,advocate_id,case_type,status,created_at,resolved_at,escalation_flag,reopen_flag
        c2,p1,a1,denial,resolved,2026-03-18T00:00:00Z,2026-03-20T10:00:00Z,false,false
        c4,p3,a2,denial,open,yesterday,,false,false
        c5,p1,a2,appeal,open,2026-03-19T00:00:00Z,,false,false
        c6,p2,a1,appeal,open,2026-03-19T08:00:00Z,,true,false
        c7,p3,a1,denial,open,2026-03-20T09:00:00Z,,false,true
        """);
    runs = KilledRuns.of(CASEWORK, before);
    expected = CASEWORK.tables(runs.undisturbed());
    assertThat(expected.get("casework.raw_cases")).hasSize(8);
  }

  static Stream<Long> moments() {
    return runs.moments();
  }

  @ParameterizedTest(name = "after {0} ms")
  @MethodSource("moments")
  void aKilledNightRunAgainEndsAsIfNothingHadHappened(long moment) throws Exception {
    KilledRuns.Outcome outcome = runs.killedAfter(moment);

    TestLake lake = outcome.lake();
    assertThat(CASEWORK.tables(lake)).as(outcome.when()).isEqualTo(expected);
    assertRowsInAreRowsOut(lake);
    if (!outcome.recorded()) {
      assertThat(files(lake)).isEqualTo(files(runs.undisturbed()));
    }
  }

  private static List<List<Object>> files(TestLake lake) {
    return lake
        .ledger(OpsTables.FILES, "run_id", "file", "rows_in", "rows_out", "rows_quarantined")
        .stream()
        .sorted(Comparator.comparing(List::toString))
        .toList();
  }

  private static void assertRowsInAreRowsOut(TestLake lake) {
    for (List<Object> file :
        lake.ledger(OpsTables.FILES, "rows_in", "rows_out", "rows_quarantined")) {
      assertThat((Long) file.get(0)).isEqualTo((Long) file.get(1) + (Long) file.get(2));
    }
  }
}
