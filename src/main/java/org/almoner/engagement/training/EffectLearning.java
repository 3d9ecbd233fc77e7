package org.almoner.engagement.training;

import java.util.Comparator;
import java.util.List;
import org.almoner.causal.nuisance.Nuisance;
import org.almoner.causal.study.Study;
import org.almoner.causal.uplift.UpliftOptions;
import org.almoner.causal.uplift.UpliftScores;
import org.almoner.engagement.model.TwoArmModel;
import org.almoner.engagement.model.UpliftFit;
import org.almoner.learn.EncodingFit;
import org.almoner.stats.weighting.DoublyRobustScores;

/**
 * An effect learnt out of fold, at the penalty whose effects are nearest to the doubly robust
 * scores of all rows.
 *
 * @param rows what it was learnt from
 * @param encoding how features became columns
 * @param study the same as a question
 * @param options the learner and its penalty
 * @param scores out-of-fold propensities, outcomes and effects
 */
record EffectLearning(
    TrainingRows rows,
    EncodingFit encoding,
    Study study,
    UpliftOptions options,
    UpliftScores scores) {

  static EffectLearning of(TrainingRows rows, List<String> features, TrainingChoices choices) {
    EncodingFit encoding = EncodingFit.of(rows.features(), features, choices.interactions());
    Study study = rows.successes(encoding.design());
    List<EffectLearning> tried =
        choices.penalties().stream()
            .map(choices::uplift)
            .map(o -> new EffectLearning(rows, encoding, study, o, UpliftScores.of(study, o)))
            .toList();
    double[] effects = tried.get(tried.size() / 2).doublyRobust();
    return tried.stream()
        .min(Comparator.comparingDouble(one -> EffectLoss.of(one.scores.effect(), effects)))
        .orElseThrow();
  }

  /** Γ of every row, by the models that did not see it. */
  double[] doublyRobust() {
    return doublyRobust(study, scores.nuisance());
  }

  static double[] doublyRobust(Study study, Nuisance nuisance) {
    return DoublyRobustScores.of(
        study.outcome(),
        study.treated(),
        new DoublyRobustScores.Nuisances(
            nuisance.propensity(), nuisance.treated(), nuisance.control()));
  }

  /** The models that are kept, fitted to all rows. */
  TwoArmModel model() {
    return UpliftFit.of(encoding.encoding(), study, scores.nuisance().propensity(), options.fit());
  }
}
