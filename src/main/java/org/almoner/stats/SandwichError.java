package org.almoner.stats;

/** √(Σ_g ψ_g²)/n: the standard error that influences give without a small-sample factor. */
final class SandwichError {

  static double of(double[] influence, Clusters clusters) {
    double squares = 0;
    for (double sum : clusters.sums(influence)) {
      squares += sum * sum;
    }
    return Math.sqrt(squares) / influence.length;
  }

  private SandwichError() {}
}
