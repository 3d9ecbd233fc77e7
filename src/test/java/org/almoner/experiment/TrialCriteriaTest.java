package org.almoner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.experiment.TrialCriteria.Conduct;
import org.almoner.stats.BootstrapDistribution;
import org.almoner.stats.compare.MultipleTesting;
import org.junit.jupiter.api.Test;

class TrialCriteriaTest {
  private static final Conduct GOOD =
      new Conduct(List.of(), 10, 0.0, List.of(), false, 0.9, 0.85, 300.0);

  @Test
  void aLargeEffectWithEverythingElseInOrderIsASuccess() {
    assertThat(TrialCriteria.judge(reading(0.20, 0.12), GOOD).verdict()).isEqualTo(Verdict.SUCCESS);
  }

  @Test
  void aSuccessThatMissesAConditionIsIteratedOn() {
    Conduct shortOf = new Conduct(List.of(), 10, 0.0, List.of(), true, 0.6, null, 700.0);

    Judgement judgement = TrialCriteria.judge(reading(0.20, 0.12), shortOf);

    assertThat(judgement.verdict()).isEqualTo(Verdict.ITERATE);
    assertThat(judgement.reasons())
        .contains(
            "contacts per patient are up",
            "adoption is 60 %, below 70 %",
            "satisfaction of FRMs is not known",
            "an avoided discontinuation costs $700, not below $500");
  }

  @Test
  void aSmallerEffectIsIteratedOn() {
    assertThat(TrialCriteria.judge(reading(0.20, 0.165), GOOD).verdict())
        .isEqualTo(Verdict.ITERATE);
  }

  @Test
  void harmGuardrailsAndFailedRunsStop() {
    Conduct complaints =
        new Conduct(List.of(), 2, 0.0, List.of("complaints are up"), false, 0.9, 0.9, 300.0);
    Conduct failed = new Conduct(List.of(), 2, 0.02, List.of(), false, 0.9, 0.9, 300.0);

    assertThat(TrialCriteria.judge(reading(0.12, 0.20), GOOD).verdict()).isEqualTo(Verdict.STOP);
    assertThat(TrialCriteria.judge(reading(0.20, 0.12), complaints).verdict())
        .isEqualTo(Verdict.STOP);
    assertThat(TrialCriteria.judge(reading(0.20, 0.12), failed).reasons())
        .containsExactly("2.0 % of scoring runs failed, more than 1 %");
  }

  @Test
  void noEffectAfterEightWeeksStops() {
    assertThat(TrialCriteria.judge(reading(0.20, 0.20), GOOD).reasons())
        .first()
        .asString()
        .startsWith("no effect after 10 weeks");
  }

  @Test
  void nothingIsReadWhereSomethingIsBroken() {
    Conduct broken =
        new Conduct(
            List.of("2 patients are in another arm"), 10, 0.0, List.of(), false, 1.0, 1.0, 1.0);

    assertThat(TrialCriteria.judge(reading(0.20, 0.12), broken).verdict())
        .isEqualTo(Verdict.UNHEALTHY);
  }

  @Test
  void harmStopsBetweenLooksToo() {
    Conduct complaints =
        new Conduct(List.of(), 2, 0.0, List.of("complaints are up"), false, null, null, null);
    Conduct failed = new Conduct(List.of(), 2, 0.02, List.of(), false, null, null, null);
    Conduct fine = new Conduct(List.of(), 2, 0.01, List.of(), false, null, null, null);

    assertThat(TrialCriteria.judge(complaints, "no look yet").reasons())
        .containsExactly("complaints are up");
    assertThat(TrialCriteria.judge(failed, "no look yet").verdict()).isEqualTo(Verdict.STOP);
    assertThat(TrialCriteria.judge(fine, "no look yet"))
        .isEqualTo(new Judgement(Verdict.KEEP_RUNNING, List.of("no look yet")));
  }

  /** 8,000 treated and 2,000 control patients with these rates, exactly. */
  private static TrialCriteria.Efficacy reading(double control, double treated) {
    boolean[] arm = new boolean[10_000];
    Arrays.fill(arm, 0, 8_000, true);
    double[] outcome = new double[arm.length];
    Arrays.fill(outcome, 0, (int) (8_000 * treated), 1);
    Arrays.fill(outcome, 8_000, 8_000 + (int) (2_000 * control), 1);
    List<String> strata = new ArrayList<>();
    for (int i = 0; i < arm.length; i++) {
      strata.add("q" + i % 5);
    }
    ExperimentData data =
        new ExperimentData(arm, outcome, new Labels("stratum", strata), null, null, List.of());
    ExperimentPlan plan =
        new ExperimentPlan(
            Goal.DECREASE,
            0.8,
            0.05,
            new ExperimentPlan.Effects(0.05, 0.02),
            ExperimentPlan.Looks.fixed(),
            MultipleTesting.HOLM,
            new BootstrapDistribution.Plan(20, 1));
    return TrialCriteria.Efficacy.of(ExperimentReading.of(data, plan));
  }
}
