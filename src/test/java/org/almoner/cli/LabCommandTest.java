package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.almoner.cli.lab.LabRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabCommandTest {
  @TempDir private Path folder;
  private Path data;
  private LabRun run;

  @BeforeEach
  void writeData() throws IOException {
    Random random = new Random(1);
    StringBuilder csv = new StringBuilder("t,y,age,<b>city</b>\n");
    for (int i = 0; i < 400; i++) {
      double age = random.nextGaussian();
      boolean treated = random.nextDouble() < 1 / (1 + Math.exp(-age));
      boolean outcome = random.nextDouble() < (treated ? 0.6 : 0.3);
      csv.append(treated ? 1 : 0).append(',').append(outcome ? 1 : 0).append(',').append(age);
      csv.append(',').append(random.nextBoolean() ? "Bonn" : "Köln & Umland").append('\n');
    }
    data = Files.writeString(folder.resolve("data.csv"), csv);
  }

  @Test
  void ateAnswersInTheDocumentedFields() throws IOException {
    assertThat(lab("ate", "--covariates", "age, C(<b>city</b>)", "--format", "json")).isZero();

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.fieldNames())
        .toIterable()
        .contains(
            "n",
            "n_treated",
            "estimand",
            "estimator",
            "estimate",
            "std_error",
            "ci_low",
            "ci_high",
            "crude_difference",
            "risk_ratio",
            "e_value",
            "e_value_ci",
            "ess_treated",
            "ess_control",
            "propensity",
            "balance",
            "refuters",
            "gates",
            "warnings",
            "std_error_m_estimation");
    assertThat(json.at("/propensity/auc").isNumber()).isTrue();
    assertThat(json.at("/balance/0/smd_after").isNumber()).isTrue();
    assertThat(json.get("risk_ratio").asDouble()).isBetween(1.2, 3.5);
  }

  @Test
  void upliftAnswersInTheDocumentedFields() throws IOException {
    assertThat(lab("uplift", "--covariates", "age", "--format", "json")).isZero();

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("ranking").fieldNames())
        .toIterable()
        .contains(
            "auuc",
            "qini_auc",
            "qini_auc_no_negative",
            "uplift_auc",
            "uplift_at_k",
            "autoc",
            "autoc_se",
            "qini",
            "qini_se",
            "toc");
    assertThat(json.at("/ranking/uplift_at_k/by_group/0.1").isNumber()).isTrue();
    assertThat(json.at("/calibration/slope").isNumber()).isTrue();
    assertThat(json.get("brier_treated").isNumber()).isTrue();
  }

  @Test
  void theSameSeedGivesTheSameBytesOnOneThreadAndOnTwo() {
    lab("ate", "--covariates", "age", "--format", "json", "--threads", "1");
    String one = run.out();
    lab("ate", "--covariates", "age", "--format", "json", "--threads", "2");

    assertThat(run.out()).isEqualTo(one);
  }

  @Test
  void inputThatCannotBeUsedExitsWithTwoAndSaysWhy() {
    assertThat(lab("ate", "--covariates", "aeg")).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean age?").doesNotContain("Exception");
    assertThat(lab("uplift", "--covariates", "y")).isEqualTo(2);
    assertThat(run.err()).contains("Covariate y is the outcome");
    assertThat(lab("ate", "--covariates", "age", "--folds", "401")).isEqualTo(2);
    assertThat(run.err()).contains("fewer rows (400) than folds (401)");
  }

  @Test
  void reportsEscapeWhatTheDataSay() throws IOException {
    Path report = folder.resolve("report.html");
    lab("ate", "--covariates", "age, C(<b>city</b>)", "--report", report.toString());

    assertThat(Files.readString(report))
        .contains("&lt;b&gt;city&lt;/b&gt;=Köln &amp; Umland")
        .doesNotContain("<b>")
        .doesNotContain("http");
  }

  @Test
  void aFailedGateStopsARunThatIsStrict() {
    String[] noise = {"--covariates", "C(<b>city</b>)", "--refutations", "0"};
    assertThat(lab("ate", noise)).isZero();
    assertThat(run.out()).contains("propensity_auc_lower_limit").contains("FAILED");
    assertThat(lab("ate", "--covariates", "C(<b>city</b>)", "--refutations", "0", "--strict"))
        .isEqualTo(20);
  }

  @Test
  void upliftTellsPoliciesSubgroupsAndTheComparisonWithAnotherScore() throws IOException {
    assertThat(
            lab(
                "uplift",
                "--covariates",
                "age",
                "--against",
                "age",
                "--cost",
                "0.1",
                "--top",
                "0.2,0.5",
                "--subgroups",
                "<b>city</b>,age>=0",
                "--format",
                "json"))
        .isZero();

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("policy_value")).hasSize(2);
    assertThat(json.at("/policy_value/0/cost").asDouble()).isEqualTo(0.1);
    assertThat(json.at("/policy_value/0/over_nobody/ci_low").isNumber()).isTrue();
    assertThat(json.at("/policy_value/0/over_other/std_error").isNumber()).isTrue();
    assertThat(json.at("/against/autoc_p").isNumber()).isTrue();
    assertThat(json.get("subgroups")).hasSize(4);
    assertThat(json.at("/subgroups/3/level").asText()).isEqualTo("yes");
  }

  @Test
  void upliftIsJudgedOnWhatComesAfterTheSplit() throws IOException {
    String[] later = {
      "--covariates", "age", "--time", "age", "--train-until", "0", "--format", "json"
    };
    assertThat(lab("uplift", later)).isZero();

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.at("/temporal/n_test").asInt()).isEqualTo(json.get("n").asInt());
    assertThat(json.at("/temporal/n_train").asInt() + json.get("n").asInt()).isEqualTo(400);
    assertThat(lab("uplift", "--covariates", "age", "--time", "age")).isEqualTo(2);
  }

  @Test
  void csvHoldsWhatTheTableShows() {
    assertThat(lab("ate", "--covariates", "age", "--refutations", "0", "--format", "csv")).isZero();
    assertThat(run.out())
        .contains("\neffect,risk ratio,")
        .contains("\nrows,all,400,,,")
        .contains("\neffective sample,control,")
        .contains("\npropensity,auc,")
        .contains("\nsensitivity,e-value,")
        .contains("\nsensitivity,robustness value,")
        .contains("\nsensitivity,rosenbaum gamma,");

    assertThat(lab("uplift", "--covariates", "age", "--format", "csv")).isZero();
    assertThat(run.out())
        .contains("\neffect,mean of predicted effects,")
        .contains("\nerror,brier treated,")
        .contains("\ndecile predicted,1,")
        .contains("\ncalibration,slope,");
  }

  private int lab(String command, String... rest) {
    String[] args = new String[rest.length + 7];
    String[] first = {command, "--data", data.toString(), "--treatment", "t", "--outcome", "y"};
    System.arraycopy(first, 0, args, 0, 7);
    System.arraycopy(rest, 0, args, 7, rest.length);
    run = LabRun.of(args);
    return run.exitCode();
  }
}
