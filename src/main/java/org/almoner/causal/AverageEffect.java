package org.almoner.causal;

import java.util.List;
import org.almoner.stats.Estimand;
import org.jspecify.annotations.Nullable;

/**
 * The models of a study fitted once, from which every estimator and estimand follows.
 *
 * @param study the data
 * @param cells arms and folds
 * @param propensity out of fold
 * @param nuisance propensity and outcomes out of fold
 * @param blocks the design, where the models are linear in it
 */
record AverageEffect(
    Study study,
    Cells cells,
    Propensity propensity,
    Nuisance nuisance,
    @Nullable RowBlocks blocks) {

  static AverageEffect of(Study study, FitOptions options) {
    return of(study, study.design().modelled(), options);
  }

  /** With other columns than the study's own, as a refuter asks for. */
  static AverageEffect of(Study study, List<DesignColumn> columns, FitOptions options) {
    Cells cells =
        FoldAssignment.of(study.treated(), study.groups(), options.folds(), options.seed());
    BaseLearner learner = options.learner(columns, cells);
    Propensity propensity = Propensity.of(learner, study.treatment(), options.clip());
    FoldModels outcomes =
        learner.fit(FitTask.of(study.family(), FitTask.Arms.SEPARATE, study.outcome()));
    Nuisance nuisance =
        new Nuisance(propensity.values(), outcomes.outOfFold(0), outcomes.outOfFold(1));
    RowBlocks blocks = learner instanceof GlmLearner glm ? glm.blocks() : null;
    return new AverageEffect(study, cells, propensity, nuisance, blocks);
  }

  double[] weights(Estimand estimand) {
    return estimand.weights(propensity.values(), study.treated());
  }

  Contrast estimate(Estimator estimator, Estimand estimand, StandardErrorKind kind) {
    ArmMeans means =
        switch (estimator) {
          case IPTW -> weighted(estimand, kind);
          case AIPW -> DoublyRobustMeans.of(study, nuisance, estimand);
          case G ->
              blocks == null
                  ? OutcomeModelMeans.of(study, nuisance, estimand)
                  : OutcomeModelMeans.of(study, nuisance, estimand, blocks);
        };
    return new Contrast(means, study.groups());
  }

  private ArmMeans weighted(Estimand estimand, StandardErrorKind kind) {
    double[] weights = weights(estimand);
    ArmMeans means = HajekMeans.of(study.treated(), study.outcome(), weights);
    return kind == StandardErrorKind.ROBUST || blocks == null
        ? means
        : new EstimatedPropensity(blocks, study.treatment(), propensity)
            .correct(means, study.outcome(), weights, estimand);
  }

  /** The ATE without normalised weights (Horvitz and Thompson 1952). */
  double horvitzThompson() {
    double[] weights = weights(Estimand.ATE);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (study.treated()[i] ? 1 : -1) * weights[i] * study.outcome()[i];
    }
    return sum / weights.length;
  }
}
