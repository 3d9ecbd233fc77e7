package org.almoner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almoner.stats.BootstrapDistribution;
import org.almoner.stats.compare.MultipleTesting;
import org.almoner.stats.sequential.SpendingFunction;
import org.almoner.stats.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class ExperimentReadingTest {

  @Test
  void aLargeImprovementIsASuccess() {
    Judgement judgement = judge(trial(300, 1000, 200, 1000), Goal.INCREASE);

    assertThat(judgement.verdict()).isEqualTo(Verdict.SUCCESS);
    assertThat(judgement.reasons().get(0)).contains("improvement of 0.1000 is shown");
  }

  @Test
  void fewerEventsAreAnImprovementWhereTheGoalIsADecrease() {
    assertThat(judge(trial(200, 1000, 300, 1000), Goal.DECREASE).verdict())
        .isEqualTo(Verdict.SUCCESS);
  }

  @Test
  void harmStops() {
    Judgement judgement = judge(trial(200, 1000, 300, 1000), Goal.INCREASE);

    assertThat(judgement.verdict()).isEqualTo(Verdict.STOP);
    assertThat(judgement.reasons().get(0)).startsWith("harm");
  }

  @Test
  void anImprovementBelowTheWantedOneIsTriedAgain() {
    assertThat(judge(trial(2300, 10000, 2000, 10000), Goal.INCREASE).verdict())
        .isEqualTo(Verdict.ITERATE);
  }

  @Test
  void anImprovementTooSmallToMatterStops() {
    assertThat(judge(trial(21000, 100000, 20000, 100000), Goal.INCREASE).verdict())
        .isEqualTo(Verdict.STOP);
  }

  @Test
  void noEffectAtTheEndStops() {
    Judgement judgement = judge(trial(205, 1000, 200, 1000), Goal.INCREASE);

    assertThat(judgement.verdict()).isEqualTo(Verdict.STOP);
    assertThat(judgement.reasons().get(0)).startsWith("no effect at the end");
  }

  @Test
  void armsOfTheWrongSizeAreUnhealthyWhateverTheEffect() {
    Judgement judgement = judge(trial(300, 1000, 160, 800), Goal.INCREASE);

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNHEALTHY);
    assertThat(judgement.reasons().get(0)).startsWith("sample ratio mismatch");
  }

  @Test
  void anEarlyLookKeepsRunningOnWhatWouldBeEnoughAtTheEnd() {
    ExperimentData data = trial(240, 1000, 200, 1000); // p = 0.03
    ExperimentReading early = ExperimentReading.of(data, plan(0.5));

    assertThat(early.sequential().criticalValue()).isCloseTo(2.962588, within(1e-4));
    assertThat(early.judgement().verdict()).isEqualTo(Verdict.KEEP_RUNNING);
    assertThat(judge(data, Goal.INCREASE).verdict()).isEqualTo(Verdict.ITERATE);
  }

  @Test
  void anEarlyLookStopsWhereSuccessHasBecomeUnlikely() {
    Judgement judgement = ExperimentReading.of(trial(190, 1000, 200, 1000), plan(0.6)).judgement();

    assertThat(judgement.verdict()).isEqualTo(Verdict.STOP);
    assertThat(judgement.reasons().get(0)).startsWith("futility");
  }

  @Test
  void strataThatDisagreeAreTriedAgain() {
    boolean[] treated = new boolean[4000];
    double[] outcome = new double[4000];
    List<String> strata = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      treated[i] = i % 2 == 0;
      boolean first = i < 2000;
      strata.add(first ? "a" : "b");
      outcome[i] = i / 2 % 10 < (treated[i] ? (first ? 6 : 2) : 2) ? 1 : 0;
    }

    ExperimentReading reading =
        ExperimentReading.of(
            new ExperimentData(
                treated,
                outcome,
                new Labels("site", strata),
                null,
                null,
                List.of(new Labels("region", strata))),
            ExperimentPlan.standard(Goal.INCREASE));

    StratifiedEffect stratified = Objects.requireNonNull(reading.effects().stratified());
    assertThat(stratified.riskDifference()).isCloseTo(0.2, within(1e-12));
    assertThat(reading.judgement().verdict()).isEqualTo(Verdict.ITERATE);
    assertThat(reading.judgement().reasons()).hasSize(2);
    assertThat(reading.heterogeneity().get(0).pValueAdjusted()).isLessThan(1e-6);
  }

  @Test
  void smallSubgroupsAreNotEstimable() {
    boolean[] treated = new boolean[100];
    double[] outcome = new double[100];
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      treated[i] = i % 2 == 0;
      outcome[i] = i % 3 == 0 ? 1 : 0;
      labels.add(i < 4 ? "rare" : i < 50 ? "common" : "other");
    }

    List<SubgroupEffect> subgroups =
        ExperimentReading.of(
                new ExperimentData(
                    treated, outcome, null, null, null, List.of(new Labels("kind", labels))),
                ExperimentPlan.standard(Goal.INCREASE))
            .subgroups();

    assertThat(subgroups)
        .extracting(SubgroupEffect::level)
        .containsExactly("common", "other", "rare");
    assertThat(subgroups.get(2).effect()).isNull();
    assertThat(subgroups.get(0).pValueAdjusted()).isGreaterThanOrEqualTo(subgroups.get(0).pValue());
  }

  @Test
  void everyMethodThatAppliesIsRead() {
    int rows = 400;
    boolean[] treated = new boolean[rows];
    double[] outcome = new double[rows];
    double[] before = new double[rows];
    double[] time = new double[rows];
    boolean[] event = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      treated[i] = i % 2 == 0;
      before[i] = i * 37 % 101;
      outcome[i] = before[i] + i * 53 % 17 + (treated[i] ? 4 : 0);
      time[i] = 1 + i * 29 % 83 + (treated[i] ? 20 : 0);
      event[i] = i % 5 != 0;
    }

    EffectReadings effects =
        ExperimentReading.of(
                new ExperimentData(
                    treated,
                    outcome,
                    null,
                    new SurvivalData(time, event),
                    new Measured("before", before),
                    List.of()),
                ExperimentPlan.standard(Goal.INCREASE))
            .effects();

    assertThat(effects.estimates())
        .extracting(EffectEstimate::method)
        .containsExactly("Welch t-test", "bootstrap percentile", "CUPED");
    assertThat(effects.varianceReduction()).isGreaterThan(0.9);
    assertThat(Objects.requireNonNull(effects.survival()).hazardRatio()).isLessThan(1);
    assertThat(effects.stratified()).isNull();
  }

  @Test
  void aColumnThatIsTooShortIsNamed() {
    assertThatThrownBy(
            () ->
                new ExperimentData(
                    new boolean[2],
                    new double[2],
                    new Labels("site", List.of("a")),
                    null,
                    null,
                    List.of()))
        .hasMessage("Column strata has not as many rows as the arms");
  }

  private static ExperimentPlan plan(double information) {
    return new ExperimentPlan(
        Goal.INCREASE,
        0.5,
        0.05,
        new ExperimentPlan.Effects(0.05, 0.02),
        new ExperimentPlan.Looks(new double[0], information, SpendingFunction.obrienFleming()),
        MultipleTesting.HOLM,
        new BootstrapDistribution.Plan(200, 1));
  }

  private static Judgement judge(ExperimentData data, Goal goal) {
    ExperimentPlan standard = ExperimentPlan.standard(goal);
    ExperimentPlan quick =
        new ExperimentPlan(
            goal,
            standard.treatedShare(),
            standard.alpha(),
            standard.effects(),
            standard.looks(),
            standard.adjustment(),
            new BootstrapDistribution.Plan(20, 1));
    return ExperimentReading.of(data, quick).judgement();
  }

  private static ExperimentData trial(int events1, int rows1, int events0, int rows0) {
    boolean[] treated = new boolean[rows1 + rows0];
    double[] outcome = new double[rows1 + rows0];
    for (int i = 0; i < treated.length; i++) {
      treated[i] = i < rows1;
      outcome[i] = i < events1 || (i >= rows1 && i < rows1 + events0) ? 1 : 0;
    }
    return ExperimentData.of(treated, outcome);
  }
}
