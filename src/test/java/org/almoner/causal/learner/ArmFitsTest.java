package org.almoner.causal.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.study.OutcomeType;
import org.almoner.causal.study.Question;
import org.almoner.causal.study.Study;
import org.almoner.frame.DataFile;
import org.almoner.frame.SharedData;
import org.junit.jupiter.api.Test;

/** Weighted regressions by arm with errors by age; reference values: weighting.R (R sandwich). */
class ArmFitsTest {

  @Test
  void linearRegressionsAgreeWithR() {
    ArmFits fits = fits("re78");

    assertFit(fits.control(), 6112.003225, -60.30655275, 0.4797269851);
    assertErrors(fits.control(), 816.8731362, 34.3802037, 0.07613401471);
    assertFit(fits.treated(), 3195.472053, 107.7755253, 0.2178697138);
    assertErrors(fits.treated(), 2316.450501, 90.23182135, 0.2525891262);
  }

  @Test
  void logisticRegressionsAgreeWithR() {
    ArmFits fits = fits("married");

    assertFit(fits.control(), -2.414009126, 0.0672361211, 0.0001306137873);
    assertErrors(fits.control(), 0.7139908746, 0.02239982065, 2.950570734e-05);
    assertFit(fits.treated(), -3.575925062, 0.07656013044, 8.743560033e-05);
    assertErrors(fits.treated(), 0.62448286, 0.01998946973, 3.560032589e-05);
  }

  private static ArmFits fits(String outcome) {
    Question question =
        new Question("treat", "", outcome, "age, re74", "age", OutcomeType.AUTO, "");
    DataFile file = SharedData.file("lalonde/matchit_lalonde_614.csv");
    Study study = Study.read(file, question, List.of("educ"), 1);
    double[] schooling = study.table().numbers("educ");
    double[] weights = Arrays.stream(schooling).map(years -> 1 + years % 3).toArray();
    return ArmFits.of(study, weights, 0, new Workers(1));
  }

  private static void assertFit(ArmFit fit, double... coefficients) {
    for (int j = 0; j < coefficients.length; j++) {
      assertThat(fit.coefficients()[j]).isCloseTo(coefficients[j], withinPercentage(1e-5));
    }
  }

  private static void assertErrors(ArmFit fit, double... errors) {
    for (int j = 0; j < errors.length; j++) {
      double variance = fit.covariance()[j * (j + 3) / 2];
      assertThat(Math.sqrt(variance)).isCloseTo(errors[j], withinPercentage(1e-5));
    }
  }
}
