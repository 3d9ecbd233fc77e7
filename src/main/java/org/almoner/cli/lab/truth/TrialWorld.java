package org.almoner.cli.lab.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.almoner.experiment.ArmDraw;
import org.almoner.experiment.ArmQueue;
import org.almoner.experiment.ArmQueue.Drawn;
import org.almoner.experiment.ArmQueue.Unit;
import org.almoner.experiment.ExperimentData;
import org.almoner.experiment.Labels;
import org.almoner.experiment.StratifiedEffect;

/**
 * Patients of whom it is known what would become of them in either arm of an experiment: arms are
 * drawn as the nightly run draws them, outcomes by the world's probabilities, and each experiment
 * is read as weekly-experiment reads one.
 *
 * @param without probability of discontinuing within 30 days without a contact, per patient
 * @param effects by how much a contact lowers it
 * @param treatment share of a contact that the patient gets in the treatment arm
 * @param control share of a contact that the patient gets in the control arm
 */
record TrialWorld(double[] without, double[] effects, double[] treatment, double[] control) {
  private static final double CONTROL_SHARE = 0.2;
  private static final int STRATA = 5;
  private static final double CONFIDENCE = 0.95;

  /**
   * @param risk by whose quintiles arms are balanced
   * @param count of experiments; the first of two numbers of them are the same
   */
  TruthTrials trials(double[] risk, int count) {
    List<Unit> units = units(risk);
    double truth = trueDifference();
    double sum = 0;
    int covering = 0;
    for (int trial = 0; trial < count; trial++) {
      StratifiedEffect found = read(units, trial);
      sum += found.riskDifference();
      covering += found.low() <= truth && truth <= found.high() ? 1 : 0;
    }
    return new TruthTrials(count, truth, sum / count, covering);
  }

  private double trueDifference() {
    return IntStream.range(0, effects.length)
        .mapToDouble(i -> effects[i] * (control[i] - treatment[i]))
        .average()
        .orElse(Double.NaN);
  }

  private StratifiedEffect read(List<Unit> units, int trial) {
    SplittableRandom random = new SplittableRandom(trial);
    double[] luck = random.doubles(units.size()).toArray();
    List<Drawn> drawn =
        new ArmQueue(new ArmDraw("trial-" + trial, CONTROL_SHARE)).draw(units, Map.of());
    boolean[] treated = new boolean[drawn.size()];
    double[] outcome = new double[drawn.size()];
    List<String> strata = new ArrayList<>();
    for (int i = 0; i < treated.length; i++) {
      int patient = Integer.parseInt(drawn.get(i).id());
      treated[i] = drawn.get(i).group().equals("treatment");
      double share = (treated[i] ? treatment : control)[patient];
      outcome[i] = luck[patient] < without[patient] - share * effects[patient] ? 1 : 0;
      strata.add(drawn.get(i).stratum());
    }
    Labels labels = new Labels("stratum", strata);
    ExperimentData data = new ExperimentData(treated, outcome, labels, null, null, List.of());
    return StratifiedEffect.of(data, labels, CONFIDENCE);
  }

  private static List<Unit> units(double[] risk) {
    int[] order =
        IntStream.range(0, risk.length)
            .boxed()
            .sorted((a, b) -> Double.compare(risk[a], risk[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    String[] strata = new String[risk.length];
    IntStream.range(0, order.length)
        .forEach(rank -> strata[order[rank]] = "q" + (1 + STRATA * rank / order.length));
    return IntStream.range(0, risk.length)
        .mapToObj(i -> new Unit(String.valueOf(i), strata[i]))
        .toList();
  }
}
