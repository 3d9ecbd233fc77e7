package org.almoner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.almoner.experiment.ArmQueue.Drawn;
import org.almoner.experiment.ArmQueue.Unit;
import org.almoner.stats.BootstrapDistribution;
import org.almoner.stats.compare.MultipleTesting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whole trials whose answer is known: 3,000 patients in five risk quintiles with both potential
 * outcomes, arms as nightly draws them, read as weekly-experiment reads them.
 */
@Tag("slow")
class SimulatedTrialsTest {
  private static final int TRIALS = 100;
  private static final int PATIENTS = 3_000;
  private static final ExperimentPlan PLAN =
      new ExperimentPlan(
          Goal.DECREASE,
          0.8,
          0.05,
          new ExperimentPlan.Effects(0.05, 0.02),
          ExperimentPlan.Looks.fixed(),
          MultipleTesting.HOLM,
          new BootstrapDistribution.Plan(2, 1));

  @Test
  void theIntervalHoldsTheTrueDifferenceInAtLeast93Of100() {
    int covered = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      covered += covers(trial) ? 1 : 0;
    }
    assertThat(covered).isGreaterThanOrEqualTo(93);
  }

  /** Whether one trial's interval holds the mean of its own patients' effects. */
  private static boolean covers(int trial) {
    SplittableRandom random = new SplittableRandom(trial);
    List<Unit> units = new ArrayList<>();
    Map<String, boolean[]> outcomes = new HashMap<>();
    int difference = 0;
    for (int i = 0; i < PATIENTS; i++) {
      int quintile = i % 5;
      double without = 0.08 + 0.06 * quintile;
      double with = without - 0.02 * quintile * random.nextDouble();
      double luck = random.nextDouble();
      boolean[] both = {luck < without, luck < with};
      units.add(new Unit("p" + i, "q" + quintile));
      outcomes.put("p" + i, both);
      difference += (both[1] ? 1 : 0) - (both[0] ? 1 : 0);
    }
    List<Drawn> drawn = new ArmQueue(new ArmDraw("trial-" + trial, 0.2)).draw(units, Map.of());
    StratifiedEffect effect =
        Objects.requireNonNull(
            ExperimentReading.of(data(drawn, outcomes), PLAN).effects().stratified());
    double truth = (double) difference / PATIENTS;
    return effect.low() <= truth && truth <= effect.high();
  }

  private static ExperimentData data(List<Drawn> drawn, Map<String, boolean[]> outcomes) {
    boolean[] treated = new boolean[drawn.size()];
    double[] outcome = new double[drawn.size()];
    List<String> strata = new ArrayList<>();
    for (int i = 0; i < treated.length; i++) {
      Drawn one = drawn.get(i);
      treated[i] = one.group().equals("treatment");
      outcome[i] = outcomes.get(one.id())[treated[i] ? 1 : 0] ? 1 : 0;
      strata.add(one.stratum());
    }
    return new ExperimentData(
        treated, outcome, new Labels("stratum", strata), null, null, List.of());
  }
}
