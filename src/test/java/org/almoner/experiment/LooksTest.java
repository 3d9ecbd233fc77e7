package org.almoner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.almoner.experiment.Looks.Look;
import org.junit.jupiter.api.Test;

class LooksTest {
  private static final Look FIRST = new Look(1, "2026-03-02", 0.5);
  private static final Looks AFTER_ONE = new Looks(List.of(FIRST));

  @Test
  void aDateHasOneLookHoweverOftenItIsAnalysed() {
    assertThat(AFTER_ONE.at("2026-03-02", 0.9)).isEqualTo(FIRST);
  }

  @Test
  void laterRunsWithoutNewInformationTakeNoLook() {
    assertThat(AFTER_ONE.at("2026-03-09", 0.5)).isNull();
    assertThat(AFTER_ONE.at("2026-03-09", 0.54)).isNull();
    assertThat(AFTER_ONE.at("2026-03-09", 0.56)).isEqualTo(new Look(2, "2026-03-09", 0.56));
  }

  @Test
  void nothingIsLookedAtBeforeALookOrAfterTheLast() {
    Looks over = new Looks(List.of(FIRST, new Look(2, "2026-03-09", 1)));

    assertThat(AFTER_ONE.at("2026-02-23", 0.4)).isNull();
    assertThat(over.at("2026-03-16", 1)).isNull();
  }

  /** rpact 3.5.1: getDesignGroupSequential(informationRates = c(0.5, 1), typeOfDesign = "asOF"). */
  @Test
  void criticalValuesAreThoseOfTheSpendingFunction() {
    assertThat(criticalValue(new Looks(List.of()), FIRST)).isCloseTo(2.963, within(1e-3));
    Look last = Objects.requireNonNull(AFTER_ONE.at("2026-03-09", 1));
    assertThat(criticalValue(AFTER_ONE, last)).isCloseTo(1.969, within(1e-3));
    assertThat(Looks.spent(0.05, 0.5)).isCloseTo(0.00305, within(1e-5));
    assertThat(Looks.spent(0.05, 1)).isCloseTo(0.05, within(1e-12));
  }

  private static double criticalValue(Looks looks, Look look) {
    ExperimentPlan plain = ExperimentPlan.standard(Goal.DECREASE);
    ExperimentPlan plan =
        new ExperimentPlan(
            plain.goal(),
            plain.treatedShare(),
            plain.alpha(),
            plain.effects(),
            looks.plan(look),
            plain.adjustment(),
            plain.bootstrap());
    return SequentialDecision.of(plan, 0.05, 0.5).criticalValue();
  }
}
