package org.almoner.causal.uplift;

/**
 * How far predictions are from a truth that only simulated data have.
 *
 * @param sqrtPehe √ mean (τ̂ − τ)²: the precision in estimating heterogeneous effects (Hill 2011)
 * @param ateError |mean τ̂ − mean τ|
 */
record TruthError(double sqrtPehe, double ateError) {

  static TruthError of(double[] effect, double[] control, double[] treated) {
    double squares = 0;
    double difference = 0;
    for (int i = 0; i < effect.length; i++) {
      double error = effect[i] - (treated[i] - control[i]);
      squares += error * error;
      difference += error;
    }
    return new TruthError(Math.sqrt(squares / effect.length), Math.abs(difference / effect.length));
  }
}
