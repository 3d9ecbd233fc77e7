package org.almoner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.stats.Estimate;
import org.almoner.stats.compare.MeanDifference;
import org.almoner.stats.compare.MultipleTesting;
import org.jspecify.annotations.Nullable;

/**
 * The effect within one level of a column.
 *
 * @param column the column
 * @param level its level
 * @param treated number of treated rows
 * @param control number of control rows
 * @param effect treated minus control (Welch); null where an arm has too few rows: not estimable
 * @param pValue two-sided; null likewise
 * @param pValueAdjusted for all estimable subgroups together
 */
public record SubgroupEffect(
    String column,
    String level,
    long treated,
    long control,
    @Nullable Estimate effect,
    @Nullable Double pValue,
    @Nullable Double pValueAdjusted) {

  /** With fewer rows in an arm, a subgroup's effect is not estimable. */
  public static final int FEWEST_ROWS = 10;

  static List<SubgroupEffect> allOf(ExperimentData data, MultipleTesting adjustment) {
    List<SubgroupEffect> effects = new ArrayList<>();
    for (Labels labels : data.subgroups()) {
      for (String level : labels.levels()) {
        effects.add(of(data, labels, level));
      }
    }
    return adjusted(effects, adjustment);
  }

  private static SubgroupEffect of(ExperimentData data, Labels labels, String level) {
    int[] rows =
        IntStream.range(0, data.treated().length)
            .filter(i -> labels.values().get(i).equals(level))
            .toArray();
    boolean[] treated = new boolean[rows.length];
    double[] outcome = new double[rows.length];
    long count = 0;
    for (int i = 0; i < rows.length; i++) {
      treated[i] = data.treated()[rows[i]];
      outcome[i] = data.outcome()[rows[i]];
      count += treated[i] ? 1 : 0;
    }
    long control = rows.length - count;
    if (Math.min(count, control) < FEWEST_ROWS) {
      return new SubgroupEffect(labels.name(), level, count, control, null, null, null);
    }
    MeanDifference difference = MeanDifference.of(outcome, treated);
    return new SubgroupEffect(
        labels.name(), level, count, control, difference.estimate(), difference.pValue(), null);
  }

  private static List<SubgroupEffect> adjusted(
      List<SubgroupEffect> effects, MultipleTesting adjustment) {
    double[] pValues =
        effects.stream()
            .map(SubgroupEffect::pValue)
            .filter(p -> p != null)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double[] adjusted = pValues.length == 0 ? pValues : adjustment.adjust(pValues);
    List<SubgroupEffect> result = new ArrayList<>();
    int next = 0;
    for (SubgroupEffect effect : effects) {
      result.add(effect.pValue == null ? effect : effect.withAdjusted(adjusted[next++]));
    }
    return result;
  }

  private SubgroupEffect withAdjusted(double value) {
    return new SubgroupEffect(column, level, treated, control, effect, pValue, value);
  }
}
