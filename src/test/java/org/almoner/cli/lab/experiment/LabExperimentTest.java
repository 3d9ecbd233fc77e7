package org.almoner.cli.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.cli.lab.LabRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabExperimentTest {
  private static String data;

  @BeforeAll
  static void writeTrial(@TempDir Path folder) {
    String[] lines = new String[801];
    lines[0] = "arm,site,stayed,before,days,dropped";
    for (int i = 1; i <= 800; i++) {
      boolean treated = i % 2 == 0;
      int stayed = i / 2 % 10 < (treated ? 8 : 6) ? 1 : 0;
      lines[i] =
          (treated ? "uplift" : "rule")
              + ",s"
              + i % 3
              + ","
              + (i == 5 ? "" : stayed)
              + ","
              + i * 37 % 101
              + ","
              + (1 + i % 30 + (treated ? 5 : 0))
              + ","
              + (1 - stayed);
    }
    data = LabRun.file(folder, "trial.csv", lines);
  }

  @Test
  void readsEverythingThatTheColumnsAllow() {
    LabRun run =
        experiment(
            "--strata",
            "site",
            "--time",
            "days",
            "--event",
            "dropped",
            "--covariate",
            "before",
            "--subgroups",
            "site",
            "--replicates",
            "100",
            "--format",
            "json");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"verdict\" : \"success\"", "two-proportion z-test", "bootstrap", "CUPED")
        .contains("\"p_value_homogeneity\"", "\"hazard_ratio\"", "\"p_value_adjusted\"")
        .contains("1 row without an outcome: in the sample ratio only");
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    String[] arguments = {
      "experiment",
      "--data",
      data,
      "--arm",
      "arm",
      "--control",
      "rule",
      "--outcome",
      "stayed",
      "--replicates",
      "50",
      "--seed",
      "9",
      "--format",
      "json"
    };

    assertThat(LabRun.of(arguments).out()).isEqualTo(LabRun.of(arguments).out());
  }

  @Test
  void armsThatAreNotAsPlannedAreUnhealthy() {
    LabRun run = experiment("--share", "0.8", "--replicates", "50");

    assertThat(run.out()).contains("verdict: unhealthy", "because sample ratio mismatch");
  }

  @Test
  void aControlThatDoesNotOccurIsCorrected() {
    LabRun run =
        LabRun.of(
            "experiment",
            "--data",
            data,
            "--arm",
            "arm",
            "--control",
            "rul",
            "--outcome",
            "stayed");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("No row has arm = rul. Did you mean rule?");
  }

  @Test
  void aCovariateThatIsTheOutcomeIsRefused() {
    LabRun run = experiment("--covariate", "stayed");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--covariate stayed is the outcome");
  }

  @Test
  void timesWithoutEventsAreRefused() {
    LabRun run = experiment("--time", "days");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--event");
  }

  private static LabRun experiment(String... more) {
    List<String> arguments = new ArrayList<>(List.of("experiment", "--data", data));
    arguments.addAll(List.of("--arm", "arm", "--control", "rule", "--outcome", "stayed"));
    arguments.addAll(List.of(more));
    return LabRun.of(arguments.toArray(String[]::new));
  }
}
