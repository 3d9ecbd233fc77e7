package org.almoner.causal.effect;

import java.util.List;
import org.almoner.causal.learner.BaseLearner;
import org.almoner.causal.learner.FitTask;
import org.almoner.causal.learner.FoldModels;
import org.almoner.causal.learner.GlmLearner;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.causal.matrix.FoldAssignment;
import org.almoner.causal.matrix.RowBlocks;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.Nuisance;
import org.almoner.causal.nuisance.Propensity;
import org.almoner.causal.nuisance.PropensityModels;
import org.almoner.causal.nuisance.Weighting;
import org.almoner.causal.study.Study;
import org.almoner.stats.weighting.Estimand;
import org.jspecify.annotations.Nullable;

/**
 * The models of a study fitted once, from which every estimator and estimand follows.
 *
 * @param study the data
 * @param cells arms and folds
 * @param propensity out of fold
 * @param nuisance propensity and outcomes out of fold
 * @param weighting how weights are made
 * @param blocks the design, where the models are linear in it
 */
public record AverageEffect(
    Study study,
    Cells cells,
    Propensity propensity,
    Nuisance nuisance,
    Weighting weighting,
    @Nullable RowBlocks blocks) {

  public static AverageEffect of(Study study, FitOptions options) {
    return of(study, study.design().modelled(), options);
  }

  /** With other columns than the study's own, as a refuter asks for. */
  public static AverageEffect of(Study study, List<DesignColumn> columns, FitOptions options) {
    Cells cells =
        FoldAssignment.of(study.treated(), study.groups(), options.folds(), options.seed());
    BaseLearner learner = options.learner(columns, cells);
    Propensity propensity =
        PropensityModels.of(study, learner, cells, options.weighting()).outOfFold();
    FoldModels outcomes =
        learner.fit(FitTask.of(study.family(), FitTask.Arms.SEPARATE, study.outcome()));
    Nuisance nuisance =
        new Nuisance(propensity.values(), outcomes.outOfFold(0), outcomes.outOfFold(1));
    RowBlocks blocks = learner instanceof GlmLearner glm ? glm.blocks() : null;
    return new AverageEffect(study, cells, propensity, nuisance, options.weighting(), blocks);
  }

  public double[] weights(Estimand estimand) {
    return weighting.weights(estimand, propensity.values(), study.treated());
  }

  /** The design's blocks, cut now where the models are not linear in them. */
  public RowBlocks linearBlocks() {
    return blocks != null ? blocks : RowBlocks.of(study.design().modelled(), cells);
  }

  /** Whether standard errors can count that the propensity was estimated. */
  boolean countsEstimation() {
    return blocks != null && propensity.source() == Propensity.Source.MODEL;
  }

  public Contrast estimate(Estimator estimator, Estimand estimand, StandardErrorKind kind) {
    ArmMeans means =
        switch (estimator) {
          case IPTW -> weighted(estimand, kind);
          case AIPW ->
              new DoublyRobustMeans(study, nuisance, estimand, weights(estimand)).overall();
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
    return kind == StandardErrorKind.ROBUST || blocks == null || !countsEstimation()
        ? means
        : new PropensityCorrection(blocks, study.treated(), propensity)
            .correct(means, study.outcome(), weights, estimand);
  }

  /** The ATE without normalised weights (Horvitz and Thompson 1952). */
  public double horvitzThompson() {
    double[] weights = weights(Estimand.ATE);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (study.treated()[i] ? 1 : -1) * weights[i] * study.outcome()[i];
    }
    return sum / weights.length;
  }
}
