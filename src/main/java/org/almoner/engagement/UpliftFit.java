package org.almoner.engagement;

import org.almoner.causal.ArmFit;
import org.almoner.causal.ArmFits;
import org.almoner.causal.Study;
import org.almoner.causal.UpliftOptions;

/** Fits the two models that are kept. */
final class UpliftFit {

  /**
   * @param study whose design is the encoding's, column by column
   */
  static TwoArmModel of(Encoding encoding, Study study, UpliftOptions options) {
    ArmFits fits = ArmFits.of(study, options);
    return new TwoArmModel(encoding, arm(fits.control()), arm(fits.treated()));
  }

  private static ArmModel arm(ArmFit fit) {
    return new ArmModel(fit.coefficients(), fit.covariance());
  }

  private UpliftFit() {}
}
