package org.almoner.engagement.model;

import org.almoner.causal.learner.ArmFit;
import org.almoner.causal.learner.ArmFits;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.study.Study;
import org.almoner.learn.Encoding;
import org.almoner.stats.weighting.Estimand;

/** Fits the two models that are kept. */
public final class UpliftFit {

  /**
   * @param study whose design is the encoding's, column by column
   * @param propensity of each row, whose inverse weighs it
   */
  public static TwoArmModel of(
      Encoding encoding, Study study, double[] propensity, FitOptions options) {
    double[] weights = Estimand.ATE.weights(propensity, study.treated());
    ArmFits fits = ArmFits.of(study, weights, options.ridge(), new Workers(options.threads()));
    return new TwoArmModel(encoding, arm(fits.control()), arm(fits.treated()));
  }

  private static ArmModel arm(ArmFit fit) {
    return new ArmModel(fit.coefficients(), fit.covariance());
  }

  private UpliftFit() {}
}
