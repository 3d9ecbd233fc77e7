package org.almoner.causal.uplift;

import java.util.Arrays;
import org.almoner.causal.learner.BaseLearner;
import org.almoner.causal.learner.FoldModels;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.matrix.FoldAssignment;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.Nuisance;
import org.almoner.causal.nuisance.OutcomeModels;
import org.almoner.causal.nuisance.Propensity;
import org.almoner.causal.nuisance.PropensityModels;
import org.almoner.causal.study.Study;

/**
 * What is predicted of each row by models that did not see it.
 *
 * @param propensity with its summary
 * @param nuisance propensity, outcome without and with treatment
 * @param effect τ(x)
 * @param cells arm and fold of each row
 */
public record UpliftScores(Propensity propensity, Nuisance nuisance, double[] effect, Cells cells) {

  /** Learns the effect out of fold. */
  public static UpliftScores of(Study study, UpliftOptions options) {
    FitOptions fit = options.fit();
    return of(
        study,
        options,
        FoldAssignment.of(study.treated(), study.groups(), fit.folds(), fit.seed()));
  }

  /** Learns the effect with the folds that are given. */
  static UpliftScores of(Study study, UpliftOptions options, Cells cells) {
    FitOptions fit = options.fit();
    BaseLearner learner = fit.learner(study.design().modelled(), cells);
    PropensityModels models = PropensityModels.of(study, learner, cells, fit.weighting());
    OutcomeModels outcomes = new OutcomeModels(study, learner, models, fit.weighting());
    EffectModels effects = new EffectModels(study, learner, models);
    boolean weighs = options.learner() == Learner.T && options.weighting().weighs(fit.folds());
    FoldModels fitted =
        options.learner() == Learner.S ? outcomes.together() : outcomes.byArm(weighs);
    Propensity propensity = models.outOfFold();
    Nuisance nuisance = new Nuisance(propensity.values(), fitted.outOfFold(0), fitted.outOfFold(1));
    double[] effect =
        switch (options.learner()) {
          case T, S -> nuisance.difference();
          case X -> effects.crossed(fitted);
          case DR -> effects.doublyRobust(fitted);
          case R -> effects.residual(outcomes.regardless());
        };
    return new UpliftScores(propensity, nuisance, effect, cells);
  }

  /** Of some of the rows. */
  UpliftScores select(int[] rows) {
    boolean[] arms = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      arms[i] = cells.treated()[rows[i]];
    }
    int[] folds = Arrays.stream(rows).map(row -> cells.folds()[row]).toArray();
    return new UpliftScores(
        propensity.select(rows),
        nuisance.select(rows),
        Arrays.stream(rows).mapToDouble(row -> effect[row]).toArray(),
        new Cells(arms, folds, cells.foldCount()));
  }
}
