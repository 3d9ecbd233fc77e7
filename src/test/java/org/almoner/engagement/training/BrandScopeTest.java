package org.almoner.engagement.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.almoner.config.Settings;
import org.almoner.engagement.model.SimulatedTraining;
import org.junit.jupiter.api.Test;

/** Sixty patients of two brands, about half of either. */
class BrandScopeTest {
  private static final TrainingRows ROWS = new SimulatedTraining(60, 4, 1, 3).rows();

  private static String verdict(
      TrainingRows rows, Map<String, Long> available, String scope, int enough) {
    TrainingChoices choices =
        new TrainingChoices(
            Settings.load(
                    Optional.empty(),
                    Map.of(
                        "engagement.training.scope", scope,
                        "engagement.training.folds", "2",
                        "engagement.training.penalties", "100",
                        "engagement.training.interactions", "",
                        "engagement.training.minimum.patients", Integer.toString(enough)))
                .engagement()
                .training());
    return BrandScope.of(rows, SimulatedTraining.FEATURES, new TreeMap<>(available), choices)
        .verdict();
  }

  @Test
  void aSingleBrandHasNothingToCompareWith() {
    TrainingRows one = ROWS.where(row -> ROWS.features().column("brand_id").text(row).equals("B1"));

    assertThat(verdict(one, Map.of("B1", 30L), "auto", 20))
        .isEqualTo("One model for all brands: all patients learnt from are of one brand.");
  }

  @Test
  void brandsMayAllBeTooSmall() {
    assertThat(verdict(ROWS, Map.of("B1", 30L, "B2", 30L), "auto", 1000))
        .isEqualTo(
            "One model for all brands: none of 2 brands has the 1,000 patients"
                + " (training.minimum.patients) that one of its own needs.");
  }

  @Test
  void aSampleMayHoldTooFewOfBrandsThatHaveEnough() {
    assertThat(verdict(ROWS, Map.of("B1", 1200L, "B2", 900L), "auto", 1000))
        .isEqualTo(
            "One model for all brands: in the sample that training.largest_sample limits, none of"
                + " 2 brands has the 1,000 patients (training.minimum.patients) that one of its own"
                + " needs; of all patients, 1 would have them.");
  }

  @Test
  void comparedBrandsAreJudgedByTheirLosses() {
    Map<String, Long> available = Map.of("B1", 30L, "B2", 30L, "B3", 500L);

    assertThat(verdict(ROWS, available, "auto", 15))
        .matches(
            "One model .* (better than one per brand|better than one for all)"
                + " \\(effect loss -?0\\.\\d{6} pooled, -?0\\.\\d{6} per brand\\)\\."
                + " Brands with enough patients, but not in the sample that"
                + " training.largest_sample limits: 1\\.");
  }

  @Test
  void whatTheSettingsDecideIsNotCalledBetter() {
    Map<String, Long> available = Map.of("B1", 30L, "B2", 30L);

    assertThat(verdict(ROWS, available, "pooled", 15))
        .isEqualTo("One model for all brands: training.scope asks for it.");
    assertThat(verdict(ROWS, available, "per_brand", 15))
        .startsWith("One model per brand for 2 brands: training.scope asks for it (effect loss");
  }

  @Test
  void aBrandOfOneArmHasNoModelOfItsOwn() {
    SortedMap<String, Long> sizes = new TreeMap<>(Map.of("B1", 30L, "B2", 30L));

    assertThat(new BrandPatients(sizes, sizes, 20).whyNone())
        .isEqualTo(
            "of the brands with enough patients, none has both patients who were contacted and"
                + " patients who were not.");
  }
}
