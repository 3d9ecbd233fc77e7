package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.support.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the release before called otherwise is read, and told on the error stream, once. */
class FormerNamesCommandTest {
  private static final String JOB =
      "warning: job recommend is called recommend-engagement now; the next release no longer reads"
          + " the old name\n";

  @TempDir private Path folder;

  @Test
  void aFormerNameOfAJobIsToldOnceAndNeverInTheAnswer() {
    CommandLineRun run = dryRun("--only", "recommend");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEqualTo(JOB);
    assertThat(run.out()).contains("recommend-engagement").doesNotContain("warning", "called");
  }

  @Test
  void aFormerNameOfASettingIsToldOnceWithItsLine() throws IOException {
    Path conf = folder.resolve("own.yaml");
    Files.writeString(conf, "timezone: UTC\ntraining:\n  seed: 3\n");

    CommandLineRun run =
        dryRun(
            "--only",
            "recommend-engagement",
            "--conf",
            conf.toString(),
            "--set",
            "recommendations.largest_list=9");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "warning: %s, line 2: training is called engagement.training now; the next release no longer reads the old name\n"
                    .formatted(conf)
                + "warning: --set: recommendations is called engagement.recommendations now; the"
                + " next release no longer reads the old name\n");
    assertThat(run.out()).doesNotContain("warning");
  }

  @Test
  void presentNamesAreReadWithoutAWord() {
    CommandLineRun run =
        dryRun("--only", "recommend-engagement", "--set", "engagement.training.seed=3");

    assertThat(run.err()).isEmpty();
  }

  private CommandLineRun dryRun(String... more) {
    String[] run = {
      "run",
      "nightly",
      "--date",
      "2026-03-20",
      "--dry-run",
      "--lake",
      folder.resolve("lake").toString()
    };
    String[] all = java.util.Arrays.copyOf(run, run.length + more.length);
    System.arraycopy(more, 0, all, run.length, more.length);
    return CommandLineRun.of(all);
  }
}
