package org.almoner.cli.lab.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almoner.cli.lab.CompleteRows;
import org.almoner.cli.lab.truth.TruthResult.Policy;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import org.almoner.stats.ranking.SlotPolicy;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * Compares the recommendations of a date with the truth.
 *
 * @param table recommendations that have a truth
 * @param truths theirs, in the same order
 * @param withoutTruth how many had none
 */
record TruthComparison(DataTable table, List<TruthTable.Row> truths, int withoutTruth) {
  private static final String UPLIFT = "uplift_score";
  private static final String RULE = "rule_score";
  private static final String SHOWN = "show_to_frm";
  private static final int FEWEST_FOR_TRIALS = 100;

  /** Takes the rows of the truth's date whose patients have a truth. */
  static TruthComparison of(DataTable all, TruthTable truth) {
    DataColumn patients = all.column("patient_id");
    int[] positions =
        IntStream.range(0, all.rows()).filter(row -> isOf(all, row, truth.date())).toArray();
    int[] known =
        Arrays.stream(positions).filter(row -> truth.find(patients.text(row)) != null).toArray();
    if (known.length == 0) {
      throw new InputException(
          all.source() + ": no patient of " + truth.date() + " is in " + truth.source());
    }
    List<TruthTable.Row> truths = new ArrayList<>();
    for (int row : known) {
      truths.add(truth.rows().get(String.valueOf(patients.text(row))));
    }
    return new TruthComparison(all.select(known), truths, positions.length - known.length);
  }

  /**
   * @param capacity contacts per FRM, or 0 for as many as the list shows
   * @param trials simulated experiments
   */
  TruthResult result(String date, int capacity, int trials) {
    double[] effects = truths.stream().mapToDouble(TruthTable.Row::effect).toArray();
    double[] happened = truths.stream().mapToDouble(TruthTable.Row::outcomes).toArray();
    Frms frms = Frms.of(table, capacity);
    SlotPolicy expected = new SlotPolicy(frms.of, frms.slots, effects);
    SlotPolicy realised = new SlotPolicy(frms.of, frms.slots, happened);
    double[] uplift = scores(UPLIFT);
    return new TruthResult(
        date,
        effects.length,
        withoutTruth,
        expected.treated(),
        mean(effects),
        uplift == null ? null : mean(uplift),
        uplift == null ? null : Math.sqrt(meanSquare(uplift, effects)),
        uplift == null || uplift.length < 2
            ? null
            : new PearsonsCorrelation().correlation(uplift, effects),
        policies(expected, realised, uplift),
        trials == 0 ? null : trials(expected, trials));
  }

  private TruthTrials trials(SlotPolicy policy, int count) {
    double[] uplift = scores(UPLIFT);
    double[] rule = scores(RULE);
    if (uplift == null || rule == null) {
      throw new InputException(
          table.source() + ": --experiments compares uplift_score with rule_score; one is missing");
    }
    if (truths.size() < FEWEST_FOR_TRIALS) {
      throw new InputException(
          "%s: --experiments wants at least %d patients with a truth, there are %d"
              .formatted(table.source(), FEWEST_FOR_TRIALS, truths.size()));
    }
    double[] without = truths.stream().mapToDouble(TruthTable.Row::without).toArray();
    return new TrialWorld(without, policy.effects(), policy.shares(uplift), policy.shares(rule))
        .trials(rule, count);
  }

  private List<Policy> policies(
      SlotPolicy expected, SlotPolicy realised, double @Nullable [] uplift) {
    Map<String, double[]> scores = new LinkedHashMap<>();
    double[] shown = scores(SHOWN);
    if (shown != null) {
      scores.put("list", shown);
    }
    if (uplift != null) {
      scores.put("uplift", uplift);
    }
    double[] rule = scores(RULE);
    if (rule != null) {
      scores.put("rule", rule);
    }
    scores.put("random", new double[truths.size()]);
    scores.put("oracle", expected.effects());
    double random = expected.valueOfRandom();
    double best = expected.valueOfOracle() - random;
    List<Policy> policies = new ArrayList<>();
    scores.forEach(
        (name, score) -> {
          double avoided = expected.value(score);
          double gain = (avoided - random) / best;
          policies.add(new Policy(name, avoided, realised.value(score), gain));
        });
    return policies;
  }

  /** The column's numbers; null where it is absent or says nothing. Missing ones are NaN. */
  private double @Nullable [] scores(String column) {
    if (!table.has(column)) {
      return null;
    }
    double[] numbers = table.numbers(column);
    return Arrays.stream(numbers).allMatch(Double::isNaN) ? null : numbers;
  }

  private static boolean isOf(DataTable table, int row, String date) {
    if (!table.has("recommendation_date")) {
      return true;
    }
    return date.equals(table.column("recommendation_date").text(row));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
  }

  private static double meanSquare(double[] estimates, double[] truths) {
    return IntStream.range(0, truths.length)
        .filter(i -> !Double.isNaN(estimates[i]))
        .mapToDouble(i -> (estimates[i] - truths[i]) * (estimates[i] - truths[i]))
        .average()
        .orElse(Double.NaN);
  }

  /** Whose patients the rows are, and how many each FRM contacts. */
  private record Frms(int[] of, int[] slots) {

    static Frms of(DataTable table, int capacity) {
      DataColumn ids = table.column("frm_id");
      Map<String, Integer> numbers = new LinkedHashMap<>();
      int[] of = new int[table.rows()];
      for (int row = 0; row < of.length; row++) {
        of[row] = numbers.computeIfAbsent(String.valueOf(ids.text(row)), id -> numbers.size());
      }
      int[] slots = new int[numbers.size()];
      Arrays.fill(slots, capacity);
      if (capacity == 0) {
        double[] shown = new CompleteRows(table).numbers(SHOWN);
        for (int row = 0; row < of.length; row++) {
          slots[of[row]] += (int) shown[row];
        }
      }
      if (Arrays.stream(slots).sum() == 0) {
        throw new InputException(
            table.source() + ": nobody is shown to an FRM; --capacity N compares the scores");
      }
      return new Frms(of, slots);
    }
  }
}
