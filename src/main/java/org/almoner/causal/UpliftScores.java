package org.almoner.causal;

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
    Cells cells = FoldAssignment.of(study.treated(), study.groups(), fit.folds(), fit.seed());
    BaseLearner learner = fit.learner(study.design().modelled(), cells);
    Propensity propensity = Propensity.of(learner, study.treatment(), fit.clip());
    OutcomeModels outcomes = new OutcomeModels(study, learner, propensity);
    EffectModels effects = new EffectModels(study, learner, propensity);
    return switch (options.learner()) {
      case T -> direct(outcomes.byArm(options.weighting().weighs(fit.folds())), propensity, cells);
      case S -> direct(outcomes.together(), propensity, cells);
      case X -> with(outcomes.byArm(false), effects::crossed, propensity, cells);
      case DR -> with(outcomes.byArm(false), effects::doublyRobust, propensity, cells);
      case R -> {
        double[] effect = effects.residual(outcomes.regardless());
        yield of(outcomes.byArm(false), effect, propensity, cells);
      }
    };
  }

  private static UpliftScores direct(FoldModels outcomes, Propensity propensity, Cells cells) {
    double[] effect = outcomes.outOfFold(1);
    double[] control = outcomes.outOfFold(0);
    for (int i = 0; i < effect.length; i++) {
      effect[i] -= control[i];
    }
    return of(outcomes, effect, propensity, cells);
  }

  private static UpliftScores with(
      FoldModels outcomes,
      java.util.function.Function<FoldModels, double[]> effects,
      Propensity propensity,
      Cells cells) {
    return of(outcomes, effects.apply(outcomes), propensity, cells);
  }

  private static UpliftScores of(
      FoldModels outcomes, double[] effect, Propensity propensity, Cells cells) {
    Nuisance nuisance =
        new Nuisance(propensity.values(), outcomes.outOfFold(0), outcomes.outOfFold(1));
    return new UpliftScores(propensity, nuisance, effect, cells);
  }
}
