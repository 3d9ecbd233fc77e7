package org.almoner.engagement.training;

import java.util.List;
import java.util.Locale;
import org.almoner.causal.learner.TreeOptions;
import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.nuisance.Clip;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.OutcomeWeighting;
import org.almoner.causal.nuisance.Weighting;
import org.almoner.causal.uplift.Learner;
import org.almoner.causal.uplift.UpliftOptions;
import org.almoner.config.engagement.Training;

/**
 * What a training does by its settings.
 *
 * @param settings as {@code conf/almoner.yaml} explains them
 */
record TrainingChoices(Training settings) {
  static final double CONFIDENCE = 0.95;
  private static final double CLIP = 0.01;

  Learner learner() {
    return Learner.valueOf(settings.learner().toUpperCase(Locale.ROOT));
  }

  List<Double> penalties() {
    return settings.penaltyList();
  }

  List<String> interactions() {
    return settings.interactionList();
  }

  /** How models are fitted at a penalty. */
  FitOptions fit(double ridge) {
    int threads = Math.min(8, Runtime.getRuntime().availableProcessors());
    return new FitOptions(
        BaseKind.LOGISTIC,
        settings.folds(),
        settings.seed(),
        Weighting.clipped(Clip.symmetric(CLIP)),
        ridge,
        TreeOptions.standard(),
        threads);
  }

  UpliftOptions uplift(double ridge) {
    return new UpliftOptions(learner(), OutcomeWeighting.IPTW, fit(ridge), CONFIDENCE);
  }
}
