package org.almoner.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The sandwich covariance of an M-estimator, whose estimating functions sum to zero.
 *
 * <pre>
 *   Σ ψᵢ(θ̂) = 0      A = −Σ ∂ψᵢ/∂θ      B = Σ_g ψ_g ψ_gᵀ      V = A⁻¹ B A⁻ᵀ
 * </pre>
 *
 * <p>ψ_g sums over the rows of a cluster. Stacking the functions of a nuisance (a propensity model)
 * above those of the estimand counts what estimating the nuisance adds or takes away (Stefanski and
 * Boos 2002). No small-sample factor is applied: with rows as clusters this is HC0.
 */
public final class SandwichCovariance {

  /**
   * The covariance from the two parts of the sandwich.
   *
   * @param bread A, p × p, the negative sum of derivatives; for maximum likelihood the information
   * @param scores ψ, one row of p per row of data
   * @return V, p × p
   */
  public static double[][] of(double[][] bread, double[][] scores, Clusters clusters) {
    Require.sameLength(clusters.codes().length, scores.length, "scores");
    RealMatrix inverse = inverse(bread);
    RealMatrix meat = meat(scores, clusters, bread.length);
    return inverse.multiply(meat).multiply(inverse.transpose()).getData();
  }

  private static RealMatrix meat(double[][] scores, Clusters clusters, int columns) {
    double[][] sums = new double[clusters.count()][columns];
    for (int i = 0; i < scores.length; i++) {
      Require.sameLength(columns, scores[i].length, "row " + (i + 1) + " of the scores");
      double[] sum = sums[clusters.codes()[i]];
      for (int j = 0; j < columns; j++) {
        sum[j] += scores[i][j];
      }
    }
    double[] ones = new double[sums.length];
    Arrays.fill(ones, 1);
    return CrossProduct.of(sums, ones);
  }

  static RealMatrix inverse(double[][] matrix) {
    try {
      return new LUDecomposition(new Array2DRowRealMatrix(matrix), 1e-300).getSolver().getInverse();
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException(
          "The estimating functions do not determine the parameters (singular derivative)", e);
    }
  }

  private SandwichCovariance() {}
}
