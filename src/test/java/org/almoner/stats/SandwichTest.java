package org.almoner.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/sandwich.R (R sandwich, and stacked equations in R). */
class SandwichTest {
  private ReferenceCsv lalonde;
  private boolean[] treated;
  private double[] earnings;

  @BeforeEach
  void readLalonde() {
    lalonde = ReferenceCsv.read("causal/lalonde/matchit_lalonde_614.csv");
    treated = lalonde.flags("treat");
    earnings = lalonde.numbers("re78");
  }

  @Test
  void leastSquaresAgreesWithR() {
    double[][] design = design("treat", "age", "educ", "re74");

    LeastSquares fit = LeastSquares.of(design, earnings, Clusters.ofRows(614));

    assertThat(fit.coefficients())
        .containsExactly(
            new double[] {1118.65267541, 707.57521432, 10.77611314, 332.36183460, 0.38467729},
            within(1e-6));
    assertThat(fit.estimate(1).standardError()).isCloseTo(671.25202632, within(1e-6));
    assertThat(fit.classicalEstimate(1).standardError()).isCloseTo(634.88108967, within(1e-6));
  }

  @Test
  void leastSquaresByClusterAgreesWithR() {
    List<Double> ages = Arrays.stream(lalonde.numbers("age")).boxed().toList();

    LeastSquares fit =
        LeastSquares.of(design("treat", "age", "educ", "re74"), earnings, Clusters.of(ages));

    assertThat(fit.estimate(1).standardError()).isCloseTo(608.39057589, within(1e-6));
  }

  @Test
  void weightedLeastSquaresAgreesWithR() {
    double[] weights = Arrays.stream(lalonde.numbers("educ")).map(e -> 1 + e % 3).toArray();

    LeastSquares fit =
        LeastSquares.of(design("treat", "age"), earnings, weights, Clusters.ofRows(614));

    assertThat(fit.estimate(1).value()).isCloseTo(-417.40986718, within(1e-6));
    assertThat(fit.estimate(1).standardError()).isCloseTo(804.92639891, within(1e-6));
  }

  @Test
  void aRepeatedColumnIsNamed() {
    assertThatThrownBy(() -> LeastSquares.of(design("age", "age"), earnings, Clusters.ofRows(614)))
        .hasMessage("Column 3 of the design is a combination of earlier columns");
  }

  @Test
  void weightedContrastsAgreeWithStackedEquationsInR() {
    assertContrast(Estimand.ATE, 224.676309, 876.193192, 909.477674);
    assertContrast(Estimand.ATT, 1214.071223, 798.154628, 824.051712);
    assertContrast(Estimand.ATC, -186.915900, 1130.982197, 1164.700548);
    assertContrast(Estimand.ATO, 1242.200636, 738.749040, 775.097301);
  }

  private void assertContrast(Estimand estimand, double value, double stacked, double known) {
    EstimatedPropensity.Model model = propensityModel();
    double[] weights = estimand.weights(model.propensity(), treated);

    WeightedContrast plain = WeightedContrast.of(earnings, treated, weights, Clusters.ofRows(614));
    WeightedContrast adjusted = EstimatedPropensity.contrast(estimand, model, earnings, treated);

    assertThat(plain.estimate().value()).isCloseTo(value, within(1e-5));
    assertThat(plain.estimate().standardError()).isCloseTo(known, within(1e-5));
    assertThat(adjusted.estimate().standardError()).isCloseTo(stacked, within(1e-3));
  }

  /** Logistic regression by Newton's method, enough for one test. */
  private EstimatedPropensity.Model propensityModel() {
    double[][] design =
        design("age", "educ", "black", "hispan", "married", "nodegree", "re74", "re75");
    double[] coefficients = new double[design[0].length];
    double[] fitted = new double[design.length];
    for (int step = 0; step < 30; step++) {
      for (int i = 0; i < fitted.length; i++) {
        double logit = 0;
        for (int j = 0; j < coefficients.length; j++) {
          logit += design[i][j] * coefficients[j];
        }
        fitted[i] = 1 / (1 + Math.exp(-logit));
      }
      double[] residuals = new double[fitted.length];
      Arrays.setAll(residuals, i -> (treated[i] ? 1 : 0) - fitted[i]);
      double[] ones = Arrays.stream(fitted).map(e -> 1.0).toArray();
      double[] variances = Arrays.stream(fitted).map(e -> e * (1 - e)).toArray();
      double[] change =
          new LUDecomposition(
                  new Array2DRowRealMatrix(CrossProduct.of(design, variances).getData()))
              .getSolver()
              .getInverse()
              .operate(CrossProduct.with(design, residuals, ones));
      Arrays.setAll(coefficients, j -> coefficients[j] + change[j]);
    }
    return new EstimatedPropensity.Model(design, fitted);
  }

  private double[][] design(String... columns) {
    double[][] design = new double[614][columns.length + 1];
    for (double[] row : design) {
      row[0] = 1;
    }
    for (int j = 0; j < columns.length; j++) {
      double[] values = column(columns[j]);
      for (int i = 0; i < values.length; i++) {
        design[i][j + 1] = values[i];
      }
    }
    return design;
  }

  private double[] column(String name) {
    int race = lalonde.header().indexOf("race");
    return name.equals("black") || name.equals("hispan")
        ? lalonde.rows().stream().mapToDouble(row -> row[race].equals(name) ? 1 : 0).toArray()
        : lalonde.numbers(name);
  }
}
