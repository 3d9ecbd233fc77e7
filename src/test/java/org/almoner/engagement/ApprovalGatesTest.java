package org.almoner.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.causal.DataTable;
import org.almoner.config.Settings;
import org.almoner.governance.Manifest.GateRow;
import org.almoner.stats.Clusters;
import org.junit.jupiter.api.Test;

class ApprovalGatesTest {
  private static final TrainingChoices CHOICES =
      new TrainingChoices(
          Settings.load(
                  Optional.empty(),
                  Map.of(
                      "training.interactions", "mpr_30d:days_on_therapy",
                      "training.penalties", "1, 100",
                      "training.minimum.patients", "300"))
              .training());

  private static TrainingRows rows(SimulatedTraining simulated) {
    DataTable table = simulated.table();
    double[] contacted = table.numbers("contacted");
    boolean[] treated = new boolean[contacted.length];
    IntStream.range(0, treated.length).forEach(i -> treated[i] = contacted[i] == 1);
    return new TrainingRows(
        table,
        Clusters.of(Arrays.asList(table.column("patient_id").texts())),
        Arrays.stream(table.numbers("days_on_therapy")).mapToInt(d -> (int) d + 20_000).toArray(),
        treated,
        Arrays.stream(table.numbers("discontinued_30d")).map(y -> 1 - y).toArray());
  }

  private static Validation validation(TrainingRows rows) {
    BrandScope scope = BrandScope.of(rows, SimulatedTraining.FEATURES, "brand_id", CHOICES);
    return Validation.of(scope, Optional.empty(), CHOICES);
  }

  @Test
  void anEffectThatDiffersAndIsLearntPasses() {
    Validation validation = validation(rows(new SimulatedTraining(700, 10, 1, 3)));
    List<GateRow> gates = ApprovalGates.of(validation, CHOICES);
    assertThat(gates).allMatch(GateRow::passed);
  }

  @Test
  void noEffectIsRejected() {
    List<GateRow> gates =
        ApprovalGates.of(validation(rows(new SimulatedTraining(700, 10, 0, 3))), CHOICES);

    assertThat(gates).anyMatch(gate -> gate.gate().equals("auuc") && !gate.passed());
    assertThat(gates).anyMatch(gate -> gate.gate().equals("e_value") && !gate.passed());
  }
}
