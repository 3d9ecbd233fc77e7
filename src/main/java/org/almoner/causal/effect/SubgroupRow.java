package org.almoner.causal.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.causal.study.Study;
import org.almoner.causal.study.Subgrouping;
import org.jspecify.annotations.Nullable;

/**
 * The average effect in a named subgroup (GATE), by doubly robust scores of models that were fitted
 * to all rows; the components are JSON fields.
 *
 * @param subgroup how the rows were divided
 * @param level the value, or whether the condition holds
 * @param n rows
 * @param nTreated treated rows among them
 * @param estimable whether either arm has enough rows
 * @param estimate null where it is not, as the rest
 */
public record SubgroupRow(
    String subgroup,
    String level,
    int n,
    int nTreated,
    boolean estimable,
    @Nullable Double estimate,
    @Nullable Double stdError,
    @Nullable Double ciLow,
    @Nullable Double ciHigh) {
  /** With fewer rows in an arm, a subgroup's effect is not estimable. */
  public static final int FEWEST_ROWS = 10;

  public static List<SubgroupRow> all(
      DoublyRobustMeans means, List<Subgrouping> subgroupings, double confidence) {
    List<SubgroupRow> rows = new ArrayList<>();
    for (Subgrouping subgrouping : subgroupings) {
      List<String> labels = subgrouping.labels(means.study().table());
      for (String level : Subgrouping.levels(labels)) {
        int[] members =
            IntStream.range(0, labels.size()).filter(i -> labels.get(i).equals(level)).toArray();
        rows.add(of(means, new Level(subgrouping.name(), level, members), confidence));
      }
    }
    return rows;
  }

  private record Level(String subgroup, String name, int[] rows) {}

  private static SubgroupRow of(DoublyRobustMeans means, Level level, double confidence) {
    Study study = means.study();
    int n = level.rows.length;
    int treated = (int) IntStream.of(level.rows).filter(row -> study.treated()[row]).count();
    if (Math.min(treated, n - treated) < FEWEST_ROWS) {
      return new SubgroupRow(level.subgroup, level.name, n, treated, false, null, null, null, null);
    }
    Contrast contrast = new Contrast(means.among(level.rows), study.groups());
    IntervalEstimate found =
        IntervalEstimate.of(contrast.difference(), contrast.standardError(), confidence);
    return new SubgroupRow(
        level.subgroup,
        level.name,
        n,
        treated,
        true,
        found.estimate(),
        found.stdError(),
        found.ciLow(),
        found.ciHigh());
  }
}
