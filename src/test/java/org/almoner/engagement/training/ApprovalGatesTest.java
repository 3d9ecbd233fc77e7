package org.almoner.engagement.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.config.Settings;
import org.almoner.engagement.model.SimulatedTraining;
import org.almoner.governance.Manifest.GateRow;
import org.junit.jupiter.api.Test;

class ApprovalGatesTest {
  private static final TrainingChoices CHOICES =
      new TrainingChoices(
          Settings.load(
                  Optional.empty(),
                  Map.of(
                      "engagement.training.interactions", "mpr_30d:days_on_therapy",
                      "engagement.training.penalties", "1, 100",
                      "engagement.training.minimum.patients", "300"))
              .engagement()
              .training());

  private static Validation validation(TrainingRows rows) {
    BrandScope scope = BrandScope.of(rows, SimulatedTraining.FEATURES, new TreeMap<>(), CHOICES);
    return Validation.of(scope, Optional.empty(), CHOICES);
  }

  @Test
  void anEffectThatDiffersAndIsLearntPasses() {
    Validation validation = validation(new SimulatedTraining(700, 10, 1, 3).rows());
    List<GateRow> gates = ApprovalGates.of(validation, CHOICES);
    assertThat(gates).allMatch(GateRow::passed);
  }

  @Test
  void noEffectIsRejected() {
    List<GateRow> gates =
        ApprovalGates.of(validation(new SimulatedTraining(700, 10, 0, 3).rows()), CHOICES);

    assertThat(gates).anyMatch(gate -> gate.gate().equals("auuc") && !gate.passed());
    assertThat(gates).anyMatch(gate -> gate.gate().equals("e_value") && !gate.passed());
  }
}
