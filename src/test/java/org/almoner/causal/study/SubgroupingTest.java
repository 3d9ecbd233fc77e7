package org.almoner.causal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.effect.DoublyRobustMeans;
import org.almoner.causal.effect.SubgroupRow;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.stats.weighting.Estimand;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Test;

class SubgroupingTest {
  private final DataTable table =
      DataTable.of(
          "t.csv",
          List.of(
              DataColumn.ofNumbers("age", new double[] {30, 65, 80, Double.NaN}),
              DataColumn.ofTexts("plan", new String[] {"gold", "free", null, "gold"})),
          new int[] {2, 3, 4, 5});

  @Test
  void aConditionSaysYesNoOrMissing() {
    assertThat(labels("age >= 65")).containsExactly("no", "yes", "yes", "(missing)");
    assertThat(labels("age<65")).containsExactly("yes", "no", "no", "(missing)");
    assertThat(labels("plan=gold")).containsExactly("yes", "no", "(missing)", "yes");
  }

  @Test
  void aColumnSaysItsValues() {
    assertThat(labels("plan")).containsExactly("gold", "free", "(missing)", "gold");
    assertThat(labels("age")).containsExactly("30", "65", "80", "(missing)");
  }

  @Test
  void unknownColumnsAndTextsForNumbersAreRefused() {
    assertThatThrownBy(() -> labels("aeg>=65")).hasMessageContaining("Did you mean age?");
    assertThatThrownBy(() -> labels("age>=old")).hasMessageContaining("cannot be compared");
  }

  @Test
  void aColumnOfManyValuesNeedsACondition() {
    double[] values = IntStream.range(0, 60).asDoubleStream().toArray();
    DataTable many =
        DataTable.of(
            "m.csv", List.of(DataColumn.ofNumbers("x", values)), IntStream.range(2, 62).toArray());

    assertThatThrownBy(() -> Subgrouping.list("x", "m.csv", many.names()).get(0).labels(many))
        .hasMessageContaining("give a condition such as \"x>=0\"");
  }

  @Test
  void aSubgroupWithTooFewRowsInAnArmIsNotEstimable() {
    Study study = Simulation.confounded(300, 5);
    List<Subgrouping> far = Subgrouping.list("x1>2.2, x2>=0", "simulated", study.table().names());
    AverageEffect effect = AverageEffect.of(study, Fits.of(5, 1));
    DoublyRobustMeans means =
        new DoublyRobustMeans(study, effect.nuisance(), Estimand.ATE, effect.weights(Estimand.ATE));

    List<SubgroupRow> rows = SubgroupRow.all(means, far, 0.95);

    assertThat(rows).extracting(SubgroupRow::estimable).containsExactly(true, false, true, true);
    assertThat(rows.get(1).estimate()).isNull();
    // The effect is 1 + x2, whose mean is 1 ∓ 0.8 below and above 0.
    assertThat(rows.get(2).ciLow()).isLessThan(0.2);
    assertThat(rows.get(2).ciHigh()).isGreaterThan(0.2);
    assertThat(rows.get(3).ciLow()).isBetween(1.0, 1.8);
    assertThat(rows.get(3).ciHigh()).isGreaterThan(1.8);
  }

  private List<String> labels(String text) {
    return Subgrouping.list(text, "t.csv", table.names()).get(0).labels(table);
  }
}
