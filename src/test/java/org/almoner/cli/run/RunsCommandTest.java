package org.almoner.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.almoner.tables.casework.CaseworkStaging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year mistyped on the command line, and the way back; three runs of casework. */
class RunsCommandTest {
  private static final String MISTYPED = "casework-2062-03-16-0001";

  @TempDir private Path folder;

  @Test
  void aRunOfAMistypedYearIsRefusedAndOneThatWasAllowedIsTakenBack() throws IOException {
    TestLake lake = new TestLake(folder);
    Path delivered = SharedCases.folder("newcomer/future-date/landing");
    SharedCases.copy(delivered, lake.landing());
    reopenC5(lake.landing().resolve("casework/cases.csv"));

    assertThat(run(lake, "2062-03-16").code()).isEqualTo(2);
    ended(run(lake, "2062-03-16", "--allow-future"));
    SharedCases.copy(delivered, lake.landing());
    ended(run(lake, "2026-03-16"));
    assertThat(status(lake)).containsExactly("C-5 | open");

    assertThat(on(lake, "runs", "list", "--format", "csv").out())
        .contains(MISTYPED + ",2062-03-16,succeeded,0,");
    assertThat(on(lake, "runs", "show", MISTYPED).out()).contains("build-casework-stg-cases");
    assertThat(on(lake, "runs", "void", MISTYPED, "--by", "weekly-training").code()).isEqualTo(2);
    CommandLineRun voided =
        on(lake, "runs", "void", MISTYPED, "--by", "jane.doe", "--reason", "mistyped year");
    ended(voided);
    assertThat(voided.out()).contains("casework.raw_cases", "rows forgotten");
    ended(run(lake, "2026-03-16"));

    assertThat(status(lake)).containsExactly("C-5 | resolved");
    assertThat(lake.ledger(OpsTables.VOIDS, "run_id", "voided_by", "reason"))
        .contains(List.of(MISTYPED, "jane.doe", "mistyped year"));
  }

  private static void ended(CommandLineRun run) {
    assertThat(run.code()).as(run.err()).isZero();
  }

  /** As C-5 was delivered before it was resolved. */
  private static void reopenC5(Path cases) throws IOException {
    String resolved = "resolved,2026-03-12,,2026-03-16 09:00";
    String text = Files.readString(cases);
    assertThat(text).contains(resolved);
    Files.writeString(cases, text.replace(resolved, "open,2026-03-12,,"));
  }

  private static List<String> status(TestLake lake) {
    return lake.rows(CaseworkStaging.STG_CASES, "case_id", "status").stream()
        .filter(row -> row.startsWith("C-5"))
        .toList();
  }

  private static CommandLineRun run(TestLake lake, String date, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("run", "casework", "--date", date, "--landing", lake.landing().toString()));
    arguments.addAll(List.of(more));
    return on(lake, arguments.toArray(String[]::new));
  }

  private static CommandLineRun on(TestLake lake, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--lake", lake.root().toString()));
    return CommandLineRun.of(all.toArray(String[]::new));
  }
}
