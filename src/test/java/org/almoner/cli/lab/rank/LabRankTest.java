package org.almoner.cli.lab.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.almoner.cli.lab.LabRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabRankTest {
  private static String data;

  @BeforeAll
  static void writeScores(@TempDir Path folder) {
    String[] lines = new String[41];
    lines[0] = "score,other,arm,visit,site,e";
    for (int i = 1; i <= 40; i++) {
      String arm = i % 2 == 0 ? "mail" : "none";
      int visit = i % 2 == 0 ? (i > 15 ? 1 : 0) : (i % 5 == 0 ? 1 : 0);
      lines[i] = i + "," + (i * 7 % 40) + "," + arm + "," + visit + ",s" + i / 4 + ",0.5";
    }
    data = LabRun.file(folder, "scores.csv", lines);
  }

  @Test
  void printsEveryDefinitionAsJson() {
    LabRun run = rank("--outcome", "visit", "--score", "score", "--format", "json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"n\" : 40", "\"auuc\"", "\"qini_auc\"", "\"qini_auc_no_negative\"")
        .contains("\"uplift_auc\"", "\"uplift_at_k\"", "\"by_group\"", "\"autoc_se\"", "\"toc\"");
  }

  @Test
  void comparesTwoScoresByGroup() {
    LabRun run =
        rank(
            "--outcome",
            "visit",
            "--score",
            "score",
            "--against",
            "other",
            "--group",
            "site",
            "--propensity",
            "e",
            "--format",
            "csv");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("measure,value,std_error", "autoc less that of other,");
  }

  @Test
  void aMistypedColumnIsCorrected() {
    LabRun run = rank("--outcome", "vist", "--score", "score");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no column vist. Did you mean visit?");
  }

  @Test
  void theOutcomeCannotRankItself() {
    LabRun run = rank("--outcome", "visit", "--score", "visit");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--score visit is the outcome");
  }

  @Test
  void anArmThatIsNeitherZeroNorOneIsPlaced(@TempDir Path folder) {
    String three = LabRun.file(folder, "three.csv", "score,t,y", "1,1,0", "2,2,1", "3,0,0");

    LabRun run =
        LabRun.of(
            "rank", "--data", three, "--score", "score", "--treatment", "t", "--outcome", "y");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("line 3, column t: the treatment is neither 0 nor 1");
  }

  @Test
  void aMissingScoreIsNamedByItsLine(@TempDir Path folder) {
    String gaps = LabRun.file(folder, "gaps.csv", "score,t,y", "1,1,0", ",0,1", "2,1,1", "3,0,0");

    LabRun run =
        LabRun.of("rank", "--data", gaps, "--score", "score", "--treatment", "t", "--outcome", "y");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("line 3, column score: the value is missing");
  }

  @Test
  void helpEndsWithExamples() {
    LabRun run = LabRun.of("rank", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().substring(run.out().indexOf("Examples:"))).contains("lab rank --data");
  }

  private static LabRun rank(String... more) {
    String[] arguments = new String[more.length + 7];
    String[] first = {"rank", "--data", data, "--treatment", "arm=mail", "--control", "none"};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return LabRun.of(arguments);
  }
}
