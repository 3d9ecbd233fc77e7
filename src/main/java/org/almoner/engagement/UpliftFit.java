package org.almoner.engagement;

import org.almoner.causal.ArmFit;
import org.almoner.causal.ArmFits;
import org.almoner.causal.FitOptions;
import org.almoner.causal.Study;
import org.almoner.causal.Workers;
import org.almoner.stats.Estimand;

/** Fits the two models that are kept. */
final class UpliftFit {

  /**
   * @param study whose design is the encoding's, column by column
   * @param propensity of each row, whose inverse weighs it
   */
  static TwoArmModel of(Encoding encoding, Study study, double[] propensity, FitOptions options) {
    double[] weights = Estimand.ATE.weights(propensity, study.treated());
    ArmFits fits = ArmFits.of(study, weights, options.ridge(), new Workers(options.threads()));
    return new TwoArmModel(encoding, arm(fits.control()), arm(fits.treated()));
  }

  private static ArmModel arm(ArmFit fit) {
    return new ArmModel(fit.coefficients(), fit.covariance());
  }

  private UpliftFit() {}
}
