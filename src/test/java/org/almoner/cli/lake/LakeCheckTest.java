package org.almoner.cli.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeCheckTest {
  private static final String DAMAGED = "lake/two-writers-destroy-committed-version";

  @TempDir private Path folder;

  @Test
  void namesTheFilesThatTwoWritersLost() {
    TestLake lake = damaged();

    CommandLineRun check = check(lake, "--files-only");

    assertThat(check.code()).isEqualTo(10);
    assertThat(check.out().lines().filter(line -> line.contains(",damaged,")))
        .hasSize(2)
        .anyMatch(line -> line.matches("casework.stg_patients,0,damaged,v000000/part-.* is lost"))
        .anyMatch(
            line ->
                line.contains("casework.stg_interactions")
                    && line.contains("names files with 0 rows"));
  }

  @Test
  @Tag("slow")
  void whatTwoWritersLostIsMadeAgainByTheNextRunAndTracesOfOthersAreNamed() throws IOException {
    TestLake lake = damaged();
    SharedCases.copy(SharedCases.folder("base"), lake.landing());
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "casework",
            "--landing",
            lake.landing().toString(),
            "--lake",
            lake.root().toString(),
            "--date",
            "2026-03-20");
    assertThat(run.err()).contains("casework.stg_patients", "is lost", "made again");
    assertThat(run.code()).isZero();

    CommandLineRun sound = check(lake);
    assertThat(sound.code()).isZero();
    assertThat(sound.out()).doesNotContain("damaged", "foreign");

    Path table = lake.root().resolve("casework/mart_bottlenecks");
    Files.writeString(table.resolve("notes.parquet"), "no Parquet");
    Files.writeString(
        table.resolve("_delta_log/%020d.json".formatted(1)),
        "{\"commitInfo\":{\"timestamp\":1,\"operation\":\"DELETE\",\"engineInfo\":\"other/1\"}}\n");
    CommandLineRun foreign = check(lake, "mart_bottlenecks", "--files-only");
    assertThat(foreign.code()).isZero();
    assertThat(foreign.out())
        .contains("notes.parquet: no version names it")
        .contains("version 1 is another tool's: DELETE by other/1");
  }

  private TestLake damaged() {
    TestLake lake = new TestLake(folder);
    SharedCases.copy(
        SharedCases.folder(DAMAGED + "/stg_patients"),
        lake.root().resolve("casework/stg_patients"));
    SharedCases.copy(
        SharedCases.folder(DAMAGED + "/stg_interactions"),
        lake.root().resolve("casework/stg_interactions"));
    return lake;
  }

  private static CommandLineRun check(TestLake lake, String... more) {
    String[] fixed = {"lake", "check", "--lake", lake.root().toString(), "--format", "csv"};
    String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return CommandLineRun.of(all);
  }
}
